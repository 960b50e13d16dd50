"""Loading the data folder of the Convention on Cluster Munitions into a desk that has no database yet."""
