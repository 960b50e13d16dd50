"""Delivery: the Unit's pages."""
