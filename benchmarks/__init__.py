"""How fast migtrack is: generated projects, and who else reads them."""
