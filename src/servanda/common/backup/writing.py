"""From the desk to the file."""

from __future__ import annotations

import hashlib
import os
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from servanda.common.backup.manifest import FILES, FORM, MANIFEST, ROWS, BadBackup, Manifest
from servanda.common.backup.rows import lines, newest_migrations, tables
from servanda.common.history.queries import latest

CHUNK = 1024 * 1024


def write_backup(file: Path) -> Manifest:
    """Write the desk as it stands at one moment; the file appears whole or not at all, for its owner only."""
    if file.exists():
        raise BadBackup(f"{file} is there already. Name another file, or move that one away.")
    if not file.parent.is_dir():
        raise BadBackup(f"There is no folder {file.parent}. Make it, or name another.")
    draft = file.with_name(f".{file.name}.part")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
                manifest = _fill(archive)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def _fill(archive: zipfile.ZipFile) -> Manifest:
    digests: dict[str, str] = {}
    with _one_moment():
        migrations = newest_migrations()
        number, digest = latest()
        for model in tables():
            name = f"{ROWS}{model._meta.label_lower}.jsonl"
            digests[name] = _add(archive, name, lines(model))
    # After the rows: a file is in its place before a row speaks of it, so none can be missing.
    for path in sorted(_files()):
        name = FILES + path.relative_to(settings.MEDIA_ROOT).as_posix()
        digests[name] = _add(archive, name, _content(path))
    manifest = Manifest(
        form=FORM,
        release=version("servanda"),
        history_number=number,
        history_digest=digest,
        migrations=migrations,
        digests=digests,
    )
    archive.writestr(MANIFEST, manifest.model_dump_json(indent=1))
    return manifest


@contextmanager
def _one_moment() -> Iterator[None]:
    """A transaction in which every table is read as of the same moment."""
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if connection.vendor == "postgresql" and outermost:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        yield


def _files() -> Iterator[Path]:
    return (
        path
        for path in Path(settings.MEDIA_ROOT).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    )


def _content(path: Path) -> Iterator[bytes]:
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            yield chunk


def _add(archive: zipfile.ZipFile, name: str, content: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for chunk in content:
            digest.update(chunk)
            member.write(chunk)
    return digest.hexdigest()
