"""From the fields of a section's form to an `Answer`. Nothing typed is refused: gaps are told on another page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from servanda.common.days import PARTS
from servanda.common.plain_text import plain_text
from servanda.law.forms import Answer, AnswerKind, Field, Kind, Section, Table
from servanda.reporting.figures import figure_typed

MOST_ROWS = 1_000
Typed = Mapping[str, str]


def field_name(field: Field) -> str:
    """The name of a field's input."""
    return f"f.{field.id}"


def cell_name(table: Table, row: int, column: Field) -> str:
    """The name of the input in one row of a table."""
    return f"t.{table.id}.{row}.{column.id}"


def rows_name(table: Table) -> str:
    """The name of the hidden input that tells how many rows were shown."""
    return f"rows.{table.id}"


def rows_sent(table: Table, typed: Typed) -> int:
    """How many rows of a table came with the form."""
    told = typed.get(rows_name(table), "")
    return min(int(told), MOST_ROWS) if told.isascii() and told.isdecimal() and len(told) < 5 else 0  # noqa: PLR2004


def answer_typed(section: Section, typed: Typed, language: str, *, without: tuple[str, int] | None) -> Answer:
    """The answer as typed. `without` is a table and the number of a row that goes.

    Values stand only in a given answer: what was typed beside another one is kept among the earlier savings.
    """
    kind = _kind(typed.get("answer", ""))
    fields = {field.id: value_typed(field, field_name(field), typed, language) for field in section.fields}
    tables = {
        table.id: tuple(
            row for number, row in enumerate(_rows(table, typed, language)) if (table.id, number) != without
        )
        for table in section.tables
    }
    given = Answer(kind=AnswerKind.GIVEN, fields=fields, tables=tables)
    if kind is None and given.says_something:
        kind = AnswerKind.GIVEN
    since = typed.get("since", "")
    return Answer(
        kind=kind or AnswerKind.NOT_REPORTED,
        fields=given.fields if kind == AnswerKind.GIVEN else {},
        tables=given.tables if kind == AnswerKind.GIVEN else {},
        sentence=plain_text(typed.get("sentence", "")),
        since=int(since) if kind == AnswerKind.UNCHANGED and _is_year(since) else None,
    )


def value_typed(field: Field, name: str, typed: Typed, language: str) -> str:
    """One value as an answer holds it."""
    if field.kind == Kind.DATE:
        return _day([plain_text(typed.get(f"{name}_{part}", "")) for part in PARTS])
    text = plain_text(typed.get(name, ""))
    return figure_typed(text, language) if field.kind == Kind.NUMBER else text


def day_parts(text: str) -> dict[str, str]:
    """The three inputs of a date from the text an answer holds."""
    pieces = [*text.split("-", 2), "", "", ""] if text else ["", "", ""]
    return {part: piece.lstrip("0") for part, piece in zip(PARTS, pieces, strict=False)}


def _rows(table: Table, typed: Typed, language: str) -> Iterable[dict[str, str]]:
    for row in range(rows_sent(table, typed)):
        yield {
            column.id: value_typed(column, cell_name(table, row, column), typed, language)
            for column in table.columns
        }


def _kind(text: str) -> AnswerKind | None:
    return AnswerKind(text) if text in set(AnswerKind) else None


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal()  # noqa: PLR2004


def _day(parts: list[str]) -> str:
    """`2017-05-31`, or as much of it as was typed."""
    year, month, day = (_ascii(part) for part in parts)
    return f"{year}-{month.zfill(2) if month else ''}-{day.zfill(2) if day else ''}".rstrip("-")


def _ascii(text: str) -> str:
    return str(int(text)) if text.isdecimal() else text


def typed_of(section: Section, answer: Answer) -> dict[str, str]:
    """The fields of a form that say this answer, as `answer_typed` reads them in English."""
    told = {"answer": str(answer.kind), "sentence": answer.sentence, "since": str(answer.since or "")}
    for field in section.fields:
        told |= _inputs(field, field_name(field), answer.fields.get(field.id, ""))
    for table in section.tables:
        rows = answer.tables.get(table.id, ())
        told[rows_name(table)] = str(len(rows))
        for number, row in enumerate(rows):
            for column in table.columns:
                told |= _inputs(column, cell_name(table, number, column), row.get(column.id, ""))
    return told


def _inputs(field: Field, name: str, text: str) -> dict[str, str]:
    if field.kind == Kind.DATE:
        return {f"{name}_{part}": value for part, value in day_parts(text).items()}
    return {name: text}
