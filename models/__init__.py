"""What a classifier is: photo in, evidence and verdict out. Of our folders it imports `words` alone."""
