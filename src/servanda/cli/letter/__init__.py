"""`servanda letter`: what the ladder proposes, what was approved, and a letter as a file. Sending stays at the desk."""

from __future__ import annotations

import click

from servanda.cli.letter.listing import listing
from servanda.cli.letter.propose import propose
from servanda.cli.letter.render import render


@click.group()
def letter() -> None:
    """Letters to States: proposed, listed, written as files. Nothing is sent from here: people do that at the desk."""


for verb in (propose, listing, render):
    letter.add_command(verb)

__all__ = ["letter"]
