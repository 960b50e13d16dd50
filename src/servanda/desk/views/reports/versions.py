"""One version of a report: the page, its stage, its details, its files."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from servanda.common import clock
from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.languages import current
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.reports.version import report_page
from servanda.desk.report_forms import DetailsForm, details_as_kept
from servanda.library.serve import serve
from servanda.reporting.enums import ON_PAPER, Visibility
from servanda.reporting.operations import (
    attach_file,
    move,
    recall,
    record_coverage,
    record_days,
    set_visibility,
)
from servanda.reporting.queries import VersionView, file_of_version, version_view
from servanda.reporting.stages import Action


@reads_the_desk
def report(request: ViewerRequest, version: int) -> HttpResponse:
    """Sections, days, files, stage."""
    return _shown(request, version)


@works_at_the_desk
@require_POST
def report_move(request: ViewerRequest, version: int) -> HttpResponse:
    """Move the version to another stage."""
    asked, note = request.POST.get("action", ""), request.POST.get("note", "")
    try:
        if asked not in set(Action):
            raise BadInput(_("Choose what to do with the report."))
        if asked == Action.RECALL:
            recall(version_id=version, reason=note, actor=request.viewer)
        else:
            move(version_id=version, action=Action(asked), actor=request.viewer, note=note)
    except BadInput as bad:
        return _shown(request, version, bad.sentences)
    messages.success(request, _("Saved."))
    return _to(version)


@works_at_the_desk
def report_details(request: ViewerRequest, version: int) -> HttpResponse:
    """Complete the days, what the report covers, and who may see it."""
    view = version_view(version, viewer=request.viewer)
    sections = [(one.id, one.titles.in_language(current())) for one in view.form.sections]
    form = DetailsForm(request.POST or None, initial=details_as_kept(view.version), sections=sections)
    mistakes: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            _details(request, view, form)
            messages.success(request, _("Saved."))
            return _to(version)
        except BadInput as bad:
            mistakes = bad.sentences
    context = {"form": form, "view": view, "mistakes": mistakes}
    return render(request, "desk/reports/details.html", context, status=400 if mistakes else 200)


@works_at_the_desk
@require_POST
def report_file_add(request: ViewerRequest, version: int) -> HttpResponse:
    """Add files to a report that came on paper."""
    try:
        with writing():
            for file in request.FILES.getlist("files"):
                attach_file(
                    version_id=version,
                    content=file.read(),
                    name=file.name or "",
                    actor=request.viewer,
                    now=clock.now(),
                )
    except BadInput as bad:
        return _shown(request, version, bad.sentences)
    return _to(version)


@reads_the_desk
def report_file(request: ViewerRequest, version: int, file: int) -> HttpResponse:
    """A file of the report, as received."""
    return serve(file_of_version(version, file, viewer=request.viewer))


def _details(request: ViewerRequest, view: VersionView, form: DetailsForm) -> None:
    typed, version = form.cleaned_data, view.version
    opened = request.POST.get("edition", "")
    edition = int(opened) if opened.isdecimal() and len(opened) < 9 else 0  # noqa: PLR2004
    with writing():
        record_days(
            version_id=version.pk,
            edition=edition,
            days=form.days(),
            actor=request.viewer,
            today=clock.today(),
        )
        if version.channel in ON_PAPER:
            edition += 1
            record_coverage(
                version_id=version.pk,
                edition=edition,
                period_from=typed["period_from"],
                period_to=typed["period_to"],
                language=typed["language"],
                actor=request.viewer,
            )
        set_visibility(
            version_id=version.pk,
            edition=edition + 1,
            visibility=Visibility(typed["visibility"]),
            restricted_sections=typed["restricted_sections"],
            actor=request.viewer,
        )


def _shown(request: ViewerRequest, version: int, mistakes: Sequence[str] = ()) -> HttpResponse:
    page = report_page(settings.SERVANDA_TREATY, version, request.viewer, clock.today(), mistakes)
    return render(request, "desk/reports/version.html", {"page": page}, status=400 if mistakes else 200)


def _to(version: int) -> HttpResponse:
    return HttpResponseRedirect(reverse("desk:report", args=[version]))
