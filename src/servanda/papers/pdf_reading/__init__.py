"""Reads one PDF in a process of its own: `python -m servanda.papers.pdf_reading`. Nothing else imports it."""
