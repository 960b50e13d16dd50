"""`python -m bench`: every measurement, one after the other, as one report. `make bench` calls it."""

from __future__ import annotations

import os
import platform
import subprocess
import sys

PARTS = (
    "bench.duties",
    "bench.load",
    "bench.pages",
    "bench.portal",
    "bench.plans",
    "bench.results",
    "bench.papers",
    "bench.years",
)


def main() -> int:
    """Each part in a process of its own, so that none warms another up; 1 where any missed a goal."""
    print(
        f"{os.cpu_count()} cores, {platform.system()} on {platform.machine()}, Python {platform.python_version()}"
    )
    missed = [part for part in PARTS if subprocess.call([sys.executable, "-m", part])]
    print(f"\nGoals were missed in {', '.join(missed)}." if missed else "\nEvery goal was met.")
    return int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
