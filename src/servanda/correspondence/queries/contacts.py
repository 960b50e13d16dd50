"""When the Unit and a State last wrote to one another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from django.db.models import Max

from servanda.correspondence.enums import GONE
from servanda.correspondence.models import Letter


def last_contacts() -> Mapping[str, dt.date]:
    """The day of the last letter to each State, by ISO3. States never written to are left out. One query."""
    sent = Letter.objects.filter(stage__in=GONE, gone_on__isnull=False)
    return dict(sent.order_by().values_list("state_id").annotate(last=Max("gone_on")))
