"""When the Unit and a State last wrote to one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db.models import Max
from django.utils.timezone import get_current_timezone

from servanda.correspondence.enums import GONE
from servanda.correspondence.models import Letter, Message


def last_contacts() -> Mapping[str, dt.date]:
    """The day of the last letter to or message of each State, by ISO3. Others are left out. Two queries."""
    sent = Letter.objects.filter(stage__in=GONE, gone_on__isnull=False)
    last = dict(sent.order_by().values_list("state_id").annotate(last=Max("gone_on")))
    filed = Message.objects.order_by().values_list("state_id").annotate(last=Max("written_at"))
    for iso3, instant in filed:
        day = instant.astimezone(get_current_timezone()).date()
        last[iso3] = max(day, last.get(iso3, day))
    return last
