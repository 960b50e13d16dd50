"""Reading a work plan, beside taking only the text out of the same file."""
