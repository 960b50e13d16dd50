"""A PDF as lines, read by another process with little memory and little time: what is sent in may be made to harm."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from servanda.papers.reading.lines import Line
from servanda.papers.unreadable import Unreadable, UnreadablePaper

SECONDS = 30
_OUT_OF_TIME = {-getattr(signal, name) for name in ("SIGXCPU", "SIGKILL") if hasattr(signal, name)}
_CHILD = "servanda.papers.pdf_reading"


def lines(content: bytes) -> Sequence[Line]:
    """The lines of a PDF, page by page. UnreadablePaper where it is locked, damaged, too large or too slow to read."""
    try:
        ended = subprocess.run(  # noqa: S603 - our own interpreter and module; the file goes in as input
            [sys.executable, "-P", "-m", _CHILD],
            input=content,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadablePaper(Unreadable.TOO_SLOW) from None
    if ended.returncode:
        raise UnreadablePaper(_reason(ended.stdout, ended.returncode))
    return [_line(said, number) for number, said in enumerate(json.loads(ended.stdout)["lines"], start=1)]


def _reason(said: bytes, code: int) -> Unreadable:
    """What the process said before it ended; it says nothing where its bound on seconds, or a crash, ended it."""
    if code in _OUT_OF_TIME:
        return Unreadable.TOO_SLOW
    try:
        return Unreadable(json.loads(said)["unreadable"])
    except (ValueError, KeyError, TypeError):
        return Unreadable.DAMAGED


def _line(said: dict[str, Any], number: int) -> Line:
    return Line(
        said["text"],
        number,
        page=said["page"],
        cells=tuple(said["cells"]),
        gap=said["gap"],
        table=said["table"],
        perhaps_torn=said.get("doubtful", False),
    )
