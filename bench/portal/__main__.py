"""`python -m bench.portal [ROWS]`: the pages of a focal point through a real server, and their queries.

Without a number of rows: with about as many in each table as reports have, then with many.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile

import django

from bench.fresh_desk import environment

USUAL_AND_MANY = ("5", "40")


def main(told: list[str]) -> int:
    """Print the report, each filling in a process of its own; 1 where a goal is missed."""
    if told:
        return _with_rows(int(told[0]))
    command = [sys.executable, "-m", "bench.portal"]
    missed = [rows for rows in USUAL_AND_MANY if subprocess.call([*command, rows])]
    return int(bool(missed))


def _with_rows(rows: int) -> int:
    with tempfile.TemporaryDirectory(prefix="servanda-bench-") as home:
        wanted = environment(home)
        for name in set(os.environ) - set(wanted):
            del os.environ[name]
        os.environ.update(wanted)
        django.setup()
        from bench.portal.measured import measured  # noqa: PLC0415  models come only once Django is set up

        return measured(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
