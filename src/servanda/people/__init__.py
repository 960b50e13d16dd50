"""Accounts, the roles people hold from a day until a day, signing in, and personal calendar feeds."""
