"""The contexts of the pages about reports."""
