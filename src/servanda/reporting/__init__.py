"""Transparency reports received."""
