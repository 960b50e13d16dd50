"""What a person chose on the board. Only values on these lists are understood; all others are left out."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from servanda.common.as_of import AsOf
from servanda.law.findings import Reason, StateOfPlay
from servanda.law.treaty import Treaty
from servanda.states.enums import RegionalGroup

PLAYS: tuple[StateOfPlay | Reason, ...] = (*StateOfPlay, Reason.PAST_KNOWN_OPEN, Reason.PAST_SILENT)
"""How a duty can stand, for the filter; of past ones also whether a source says so, or all are silent."""


class Window(StrEnum):
    """Which part of time the board shows, seen from the day."""

    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"
    PAST = "past"
    NOT_TOLD = "not-told"
    """Duties of which the sources do not tell whether they apply."""

    @property
    def days(self) -> int:
        """How many days ahead; 0 for the windows that do not look ahead."""
        return int(self.value) if self.value.isdigit() else 0


class Column(StrEnum):
    """What rows can be sorted by."""

    STATE = "state"
    DUTY = "duty"
    DATE = "date"
    PLAY = "play"


@dataclass(frozen=True)
class Choice:
    """The window, the filters ("" for all) and the order of the rows."""

    window: Window = Window.QUARTER
    theme: str = ""
    region: str = ""
    state: str = ""
    play: str = ""
    sort: Column = Column.DATE
    descending: bool = False

    @property
    def is_filtered(self) -> bool:
        """Whether any filter is set."""
        return any((self.theme, self.region, self.state, self.play))

    @property
    def order(self) -> str:
        """The order as the address writes it: `date`, or `-date` for the latest first."""
        return ("-" if self.descending else "") + self.sort.value

    def query(self, as_of: AsOf, **changes: Any) -> str:
        """The question part of the address for this choice, with some of it changed."""
        chosen = replace(self, **changes)
        fields = {
            "within": chosen.window.value,
            "theme": chosen.theme,
            "region": chosen.region,
            "state": chosen.state,
            "play": chosen.play,
            "sort": chosen.order,
            "on": "" if as_of.is_today else as_of.day.isoformat(),
        }
        return "?" + urlencode({name: value for name, value in fields.items() if value})


def choice(fields: Mapping[str, str], treaty: Treaty, states: Container[str]) -> Choice:
    """What the fields of the address ask for, as far as it is on the lists."""
    asked, order = fields.get("within", ""), fields.get("sort", "")
    window = Window(asked) if asked in set(Window) else Window.QUARTER
    column = order.removeprefix("-")
    return Choice(
        window=window,
        theme=_listed(fields.get("theme", ""), treaty.themes),
        region=_listed(fields.get("region", ""), set(RegionalGroup)),
        state=_listed(fields.get("state", ""), states),
        play=_listed(fields.get("play", ""), set(PLAYS)),
        sort=Column(column) if column in set(Column) else Column.DATE,
        descending=order.startswith("-") if order else window == Window.PAST,
    )


def _listed(asked: str, allowed: Container[str]) -> str:
    return asked if asked in allowed else ""
