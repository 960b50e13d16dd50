"""What a letter says of a contribution: facts only, in the language in which the State wishes to be written to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from servanda.common.languages import current, django_code
from servanda.desk.pages.money.contributions import basis_name
from servanda.finance.funding import Stream
from servanda.finance.queries import ContributionLine
from servanda.papers.dates import write_date
from servanda.papers.numbers import write_digits, write_money
from servanda.people.queries import addressee

TEMPLATE = "contribution"


def letter_about(stream: Stream, lines: Iterable[ContributionLine], state: str, today: dt.date) -> str:
    """The address of a letter to the State, filled in with what stands on record about these contributions."""
    found = addressee(state, "", today)
    language = str(found.language) if found and found.language else current()
    with override(django_code(language)):
        matter = "; ".join(_told(stream, line) for line in lines)
    return f"{reverse('desk:letter_write', args=[TEMPLATE])}?{urlencode({'state': state, 'matter': matter})}"


def _told(stream: Stream, line: ContributionLine) -> str:
    return _("%(stream)s, %(year)s, %(basis)s: %(facts)s") % {
        "stream": stream.names.in_language(current()),
        "year": write_digits(str(line.year), current()),
        "basis": basis_name(stream, line.basis),
        "facts": ", ".join(_facts(line)),
    }


def _facts(line: ContributionLine) -> Iterator[str]:
    stands, language = line.standing, current()
    if stands.asked is not None and stands.asked_on:
        told = {"amount": write_money(stands.asked, line.currency, language)}
        yield _("asked on %(day)s: %(amount)s") % {**told, "day": write_date(stands.asked_on, language)}
    if stands.pledged is not None:
        yield _("pledged: %(amount)s") % {"amount": write_money(stands.pledged, line.currency, language)}
    if stands.received is None:
        yield _("not received")
    else:
        yield _("received: %(amount)s") % {"amount": write_money(stands.received, line.currency, language)}
        if stands.outstanding:
            told = {"amount": write_money(stands.outstanding, line.currency, language)}
            yield _("outstanding: %(amount)s") % told
