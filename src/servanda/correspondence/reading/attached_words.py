"""The words inside what came with a message, so that the log finds them: inside bounds, and never trusted."""

from __future__ import annotations

import time
from collections.abc import Sequence

from servanda.correspondence.reading.message import Attachment
from servanda.reporting.texts import beginning

MOST_PAGES = 100
LONGEST = 200_000
"""Characters of all attachments together."""
MOST_SECONDS = 20.0
"""No further attachment is opened after that."""


def words_attached(attachments: Sequence[Attachment]) -> str:
    """The words of Word files, PDFs with text and text files, each under its name; the names alone of the others."""
    begun, left = time.monotonic(), LONGEST
    said: list[str] = []
    for each in attachments:
        said.append(each.name)
        if left > 0 and time.monotonic() - begun < MOST_SECONDS:
            words = beginning(each.name, each.content, pages=MOST_PAGES, longest=left)
            left -= len(words)
            said.append(words)
    return "\n".join(filter(None, said))
