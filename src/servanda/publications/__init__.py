"""What the Unit publishes from what is recorded: the status list, deadlines, a State's page, open data."""
