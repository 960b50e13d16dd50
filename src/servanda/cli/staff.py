"""`servanda staff add`: the first account of the Unit, for a desk on which nobody can sign in yet."""

from __future__ import annotations

import click

from servanda.cli.desk_database import started_for


@click.group()
def staff() -> None:
    """Accounts of the Unit's staff."""


@staff.command()
@click.argument("email")
@click.argument("name")
def add(*, email: str, name: str) -> None:
    """Make an account for NAME with the role of staff, and print a link that signs in once.

    Further accounts are made at the desk, under People.
    """
    with started_for("make an account on"):
        from django.conf import settings

        from servanda.common.access import OPERATOR, Role
        from servanda.common.clock import today
        from servanda.people.operations import invite_person, sign_in_link

        person = invite_person(actor=OPERATOR, today=today(), email=email, name=name, role=Role.STAFF)
        minutes = settings.SESAME_MAX_AGE // 60
        click.echo(f"{person.name} <{person.email}> is staff of the Unit.")
        click.echo(f"This link signs in once, within {minutes} minutes. Hand it to nobody else:")
        click.echo(sign_in_link(person, settings.SERVANDA_ADDRESS))
