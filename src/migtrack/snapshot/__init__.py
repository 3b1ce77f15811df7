"""The records on a day, and the figures that are counted from them."""
