"""PDF papers: `write` makes one from a `Document`."""

from servanda.papers.pdf.writing import write

__all__ = ["write"]
