"""Who is who: people found by what they are called, and how each stands on a day."""
