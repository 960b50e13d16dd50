"""States and their acts towards a treaty."""
