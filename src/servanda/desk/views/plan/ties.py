"""What an activity of the plan serves, and by what an assumption is told: chosen from lists."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.languages import current
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.plan.editing import part_to_edit
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.papers.numbering import number_levels
from servanda.workplan import operations, queries
from servanda.workplan.enums import PartKind
from servanda.workplan.forms_of_ties import TiesForm
from servanda.workplan.queries.tying import tie_choices, ties_of_kind
from servanda.workplan.texts import said


@works_at_the_desk
def ties(request: ViewerRequest, number: int, part: str, reference: str) -> HttpResponse:
    """The lists; a POST ties the part to what is ticked, at any stage of the version."""
    version = queries.plan_version(number, request.viewer)
    found = part_to_edit(version, part, reference)
    kinds = ties_of_kind(found.kind)
    if not kinds:
        raise NotThere(_("There is no such page."))
    choices = tie_choices(version)
    form = TiesForm(
        request.POST if request.method == "POST" else None,
        choices={kind: choices[kind] for kind in kinds},
        ties=found.ties,
    )
    words = said(found.texts, original=version.language)
    title = _("What it serves") if found.kind is PartKind.ACTIVITY else _("Told by")
    back = reverse("desk:plan_version", args=[number])
    page = FormPage(
        f"{title}: {found.kind.label} {number_levels(reference, current())}",
        [form],
        _("Save"),
        back,
        lead=words.text,
        lead_language=words.language,
        version=version.edition,
    )

    def save() -> str:
        operations.tie_part(
            version_id=number,
            edition=version_opened(request, 0),
            kind=found.kind,
            reference=reference,
            ties=form.told(),
            actor=request.viewer,
        )
        return back

    return answer(request, page, save, _("Saved."))
