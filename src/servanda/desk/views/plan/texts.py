"""The words of the plan's parts, one language at a time: changed in a draft, translated in any version."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import ViewerRequest
from servanda.common.languages import UN_ORDER, current
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.plan.editing import part_to_edit
from servanda.desk.views.people.forms import FormPage, version_opened
from servanda.desk.views.plan.forms import answer
from servanda.papers.numbering import number_levels
from servanda.people.enums import Language
from servanda.workplan import operations, queries
from servanda.workplan.enums import PartKind
from servanda.workplan.forms import TextForm
from servanda.workplan.models import PlanVersion


@works_at_the_desk
def text(request: ViewerRequest, number: int, part: str, reference: str) -> HttpResponse:
    """The words of a part in one language: in that of the plan while it is a draft, in the others always."""
    version = queries.plan_version(number, request.viewer)
    found = part_to_edit(version, part, reference)
    title = f"{found.kind.label} {number_levels(found.reference, current())}"
    page = _page_of_texts(request, version, title, found.texts)

    def save() -> str:
        operations.change_text(
            version_id=number,
            edition=version_opened(request, 0),
            kind=found.kind,
            reference=found.reference,
            language=page.forms[0].cleaned_data["language"],
            text=page.forms[0].cleaned_data["text"],
            actor=request.viewer,
        )
        return reverse("desk:plan_version", args=[number])

    return answer(request, page, save, _("The text is saved."))


@works_at_the_desk
def intro(request: ViewerRequest, number: int, reference: str) -> HttpResponse:
    """The sentence that introduces the items of a priority, in one language."""
    version = queries.plan_version(number, request.viewer)
    found = part_to_edit(version, PartKind.PRIORITY, reference)
    title = _("Introduction of priority %(letter)s") % {"letter": number_levels(reference, current())}
    page = _page_of_texts(request, version, title, found.intro)

    def save() -> str:
        operations.change_intro(
            version_id=number,
            edition=version_opened(request, 0),
            reference=reference,
            language=page.forms[0].cleaned_data["language"],
            text=page.forms[0].cleaned_data["text"],
            actor=request.viewer,
        )
        return reverse("desk:plan_version", args=[number])

    return answer(request, page, save, _("The text is saved."))


def _page_of_texts(
    request: ViewerRequest, version: PlanVersion, title: str, texts: Mapping[str, str]
) -> FormPage:
    """The form of the text in one language, under the words in the language of the plan."""
    posted = request.method == "POST"
    asked = (request.POST if posted else request.GET).get("language", "")
    language = asked if asked in UN_ORDER else current()
    form = TextForm(
        request.POST if posted else None,
        initial={"language": language, "text": texts.get(language, "")},
    )
    form.fields["text"].widget.attrs["lang"] = language
    return FormPage(
        title,
        [form],
        _("Save the text"),
        reverse("desk:plan_version", args=[version.pk]),
        lead=texts.get(version.language, ""),
        lead_language=version.language,
        version=version.edition,
        language=language,
        languages=Language.choices,
    )
