"""Taking files in, and changing their labels."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable

from django.utils.translation import gettext as _

from servanda.common.access import Role, SignInNeeded, Viewer, require
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.common.history.queries import last_change
from servanda.library import storage
from servanda.library.content import Unfit, check
from servanda.library.enums import ENDINGS, MEDIA_TYPES, FileKind, Sensitivity
from servanda.library.models import StoredFile
from servanda.library.names import kind_by_name, tidy

log = logging.getLogger(__name__)


def store_file(
    *,
    content: bytes,
    name: str,
    actor: Viewer,
    now: dt.datetime,
    sensitivity: Sensitivity = Sensitivity.UNCLASSIFIED,
    in_draft: bool = False,
) -> StoredFile:
    """Check a file and keep it; BadInput with a sentence where it is unfit, and then nothing is kept.

    `now` is the instant of receipt, with its time zone. Whether the actor may add a file to something is for
    the operation of that something, which calls this in its own transaction. A file `in_draft` belongs to what
    a State has not submitted: the history, which others read, hears of it by `record_files` once that is done.
    """
    if not (actor.is_signed_in or actor.colleague):
        raise SignInNeeded(_("Please sign in first."))
    shown = tidy(name)
    kind = _checked_kind(content, shown)
    # The bytes are safe on disk before a row speaks of them; without a row they are never found, and harmless.
    sha256 = _kept(content, shown)
    with writing():
        file = StoredFile.objects.create(
            sha256=sha256,
            size=len(content),
            media_type=MEDIA_TYPES[kind],
            name=shown,
            received_at=now,
            sensitivity=sensitivity,
        )
        if not in_draft:
            record_files([file.pk], actor=actor)
    return file


def record_files(file_ids: Iterable[int], *, actor: Viewer) -> None:
    """Let the history hear of files, each once. In the caller's transaction."""
    for file in StoredFile.objects.filter(pk__in=list(file_ids)).order_by("pk"):
        if last_change(file) is None:
            record(actor=actor, subject=file, action="store file", after=_says(file), about=file.name)


def change_sensitivity(
    *, file_id: int, sensitivity: Sensitivity, instead_of: Sensitivity, actor: Viewer
) -> StoredFile:
    """Give a file another label. `instead_of` is the one the person saw; BadInput where it is no longer that."""
    require(actor, Role.STAFF)
    with writing():
        file = StoredFile.objects.filter(pk=file_id).first()
        if file is None or file.sensitivity != instead_of:
            raise BadInput(_("Someone else changed this file’s label in the meantime. Open the page again."))
        before = _says(file)
        file.sensitivity = sensitivity
        file.save(update_fields=["sensitivity"])
        record(
            actor=actor,
            subject=file,
            action="change label",
            before=before,
            after=_says(file),
            about=file.name,
        )
    return file


def _checked_kind(content: bytes, name: str) -> FileKind:
    kind = kind_by_name(name)
    if kind is None:
        raise BadInput(
            _(
                "“%(name)s” was not kept: files can be %(endings)s. Save it as one of these, then send it again."
            )
            % {"name": name, "endings": ", ".join(f".{ending}" for ending in ENDINGS)}
        )
    try:
        check(content, kind)
    except Unfit as unfit:
        raise BadInput(_("“%(name)s” was not kept. %(reason)s") % {"name": name, "reason": unfit}) from unfit
    return kind


def _kept(content: bytes, name: str) -> str:
    try:
        return storage.keep(content)
    except OSError as error:
        log.exception("A file could not be written below the home folder.")
        raise BadInput(
            _(
                "“%(name)s” could not be kept: there may be no room left. Nothing was saved; please tell the Unit."
            )
            % {"name": name}
        ) from error


def _says(file: StoredFile) -> dict[str, str | int]:
    return {
        "name": file.name,
        "sha256": file.sha256,
        "size": file.size,
        "media_type": file.media_type,
        "sensitivity": str(file.sensitivity),
    }
