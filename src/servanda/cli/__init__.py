"""Delivery: the `servanda` command."""

from servanda.cli.commands import main

__all__ = ["main"]
