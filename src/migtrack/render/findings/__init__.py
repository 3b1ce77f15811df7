"""Renders findings: one format a module, and `formats` that chooses one by its name."""
