"""A change of data as one of the text: the fewest replacements, at true places."""
