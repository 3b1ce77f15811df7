"""Values in, text out; opens no file, exits never."""
