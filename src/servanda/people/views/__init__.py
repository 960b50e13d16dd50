"""The pages that belong to signing in and to one's own account."""
