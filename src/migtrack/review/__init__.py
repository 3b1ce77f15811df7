"""What commands report about a project on a day: frozen values without text."""
