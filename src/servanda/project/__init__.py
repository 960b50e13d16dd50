"""The composition root: settings, routes, the entry point for servers. No room imports it."""
