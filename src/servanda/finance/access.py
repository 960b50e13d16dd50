"""Who may see the money: staff write; the President's office and the auditor read; nobody else, for now."""

from __future__ import annotations

from servanda.common.access import Role, Viewer, require

READERS = (Role.STAFF, Role.PRESIDENT, Role.AUDITOR)


def may_read(viewer: Viewer) -> bool:
    """Whether the viewer sees budgets and contributions."""
    return viewer.has(*READERS)


def may_write(viewer: Viewer) -> bool:
    """Whether the viewer records money."""
    return viewer.has(Role.STAFF)


def require_reading(viewer: Viewer) -> None:
    """`NotAllowed` for those who do not see the money."""
    require(viewer, *READERS)


def require_writing(viewer: Viewer) -> None:
    """`NotAllowed` for those who do not record money."""
    require(viewer, Role.STAFF)
