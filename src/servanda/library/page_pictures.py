"""A page of a file as a picture, so that figures can be read beside it. For PDF files, scans and photographs.

A page is drawn by `servanda.papers.page_pictures` in a process of its own, with limits on time and memory: a file
made to break the drawing of PDF pages breaks nothing else. Pictures are made when asked for and never kept.
"""

from __future__ import annotations

import logging
import subprocess
import sys
from dataclasses import dataclass

from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.library.models import StoredFile
from servanda.library.queries import read_bytes

log = logging.getLogger(__name__)

WORKER = "servanda.papers.page_pictures"
SECONDS = 10
"""How long a page may take by the clock; most take a quarter of a second."""
DRAWN = {MEDIA_TYPES[kind]: kind for kind in (FileKind.PDF, FileKind.PNG, FileKind.JPEG)}


@dataclass(frozen=True)
class PagePicture:
    """One page. `png` is empty where the file has no such page."""

    pages: int
    png: bytes


def has_page_pictures(file: StoredFile) -> bool:
    """Whether the file is of a kind whose pages can be drawn."""
    return file.media_type in DRAWN


def page_picture(file: StoredFile, page: int) -> PagePicture | None:
    """The page of that number, counted from 1; None where the file cannot be drawn within the bounds.

    For whoever already got the file from a query that took the viewer.
    """
    kind = DRAWN.get(file.media_type)
    if kind is None:
        return None
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and no word of the sender's
            [sys.executable, "-I", "-m", WORKER, kind.value, str(page)],
            input=read_bytes(file),
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        log.info("Page %d of file %d was not drawn: %s", page, file.pk, type(error).__name__)
        return None
    pages, _feed, png = done.stdout.partition(b"\n")
    return PagePicture(int(pages), png)
