"""`python -m bench.load`: `servanda load` as typed at a terminal, beside Calc opening the same files."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.fresh_desk import DATA, environment
from bench.measuring import seconds_of
from bench.office import NOT_HERE, calc
from bench.report import Report

ROUNDS = 3
MOST_SECONDS = 5.0
SERVANDA = Path(sys.executable).with_name("servanda")


def main() -> int:
    """Print the report; 1 where the goal is missed."""
    report = Report()
    files = sorted(DATA.glob("*.csv"))
    rows = sum(len(file.read_text(encoding="utf-8").splitlines()) - 1 for file in files)
    report.part(f"Loading {len(files)} CSV files with {rows:,} rows, whole processes, medians of {ROUNDS}")
    first, again = (
        statistics.median(times) for times in zip(*(_loaded() for _ in range(ROUNDS)), strict=True)
    )
    report.line(f"  servanda load, no database yet     {first:8.2f} s")
    report.line(f"  servanda load, nothing new         {again:8.2f} s")
    _calc(report, files)
    report.goal(f"{first:.2f} s into a new database, to stay under 5 s", met=first < MOST_SECONDS)
    return report.end()


def _loaded() -> tuple[float, float]:
    """Seconds for the first load, tables and history included, and for the same once more."""
    with tempfile.TemporaryDirectory(prefix="servanda-bench-") as home:
        return _load(home), _load(home)


def _load(home: str) -> float:
    command = [str(SERVANDA), "load", str(DATA)]
    return seconds_of(lambda: subprocess.run(command, check=True, capture_output=True, env=environment(home)))


def _calc(report: Report, files: list[Path]) -> None:
    with calc() as office:
        if office is None:
            report.line(f"  {NOT_HERE}")
            return
        whole, empty = office.beside_empty("ods", files)
    report.line(f"  Calc, the same files into workbooks{whole:8.2f} s (an empty one {empty:.2f} s)")


if __name__ == "__main__":
    sys.exit(main())
