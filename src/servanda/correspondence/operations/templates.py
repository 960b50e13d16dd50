"""Taking in a Word template that the Unit edited, and choosing which version is used."""

from __future__ import annotations

import datetime as dt

from django.db.models import Max
from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.common.errors import BadInput
from servanda.common.history import record, writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Paper
from servanda.correspondence.models import WordTemplate
from servanda.correspondence.texts import letter_texts
from servanda.correspondence.writing.checking import check_template
from servanda.library.operations import store_file
from servanda.papers.languages import CODES


def save_template(
    *,
    treaty_id: str,
    template: str,
    paper: Paper,
    language: str,
    content: bytes,
    name: str,
    actor: Viewer,
    now: dt.datetime,
) -> WordTemplate:
    """Check a Word file and use it from now on; versions before it are kept. BadInput tells what is wrong."""
    require_writing(actor)
    _check_place(treaty_id, template, paper, language, name)
    with writing():
        file = store_file(content=content, name=name, actor=actor, now=now)
        check_template(content)
        same = WordTemplate.objects.filter(
            treaty_id=treaty_id, template=template, paper=paper, language=language
        )
        last = same.aggregate(last=Max("number"))["last"] or 0
        same.filter(in_use=True).update(in_use=False)
        made = WordTemplate.objects.create(
            treaty_id=treaty_id,
            template=template,
            paper=paper,
            language=language,
            number=last + 1,
            file=file,
            saved_at=now,
            saved_by=actor.name,
        )
        record(
            actor=actor,
            subject=made,
            action="save template",
            after={"template": template, "paper": str(paper), "language": language, "number": made.number},
        )
    return made


def _check_place(treaty_id: str, template: str, paper: Paper, language: str, name: str) -> None:
    text = letter_texts(treaty_id).get(template)
    if text is None or paper not in text.papers or language not in CODES:
        raise NotThere(_("There is no such letter."))
    if not name.casefold().endswith(".docx"):
        raise BadInput(_("A template is a Word file. Save it as .docx and try again."))


def choose_template(*, template_id: int, in_use: bool, actor: Viewer) -> WordTemplate:
    """Use an earlier version again, or stop using one: without any, the template that ships is used."""
    require_writing(actor)
    with writing():
        found = WordTemplate.objects.filter(pk=template_id).first()
        if found is None:
            raise NotThere(_("There is no such template."))
        if found.in_use != in_use:
            WordTemplate.objects.filter(
                treaty_id=found.treaty_id,
                template=found.template,
                paper=found.paper,
                language=found.language,
                in_use=True,
            ).update(in_use=False)
            WordTemplate.objects.filter(pk=found.pk).update(in_use=in_use)
            record(
                actor=actor,
                subject=found,
                action="choose template",
                before={"in_use": found.in_use},
                after={"in_use": in_use},
            )
            found.in_use = in_use
    return found
