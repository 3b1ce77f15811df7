"""The command line: one file a command, behind one boundary."""
