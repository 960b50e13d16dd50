"""What was done in a year, counted towards the activities of the plan: the pages, over a year of 5,000 log entries."""
