"""Logging a report that came on paper: drop the files, see what is proposed, save."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from servanda.common import clock
from servanda.common.access import ViewerRequest
from servanda.common.errors import BadInput
from servanda.common.history import writing
from servanda.common.languages import current
from servanda.desk.access import works_at_the_desk
from servanda.desk.report_forms import LogForm, as_proposed
from servanda.library.models import StoredFile
from servanda.library.operations import store_file
from servanda.library.queries import read_bytes, stored_files
from servanda.reporting.operations import log_received
from servanda.reporting.proposing import Proposed, propose
from servanda.states.queries import StateLabel, state_labels

SALT = "servanda.desk.report_log"


@dataclass(frozen=True)
class LogPage:
    """The context of `desk/reports/log.html`. Without a form it is the page on which files are dropped."""

    form: LogForm | None = None
    files: Sequence[StoredFile] = ()
    found: Proposed = field(default_factory=Proposed)
    kept: str = ""
    """The numbers of the files, signed, so that nobody attaches another file by typing a number."""
    mistakes: Sequence[str] = ()


@works_at_the_desk
def report_log(request: ViewerRequest) -> HttpResponse:
    """Two steps: `read` keeps the files and proposes, `save` logs the report."""
    page = LogPage()
    if request.method == "POST":
        try:
            page = _filled(request) if request.POST.get("step") == "save" else _read(request)
            if page.form and page.form.is_valid():  # only a form that was filled in can be
                return _saved(request, page.form, page)
        except BadInput as bad:
            page = replace(page, mistakes=bad.sentences)
    status = 400 if page.mistakes else 200
    return render(request, "desk/reports/log.html", {"page": page}, status=status)


def _read(request: ViewerRequest) -> LogPage:
    sent = [(file.name or "", file.read()) for file in request.FILES.getlist("files")]
    with writing():
        files = [
            store_file(content=content, name=name, actor=request.viewer, now=clock.now())
            for name, content in sent
        ]
    found = propose(settings.SERVANDA_TREATY, sent, clock.today())
    form = LogForm(initial=as_proposed(found, clock.today()), labels=_labels())
    return LogPage(form, files, found, signing.dumps([file.pk for file in files], salt=SALT))


def _filled(request: ViewerRequest) -> LogPage:
    kept = request.POST.get("kept", "")
    try:
        numbers = signing.loads(kept, salt=SALT, max_age=24 * 60 * 60)
    except signing.BadSignature:
        raise BadInput(_("The files were not found again. Please choose them once more.")) from None
    files = stored_files(numbers, viewer=request.viewer)
    found = propose(
        settings.SERVANDA_TREATY, [(file.name, read_bytes(file)) for file in files], clock.today()
    )
    return LogPage(LogForm(request.POST, labels=_labels()), files, found, kept)


def _saved(request: ViewerRequest, form: LogForm, page: LogPage) -> HttpResponse:
    version = log_received(
        treaty_id=settings.SERVANDA_TREATY,
        paper=form.paper([file.pk for file in page.files], page.found),
        actor=request.viewer,
        today=clock.today(),
        now=clock.now(),
    )
    messages.success(request, _("The report is logged. The board follows from it; the rest can wait."))
    return HttpResponseRedirect(reverse("desk:report", args=[version.pk]))


def _labels() -> Sequence[StateLabel]:
    return state_labels(current(), clock.today())
