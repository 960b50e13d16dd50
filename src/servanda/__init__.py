"""Servanda: the desk of a treaty's Implementation Support Unit."""
