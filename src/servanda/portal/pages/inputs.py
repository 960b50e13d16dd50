"""The inputs of a section's form: one for each field, rows of them for each table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.law.forms import Answer, Field, Kind, Table
from servanda.portal.typed import cell_name, day_parts, rows_name
from servanda.reporting.figures import figure_shown


@dataclass(frozen=True)
class Input:
    """One field of the form with what stands in it."""

    name: str
    label: str
    field: Field
    value: str
    day: Mapping[str, str]
    """The three parts of a date."""
    options: Sequence[tuple[str, str]]
    file_name: str

    @property
    def id(self) -> str:
        """The id on the page."""
        return self.name.replace(".", "-")


@dataclass(frozen=True)
class RowShown:
    """One row of a table."""

    number: int
    inputs: Sequence[Input]


@dataclass(frozen=True)
class TableInput:
    """A table with its rows, the last of them empty where one was asked for."""

    table: Table
    label: str
    rows_name: str
    rows: Sequence[RowShown]


def table_input(table: Table, answer: Answer, files: Mapping[int, str], one_more: bool) -> TableInput:
    """A table as inputs, with an empty row where it has none or one more was asked for."""
    rows = [*answer.tables.get(table.id, ())]
    if one_more or not rows:
        rows.append({})
    return TableInput(
        table=table,
        label=table.labels.in_language(current()),
        rows_name=rows_name(table),
        rows=[
            RowShown(
                number,
                [input_of(column, cell_name(table, number, column), row, files) for column in table.columns],
            )
            for number, row in enumerate(rows)
        ],
    )


def input_of(field: Field, name: str, row: Mapping[str, str], files: Mapping[int, str]) -> Input:
    """One field as an input; `row` holds the values by id of the field."""
    text = row.get(field.id, "")
    file = int(text) if field.kind == Kind.FILE and text.isascii() and text.isdecimal() else None
    return Input(
        name=name,
        label=field.labels.in_language(current()),
        field=field,
        value=figure_shown(text, current()) if field.kind == Kind.NUMBER else text,
        day=_day(text) if field.kind == Kind.DATE else {},
        options=_options(field, text),
        file_name=files.get(file, _("A file of an earlier report")) if file else "",
    )


def _day(text: str) -> Mapping[str, str]:
    parts = day_parts(text)
    return {part: value if part == "month" else in_digits(value) for part, value in parts.items()}


def _options(field: Field, text: str) -> Sequence[tuple[str, str]]:
    if field.kind == Kind.YES_NO:
        options = [("yes", _("Yes")), ("no", _("No"))]
    else:
        options = [(choice.id, choice.labels.in_language(current())) for choice in field.choices]
    known = {value for value, _label in options}
    # What is not on the list came from a paper; it stays until someone chooses otherwise.
    return [*options, *([(text, text)] if text and options and text not in known else [])]
