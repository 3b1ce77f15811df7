"""Where the project stands on a day."""
