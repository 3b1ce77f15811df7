"""What touches the machine: git, files, the cache folder, the version."""
