"""Who sees what was done: those who read the desk; staff alone log work and change the table of acts."""

from __future__ import annotations

from servanda.common.access import Role, Viewer

READERS = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)


def may_log(viewer: Viewer) -> bool:
    """Whether the viewer logs work."""
    return viewer.has(Role.STAFF)
