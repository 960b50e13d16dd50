"""The States that coordinate a theme, as lines of a note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.words import word
from servanda.law.mandates import Mandate
from servanda.law.records import Confidence
from servanda.meetings.queries import coordinators_of
from servanda.papers.sorting import sort_key
from servanda.publications.briefings.lines import day, sources_of
from servanda.publications.briefings.shapes import Told


def coordinator_lines(treaty_id: str, theme: str, on: dt.date, names: Mapping[str, str]) -> Iterator[Told]:
    """Each State with its term, the document that names it, and the day for which the document does.

    Where only the roles of persons tell it, these are the source, as of the day of the note; nobody is named.
    """
    found = coordinators_of(treaty_id, theme, on)
    for iso3 in sorted(found, key=lambda one: sort_key(names.get(one, one), current())):
        name, mandate = names.get(iso3, iso3), found[iso3]
        if mandate is None:
            yield Told(name, _("coordinates the theme"), [_("Roles recorded by the Unit")], day(on))
        else:
            yield Told(name, _term(mandate), sources_of(mandate), day(mandate.seen_on or on))


def _term(mandate: Mandate) -> str:
    told = {"since": day(mandate.since), "until": day(mandate.until)}
    if mandate.since and mandate.until:
        term = _("coordinates the theme, %(since)s to %(until)s") % told
    elif mandate.since:
        term = _("coordinates the theme since %(since)s") % told
    else:
        term = _("coordinates the theme")
    if mandate.confidence is Confidence.HIGH:
        return term
    return _("%(term)s (confidence: %(confidence)s)") % {"term": term, "confidence": word(mandate.confidence)}
