"""What one sees of a change of the files before it is written."""
