"""What the claims about speed rest on. Nothing here is imported by the product or run by the tests."""
