"""`servanda demo`: the desk on this machine."""

from __future__ import annotations

import click


@click.command()
@click.option("--port", default=8765, show_default=True, help="Where the desk answers on this machine.")
def demo(port: int) -> None:
    """Open the desk on this machine."""
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    call_command("runserver", f"127.0.0.1:{port}", "--noreload")
