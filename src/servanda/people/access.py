"""Who may see what is recorded of persons and permanent missions.

Staff and the President's office see everything; a coordinator sees the names and functions of those who have
the coordinator's theme, and no address; nobody else sees anything. What is hidden does not leave the queries.
"""

from __future__ import annotations

from servanda.common.access import Role, Viewer, require


def sees_addresses(viewer: Viewer) -> bool:
    """Whether the viewer sees all persons, with their addresses."""
    return viewer.has(Role.STAFF, Role.PRESIDENT)


def require_addresses(viewer: Viewer) -> None:
    """`NotAllowed` for those who see names at most."""
    require(viewer, Role.STAFF, Role.PRESIDENT)


def require_names(viewer: Viewer) -> None:
    """`NotAllowed` for those who see no persons at all."""
    require(viewer, Role.STAFF, Role.PRESIDENT, Role.COORDINATOR)


def sees_people(viewer: Viewer) -> bool:
    """Whether the viewer sees at least some names."""
    return viewer.has(Role.STAFF, Role.PRESIDENT, Role.COORDINATOR)
