"""Papers as HTML for pages and previews: `write` makes one element from a `Document`, everything in it escaped."""

from servanda.papers.html.writing import write

__all__ = ["write"]
