"""The process that reads one PDF: bounds on itself first, then the file from standard input, lines as JSON out.

python -m servanda.papers.pdf_reading < paper.pdf
"""

from __future__ import annotations

import json
import sys

from servanda.papers.unreadable import Unreadable

MEMORY, SECONDS = 1024 * 1024 * 1024, 10
MOST_PAGES, MOST_SIGNS = 500, 3_000_000


def bound() -> None:
    """Bind this process to its memory and its seconds of work, where the machine knows such bounds."""
    try:
        import resource  # noqa: PLC0415 - not on every machine
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> int:
    """Read the file; 0 with its lines, 1 with the reason why there are none."""
    bound()
    # Imported inside the bounds: the library is large, and it is what they are for.
    from servanda.papers.pdf_reading.pages import Refused, read  # noqa: PLC0415

    try:
        lines = read(sys.stdin.buffer.read(), most_pages=MOST_PAGES, most_signs=MOST_SIGNS)
    except Refused as refused:
        json.dump({"unreadable": refused.reason}, sys.stdout)
        return 1
    except (MemoryError, RecursionError):
        json.dump({"unreadable": Unreadable.TOO_LARGE}, sys.stdout)
        return 1
    json.dump({"lines": lines}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
