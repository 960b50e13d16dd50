"""Papers drafted from records."""
