"""What a change of the data means, one file a format."""
