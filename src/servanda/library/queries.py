"""Reading files."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.library import storage
from servanda.library.access import CLOSED, Opening, labels_open_to, may_open
from servanda.library.models import StoredFile


def stored_file(file_id: int, *, viewer: Viewer, opening: Opening = CLOSED) -> StoredFile:
    """The file; `NotThere` where there is none of that number, or none for this viewer. One query."""
    file = StoredFile.objects.filter(pk=file_id).first()
    if file is None or not may_open(viewer, file.sensitivity, opening):
        raise NotThere(_("There is no such file."))
    return file


def stored_files(
    file_ids: Iterable[int], *, viewer: Viewer, opening: Opening = CLOSED
) -> Sequence[StoredFile]:
    """Of the files asked for, those that the viewer may open, by the day they came. One query."""
    labels = labels_open_to(viewer, opening)
    found = StoredFile.objects.filter(pk__in=list(file_ids), sensitivity__in=labels)
    return list(found.order_by("received_at", "pk"))


def read_bytes(file: StoredFile) -> bytes:
    """The bytes as received, proved by their digest; `storage.FileDamaged` where that fails.

    For whoever already got the file from a query that took the viewer.
    """
    return storage.fetch(file.sha256)
