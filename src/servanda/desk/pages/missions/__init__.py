"""What the pages about the Unit's own missions show."""
