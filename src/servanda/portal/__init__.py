"""A State's own pages: what is due and why, its reports, and the form filled section by section."""
