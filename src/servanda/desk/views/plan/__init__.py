"""Pages about the work plan: the tree, indicators, versions with their stages, papers read."""
