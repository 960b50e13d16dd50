"""The views of the desk: each calls one query or one operation and shows what it gives."""
