"""The differences between two states of the project, by their meaning."""
