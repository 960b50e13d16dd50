"""Word documents: `write` makes one from a `Document`, `read` gives the blocks of one that somebody sent."""

from servanda.papers.docx.reading import read
from servanda.papers.docx.writing import write

__all__ = ["read", "write"]
