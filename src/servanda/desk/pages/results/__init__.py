"""What the pages about what was done show."""
