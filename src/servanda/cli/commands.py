"""The command and its verbs. Each verb has a file of its own; Django is started only by those that need it."""

from __future__ import annotations

import os

import click

from servanda.cli.backup import backup, restore
from servanda.cli.brief import brief
from servanda.cli.check import check
from servanda.cli.demo import demo
from servanda.cli.due import due
from servanda.cli.errors import Plain
from servanda.cli.explain import explain
from servanda.cli.history import history
from servanda.cli.letter import letter
from servanda.cli.load import load
from servanda.cli.plan import plan
from servanda.cli.report import report
from servanda.cli.staff import staff
from servanda.cli.status import status
from servanda.cli.upgrade import upgrade

SETTINGS = "servanda.project.settings"


@click.group(cls=Plain, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="servanda")
def main() -> None:
    """The desk of a treaty's Implementation Support Unit: what is due, since when and why.

    Exit code: 0 done, 1 problems were found, 2 the request cannot be met as given.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)


for verb in (
    demo,
    status,
    due,
    explain,
    check,
    load,
    plan,
    upgrade,
    staff,
    history,
    letter,
    backup,
    restore,
    brief,
    report,
):
    main.add_command(verb)
