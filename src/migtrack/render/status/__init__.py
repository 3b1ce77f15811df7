"""The status: for the terminal and as JSON."""
