"""What `migtrack new` asks and does."""
