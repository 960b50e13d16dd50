"""Word templates of one text: download, edit in Word, hand in; go back to an earlier version."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.correspondence import operations
from servanda.correspondence.enums import Paper
from servanda.correspondence.forms.templates import TemplateForm
from servanda.correspondence.models import WordTemplate
from servanda.correspondence.queries.templates import template_file, versions
from servanda.correspondence.texts import LetterText, letter_texts
from servanda.correspondence.writing.shipped import house_template
from servanda.correspondence.writing.values import FIELDS
from servanda.desk.access import works_at_the_desk
from servanda.desk.views.people.forms import act
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.library.serve import SEALED, serve
from servanda.papers.languages import CODES
from servanda.people.enums import Language


@works_at_the_desk
def templates(request: ViewerRequest, template: str) -> HttpResponse:
    """The templates of one text; a POST takes one in, checked before it is kept."""
    text = _text(template)
    posted = request.method == "POST"
    form = TemplateForm(request.POST if posted else None, request.FILES if posted else None)
    mistakes: list[str] = []
    if posted and form.is_valid():
        try:
            _save(request, template, form)
        except BadInput as bad:
            mistakes = bad.sentences
        else:
            form = TemplateForm()
    context = {
        "name": text.names.in_language(current()),
        "template": template,
        "papers": [(paper.value, paper.label) for paper in text.papers],
        "languages": Language.choices,
        "versions": versions(settings.SERVANDA_TREATY, template, viewer=request.viewer),
        "fields": [("{{ " + field + " }}", label) for field, label in FIELDS.items()],
        "form": form,
        "mistakes": mistakes,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if mistakes or form.errors else HTTPStatus.OK
    return render(request, "desk/letters/templates.html", context, status=status)


@works_at_the_desk
def shipped(request: ViewerRequest, template: str, paper: str, language: str) -> HttpResponse:  # noqa: ARG001
    """The template that ships, to begin from."""
    text = _text(template)
    if paper not in set(text.papers) or language not in CODES:
        raise NotThere(_("There is no such file."))
    return HttpResponse(
        house_template(settings.SERVANDA_TREATY, template, Paper(paper), language),
        content_type=MEDIA_TYPES[FileKind.DOCX],
        headers={
            "Content-Disposition": f'attachment; filename="{template}-{language}.docx"',
            "Content-Security-Policy": SEALED,
        },
    )


@works_at_the_desk
def version(request: ViewerRequest, number: int) -> HttpResponse:
    """A version as a file; a POST uses it, or stops using it."""
    found: WordTemplate = template_file(number, viewer=request.viewer)
    if request.method != "POST":
        return serve(found.file)
    in_use = request.POST.get("decision") == "use"
    return act(
        request,
        lambda: operations.choose_template(template_id=number, in_use=in_use, actor=request.viewer),
        _("Letters approved from now on follow your choice."),
        reverse("desk:word_templates", args=[found.template]),
    )


def _text(template: str) -> LetterText:
    found = letter_texts(settings.SERVANDA_TREATY).get(template)
    if found is None:
        raise NotThere(_("There is no such letter."))
    return found


def _save(request: ViewerRequest, template: str, form: TemplateForm) -> None:
    sent = form.cleaned_data["file"]
    operations.save_template(
        treaty_id=settings.SERVANDA_TREATY,
        template=template,
        paper=form.cleaned_data["paper"],
        language=form.cleaned_data["language"],
        content=sent.read(),
        name=sent.name or "",
        actor=request.viewer,
        now=now(),
    )
