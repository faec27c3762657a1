"""What a classifier is: photo in, evidence and verdict out. Imports `words` and no other folder."""
