"""What the rooms above the plan tell its page: the work done for each activity, and how the money came.

The plan's own room stands below those that count work and money, so the page puts them together here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.access import Viewer
from servanda.workplan.enums import Watch
from servanda.workplan.queries import Finding


@dataclass(frozen=True)
class Done:
    """What was done for an activity in the year up to the day."""

    count: int
    sentences: Sequence[str]
    """What, by kind, in the reader's language."""
    states: Sequence[str] = ()
    """For whom: names of States in the reader's language."""
    href: str = ""
    """The page that lists it all."""


def work_done(year: int, viewer: Viewer, on: dt.date) -> Mapping[str, Done] | None:  # noqa: ARG001 - see below
    """By number of the activity; None as long as no room counts the work."""
    return None


def findings_of_money(year: int, viewer: Viewer, on: dt.date) -> Mapping[Watch, Finding]:  # noqa: ARG001 - see below
    """What contributions tell about the assumptions on money; empty as long as no room keeps them."""
    return {}
