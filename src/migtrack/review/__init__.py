"""What can be said about a loaded project: frozen values, no text."""
