"""Draws one page of a PDF, or one picture, in a process that ends after it: `python -m … KIND PAGE`, the file on
standard input.

Writes how many pages there are, a line feed, and the page as PNG; no picture where there is no such page. A file
that cannot be read ends the process with an error; what takes too long or too much memory is ended by the limits.
"""

from __future__ import annotations

import contextlib
import io
import sys

import pypdfium2
from PIL import Image

LONGEST_SIDE = 1600
"""Pixels of the longer side: print can be read, and no picture is larger than some megabytes."""
LARGEST_SCALE = 2.5
SECONDS, BYTES = 8, 1 << 30


def main(kind: str, page: int, content: bytes) -> bytes:
    """What is written."""
    count, picture = _of_pdf(content, page) if kind == "pdf" else _of_picture(content, page)
    out = io.BytesIO()
    out.write(f"{count}\n".encode())
    if picture is not None:
        picture.convert("RGB").save(out, "PNG")
    return out.getvalue()


def set_limits() -> None:
    """Bounds on time and memory, where the system has bounds of this kind."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Windows has no such module

        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
        resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))


def _of_pdf(content: bytes, number: int) -> tuple[int, Image.Image | None]:
    document = pypdfium2.PdfDocument(content)
    count = len(document)
    if not 1 <= number <= count:
        return count, None
    page = document[number - 1]
    scale = min(LARGEST_SCALE, LONGEST_SIDE / max(page.get_size()))
    return count, page.render(scale=scale, may_draw_forms=False).to_pil()


def _of_picture(content: bytes, number: int) -> tuple[int, Image.Image | None]:
    picture = Image.open(io.BytesIO(content), formats=["PNG", "JPEG"])
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return 1, picture if number == 1 else None


if __name__ == "__main__":
    set_limits()
    sys.stdout.buffer.write(main(sys.argv[1], int(sys.argv[2]), sys.stdin.buffer.read()))
