"""The figures over time."""
