"""What a change of the data means: frozen values, no text."""
