"""Plain values and small functions on text that every room uses."""
