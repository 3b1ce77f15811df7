"""Access to the machine: git, writing files, the cache folder."""
