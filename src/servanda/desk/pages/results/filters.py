"""What a page of results is narrowed to, and the years it can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import FIELD, AsOf
from servanda.desk.pages.missions.year import year_asked
from servanda.desk.pages.people.persons import Choice
from servanda.people.forms.accounts import theme_choices
from servanda.results.queries import EvidenceFilter, people_of_year
from servanda.workplan.queries import plan_years


@dataclass(frozen=True)
class Chosen:
    """The year, the filter, and what the page offers instead."""

    year: int
    years: Sequence[int]
    only: EvidenceFilter
    filters: Sequence[Choice]
    query: str
    """The question part of an address that shows the same year, day and filter."""


def chosen(viewer: Viewer, as_of: AsOf, fields: Mapping[str, str], names: Mapping[str, str]) -> Chosen:
    """From the fields of the address. Without a year the one of the day, or the last one before it that has a plan."""
    years = plan_years(viewer)
    year = year_asked(fields, as_of)
    if not fields.get("year") and years and year not in years:
        year = next((each for each in years if each <= year), years[-1])
    people, themes = people_of_year(year, viewer), dict(theme_choices())
    only = EvidenceFilter(
        state=_known(fields.get("state", ""), names),
        person=_known(fields.get("person", ""), people),
        theme=_known(fields.get("theme", ""), themes),
    )
    return Chosen(
        year=year,
        years=sorted({*years, as_of.day.year, year}, reverse=True),
        only=only,
        filters=[
            Choice("state", _("State"), list(names.items()), only.state),
            Choice("person", _("Person"), [(name, name) for name in people], only.person),
            Choice("theme", _("Theme"), list(themes.items()), only.theme),
        ],
        query=_query(year, only, as_of),
    )


def _known(asked: str, offered: Sequence[str] | Mapping[str, str]) -> str:
    return asked if asked in offered else ""


def _query(year: int, only: EvidenceFilter, as_of: AsOf) -> str:
    fields = {"year": str(year), "state": only.state, "person": only.person, "theme": only.theme}
    if not as_of.is_today:
        fields[FIELD] = as_of.day.isoformat()
    return "?" + urlencode({name: value for name, value in fields.items() if value})
