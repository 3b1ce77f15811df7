"""What `migtrack init` asks and does."""
