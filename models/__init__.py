"""What a classifier is: photo in, evidence and verdict out. Imports no other folder of ours."""
