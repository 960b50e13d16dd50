"""The plan of a year, and notes on its assumptions."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.as_of import as_of
from servanda.common.clock import now, today
from servanda.common.languages import current
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.plan.plan import default_year, plan_page
from servanda.desk.views.people.forms import FormPage
from servanda.desk.views.plan.forms import answer
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.library.serve import SEALED
from servanda.workplan import operations
from servanda.workplan.access import may_write
from servanda.workplan.forms import NoteForm
from servanda.workplan.queries import plan_in_use, plan_version, plan_years
from servanda.workplan.writing import Form, write_plan


@reads_the_desk
def latest(request: ViewerRequest) -> HttpResponse:
    """Leads to the plan of this year, else to the latest one; says what to do where there is none."""
    year = default_year(request.viewer, today())
    if year is None:
        return render(request, "desk/plan/none.html", {"may_write": may_write(request.viewer)})
    return HttpResponseRedirect(reverse("desk:plan", args=[year]))


@reads_the_desk
def plan(request: ViewerRequest, year: int) -> HttpResponse:
    """The tree with what was done, the assumptions, the budget: as of any day."""
    day = as_of(request)
    page = plan_page(year, request.viewer, day.day)
    if page is None:
        years = plan_years(request.viewer)
        return render(
            request, "desk/plan/not_yet.html", {"page": {"year": year, "years": years}, "as_of": day}
        )
    return render(request, "desk/plan/plan.html", {"page": page, "as_of": day})


@reads_the_desk
def paper(request: ViewerRequest, year: int, form: str) -> HttpResponse:
    """The plan in use as a Word file, a PDF or a workbook, in the language of the page."""
    plan = plan_in_use(year, request.viewer)
    if plan is None or form not in set(Form):
        raise NotThere(_("There is no such file."))
    version = plan_version(plan.version_id, request.viewer)
    return HttpResponse(
        write_plan(version, current(), Form(form)),
        content_type=MEDIA_TYPES[FileKind(form)],
        headers={
            "Content-Disposition": f'attachment; filename="work-plan-{year}-{current()}.{form}"',
            "Content-Security-Policy": SEALED,
        },
    )


@works_at_the_desk
def note(request: ViewerRequest, year: int, reference: str) -> HttpResponse:
    """Note how an assumption stands."""
    form = NoteForm(request.POST if request.method == "POST" else None, initial={"on": today()})
    back = reverse("desk:plan", args=[year])
    page = FormPage(_("Note on an assumption"), [form], _("Save the note"), back)

    def save() -> str:
        operations.note_assumption(
            year=year,
            reference=reference,
            on=form.cleaned_data["on"],
            text=form.cleaned_data["text"],
            actor=request.viewer,
            today=today(),
            now=now(),
        )
        return back + "#assumptions"

    return answer(request, page, save, _("The note is saved."))
