"""Delivery: the public site."""
