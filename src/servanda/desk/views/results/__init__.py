"""Views of what was done: results by activity, the log of work, the table of acts."""
