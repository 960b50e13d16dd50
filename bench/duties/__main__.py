"""`python -m bench.duties`: one run, side by side, each contender with the same checksum."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable

from bench.duties import bare_numpy, calc, ours, plain_python
from bench.duties.facts import Facts, made

SIZES = (("one treaty", 1, 200, 16, 21), ("100 treaties", 100, 200, 16, 7), ("600 treaties", 600, 200, 40, 5))
CONTENDERS = (
    ("Servanda", ours.prepared, 5_000_000),
    ("bare NumPy", bare_numpy.prepared, 5_000_000),
    ("Python dates", plain_python.prepared, 400_000),
    ("python-dateutil", plain_python.prepared_dateutil, 400_000),
)


def main() -> int:
    """Print a table; 1 where two contenders disagree."""
    wrong = 0
    for title, treaties, states, years, runs in SIZES:
        facts = made(treaties, states, years)
        print(f"\n{title}: {facts.duties:,} duties, median of {runs} runs")
        answers = _row(facts, runs)
        if title == "one treaty":
            answers |= _calc(facts)
        wrong += len(set(answers.values())) != 1
        print(f"  {'same answers' if len(set(answers.values())) == 1 else f'DIFFERENT ANSWERS {answers}'}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\npeak memory of this process, all contenders together: {peak:,.0f} MiB")
    return int(bool(wrong))


def _row(facts: Facts, runs: int) -> dict[str, int]:
    answers: dict[str, int] = {}
    base = None
    for name, prepare, most in CONTENDERS:
        if facts.duties > most * 1.2:
            continue
        seconds, answers[name] = _median(prepare(facts), runs)
        base = base or seconds
        print(f"  {name:16} {seconds * 1000:10.2f} ms   {seconds / base:8.2f} × Servanda")
    return answers


def _median(run: Callable[[], int], runs: int) -> tuple[float, int]:
    answer = run()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times), answer


def _calc(facts: Facts) -> dict[str, int]:
    measured = calc.measured(facts)
    if measured is None:
        print("  LibreOffice Calc is not installed here; left out")
        return {}
    full, empty, answer = measured
    print(f"  {'Calc':16} {full * 1000:10.0f} ms   of which an empty workbook takes {empty * 1000:.0f} ms")
    return {"Calc": answer}


if __name__ == "__main__":
    sys.exit(main())
