"""Which records a figure counts, and which it leaves out: frozen values, no text."""
