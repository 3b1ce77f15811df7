"""The records behind a figure, in words and for scripts."""
