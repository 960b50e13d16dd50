"""A paper that somebody sent, as lines with their places: .docx, .pdf and plain text, inside bounds.

`lines_of` is for reading by structure: it keeps what tells parts of a paper apart (headings, lists, cells, gaps) and
the place of each line, so that a doubt can point to it.
"""

from servanda.papers.reading.lines import Line
from servanda.papers.reading.sources import Kind, Unreadable, UnreadablePaper, kind_of, lines_of

__all__ = ["Kind", "Line", "Unreadable", "UnreadablePaper", "kind_of", "lines_of"]
