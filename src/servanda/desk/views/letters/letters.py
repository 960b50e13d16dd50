"""One letter, its files, what can be done about it; and the outbox."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, ViewerRequest
from servanda.common.clock import now, today
from servanda.common.errors import BadInput
from servanda.correspondence import operations, queries
from servanda.correspondence.enums import Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.operations.files import draft_word
from servanda.desk.access import reads_the_desk, works_at_the_desk
from servanda.desk.pages.letters.letter import letter_page, outbox_page
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.library.serve import SEALED, serve


@reads_the_desk
def outbox(request: ViewerRequest) -> HttpResponse:
    """Letters that were approved: sent, printed, or still here, with what the mail server said."""
    page = outbox_page(request.viewer, request.GET, today())
    return render(request, "desk/letters/outbox.html", {"page": page})


@reads_the_desk
def letter(request: ViewerRequest, letter: int) -> HttpResponse:
    """One letter as its reader will see it."""
    page = letter_page(request.viewer, letter, today())
    return render(request, "desk/letters/letter.html", {"page": page})


@reads_the_desk
def letter_file(request: ViewerRequest, letter: int, form: str) -> HttpResponse:
    """The letter as a Word file or a PDF; of a draft the Word file as it would be today."""
    found = queries.letter(letter, viewer=request.viewer)
    file = {"docx": found.word_file, "pdf": found.pdf_file}.get(form)
    if file is not None:
        return serve(file)
    if form != "docx" or found.stage != Stage.DRAFT:
        raise NotThere(_("There is no such file."))
    return HttpResponse(
        draft_word(found, today()),
        content_type=MEDIA_TYPES[FileKind.DOCX],
        headers={
            "Content-Disposition": f'attachment; filename="draft-{found.pk}.docx"',
            "Content-Security-Policy": SEALED,
        },
    )


@works_at_the_desk
def letter_change(request: ViewerRequest, letter: int, verb: str) -> HttpResponse:
    """Send, mark as printed, take out; or decide about one of which nobody knows whether it went."""
    do = _verbs(request, letter).get(verb)
    if do is None or request.method != "POST":
        raise NotThere
    queries.letter(letter, viewer=request.viewer)
    try:
        found = do()
        messages.success(request, _told(found))
    except BadInput as bad:
        for sentence in bad.sentences:
            messages.error(request, sentence)
    return HttpResponseRedirect(reverse("desk:letter", args=[letter]))


def _verbs(request: ViewerRequest, number: int) -> dict[str, Callable[[], Letter]]:
    actor, day = request.viewer, today()
    return {
        "send": lambda: operations.send_letter(letter_id=number, actor=actor, today=day, now=now()),
        "print": lambda: operations.mark_printed(letter_id=number, actor=actor, today=day),
        "take-out": lambda: operations.withdraw(letter_id=number, actor=actor),
        "readdress": lambda: operations.readdress_letter(letter_id=number, actor=actor, today=day),
        "sent": lambda: operations.decide_unknown(letter_id=number, sent=True, actor=actor, today=day),
        "not-sent": lambda: operations.decide_unknown(letter_id=number, sent=False, actor=actor, today=day),
    }


def _told(found: Letter) -> str:
    said = _("The letter is now at this stage: %(stage)s.") % {"stage": Stage(found.stage).label}
    return f"{said} {found.answer}" if found.answer else said
