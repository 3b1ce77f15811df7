"""Which records a figure counts, and which it does not: values without text."""
