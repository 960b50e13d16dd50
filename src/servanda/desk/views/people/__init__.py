"""Pages about persons, permanent missions, whom to write to, lists handed in, and access."""
