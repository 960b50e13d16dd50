"""Meetings of the treaty, their days and decisions."""
