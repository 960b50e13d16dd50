"""Who may use the portal: focal points, each for the States they speak for. Of others there is nothing here."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Role, Viewer, allow
from servanda.reporting.queries import VersionView, version_view

speaks_for_a_state = allow(Role.FOCAL_POINT)


def require_own(viewer: Viewer, iso3: str) -> None:
    """`NotThere` for every State but the viewer's own, whether there is such a State or not."""
    if not viewer.speaks_for(iso3):
        raise NotThere(_("There is no such page."))


def own_version(viewer: Viewer, version_id: int) -> VersionView:
    """A version of a report of the viewer's own State; `NotThere` for others, also where those are published."""
    view = version_view(version_id, viewer=viewer)
    require_own(viewer, view.line.iso3)
    return view


def own_draft(viewer: Viewer, version_id: int) -> VersionView:
    """As `own_version`, and only while it is a draft."""
    view = own_version(viewer, version_id)
    if not view.may_write:
        raise NotThere(_("This report was submitted. What was submitted never changes."))
    return view
