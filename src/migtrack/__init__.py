"""Keeps a capacity-building project as YAML files: checks them, and shows where it stands."""
