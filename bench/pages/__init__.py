"""Pages, open data and the API over the full data of the Convention, on the embedded database."""
