"""The versions of a plan, one of them, and two side by side."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.library.models import StoredFile
from servanda.workplan.access import require_reading, require_writing, stages_seen
from servanda.workplan.content.comparing import Difference, differences
from servanda.workplan.content.of_version import content_of
from servanda.workplan.models import PlanReading, PlanVersion


def plan_versions(year: int, viewer: Viewer) -> Sequence[PlanVersion]:
    """Every version of a year with its steps, the latest first, those withdrawn as well. Two queries."""
    require_reading(viewer)
    return list(_seen(viewer).filter(plan__year=year).order_by("-number"))


def plan_version(version_id: int, viewer: Viewer) -> PlanVersion:
    """One version with its steps; `NotThere` where there is none for this viewer. Two queries."""
    require_reading(viewer)
    found = _seen(viewer).filter(pk=version_id).first()
    if found is None:
        raise NotThere(_("There is no such version of the plan."))
    return found


def differences_of(before: PlanVersion, after: PlanVersion) -> Sequence[Difference]:
    """What the later one says otherwise, for whoever got the two from a query above. Four queries."""
    return differences(content_of(before), content_of(after))


def file_of_version(version_id: int, file_id: int, viewer: Viewer) -> StoredFile:
    """A file of a version: the paper it was read from, or what shows one of its steps."""
    version = plan_version(version_id, viewer)
    files = [version.source_file, *(step.file for step in version.steps.all())]
    found = next((file for file in files if file is not None and file.pk == file_id), None)
    if found is None:
        raise NotThere(_("There is no such file."))
    return found


def plan_readings(viewer: Viewer, *, newest: int = 20) -> Sequence[PlanReading]:
    """The papers read last. One query."""
    require_writing(viewer)
    rows = PlanReading.objects.filter(treaty_id=settings.SERVANDA_TREATY)
    return list(rows.select_related("file", "version__plan")[:newest])


def plan_reading(reading_id: int, viewer: Viewer) -> PlanReading:
    """One reading with its file; `NotThere` for an unknown number. One query."""
    require_writing(viewer)
    rows = PlanReading.objects.filter(treaty_id=settings.SERVANDA_TREATY, pk=reading_id)
    found = rows.select_related("file", "version__plan").first()
    if found is None:
        raise NotThere(_("There is no such reading."))
    return found


def _seen(viewer: Viewer) -> QuerySet[PlanVersion]:
    rows = PlanVersion.objects.filter(plan__treaty_id=settings.SERVANDA_TREATY, stage__in=stages_seen(viewer))
    return rows.select_related("plan", "source_file", "made_from__plan").prefetch_related("steps__file")
