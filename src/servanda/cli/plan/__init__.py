"""`servanda plan`: work plans as papers."""

from __future__ import annotations

import click

from servanda.cli.plan.read import read
from servanda.cli.plan.write import write


@click.group()
def plan() -> None:
    """Read a work plan from a paper, and write it as one."""


plan.add_command(read)
plan.add_command(write)
