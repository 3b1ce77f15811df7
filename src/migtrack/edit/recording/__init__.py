"""What `migtrack record` records: events, and the attendance lists of days."""
