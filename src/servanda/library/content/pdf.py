"""PDF files."""

from __future__ import annotations

import re

from servanda.library.content.unfit import damaged, not_what_it_says, protected

_HEAD, _TAIL = 1024, 2048
"""How far from the start and the end readers look for the marks."""

# The dictionary that names the encryption is the one that is never compressed.
_ENCRYPTED = re.compile(rb"/Encrypt\s*(?:\d+\s+\d+\s+R|<<)")


def check_pdf(content: bytes) -> None:
    """A PDF that is whole and not encrypted."""
    if b"%PDF-" not in content[:_HEAD]:
        raise not_what_it_says()
    if b"startxref" not in content[-_TAIL:]:
        raise damaged()
    if _ENCRYPTED.search(content):
        raise protected()
