"""Who may see and change reports: a State its own, the Unit what was submitted, everyone what was published."""

from __future__ import annotations

from django.db.models import Q
from django.utils.translation import gettext as _

from servanda.common.access import NotAllowed, NotThere, Role, SignInNeeded, Viewer
from servanda.library.access import Opening
from servanda.reporting.enums import ON_PAPER, Stage, Visibility
from servanda.reporting.models import HandedSection, ReportVersion
from servanda.reporting.stages import By, Transition


def visible_versions(viewer: Viewer) -> Q:
    """The condition on versions that the viewer may see at all. Drafts are the State's alone."""
    published = Q(stage=str(Stage.PUBLISHED), visibility=str(Visibility.PUBLIC))
    own = Q(report__state_id__in=sorted(viewer.states)) if viewer.has(Role.FOCAL_POINT) else Q(pk__in=[])
    submitted = ~Q(stage=str(Stage.DRAFT)) if viewer.has(Role.STAFF) else Q(pk__in=[])
    return published | own | submitted


def sees_everything(viewer: Viewer, iso3: str) -> bool:
    """Whether the viewer sees the restricted sections of that State's reports."""
    return viewer.has(Role.STAFF) or speaks_for(viewer, iso3)


SAYS_WHAT_A_REPORT_SAYS = frozenset({"enter section"})
"""Actions in the history whose values are the words of a report, restricted or not."""


def reads_history_of_answers(viewer: Viewer) -> bool:
    """Whether the viewer sees in the history what reports say; others see that it was entered."""
    return viewer.has(Role.STAFF)


def speaks_for(viewer: Viewer, iso3: str) -> bool:
    """Whether the viewer is a focal point of the State."""
    return viewer.has(Role.FOCAL_POINT) and viewer.speaks_for(iso3)


def may_write(viewer: Viewer, version: ReportVersion) -> bool:
    """Whether the viewer may enter answers: the State in its draft, the Unit beside a paper received."""
    if version.stage == Stage.DRAFT:
        return speaks_for(viewer, version.report.state_id)
    return viewer.has(Role.STAFF) and version.channel in ON_PAPER and version.stage != Stage.RECALLED


def handed_sections(viewer: Viewer, version: ReportVersion) -> frozenset[str]:
    """The sections of a draft that are in the viewer's hands as a colleague. No query for anyone else, else one."""
    if viewer.colleague is None or version.stage != Stage.DRAFT:
        return frozenset()
    rows = HandedSection.objects.filter(
        colleague_id=viewer.colleague, colleague__version=version, taken_back_at__isnull=True
    )
    return frozenset(rows.values_list("section", flat=True))


def require_section(viewer: Viewer, version: ReportVersion, section: str) -> None:
    """As `require_write`, and open to a colleague for the sections handed over; of others there is nothing."""
    if section not in handed_sections(viewer, version):
        require_write(viewer, version)


def require_write(viewer: Viewer, version: ReportVersion) -> None:
    """Refuse whoever may not enter answers; for another State's draft there is nothing at all."""
    if may_write(viewer, version):
        return
    _refuse_invisible(viewer, version)
    raise NotAllowed(_("What was submitted never changes. Start a new version, or recall this one."))


def require_move(viewer: Viewer, version: ReportVersion, move: Transition) -> None:
    """Refuse whoever may not make that move."""
    _refuse_invisible(viewer, version)
    state = move.by in (By.STATE, By.EITHER) and speaks_for(viewer, version.report.state_id)
    unit = move.by in (By.UNIT, By.EITHER) and viewer.has(Role.STAFF)
    if not (state or unit):
        raise NotAllowed(_("This step is for others. Your account holds no role for it today."))


def require_state(viewer: Viewer, iso3: str) -> None:
    """Refuse everyone but a focal point of the State."""
    if not viewer.is_signed_in:
        raise SignInNeeded(_("Please sign in first."))
    if not speaks_for(viewer, iso3):
        raise NotThere(_("There is no such report."))


def opening_of(version: ReportVersion) -> Opening:
    """How far a version opens its files."""
    public = version.stage == Stage.PUBLISHED and version.visibility == Visibility.PUBLIC
    return Opening(
        states=frozenset({version.report.state_id}),
        public=public and not version.restricted_sections,
    )


def _refuse_invisible(viewer: Viewer, version: ReportVersion) -> None:
    own = speaks_for(viewer, version.report.state_id)
    staff = viewer.has(Role.STAFF) and version.stage != Stage.DRAFT
    if not (own or staff):
        raise NotThere(_("There is no such report."))
