"""Keeps a capacity-building project as YAML files: checks them, and shows where it stands.

The Python API is `migtrack.api`. Nothing is imported here, since the command line comes this way.
"""
