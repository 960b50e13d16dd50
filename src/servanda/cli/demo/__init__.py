"""`servanda demo`: a desk with real data and sample accounts, on this machine only."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from servanda.cli.errors import BadRequest

if TYPE_CHECKING:
    from servanda.people.operations import SampleAccount

HOST = "127.0.0.1"
LAST_PORT = 65535


@click.command()
@click.option(
    "--port",
    type=click.IntRange(1, LAST_PORT),
    default=8765,
    show_default=True,
    help="Where the desk answers on this machine.",
)
def demo(*, port: int) -> None:
    """Open a desk on this machine, with real data and sample accounts.

    The first start sets it up; later ones keep what was entered. Ctrl-C closes it.
    """
    listener = reserved(port)
    address = f"http://{HOST}:{port}"
    os.environ.setdefault("SERVANDA_ADDRESS", address)
    try:
        with _ctrl_c_counts():
            accounts = _prepared()
    except KeyboardInterrupt:
        click.echo("\nStopped before the desk was open. The next start takes up where this one ended.")
        return
    from servanda.cli.demo.server import serve

    serve(listener, when_open=lambda: _tell(address, accounts))


@contextmanager
def _ctrl_c_counts() -> Iterator[None]:
    """Ctrl-C stops what is inside, at the latest at its end.

    Where a library is called back from C, Python reports the interruption and goes on; that must not open the desk.
    """
    asked: list[int] = []

    def note(signum: int, _frame: object) -> None:
        asked.append(signum)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        raise KeyboardInterrupt


def reserved(port: int) -> socket.socket:
    """The port, taken before anything else is done; BadRequest where it cannot be had."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
        listener.listen()
    except OSError as error:
        listener.close()
        other = port + 1 if port < LAST_PORT else port - 1
        raise BadRequest(
            f"Port {port} of this machine cannot be used ({error.strerror}): perhaps another desk is open there. "
            f"Close it, or take another port: servanda demo --port {other}, or make demo PORT={other}."
        ) from None
    return listener


def _prepared() -> list[SampleAccount]:
    import django

    django.setup()
    from django.conf import settings

    if settings.IN_PRODUCTION:
        raise BadRequest(
            f"SERVANDA_ADDRESS is {settings.SERVANDA_ADDRESS}: that desk is in production, and a demonstration "
            "would open sample accounts in it. Leave SERVANDA_ADDRESS out, and give SERVANDA_HOME another folder."
        )
    from servanda.cli.demo.preparing import prepare

    return prepare()


def _tell(address: str, accounts: list[SampleAccount]) -> None:
    from servanda.cli.demo.accounts import lines

    for line in lines(address, accounts):
        click.echo(line)
    click.echo(f"\nThe desk is open at {address}/en/   Ctrl-C closes it.\n")
