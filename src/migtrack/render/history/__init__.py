"""The figures over time: text, JSON, CSV."""
