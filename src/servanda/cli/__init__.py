"""Delivery: the `servanda` command."""

import os

import click
import django
from django.core.management import call_command


@click.group()
@click.version_option(package_name="servanda")
def main() -> None:
    """The desk of a treaty's Implementation Support Unit."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "servanda.project.settings")
    django.setup()


@main.command()
@click.option("--port", default=8765, show_default=True, help="Where the desk answers on this machine.")
def demo(port: int) -> None:
    """Open the desk on this machine."""
    call_command("migrate", verbosity=0)
    call_command("runserver", f"127.0.0.1:{port}", "--noreload")
