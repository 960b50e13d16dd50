"""The budget: its lines, its total, what is given in kind, and what does not add up."""
