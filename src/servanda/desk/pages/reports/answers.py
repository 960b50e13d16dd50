"""Answers as a page shows them: labels in the language, figures as it writes them, each with where it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.common.steps import date_in_words
from servanda.law.forms import NOT_REPORTED, Answer, AnswerKind, Field, Kind, Origin, Resolved, Section, Table
from servanda.papers.articles import write_article
from servanda.reporting.figures import figure_shown
from servanda.reporting.queries import VersionView
from servanda.reporting.words import answer_word, trouble_words


@dataclass(frozen=True)
class Shown:
    """One value, and where in the papers it was read ("" where that was not noted)."""

    label: str
    text: str
    read_in: str = ""


@dataclass(frozen=True)
class ShownTable:
    """A table with its rows; cells are in the order of the header."""

    label: str
    header: Sequence[str]
    rows: Sequence[Sequence[Shown]]


@dataclass(frozen=True)
class ShownSection:
    """A section as the report page shows it."""

    id: str
    letter: str
    title: str
    article: str
    answer: str
    """“given”, “not applicable”, “not reported”, “unchanged since 2015”."""
    sentence: str
    trouble: str
    older: str
    """The year of the report in which the answer stands, where that is an older one."""
    values: Sequence[Shown]
    tables: Sequence[ShownTable]
    withheld: bool
    gaps: int


def shown_section(
    section: Section,
    view: VersionView,
    resolved: Resolved,
    files: Mapping[int, str],
    gaps: int,
    *,
    stated: Answer | None = None,
) -> ShownSection:
    """A section with the answer that holds. `stated` is what the State said, if not that of the version itself."""
    language = current()
    stated = view.answers.get(section.id, NOT_REPORTED) if stated is None else stated
    read_in = files if not resolved.is_older else {}
    return ShownSection(
        id=section.id,
        letter=section.letter,
        title=section.titles.in_language(language),
        article=write_article(section.article, language),
        answer=_answer(stated),
        sentence=stated.sentence,
        trouble=trouble_words(resolved),
        older=in_digits(str(resolved.year)) if resolved.is_older else "",
        values=[
            _shown(field, resolved.answer.fields[field.id], resolved.answer.origins.get(field.id), read_in)
            for field in section.fields
            if field.id in resolved.answer.fields
        ],
        tables=[
            _table(table, resolved.answer, read_in)
            for table in section.tables
            if table.id in resolved.answer.tables
        ],
        withheld=section.id in view.withheld,
        gaps=gaps,
    )


def _answer(stated: Answer) -> str:
    if stated.kind == AnswerKind.UNCHANGED and stated.since:
        return _("unchanged since %(year)s") % {"year": in_digits(str(stated.since))}
    return answer_word(stated.kind)


def _table(table: Table, answer: Answer, files: Mapping[int, str]) -> ShownTable:
    rows = answer.tables[table.id]
    used = [column for column in table.columns if any(column.id in row for row in rows)]
    return ShownTable(
        table.labels.in_language(current()),
        [column.labels.in_language(current()) for column in used],
        [
            [
                _shown(
                    column,
                    row.get(column.id, ""),
                    answer.origins.get(f"{table.id}/{number}/{column.id}"),
                    files,
                )
                for column in used
            ]
            for number, row in enumerate(rows)
        ],
    )


def _shown(field: Field, text: str, origin: Origin | None, files: Mapping[int, str]) -> Shown:
    return Shown(field.labels.in_language(current()), value_words(field, text), origin_words(origin, files))


def value_words(field: Field, text: str) -> str:
    """A value as the language writes it."""
    if field.kind == Kind.NUMBER:
        return figure_shown(text, current())
    if field.kind == Kind.YES_NO and text in ("yes", "no"):
        return _("yes") if text == "yes" else _("no")
    if field.kind == Kind.CHOICE:
        named = {choice.id: choice.labels.in_language(current()) for choice in field.choices}
        return named.get(text, text)
    if field.kind == Kind.DATE:
        try:
            return date_in_words(text)
        except ValueError:
            return text
    return text


def origin_words(origin: Origin | None, files: Mapping[int, str]) -> str:
    """“report.pdf, page 3”; "" where nothing was noted or the file is not for this reader."""
    if origin is None or origin.file not in files:
        return ""
    name = files[origin.file]
    if not origin.page:
        return name
    return _("%(file)s, page %(page)s") % {"file": name, "page": in_digits(origin.page)}
