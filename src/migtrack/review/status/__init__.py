"""Where the project stands on a day: its figures, its records, and what must be done."""
