"""Bytes to a project, with places and findings."""
