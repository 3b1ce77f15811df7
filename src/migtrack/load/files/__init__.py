"""Which files there are, and their bytes: working tree, git revision, index."""
