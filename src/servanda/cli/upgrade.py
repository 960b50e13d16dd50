"""`servanda upgrade`: brings the desk's database to the form that this version of Servanda needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from servanda.cli.desk_database import is_blank, start, unreadable

if TYPE_CHECKING:
    from django.db.migrations import Migration


@click.command()
def upgrade() -> None:
    """Bring the desk's database up to this version; set it up where there is none yet.

    Says each step. Where nothing is to be done, nothing is touched. Write a backup first.
    """
    from django.db import DatabaseError

    start()
    try:
        _upgrade()
    except DatabaseError as error:
        raise unreadable(error) from None


def _upgrade() -> None:
    is_new = is_blank()
    steps = _waiting()
    if not steps:
        click.echo("The desk's database fits this version. Nothing was changed.")
        return
    from django.core.management import call_command

    for step in steps:
        click.echo(f"  {step.app_label}: {step.name}")
    call_command("migrate", verbosity=0, interactive=False)
    done = "A new desk was set up" if is_new else "The desk's database was brought up to this version"
    click.echo(f"{done}, in {len(steps)} steps.")


def _waiting() -> list[Migration]:
    """The migrations that the database lacks, in order."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [migration for migration, _backwards in plan]
