"""The composition root: settings, routes, entry points for servers. It imports every room; no room imports it."""
