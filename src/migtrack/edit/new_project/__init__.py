"""The files of a new project, from answers."""
