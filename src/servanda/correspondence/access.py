"""Who may see which letters: staff send; others read by the letter's label; a State sees what was sent to it."""

from __future__ import annotations

from django.db.models import Q

from servanda.common.access import Role, Viewer, require
from servanda.library.access import CLOSED, Opening, labels_open_to


def may_write(viewer: Viewer) -> bool:
    """Whether the viewer prepares and sends letters."""
    return viewer.has(Role.STAFF)


def require_writing(viewer: Viewer) -> None:
    """`NotAllowed` for those who do not write letters."""
    require(viewer, Role.STAFF)


def seen_by(viewer: Viewer, opening: Opening = CLOSED) -> Q:
    """The condition on rows with a sensitivity label that the viewer may see."""
    return Q(sensitivity__in=labels_open_to(viewer, opening))
