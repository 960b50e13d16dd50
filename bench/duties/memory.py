"""`python -m bench.duties.memory TREATIES STATES YEARS`: the memory that Servanda alone needs, in MiB.

A process of its own, so that nothing of the other contenders is counted. Prints two figures: with everything
imported, and at the peak.
"""

from __future__ import annotations

import sys

from bench.duties import ours
from bench.duties.facts import made
from bench.measuring import peak_memory


def main() -> None:
    """Answer twice, as a desk that stays open would."""
    before = peak_memory()
    run = ours.prepared(made(*map(int, sys.argv[1:])))
    run()
    run()
    print(before, peak_memory())


if __name__ == "__main__":
    main()
