"""A Word paper as bytes, with nothing of the clock or the machine in them."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from docx.document import Document as WordDocument

from servanda.papers.document import Document
from servanda.papers.document_text import printable
from servanda.papers.docx.looks import FACES

EPOCH = dt.date(1980, 1, 1)
"""Written into papers that tell no day: the first that a ZIP file can hold."""


def save(word: WordDocument, document: Document) -> bytes:
    """The bytes of the file, its properties taken from the document."""
    properties, day = word.core_properties, document.dated or EPOCH
    properties.title, properties.author = printable(document.title)[:255], printable(document.author)[:255]
    properties.language = FACES[document.language].code
    properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = dt.datetime.combine(day, dt.time())
    raw, out = io.BytesIO(), io.BytesIO()
    word.save(raw)
    with zipfile.ZipFile(raw) as dated, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as undated:
        for entry in dated.infolist():
            undated.writestr(zipfile.ZipInfo(entry.filename), dated.read(entry), zipfile.ZIP_DEFLATED)
    return out.getvalue()
