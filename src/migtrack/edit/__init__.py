"""Changes of the users' files, in which every byte that is not meant stays."""
