"""From the file to an empty desk."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.core import serializers
from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.models import Model
from pydantic import ValidationError

from servanda.common.backup.manifest import FILES, FORM, MANIFEST, ROWS, BadBackup, Manifest
from servanda.common.backup.rows import lines, newest_migrations, tables
from servanda.common.history.verification import verify

CHUNK = 1024 * 1024
ROWS_AT_ONCE = 500


def restore(file: Path) -> Manifest:
    """Fill this desk, whose tables must be made and empty, from a backup; all or nothing, and compared row by row.

    BadBackup with a sentence where the file is damaged or does not fit; then nothing was changed.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = _manifest(archive)
            _check_members(archive, manifest)
            _check_desk(manifest)
            with transaction.atomic():
                _restore_rows(archive)
                _compare(manifest)
                _restore_files(archive, manifest)
    except (zipfile.BadZipFile, EOFError) as error:
        raise BadBackup(f"{file} is no backup of a desk, or only a part of one ({error}).") from None
    return manifest


def _manifest(archive: zipfile.ZipFile) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(archive.read(MANIFEST))
    except (KeyError, ValidationError):
        raise BadBackup("The archive has no readable manifest: it is no backup of a desk.") from None
    if manifest.form != FORM:
        raise BadBackup(
            f"The backup has form {manifest.form}; this release reads form {FORM}. Use a newer release."
        )
    return manifest


def _check_members(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    names = {name for name in archive.namelist() if name != MANIFEST}
    if names != set(manifest.digests) or len(archive.namelist()) != len(names) + 1:
        raise BadBackup("The backup does not hold exactly what its manifest names. Take another backup.")
    for name, expected in manifest.digests.items():
        if name.startswith(FILES) and not _stays_inside(name):
            raise BadBackup(f"The backup holds a file outside the files of a desk: {name}.")
        digest = hashlib.sha256()
        for chunk in _chunks(archive, name):
            digest.update(chunk)
        if digest.hexdigest() != expected:
            raise BadBackup(f"{name} in the backup is not what was written there. Take another backup.")


def _stays_inside(name: str) -> bool:
    parts = PurePosixPath(name).parts[1:]
    return bool(parts) and all(part not in {"", ".", ".."} and "\\" not in part for part in parts)


def _check_desk(manifest: Manifest) -> None:
    if manifest.migrations != newest_migrations():
        raise BadBackup(
            f"The backup was made by release {manifest.release}, whose tables differ from these. "
            "Restore it with that release, then upgrade."
        )
    holding = next((model for model in tables() if model._base_manager.exists()), None)
    if holding is not None:
        raise BadBackup(
            f"This desk is not empty: it has rows of “{holding._meta.label_lower}”. "
            "A backup is restored into a new desk: give SERVANDA_HOME an empty folder."
        )


def _restore_rows(archive: zipfile.ZipFile) -> None:
    for model in tables():
        waiting: list[Model] = []
        for row in _rows(archive, model):
            waiting.append(row)
            if len(waiting) == ROWS_AT_ONCE:
                model._base_manager.bulk_create(waiting)
                waiting = []
        model._base_manager.bulk_create(waiting)
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables()):
            cursor.execute(statement)
    connection.check_constraints()


def _rows(archive: zipfile.ZipFile, model: type[Model]) -> Iterator[Model]:
    with archive.open(f"{ROWS}{model._meta.label_lower}.jsonl") as member:
        for line in member:
            [found] = serializers.deserialize("python", [json.loads(line)])
            yield found.object


def _compare(manifest: Manifest) -> None:
    """What now stands in the tables must be, to the byte, what was written from them."""
    for model in tables():
        name = f"{ROWS}{model._meta.label_lower}.jsonl"
        digest = hashlib.sha256(b"".join(lines(model))).hexdigest()
        if digest != manifest.digests[name]:
            raise BadBackup(f"The rows of “{model._meta.label_lower}” did not come back as they were saved.")
    broken = verify()
    if broken:
        raise BadBackup([*broken[:3], "The history in the backup is not whole; nothing was restored."])


def _restore_files(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    for name in manifest.digests:
        if name.startswith(FILES):
            place = Path(settings.MEDIA_ROOT) / PurePosixPath(name).relative_to(FILES)
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with place.open("wb") as stream:
                for chunk in _chunks(archive, name):
                    stream.write(chunk)
            place.chmod(0o600)


def _chunks(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with archive.open(name) as member:
        while chunk := member.read(CHUNK):
            yield chunk
