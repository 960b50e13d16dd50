"""Files of persons and missions that were handed in, and what each would change."""

from __future__ import annotations

import datetime as dt

from servanda.common.access import NotThere, Viewer
from servanda.people.access import require_addresses
from servanda.people.enums import ContactTable
from servanda.people.exchange.plan import Plan, plan
from servanda.people.models import ContactImport


def contact_imports(viewer: Viewer, *, newest: int = 50) -> list[ContactImport]:
    """The newest files, without their rows."""
    require_addresses(viewer)
    return list(ContactImport.objects.defer("rows")[:newest])


def contact_import(viewer: Viewer, number: int) -> ContactImport:
    """One file. `NotThere` where there is none of that number."""
    require_addresses(viewer)
    found = ContactImport.objects.filter(pk=number).first()
    if found is None:
        raise NotThere
    return found


def import_plan(viewer: Viewer, number: int, *, today: dt.date) -> Plan:
    """What the file would change today."""
    found = contact_import(viewer, number)
    return plan(ContactTable(found.table), found.rows, today)
