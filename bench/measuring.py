"""Measuring on a machine that others use as well: medians, and contenders that take turns."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Run = Callable[[], int]


@dataclass(frozen=True)
class Measured:
    """The median of some runs, and what the last one answered."""

    seconds: float
    answer: int


def side_by_side(contenders: Mapping[str, Run], rounds: int) -> dict[str, Measured]:
    """Each contender once a round, so that a busy minute meets them all; one more round first, which is not counted."""
    answers = {name: run() for name, run in contenders.items()}
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            start = time.perf_counter()
            answers[name] = run()
            times[name].append(time.perf_counter() - start)
    return {name: Measured(statistics.median(times[name]), answers[name]) for name in contenders}


def seconds_of(run: Callable[[], object]) -> float:
    """How long one run takes."""
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def peak_memory() -> float:
    """The most memory this process has held, in MiB. NaN where the system does not tell (it is Linux that does)."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
