"""A letter that no ladder proposed: its form, and the question by which its States are chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.correspondence.queries import StateQuery, states_that_fit
from servanda.desk.pages.letters.proposals import days_of
from servanda.desk.pages.people.persons import Choice
from servanda.desk.views.people.forms import FormPage
from servanda.law.findings import StateOfPlay
from servanda.people.enums import Language
from servanda.publications.status_list import GROUP_NAMES
from servanda.states.enums import RegionalGroup
from servanda.states.queries import StateLabel

ASKED_FOR = (StateOfPlay.OVERDUE, StateOfPlay.UNKNOWN, StateOfPlay.DUE, StateOfPlay.RUNNING, StateOfPlay.MET)


@dataclass
class WritePage(FormPage):
    """The context of `desk/letters/write.html`."""

    filters: Sequence[Choice] = field(default=())
    query: StateQuery | None = None
    fitting: Sequence[StateLabel] = field(default=())
    """The States that fit the question, by name."""


def query_of(fields: Mapping[str, str]) -> StateQuery | None:
    """What the address asks; None where it asks nothing."""
    obligation, play = fields.get("obligation", ""), fields.get("play", "")
    region, language = fields.get("region", ""), fields.get("language", "")
    if obligation not in treaty_of_this_desk().obligations:
        return None
    return StateQuery(
        obligation=obligation,
        play=play if play in set(StateOfPlay) else "",
        period=fields.get("period", "").strip()[:4],
        region=region if region in set(RegionalGroup) else "",
        language=language if language in Language.values else "",
        silent_days=days_of(fields.get("silent", "")),
    )


def fitting(viewer: Viewer, query: StateQuery | None, today: dt.date) -> Sequence[StateLabel]:
    """The States that fit; none where nothing is asked."""
    return states_that_fit(viewer, settings.SERVANDA_TREATY, query, today=today) if query else []


def choices(query: StateQuery | None) -> Sequence[Choice]:
    """The lists of the question."""
    asked = query or StateQuery("")
    regions = [(each.value, str(GROUP_NAMES[each])) for each in RegionalGroup if each.value]
    obligations = [(each, obligation_name(each)) for each in treaty_of_this_desk().obligations]
    languages = [(value, str(label)) for value, label in Language.choices]
    return [
        Choice("obligation", _("Due"), obligations, asked.obligation),
        Choice("play", _("State of play"), [(each.value, word(each)) for each in ASKED_FOR], asked.play),
        Choice("region", _("Region"), regions, asked.region),
        Choice("language", _("Language"), languages, asked.language),
    ]
