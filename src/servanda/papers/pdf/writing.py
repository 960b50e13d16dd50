"""A `Document` as a PDF for reading aloud as well (PDF/UA-1), with its own fonts inside.

The look stands in `paper.typ`; `data` turns the document into what it draws. Data stays data: a text that looks like
markup is printed as it stands.
"""

from __future__ import annotations

import calendar
import json
from importlib.resources import as_file, files
from typing import Final

import typst

from servanda.papers.document import Document
from servanda.papers.pdf.data import data_of
from servanda.papers.pdf.fonts import font_folders

ACCESSIBLE: Final = "ua-1"


def write(document: Document) -> bytes:
    """The document as PDF. The same document gives the same bytes; fonts of the machine are never used."""
    data = json.dumps(data_of(document), ensure_ascii=False)
    with as_file(files("servanda.papers.pdf") / "paper.typ") as template:
        made = typst.compile(
            template,
            ignore_system_fonts=True,
            font_paths=font_folders(document.language),
            sys_inputs={"paper": data},
            pdf_standards=[ACCESSIBLE],
            timestamp=calendar.timegm(document.dated.timetuple()) if document.dated else 0,
        )
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave no bytes")
    return made
