"""`servanda history verify`: whether every entry of the history is as it was recorded."""

from __future__ import annotations

import click

from servanda.cli.desk_database import started_for
from servanda.cli.errors import FOUND_PROBLEMS


@click.group()
def history() -> None:
    """The history of who changed what."""


@history.command()
@click.pass_context
def verify(ctx: click.Context) -> None:
    """Follow the chain from the first entry to the last. Exit code 1 where it is broken."""
    with started_for("verify on"):
        from servanda.common.history import latest_number
        from servanda.common.history.verification import verify as breaks

        found = breaks()
        for sentence in found:
            click.echo(sentence)
        if found:
            ctx.exit(FOUND_PROBLEMS)
        click.echo(f"The history is whole: {latest_number()} entries, each as it was recorded.")
