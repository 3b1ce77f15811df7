"""The records and their derived states; nothing here knows YAML, files or printing."""
