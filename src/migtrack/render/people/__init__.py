"""Who is who, in text and as JSON."""
