"""The status list: how every State stands towards the treaty on a day, by regional group, with counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.duties.queries import treaty
from servanda.law.findings import Counts, Standing, Status
from servanda.law.records import Dossier
from servanda.law.standing import standing
from servanda.publications.all_states import all_counts, all_standings
from servanda.states.enums import RegionalGroup
from servanda.states.queries import StateLabel, state_labels

GROUP_NAMES: dict[RegionalGroup, Promise] = {
    RegionalGroup.AFRICAN: _("African States"),
    RegionalGroup.ASIA_PACIFIC: _("Asia-Pacific States"),
    RegionalGroup.EASTERN_EUROPEAN: _("Eastern European States"),
    RegionalGroup.LATIN_AMERICAN_AND_CARIBBEAN: _("Latin American and Caribbean States"),
    RegionalGroup.WESTERN_EUROPEAN_AND_OTHERS: _("Western European and other States"),
    RegionalGroup.NONE: _("States that belong to no regional group"),
}
_HAVE_JOINED = frozenset({Status.IN_FORCE, Status.JOINED})


@dataclass(frozen=True)
class StateLine:
    """One State in the list."""

    iso3: str
    name: str
    group: RegionalGroup
    standing: Standing


@dataclass(frozen=True)
class Region:
    """The States of one regional group, in the order of their names."""

    group: RegionalGroup
    lines: Sequence[StateLine]

    @property
    def name(self) -> str:
        """The group's name in the active language."""
        return str(GROUP_NAMES[self.group])

    @property
    def joined(self) -> int:
        """How many of them have deposited an instrument and not withdrawn."""
        return sum(line.standing.status in _HAVE_JOINED for line in self.lines)


@dataclass(frozen=True)
class StatusList:
    """Every State on a day."""

    counts: Counts
    lines: Sequence[StateLine]

    @property
    def regions(self) -> Sequence[Region]:
        """The list by regional group; States without a group come last."""
        return [
            Region(group, lines)
            for group in RegionalGroup
            if (lines := [line for line in self.lines if line.group == group])
        ]


def status_list(treaty_id: str, on: dt.date, language: str) -> StatusList:
    """How every State stands on the day `on`, sorted by name in `language`; those without any act are not party."""
    found, rules = all_standings(treaty_id, on), treaty(treaty_id)

    def line(label: StateLabel) -> StateLine:
        stands = found.get(label.iso3) or standing(rules, Dossier(label.iso3), on)
        return StateLine(label.iso3, label.name, label.group, stands)

    return StatusList(all_counts(treaty_id, on), [line(label) for label in state_labels(language, on)])
