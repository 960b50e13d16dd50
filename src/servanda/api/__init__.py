"""Delivery: the public and authorised API."""
