"""What the pages about the work plan show: the tree, indicators, versions with their stages, papers read."""
