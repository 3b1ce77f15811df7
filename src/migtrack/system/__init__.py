"""Access to the machine: git, the browser, writing files, the cache folder."""
