"""Pictures: their size in pixels is read from the head, before any program unfolds them."""

from __future__ import annotations

import struct

from django.utils.translation import gettext as _

from servanda.library.content.unfit import Unfit, damaged, not_what_it_says

MOST_PIXELS = 50_000_000
_PNG_MARK = b"\x89PNG\r\n\x1a\n"
_JPEG_MARK = b"\xff\xd8\xff"
_JPEG_SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SEGMENT, _JPEG_SCAN, _JPEG_END = 0xFF, 0xDA, 0xD9
_SHORTEST_SEGMENT = 2


def check_png(content: bytes) -> None:
    """A PNG from its first to its last chunk."""
    if not content.startswith(_PNG_MARK) or content[12:16] != b"IHDR":
        raise not_what_it_says()
    if b"IEND" not in content[-64:]:
        raise damaged()
    try:
        width, height = struct.unpack_from(">II", content, 16)
    except struct.error:
        raise damaged() from None
    _refuse_huge(width, height)


def check_jpeg(content: bytes) -> None:
    """A JPEG whose segments lead to a size and to picture data."""
    if not content.startswith(_JPEG_MARK):
        raise not_what_it_says()
    try:
        width, height = _jpeg_size(content)
    except (struct.error, IndexError):
        raise damaged() from None
    _refuse_huge(width, height)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Walk the segments: each is FF, a kind, its length; the size stands in the one that starts the frame."""
    place = 2
    while content[place] == _SEGMENT:
        kind = content[place + 1]
        if kind == _SEGMENT:  # filling
            place += 1
            continue
        if kind in {_JPEG_SCAN, _JPEG_END}:
            break
        (length,) = struct.unpack_from(">H", content, place + 2)
        if kind in _JPEG_SIZES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
        place += 2 + max(length, _SHORTEST_SEGMENT)
    raise damaged()


def _refuse_huge(width: int, height: int) -> None:
    if not width or not height:
        raise damaged()
    if width * height > MOST_PIXELS:
        raise Unfit(
            _(
                "The picture has more than 50 million pixels. Scan it at a lower resolution, then send it again."
            )
        )
