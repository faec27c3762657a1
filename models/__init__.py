"""What a classifier is: photo in, evidence and verdict out. Imports nothing from the other folders."""
