"""Word documents: `write` makes one from a `Document`, `read` gives the blocks of one that somebody sent,
`read_back` the whole `Document` from one that we wrote."""

from servanda.papers.docx.reading import read
from servanda.papers.docx.returned import read_back
from servanda.papers.docx.writing import write

__all__ = ["read", "read_back", "write"]
