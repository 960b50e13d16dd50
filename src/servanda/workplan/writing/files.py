"""A version of the plan as a file in one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from django.utils.translation import override

from servanda.common.languages import django_code
from servanda.common.treaty import treaty_by_id
from servanda.meetings.names import meeting_names, place_in
from servanda.meetings.paper_heads import head_of
from servanda.meetings.queries import meetings
from servanda.papers import docx, pdf
from servanda.papers.document import Document, Session
from servanda.workplan.content import Content
from servanda.workplan.content.of_version import content_of
from servanda.workplan.content.to_reading import to_reading
from servanda.workplan.framework import framework
from servanda.workplan.models import PlanVersion
from servanda.workplan.stages import Stage
from servanda.workplan.texts import Texts, said
from servanda.workplan.untranslated import lines_of_head, marked
from servanda.workplan.writing.paper import About, paper_of
from servanda.workplan.writing.workbook import as_workbook


class Form(StrEnum):
    """The kinds of file that a plan is written as."""

    DOCX = "docx"
    PDF = "pdf"
    XLSX = "xlsx"


def write_plan(version: PlanVersion, language: str, form: Form) -> bytes:
    """The file. Whether the person may have it was for the query that gave the version."""
    content = content_of(version)
    with override(django_code(language)):
        if form is Form.XLSX:
            return as_workbook(content, language)
        paper = plan_paper(version, content, language)
    return docx.write(paper) if form is Form.DOCX else pdf.write(paper)


def plan_paper(version: PlanVersion, content: Content, language: str) -> Document:
    """The paper as a document; the active language must be that of the paper."""
    return paper_of(to_reading(content, language, mark=marked), _about(version, language))


def _about(version: PlanVersion, language: str) -> About:
    treaty_id, year = version.plan.treaty_id, version.plan.year
    treaty, law = treaty_by_id(treaty_id), framework(treaty_id)
    frame, action_plan = law.frame_of(year), law.action_plan_of(year)
    rule = treaty.unit_duties.get(law.circulation)
    head = head_of(version.head)
    return About(
        treaty=treaty.names[language],
        original=head.original or version.language,
        draft=version.stage is Stage.DRAFT and not head.symbol,
        say=partial(lines_of_head, language=language),
        head=head,
        steps=_steps(version),
        meeting=_session(version, language),
        frame=_name(frame.names, language) if frame else "",
        action_plan=_name(action_plan.names, language) if action_plan else "",
        days_before=rule.before_meeting.days if rule and not rule.before_meeting.total_months else None,
    )


def _steps(version: PlanVersion) -> Sequence[tuple[Stage, dt.date | None]]:
    """The stages that stand: a plan that went back to a draft, or was withdrawn, has come to none."""
    reached: list[tuple[Stage, dt.date | None]] = []
    for step in version.steps.order_by("pk"):
        if step.stage in (Stage.DRAFT, Stage.WITHDRAWN):
            reached = []
        else:
            reached.append((step.stage, step.on))
    return reached


def _session(version: PlanVersion, language: str) -> Session | None:
    """The meeting with its days as recorded, under the name that the plan prints."""
    treaty_id = version.plan.treaty_id
    found = next((one for one in meetings(treaty_id) if one.code == version.meeting), None)
    known = meeting_names(treaty_id, found) if found else {}
    shown = _name({**known, **version.meeting_names}, language)
    if found is None:
        return Session(shown) if shown else None
    return Session(shown, place_in(treaty_id, found.city, language), found.opens_on, found.closes_on)


def _name(names: Texts, language: str) -> str:
    found = said(names, language=language)
    return marked(found.text, found.language) if found.untranslated else found.text
