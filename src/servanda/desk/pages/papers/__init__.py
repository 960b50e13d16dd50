"""What the pages about papers show."""
