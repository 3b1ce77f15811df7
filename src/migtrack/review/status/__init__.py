"""Where the project stands on a day: what must be done, next to the figures and the records."""
