"""Invented facts of many treaties as arrays of days: the same for every contender."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

ON = dt.date(2026, 4, 30)
"""The day asked for; the last yearly report is due on it."""
NEVER = 2_000_000
YEARLY = (4, 30)

Days = npt.NDArray[np.int32]


@dataclass(frozen=True)
class Facts:
    """Per treaty and State: deposit, extensions of two obligations, days of completion, yearly reports received."""

    deposit: Days
    """(treaties, States)"""
    decided: Days
    """(treaties, States, 2 obligations, 2 extensions); NEVER where none"""
    until: Days
    done: Days
    """(treaties, States, 3 obligations)"""
    received: Days
    """(treaties, States, years)"""
    first_year: int

    @property
    def duties(self) -> int:
        """How many duties these facts have."""
        return self.done.size + self.received.size


def limits(treaty: int) -> tuple[int, int, int]:
    """The rules of each treaty are its own: years, years and days of its three time limits."""
    return 8 + treaty % 3, 10 + treaty % 4, 180 + treaty % 30


def number(day: dt.date) -> int:
    """Days since 1 January 1970."""
    return (day - dt.date(1970, 1, 1)).days


def made(treaties: int, states: int, years: int, seed: int = 2018) -> Facts:
    """Facts with a fixed seed: one State in five has extensions, three in five have done what was due."""
    rng = np.random.default_rng(seed)
    first_year = ON.year - years
    begin = number(dt.date(first_year - 1, 7, 1))
    deposit = rng.integers(begin, begin + 360, (treaties, states), dtype=np.int32)
    decided = _some(rng, (treaties, states, 2, 2), 0.2, deposit[..., None, None] + 2500, 900)
    decided[..., 1] = np.where(decided[..., 0] < NEVER, decided[..., 1], NEVER)
    grown = np.array([400, 900], np.int32)
    until = np.where(decided < NEVER, deposit[..., None, None] + 3700 + grown, NEVER).astype(np.int32)
    done = _some(rng, (treaties, states, 3), 0.6, deposit[..., None] + 100, 5000)
    dues = np.array([number(dt.date(first_year + k + 1, *YEARLY)) for k in range(years)], np.int32)
    received = _some(rng, (treaties, states, years), 0.8, dues - 60, 120)
    return Facts(deposit, decided, until, done, received, first_year)


def _some(rng: np.random.Generator, shape: tuple[int, ...], share: float, start: Days, spread: int) -> Days:
    days = start + rng.integers(0, spread, shape, dtype=np.int32)
    return np.where(rng.random(shape) < share, days, NEVER).astype(np.int32)
