"""The values of the fields of a letter, in the letter's language; a field without a value is missing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.languages import django_code
from servanda.common.treaty import treaty_by_id
from servanda.correspondence.texts import Letterhead
from servanda.law.findings import Duty
from servanda.papers.articles import write_article
from servanda.papers.dates import write_date
from servanda.papers.numbers import write_digits
from servanda.people.addressing import Addressee
from servanda.people.models import PermanentMission

FIELDS: dict[str, Promise] = {
    "state": gettext_lazy("name of the State"),
    "mission": gettext_lazy("mission name"),
    "addressee": gettext_lazy("addressee and address"),
    "person": gettext_lazy("name of the person"),
    "report": gettext_lazy("what is due"),
    "article": gettext_lazy("article"),
    "period": gettext_lazy("period"),
    "due_on": gettext_lazy("due date"),
    "received_on": gettext_lazy("date of receipt"),
    "question": gettext_lazy("question"),
    "meeting": gettext_lazy("meeting"),
    "meeting_on": gettext_lazy("dates of the meeting"),
    "meeting_place": gettext_lazy("place of the meeting"),
    "matter": gettext_lazy("matter"),
    "reference": gettext_lazy("number of the letter"),
    "date": gettext_lazy("date of the letter"),
    "unit": gettext_lazy("name of the Unit"),
    "signatory": gettext_lazy("function of who signs"),
    "subject": gettext_lazy("subject"),
}
"""Every field that a text or a Word template may name."""
TYPED_TEXTS = ("question", "meeting", "meeting_on", "meeting_place", "matter")
"""Fields that a person types in the language of the letter."""
TYPED = ("received_on", *TYPED_TEXTS)
"""Fields that a person fills in for a letter."""
_LOWER = frozenset({"en", "fr", "es"})
"""Languages in which the name of a report begins small in a sentence; Russian texts have it in quotes."""


@dataclass(frozen=True)
class About:
    """What a letter is about, as far as the State file tells."""

    state: str
    """The State's name in the letter's language."""
    iso3: str
    addressee: Addressee | None
    to_person: bool
    duty: Duty | None
    obligation: str
    period: str


def missing(field: str) -> str:
    """What stands where a value is missing."""
    return _("[missing: %(field)s]") % {"field": FIELDS[field]}


def values(
    treaty_id: str, head: Letterhead, about: About, language: str, on: dt.date
) -> Iterator[tuple[str, str]]:
    """The fields of the State file with their values; those without one are left out."""
    yield "state", about.state
    yield "date", write_date(on, language)
    yield "unit", head.unit.in_language(language)
    yield from _addressee(head, about, language)
    yield from _duty(treaty_id, about, language)


def _addressee(head: Letterhead, about: About, language: str) -> Iterator[tuple[str, str]]:
    found = about.addressee
    if found is None or (found.mission is None and found.person is None):
        return
    name = mission_name(head, about, language)
    lines = []
    if found.mission is not None:
        yield "mission", name
        lines = [_capital(name), *_address(found.mission)]
    if about.to_person and found.person is not None:
        who = " ".join(part for part in (found.person.title, found.person.name) if part)
        yield "person", who
        lines = [who, *([found.role.function] if found.role and found.role.function else []), *lines]
    yield "addressee", "\n".join(dict.fromkeys(line.strip() for line in lines if line.strip()))


def _address(mission: PermanentMission) -> list[str]:
    lines: list[str] = mission.address.splitlines()
    town = mission.duty_station
    return lines if any(town.casefold() in line.casefold() for line in lines) else [*lines, town]


def mission_name(head: Letterhead, about: About, language: str) -> str:
    """The State's permanent mission as a sentence of the language names it."""
    state = about.state
    if language == "en" and about.iso3 in head.with_the and not state.casefold().startswith("the "):
        state = f"the {state}"
    return head.mission.in_language(language).format(state=state)


def _duty(treaty_id: str, about: About, language: str) -> Iterator[tuple[str, str]]:
    obligation = treaty_by_id(treaty_id).obligations.get(about.obligation)
    if obligation is None:
        return
    name = obligation.names.in_language(language)
    yield (
        "report",
        _of_year(name[:1].lower() + name[1:] if language in _LOWER else name, about.period, language),
    )
    article = write_article(obligation.article, language)
    yield "article", article if language == "en" else article[:1].lower() + article[1:]
    if about.period:
        yield "period", write_digits(about.period, language)
    if about.duty is not None and about.duty.due_on is not None and about.duty.due_on.is_exact:
        yield "due_on", write_date(about.duty.due_on.first, language)


def _of_year(report: str, period: str, language: str) -> str:
    """A report with the year it covers: a State that owes several knows which is meant."""
    with translation.override(django_code(language)):
        told = _("%(report)s for %(year)s")
    return told % {"report": report, "year": write_digits(period, language)} if period else report


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
