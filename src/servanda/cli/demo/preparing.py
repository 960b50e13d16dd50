"""From nothing, or from where the last start ended, to a desk with data and accounts."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

import click
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, connections

from servanda.cli.desk_database import unreadable
from servanda.common.access import Role, Viewer
from servanda.common.clock import now, today
from servanda.common.treaty import treaty_of_this_desk
from servanda.duties.operations import load_folder
from servanda.duties.queries import register
from servanda.finance.operations.samples import create_sample_money
from servanda.people.operations import SampleAccount, create_sample_accounts, create_sample_contacts
from servanda.results.operations import create_sample_work
from servanda.workplan.operations import load_plans
from servanda.workplan.queries import plan_years

DEMONSTRATION = Viewer(name="Demonstration", roles=frozenset({Role.STAFF}))


def prepare() -> list[SampleAccount]:
    """Bring the desk up to date: tables, records if there are none, sample accounts. Safe to repeat at any point."""
    try:
        with _one_at_a_time():
            _tables()
            _records()
            _plans()
            accounts = create_sample_accounts(today())
            create_sample_contacts(today())
            create_sample_money(treaty_id=settings.SERVANDA_TREATY, actor=DEMONSTRATION, today=today())
            create_sample_work(
                treaty_id=settings.SERVANDA_TREATY, actor=DEMONSTRATION, today=today(), now=now()
            )
            return accounts
    except DatabaseError as error:
        raise unreadable(error) from None
    finally:
        connections.close_all()  # the server's worker opens its own


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two first starts in one home would set up the same tables; the second waits for the first."""
    with (settings.SERVANDA_HOME / "setting-up.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _tables() -> None:
    click.echo(f"Setting up the desk in {settings.SERVANDA_HOME} …")
    call_command("migrate", verbosity=0, interactive=False)


def _records() -> None:
    treaty = settings.SERVANDA_TREATY
    if register(treaty).dossiers:
        return
    title = treaty_of_this_desk().names["en"]
    click.echo(f"Loading what is recorded under the {title} …")
    load_folder(folder=settings.SERVANDA_TREATIES / treaty / "data", treaty_id=treaty, actor=DEMONSTRATION)


def _plans() -> None:
    treaty = settings.SERVANDA_TREATY
    if plan_years(DEMONSTRATION):
        return
    load_plans(
        folder=settings.SERVANDA_TREATIES / treaty / "plans", treaty_id=treaty, actor=DEMONSTRATION, now=now()
    )
