"""What `migtrack record` asks and does."""
