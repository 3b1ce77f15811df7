"""Everything that a report says of a project on a day."""
