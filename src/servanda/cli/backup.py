"""`servanda backup` and `servanda restore`: the whole desk in one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from servanda.cli.desk_database import is_blank, is_there, start
from servanda.cli.errors import BadRequest

if TYPE_CHECKING:
    from servanda.common.backup import Manifest

FILE = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


@click.command()
@FILE
def backup(*, file: Path) -> None:
    """Write the whole desk to FILE: every row and every uploaded file.

    The file holds everything that is confidential; only its owner may read it.
    """
    start()
    if not is_there() or is_blank():
        raise BadRequest("There is no desk here yet, so there is nothing to back up. Look at SERVANDA_HOME.")
    from servanda.common.backup import write_backup

    _tell(f"Written to {file}", write_backup(file.absolute()))


@click.command()
@FILE
def restore(*, file: Path) -> None:
    """Fill a new desk from FILE and compare what came back, row by row. All or nothing."""
    if not file.is_file():
        raise BadRequest(f"There is no file {file}. Name a file that “servanda backup” wrote.")
    start(set_up=True)
    from servanda.common.backup import restore as restore_desk

    _tell(f"Restored from {file} and compared", restore_desk(file))


def _tell(done: str, manifest: Manifest) -> None:
    parts = list(manifest.digests)
    files = sum(name.startswith("files/") for name in parts)
    click.echo(
        f"{done}: {len(parts) - files} tables, {files} files, history up to entry {manifest.history_number}."
    )
