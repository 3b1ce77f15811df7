"""MT0: whether the files can be read."""
