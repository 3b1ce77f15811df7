"""The commands, one file each: declare, call, render, give an exit code."""
