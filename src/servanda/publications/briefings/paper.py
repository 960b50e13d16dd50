"""A briefing note as a paper."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from servanda.common.treaty import treaty_of_this_desk
from servanda.papers.dates import write_date
from servanda.papers.document import Align, Block, Document, Heading, Paragraph, Run, Table, Title
from servanda.papers.numbers import write_number
from servanda.publications.briefings.shapes import Briefing, Part


def briefing_paper(note: Briefing) -> Document:
    """The note as a document of one or two pages, in its language."""
    title = f"{note.kind.label}: {note.title}"
    blocks = [*_head(note), *_parts(note), *_sources(note)]
    return Document(note.language, title, blocks, dated=note.as_of, close=True)


def _head(note: Briefing) -> Iterator[Block]:
    yield Title(note.title)
    told = [str(note.kind.label), treaty_of_this_desk().names[note.language]]
    yield Paragraph([Run(" · ".join(told), italic=True)])
    stood = _("As of %(day)s: %(standing)s") % {
        "day": write_date(note.as_of, note.language),
        "standing": note.about,
    }
    yield Paragraph([Run(stood, bold=True)])


def _parts(note: Briefing) -> Iterator[Block]:
    for one in note.parts:
        yield Heading(one.heading)
        yield _table(one, note) if one.lines else Paragraph(one.nothing)
        if one.more:
            yield Paragraph([Run(more_in_words(one, note.language), italic=True)])


def more_in_words(one: Part, language: str) -> str:
    """How many lines the note leaves to the State files."""
    return _("and %(number)s more, in the State files at the desk") % {
        "number": write_number(one.more, language)
    }


def _table(one: Part, note: Briefing) -> Table:
    place = {source: number for number, source in enumerate(note.sources, start=1)}
    rows = [
        [
            line.what,
            line.value,
            line.on or "–",
            marks([place[source] for source in line.sources], note.language),
        ]
        for line in one.lines
    ]
    header = [_("Subject"), _("On record"), pgettext("heading of a column", "As of"), _("Source")]
    return Table(header, rows, widths=[*_subject_and_value(one), 2.9, 1.7])


_BOTH, _NARROWEST = 9.4, 3.4


def _subject_and_value(one: Part) -> tuple[float, float]:
    """The widths of the first two columns, in cm of the line: the one that says more has more of their room."""
    subject = max(len(line.what) for line in one.lines)
    value = max(len(line.value) for line in one.lines)
    width = _BOTH * subject / (subject + value or 1)
    width = min(max(width, _NARROWEST), _BOTH - _NARROWEST)
    return width, _BOTH - width


def marks(numbers: Sequence[int], language: str) -> str:
    """The numbers of a line's documents: [1] [3]."""
    return " ".join(f"[{write_number(number, language)}]" for number in numbers) or "–"


def _sources(note: Briefing) -> Iterator[Block]:
    if note.sources:
        yield Heading(_("Sources"))
    for number, source in enumerate(note.sources, start=1):
        yield Paragraph(f"{marks([number], note.language)} {source}", align=Align.START, small=True)
