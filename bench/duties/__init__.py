"""State of play of every duty on a day, measured beside what a user would pick instead."""
