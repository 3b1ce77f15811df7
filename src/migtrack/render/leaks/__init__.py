"""The last check of redacted output: searches the finished text for personal values."""
