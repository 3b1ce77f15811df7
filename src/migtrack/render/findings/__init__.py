"""Findings as text: one format a module."""
