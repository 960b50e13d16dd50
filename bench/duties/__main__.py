"""`python -m bench.duties`: one run, side by side, each contender with the same checksum."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple

from bench.duties import bare_numpy, calc, ours, plain_python, records
from bench.duties.facts import Facts, made
from bench.measuring import Measured, side_by_side
from bench.office import NOT_HERE
from bench.report import Report


class Size(NamedTuple):
    """How many of each, and how many rounds are measured."""

    title: str
    treaties: int
    states: int
    years: int
    rounds: int


SIZES = (
    Size("One treaty", 1, 200, 16, 51),
    Size("100 treaties", 100, 200, 16, 21),
    Size("600 treaties", 600, 200, 40, 7),
)
MOST_IN_PLAIN_PYTHON = 400_000
MOST_MILLISECONDS, MOST_TIMES_NUMPY, MOST_MEMORY, MOST_TIMES_A_DUTY = 5.0, 3.0, 2048, 3.0
OURS, NUMPY = "Servanda", "bare NumPy"


def main() -> int:
    """Print the report; 1 where a goal is missed or two contenders disagree."""
    report = Report()
    per_duty = [_size(report, size) for size in SIZES]
    report.part("Growth: the time for one duty, in nanoseconds")
    report.line(
        "  "
        + "   ".join(f"{title}: {each * 1e9:.0f}" for (title, *_), each in zip(SIZES, per_duty, strict=True))
    )
    times = per_duty[-1] / min(per_duty)
    report.goal(
        f"linear: a duty takes {times:.1f} × as long among 5 million as at best",
        met=times < MOST_TIMES_A_DUTY,
    )
    _memory(report)
    return report.end()


def _size(report: Report, size: Size) -> float:
    """One size with all its contenders; seconds for one duty."""
    facts = made(size.treaties, size.states, size.years)
    report.part(f"{size.title}: {facts.duties:,} duties on one day, medians of {size.rounds} rounds")
    arrays = {OURS: ours.prepared(facts), NUMPY: bare_numpy.prepared(facts)}
    found = side_by_side(arrays, size.rounds)
    if facts.duties <= MOST_IN_PLAIN_PYTHON:
        slow = {
            "Python dates": plain_python.prepared(facts),
            "python-dateutil": plain_python.prepared_dateutil(facts),
        }
        found |= side_by_side(slow, max(size.rounds // 3, 3))
    for name, each in found.items():
        _line(report, name, each.seconds, found[OURS].seconds)
    answers = {name: each.answer for name, each in found.items()}
    if size.treaties == 1:
        answers |= _calc(report, facts, found[OURS].seconds)
        answers |= _records(report, facts, found[OURS].seconds, size.rounds)
    _goals(report, found, answers, size.treaties)
    return found[OURS].seconds / facts.duties


def _line(report: Report, name: str, seconds: float, ours: float, note: str = "") -> None:
    report.line(f"  {name:34} {seconds * 1000:10.2f} ms  {seconds / ours:10.2f} × Servanda{note}")


def _calc(report: Report, facts: Facts, ours: float) -> dict[str, int]:
    measured = calc.measured(facts)
    if measured is None:
        report.line(f"  {NOT_HERE}")
        return {}
    if measured.recalculating is not None:
        _line(report, "Calc, open, all formulas again", measured.recalculating, ours)
    _line(
        report,
        "Calc, from start to written file",
        measured.whole,
        ours,
        f" (an empty file {measured.empty:.2f} s)",
    )
    return {"Calc": measured.answer}


def _records(report: Report, facts: Facts, ours: float, rounds: int) -> dict[str, int]:
    """Not part of any comparison: what comes before and after the arithmetic on a desk."""
    from_records, as_objects = records.prepared(facts)
    found = side_by_side(
        {"records to columns to findings": from_records, "columns to objects": as_objects}, rounds // 3
    )
    report.line("  what stands around it on a desk:")
    _line(report, "from records, once after a change", found["records to columns to findings"].seconds, ours)
    _line(report, "on to a list of duties for a page", found["columns to objects"].seconds, ours)
    return {name: each.answer for name, each in found.items()}


def _goals(report: Report, found: dict[str, Measured], answers: dict[str, int], treaties: int) -> None:
    same = len(set(answers.values())) == 1
    report.goal("same answers by checksum: " + (", ".join(answers) if same else str(answers)), met=same)
    milliseconds = found[OURS].seconds * 1000
    if treaties == 1:
        report.goal(f"{milliseconds:.2f} ms, to stay under 5 ms", met=milliseconds < MOST_MILLISECONDS)
    times = found[OURS].seconds / found[NUMPY].seconds
    report.goal(f"{times:.2f} × bare NumPy, to stay within 3 ×", met=times <= MOST_TIMES_NUMPY)


def _memory(report: Report) -> None:
    size = SIZES[-1]
    command = [sys.executable, "-m", "bench.duties.memory", *map(str, size[1:4])]
    told = subprocess.run(command, check=True, capture_output=True, text=True)
    imported, peak = map(float, told.stdout.split())
    report.part("Memory: 600 treaties, Servanda alone in a process of its own")
    report.goal(
        f"{peak:,.0f} MiB at the peak, {imported:,.0f} of it Python with the code; to stay under 2 GiB",
        met=peak < MOST_MEMORY,
    )


if __name__ == "__main__":
    sys.exit(main())
