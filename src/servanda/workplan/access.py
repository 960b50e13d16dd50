"""Who may see and change the work plan: staff write; what is still a draft is for those who prepare and endorse it."""

from __future__ import annotations

from servanda.common.access import Role, Viewer, require
from servanda.workplan.stages import Stage

READERS = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR)
DRAFT_READERS = (Role.STAFF, Role.PRESIDENT, Role.COORDINATOR)
"""The Coordination Committee endorses the plan, so it reads the draft."""


def require_reading(viewer: Viewer) -> None:
    """`NotAllowed` for those who do not read the plan."""
    require(viewer, *READERS)


def require_writing(viewer: Viewer) -> None:
    """`NotAllowed` for those who do not write the plan."""
    require(viewer, Role.STAFF)


def may_write(viewer: Viewer) -> bool:
    """Whether the viewer changes the plan and records its stages."""
    return viewer.has(Role.STAFF)


def stages_seen(viewer: Viewer) -> frozenset[Stage]:
    """The stages at which the viewer sees a version."""
    everything = frozenset(Stage)
    return everything if viewer.has(*DRAFT_READERS) else everything - {Stage.DRAFT, Stage.WITHDRAWN}
