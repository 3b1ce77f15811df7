"""What a report on a project contains, beyond the status."""
