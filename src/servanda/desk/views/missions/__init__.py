"""Views of the Unit's own missions."""
