"""What the pages about persons, permanent missions and access show, as typed contexts."""
