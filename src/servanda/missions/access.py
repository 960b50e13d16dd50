"""Who sees the Unit's missions: those who read the desk; staff alone record them."""

from __future__ import annotations

from servanda.common.access import Role, Viewer

READERS = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)


def may_record(viewer: Viewer) -> bool:
    """Whether the viewer records missions."""
    return viewer.has(Role.STAFF)
