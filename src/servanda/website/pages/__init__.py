"""What each public page shows: one frozen, documented object a page, built from one query."""
