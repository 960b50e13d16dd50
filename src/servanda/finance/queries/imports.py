"""Files of the host's accounts that were handed in, and what each would bring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.finance.access import require_reading
from servanda.finance.exchange.plan import AccountsPlan, doubts_of, plan_accounts
from servanda.finance.models import AccountsImport


def accounts_files(viewer: Viewer, treaty_id: str, *, newest: int = 50) -> Sequence[AccountsImport]:
    """The newest files, without their rows. One query."""
    require_reading(viewer)
    found = AccountsImport.objects.filter(budget__treaty_id=treaty_id)
    return list(found.select_related("budget").defer("rows")[:newest])


def accounts_file(viewer: Viewer, treaty_id: str, number: int) -> AccountsImport:
    """One file; `NotThere` for an unknown number."""
    require_reading(viewer)
    found = (
        AccountsImport.objects.filter(budget__treaty_id=treaty_id, pk=number).select_related("budget").first()
    )
    if found is None:
        raise NotThere(_("There is no such file."))
    return found


def accounts_plan(held: AccountsImport, today: dt.date) -> tuple[AccountsPlan, Sequence[str]]:
    """What the file would bring today, and what was read with a doubt."""
    return plan_accounts(held, today), doubts_of(held, today)
