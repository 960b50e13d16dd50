"""When the Unit and a State last wrote to one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db.models import Max
from django.utils.timezone import get_current_timezone, make_aware

from servanda.correspondence.enums import GONE
from servanda.correspondence.models import Letter, Message


def last_contacts(on: dt.date | None = None) -> Mapping[str, dt.date]:
    """The day of the last letter to or message of each State, by ISO3, up to the day `on` where one is given.

    States with none are left out. Two queries.
    """
    sent = Letter.objects.filter(stage__in=GONE, gone_on__isnull=False)
    messages = Message.objects.all()
    if on is not None:
        sent = sent.filter(gone_on__lte=on)
        morning_after = dt.datetime.combine(on + dt.timedelta(days=1), dt.time())
        messages = messages.filter(written_at__lt=make_aware(morning_after, get_current_timezone()))
    last = dict(sent.order_by().values_list("state_id").annotate(last=Max("gone_on")))
    for iso3, instant in messages.order_by().values_list("state_id").annotate(last=Max("written_at")):
        day = instant.astimezone(get_current_timezone()).date()
        last[iso3] = max(day, last.get(iso3, day))
    return last
