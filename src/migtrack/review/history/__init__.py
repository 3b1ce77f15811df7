"""The figures of the status over time."""
