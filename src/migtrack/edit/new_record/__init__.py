"""A new record: its id, its fields, its place."""
