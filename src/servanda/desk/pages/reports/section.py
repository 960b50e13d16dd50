"""Entering one section beside the papers received."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.languages import current
from servanda.desk.pages.reports.answers import origin_words
from servanda.desk.pages.reports.beside import Beside, asked_for, beside, where_it_stands
from servanda.desk.pages.reports.typed import carried, carried_name, input_name
from servanda.law.forms import NOT_REPORTED, Answer, AnswerKind, Field, Kind, Section
from servanda.library.models import StoredFile
from servanda.library.page_pictures import has_page_pictures
from servanda.papers.articles import write_article
from servanda.reporting.figures import figure_shown
from servanda.reporting.models import SectionText
from servanda.reporting.queries import VersionView
from servanda.reporting.words import answer_word
from servanda.states.queries import StateLabel

SPARE_ROWS = 2


@dataclass(frozen=True)
class Entry:
    """One input."""

    name: str
    label: str
    kind: Kind
    value: str
    choices: Sequence[tuple[str, str]]
    lines: int
    voluntary: bool
    read_in: str
    carried_name: str
    carried: str
    """The origin of a value that is typed and not saved yet; "" for none."""


@dataclass(frozen=True)
class EntryTable:
    """A table of inputs, with spare rows at its end."""

    id: str
    label: str
    header: Sequence[str]
    rows: Sequence[Sequence[Entry]]


@dataclass(frozen=True)
class SectionPage:
    """The context of `desk/reports/section.html`."""

    label: StateLabel
    view: VersionView
    section: Section
    title: str
    article: str
    answer: Answer
    answers: Sequence[tuple[str, str, bool]]
    """The answers to choose from: value, word, whether chosen."""
    fields: Sequence[Entry]
    tables: Sequence[EntryTable]
    seen: int
    origin_file: int
    origin_page: str
    beside: Beside | None = None
    """The paper, where there is a file."""
    other: SectionText | None = None
    """The text in force, where someone else saved meanwhile."""
    mistakes: Sequence[str] = ()


def section_page(
    label: StateLabel, view: VersionView, section: Section, answer: Answer | None, typed: Mapping[str, str]
) -> SectionPage:
    """The page with `answer` as typed, or with what is kept where that is None."""
    language = current()
    shown = view.answers.get(section.id, NOT_REPORTED) if answer is None else answer
    files = {file.pk: file.name for file in view.files}
    chosen = shown.kind if shown.kind != AnswerKind.NOT_REPORTED or answer else AnswerKind.GIVEN
    unsaved = answer is not None
    paper = asked_for(typed or where_it_stands(shown, view), view)
    return SectionPage(
        label=label,
        view=view,
        section=section,
        title=section.titles.in_language(language),
        article=write_article(section.article, language),
        answer=shown,
        answers=[
            (kind.value, answer_word(kind), kind == chosen)
            for kind in AnswerKind
            if kind != AnswerKind.NOT_APPLICABLE or section.not_applicable_allowed
        ],
        fields=[
            _entry(field, field.id, shown.fields.get(field.id, ""), shown, files, unsaved=unsaved)
            for field in section.fields
        ],
        tables=_tables(section, shown, files, unsaved=unsaved),
        seen=view.seen.get(section.id, 0),
        origin_file=paper[0].pk if paper else 0,
        origin_page=_page_named(paper, typed),
        beside=beside(*paper) if paper else None,
    )


def _page_named(paper: tuple[StoredFile, int] | None, typed: Mapping[str, str]) -> str:
    """The page shown; for a file whose pages are not drawn the one that the person named for it."""
    if paper and has_page_pictures(paper[0]):
        return str(paper[1])
    return "" if "show" in typed else typed.get("origin_page", "")


def _tables(
    section: Section, answer: Answer, files: Mapping[int, str], *, unsaved: bool
) -> Sequence[EntryTable]:
    shown = []
    for table in section.tables:
        rows = [*answer.tables.get(table.id, ()), *({} for _ in range(SPARE_ROWS))]
        shown.append(
            EntryTable(
                table.id,
                table.labels.in_language(current()),
                [column.labels.in_language(current()) for column in table.columns],
                [
                    [
                        _entry(
                            column,
                            f"{table.id}/{number}/{column.id}",
                            row.get(column.id, ""),
                            answer,
                            files,
                            unsaved=unsaved,
                        )
                        for column in table.columns
                    ]
                    for number, row in enumerate(rows)
                ],
            )
        )
    return shown


def _entry(
    field: Field, place: str, value: str, answer: Answer, files: Mapping[int, str], *, unsaved: bool
) -> Entry:
    language = current()
    origin = answer.origins.get(place)
    return Entry(
        name=input_name(place),
        label=field.labels.in_language(language),
        kind=field.kind,
        value=figure_shown(value, language) if field.kind == Kind.NUMBER else value,
        choices=[(choice.id, choice.labels.in_language(language)) for choice in field.choices],
        lines=field.lines,
        voluntary=field.voluntary,
        read_in=origin_words(origin, files),
        carried_name=carried_name(place),
        carried=carried(origin, value) if unsaved and origin else "",
    )
