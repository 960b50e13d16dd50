"""A paper as a page and as a file."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.desk.access import reads_the_desk
from servanda.desk.pages.papers.forms import WordForm
from servanda.desk.pages.papers.paper import paper_page
from servanda.desk.views.paper_files import WRITERS
from servanda.desk.views.paper_files import paper_file as as_file
from servanda.publications import queries
from servanda.publications.drafts import draft_paper


@reads_the_desk
def paper(request: ViewerRequest, number: int) -> HttpResponse:
    """The paper in the language of the page, section by section, with where its words come from."""
    page = paper_page(number, request.viewer)
    return render(request, "desk/papers/paper.html", {"page": page, "form": WordForm()})


@reads_the_desk
def paper_file(request: ViewerRequest, number: int, form: str) -> HttpResponse:
    """The paper as a Word file or a PDF, in the language of the address."""
    if form not in WRITERS:
        raise NotThere(_("There is no such file."))
    shown = queries.shown_draft(number, viewer=request.viewer)
    name = f"{shown.kind.value}-{shown.period.last.isoformat()}-{shown.language}"
    return as_file(draft_paper(shown), name, form)
