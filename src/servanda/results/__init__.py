"""Results: the work of every theme, counted towards the activities of the plan; the log of what no theme records."""
