"""`servanda plan`: work plans as papers."""

from __future__ import annotations

import click

from servanda.cli.plan.read import read


@click.group()
def plan() -> None:
    """Read a work plan from a paper."""


plan.add_command(read)
