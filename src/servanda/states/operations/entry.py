"""What must be right in every fact that a person enters, whatever its theme."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.steps import date_in_words
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Sourced
from servanda.states.models import State, Treaty

Day = dt.date | PartialDate | None


def refuse(problems: Iterable[str]) -> None:
    """BadInput with the problems, if there are any."""
    found = list(problems)
    if found:
        raise BadInput(found)


def entry_problems(
    treaty_id: str, record: Sourced, *, today: dt.date, days: Iterable[Day] = ()
) -> Iterator[str]:
    """Sentences on an unknown treaty or State, a missing source, and `days` that are still to come."""
    if not Treaty.objects.filter(pk=treaty_id).exists():
        yield _("There is no treaty “%(treaty)s” on this desk. Load its data folder first.") % {
            "treaty": treaty_id
        }
    iso3: Any = getattr(record, "iso3", None)
    if iso3 is not None and not State.objects.filter(iso3=iso3).exists():
        yield _("“%(code)s” is not the code of a State. Choose the State from the list.") % {"code": iso3}
    if not record.source.strip():
        yield _("The source is missing. Name the document this comes from, with its page.")
    for day in days:
        first = day.first if isinstance(day, PartialDate) else day
        if first is not None and first > today:
            yield _("%(day)s is still to come. Record it once it has happened, or check the year.") % {
                "day": date_in_words(str(day))
            }
