"""Who writes the Unit's papers and who reads their drafts."""

from __future__ import annotations

from servanda.common.access import Role, Viewer, require

READERS = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)


def require_reading(viewer: Viewer) -> None:
    """`NotAllowed` for those who read neither drafts nor briefing notes."""
    require(viewer, *READERS)


def require_writing(viewer: Viewer) -> None:
    """`NotAllowed` for those who do not write papers."""
    require(viewer, Role.STAFF)


def may_write(viewer: Viewer) -> bool:
    """Whether the viewer writes papers."""
    return viewer.has(Role.STAFF)
