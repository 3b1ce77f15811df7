"""Findings cured by their fixes."""
