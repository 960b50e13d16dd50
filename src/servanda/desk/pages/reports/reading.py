"""What was read in a report, Word or PDF, section by section, with every doubt, before anything is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.desk.pages.reports.answers import ShownSection, shown_section
from servanda.law.forms import Answer, Origin, Resolved
from servanda.library.models import StoredFile
from servanda.library.queries import read_bytes
from servanda.papers.packages import RefusedPackage
from servanda.papers.unreadable import UnreadablePaper
from servanda.reporting.queries import VersionView
from servanda.reporting.reading import Doubt, ReadReport, ReadSection, read_report
from servanda.reporting.reading.words import doubt_words
from servanda.reporting.words import place_words
from servanda.states.queries import StateLabel


@dataclass(frozen=True)
class ShownDoubt:
    """A doubt: where, what is printed, and the sentence."""

    where: str
    printed: str
    sentence: str


@dataclass(frozen=True)
class ShownReading:
    """A section as read, beside what is entered already."""

    shown: ShownSection
    doubts: Sequence[ShownDoubt]
    says_something: bool
    seen: int
    replaces: bool
    """Whether something else is entered in this section already."""


@dataclass(frozen=True)
class ReadingPage:
    """The context of `desk/reports/reading.html`."""

    label: StateLabel
    view: VersionView
    file: StoredFile
    sections: Sequence[ShownReading]
    doubts: Sequence[ShownDoubt]
    mistakes: Sequence[str] = ()


def read_file(view: VersionView, file: StoredFile) -> ReadReport:
    """The report as read; BadInput where the file is neither a Word file nor a PDF whose words can be read."""
    try:
        return read_report(view.form, read_bytes(file))
    except (RefusedPackage, UnreadablePaper):
        raise BadInput(
            _("The words of “%(name)s” cannot be read. Enter its figures by hand, beside its pages.")
            % {"name": file.name}
        ) from None


def with_origin(read: ReadSection, file: StoredFile) -> Answer:
    """The answer with the file noted at every value, and its page; a Word file has no fixed pages."""
    answer = read.answer
    places = [*answer.fields]
    for table, rows in answer.tables.items():
        places += [f"{table}/{number}/{column}" for number, row in enumerate(rows) for column in row]
    origins = {place: Origin(file=file.pk, page=str(read.pages.get(place, ""))) for place in places}
    return answer.model_copy(update={"origins": origins})


def reading_page(label: StateLabel, view: VersionView, file: StoredFile, read: ReadReport) -> ReadingPage:
    """The page."""
    sections = []
    for each in read.sections:
        section = view.form.sections_by_id[each.section]
        kept = view.answers.get(section.id, Answer())
        shown = shown_section(section, view, Resolved(each.answer, view.year), {}, 0, stated=each.answer)
        sections.append(
            ShownReading(
                shown,
                [_doubt(view, doubt) for doubt in each.doubts],
                each.answer != Answer(),
                view.seen.get(section.id, 0),
                kept != Answer() and kept.model_copy(update={"origins": {}}) != each.answer,
            )
        )
    return ReadingPage(label, view, file, sections, [_doubt(view, doubt) for doubt in read.doubts])


def _doubt(view: VersionView, doubt: Doubt) -> ShownDoubt:
    where = place_words(view.form, doubt.section, doubt.place) if doubt.section else ""
    return ShownDoubt(where, doubt.printed, doubt_words(doubt))
