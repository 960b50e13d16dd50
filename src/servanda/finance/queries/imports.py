"""Files of money that were handed in, and what each would bring."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.finance.access import require_reading
from servanda.finance.exchange.accounts_plan import AccountsPlan, doubts_of_accounts, plan_accounts
from servanda.finance.exchange.contributions_plan import ContributionsPlan, plan_contributions
from servanda.finance.funding import Stream
from servanda.finance.models import AccountsImport, ContributionsImport


def accounts_files(viewer: Viewer, treaty_id: str, *, newest: int = 50) -> Sequence[AccountsImport]:
    """The newest files, without their rows. One query."""
    require_reading(viewer)
    found = AccountsImport.objects.filter(budget__treaty_id=treaty_id)
    return list(found.select_related("budget").defer("rows")[:newest])


def accounts_file(viewer: Viewer, treaty_id: str, number: int) -> AccountsImport:
    """One file; `NotThere` for an unknown number."""
    require_reading(viewer)
    found = AccountsImport.objects.filter(budget__treaty_id=treaty_id, pk=number)
    if (held := found.select_related("budget").first()) is None:
        raise NotThere(_("There is no such file."))
    return held


def accounts_plan(held: AccountsImport, today: dt.date) -> tuple[AccountsPlan, Sequence[str]]:
    """What the file would bring today, and what was read with a doubt."""
    return plan_accounts(held, today), doubts_of_accounts(held, today)


def contribution_files(viewer: Viewer, treaty_id: str, *, newest: int = 50) -> Sequence[ContributionsImport]:
    """The newest files of contributions, without their rows. One query."""
    require_reading(viewer)
    return list(ContributionsImport.objects.filter(treaty_id=treaty_id).defer("rows")[:newest])


def contribution_file(viewer: Viewer, treaty_id: str, number: int) -> ContributionsImport:
    """One file of contributions; `NotThere` for an unknown number."""
    require_reading(viewer)
    held = ContributionsImport.objects.filter(treaty_id=treaty_id, pk=number).first()
    if held is None:
        raise NotThere(_("There is no such file."))
    return held


def contributions_plan(held: ContributionsImport, stream: Stream, today: dt.date) -> ContributionsPlan:
    """What the file would bring today, with what was read with a doubt."""
    return plan_contributions(held, stream, today)
