"""The commands, one file each: its options, the call, the rendering, the exit code."""
