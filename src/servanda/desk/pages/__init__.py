"""What each page of the desk shows: one frozen, documented object a page, built from queries."""
