"""Pages about reports: what came, what is missing, logging, reading, stages."""
