"""A draft as a paper for a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from django.utils.translation import gettext as _

from servanda.common.languages import language_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.correspondence.texts import letterhead
from servanda.duties.queries import register
from servanda.meetings.names import name_in, place_in
from servanda.papers.dates import write_range
from servanda.papers.document import (
    Align,
    Block,
    Document,
    Heading,
    Masthead,
    Paragraph,
    Rule,
    Run,
    Session,
)
from servanda.papers.isolates import inline
from servanda.papers.table_numbers import number_tables
from servanda.publications.drafts.merging import How, ShownDraft, ShownSection
from servanda.workplan.untranslated import lines_of_head


def draft_paper(shown: ShownDraft) -> Document:
    """The paper in its language, with what is missing and what is not translated said where it is."""
    treaty = treaty_of_this_desk()
    return Document(
        shown.language,
        _title(shown),
        [_masthead(shown), *number_tables(_sections(shown), shown.language), Rule()],
        author=letterhead(treaty.id).unit.in_language(shown.language),
        symbol=shown.head.symbol,
        dated=shown.period.last,
    )


def _title(shown: ShownDraft) -> str:
    period = write_range(shown.period.first, shown.period.last, shown.language)
    return _("%(paper)s: %(period)s") % {"paper": shown.kind.label, "period": period}


def _masthead(shown: ShownDraft) -> Masthead:
    treaty, say = treaty_of_this_desk(), partial(lines_of_head, language=shown.language)
    return Masthead(
        organ=treaty.names[shown.language],
        title=_title(shown),
        symbol=shown.head.symbol,
        draft=not shown.head.symbol,
        distribution=shown.head.distribution,
        date=shown.head.dated_on,
        original=shown.head.original,
        agenda=shown.head.item(say),
        meeting=_session(shown, treaty.id),
        submitted_by=_("Submitted by the Implementation Support Unit"),
        remarks=shown.head.said_remarks(say),
    )


def _session(shown: ShownDraft, treaty_id: str) -> Session | None:
    found = next((one for one in register(treaty_id).meetings if one.code == shown.meeting), None)
    if found is None:
        return None
    place = place_in(treaty_id, found.city, shown.language)
    return Session(name_in(treaty_id, found, shown.language), place, found.opens_on, found.closes_on)


def _sections(shown: ShownDraft) -> Iterator[Block]:
    for one in shown.sections:
        yield Heading(one.section.heading, level=one.section.level, numbered=True)
        if one.how is How.NOT_TRANSLATED:
            yield _remark(
                _("Not translated yet; written in: %(language)s.") % {"language": language_name(one.language)}
            )
        yield from _said(one, shown.language)
        yield from one.section.data
        for sentence in one.section.missing:
            yield _remark(_("Missing: %(what)s") % {"what": sentence})


def _said(one: ShownSection, language: str) -> Iterator[Block]:
    """The words; those of another language in their own direction, to the full stop."""
    for paragraph in one.paragraphs:
        yield Paragraph(paragraph if one.language == language else inline(paragraph, language), numbered=True)


def _remark(sentence: str) -> Paragraph:
    return Paragraph([Run(f"[{sentence}]", italic=True)], align=Align.START)
