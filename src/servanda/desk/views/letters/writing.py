"""Letters that no ladder proposed: choose a text, fill in what it leaves open, and prepare."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now, today
from servanda.common.languages import current
from servanda.correspondence import operations
from servanda.correspondence.forms.letters import LetterForm
from servanda.correspondence.texts import letter_texts
from servanda.correspondence.writing.values import TYPED
from servanda.desk.access import works_at_the_desk
from servanda.desk.pages.letters.writing import WritePage, choices, fitting, query_of
from servanda.desk.views.letters.forms import answer


@works_at_the_desk
def texts(request: ViewerRequest) -> HttpResponse:
    """The texts to choose from."""
    found = letter_texts(settings.SERVANDA_TREATY).values()
    lines = sorted((text.names.in_language(current()), text.id) for text in found)
    state = request.GET.get("state", "")[:3]
    return render(request, "desk/letters/texts.html", {"lines": lines, "state": state})


@works_at_the_desk
def write(request: ViewerRequest, template: str) -> HttpResponse:
    """One text, to one State or to many."""
    text = letter_texts(settings.SERVANDA_TREATY).get(template)
    if text is None:
        raise NotThere(_("There is no such letter."))
    query = query_of(request.GET)
    found = fitting(request.viewer, query, today())
    initial: dict[str, Any] = {"states": [request.GET.get("state", "")]}
    initial |= {name: request.GET[name] for name in TYPED if name in request.GET}
    if query:
        initial |= {"obligation": query.obligation, "period": query.period}
    form = LetterForm(
        text,
        request.POST if request.method == "POST" else None,
        initial=initial,
        fitting=[(label.iso3, label.name) for label in found],
    )
    page = WritePage(
        text.names.in_language(current()),
        [form],
        _("Prepare"),
        reverse("desk:letter_texts"),
        filters=choices(query),
        query=query,
        fitting=found,
    )

    def save() -> str:
        batch = operations.prepare(
            treaty_id=settings.SERVANDA_TREATY,
            letters=form.letters(),
            actor=request.viewer,
            now=now(),
            sensitivity=form.cleaned_data["sensitivity"],
        )
        return reverse("desk:letter_batch", args=[batch.pk])

    done = _("The letters are prepared. Read them before you approve.")
    return answer(request, page, save, done, template="desk/letters/write.html")
