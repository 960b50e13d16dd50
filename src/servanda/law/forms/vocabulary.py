"""The vocabulary in which a reporting form is written down as data (`treaties/<id>/forms/<version>.toml`)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field as Key

from servanda.law.treaty import Identifier, Names, Rule

Place = Annotated[str, Key(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+){1,2}$")]
"""Where a figure stands: `section/field`, or `section/table/column` for the sum of a column."""


class Kind(StrEnum):
    """What can be entered in a field."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes-no"
    FILE = "file"


class Choice(Rule):
    """One of the answers that a field offers."""

    id: Identifier
    labels: Names


class Field(Rule):
    """One thing asked for: a question of its own, or a column of a table."""

    id: Identifier
    labels: Names
    kind: Kind = Kind.TEXT
    unit: str = ""
    """The unit a figure is kept in, such as `m2` or `g`; empty for a plain count."""
    voluntary: bool = False
    article: str = ""
    """The paragraph it answers, where that is not the one of the whole section or table."""
    choices: tuple[Choice, ...] = ()
    lines: int = Key(default=1, ge=1, le=20)
    """How many lines of text are expected: room on the page, never a limit."""


class Table(Rule):
    """A table with as many rows as needed."""

    id: Identifier
    labels: Names
    columns: tuple[Field, ...] = Key(alias="column")
    article: str = ""
    voluntary: bool = False

    @property
    def columns_by_id(self) -> dict[str, Field]:
        """Columns by id, in the order of the form."""
        return {column.id: column for column in self.columns}


class Section(Rule):
    """A form of the set ("Form B"), known by its subject: the letters are swapped in some reports."""

    id: Identifier
    letter: str = ""
    """The letter as printed; empty for what stands in the header of the form."""
    titles: Names
    article: str
    not_applicable_allowed: bool = True
    fields: tuple[Field, ...] = Key(default=(), alias="field")
    tables: tuple[Table, ...] = Key(default=(), alias="table")

    @property
    def fields_by_id(self) -> dict[str, Field]:
        """Fields by id, in the order of the form."""
        return {field.id: field for field in self.fields}

    @property
    def tables_by_id(self) -> dict[str, Table]:
        """Tables by id, in the order of the form."""
        return {table.id: table for table in self.tables}


class Check(Rule):
    """A comparison of figures that can show a contradiction. It is shown to people and never resolved."""

    id: Identifier
    kind: Literal["sum", "balance", "none-after", "remaining-in-request", "end-in-request"]
    """`sum`: `figure` is the sum of `of`. `balance`: `figure` is that of the report before, plus `plus`, less
    `less`. `none-after`: `figure` is nothing but `plus` once the fact `fact` is on record. `remaining-in-request`:
    what remains only shrinks, so `figure` is no more than an earlier request to extend `obligation` says of
    `remaining`, and no less than a later one. `end-in-request`: the days at `figure` lie within the time asked for."""
    figure: Place
    of: tuple[Place, ...] = ()
    plus: tuple[Place, ...] = ()
    less: tuple[Place, ...] = ()
    fact: str = ""
    obligation: str = ""
    remaining: Literal["", "stock", "area"] = ""


class Form(Rule):
    """One version of a form. Reports keep the version they were made with."""

    id: Identifier
    version: str
    valid_from: dt.date
    source: str
    titles: Names
    sections: tuple[Section, ...] = Key(alias="section")
    checks: tuple[Check, ...] = Key(default=(), alias="check")

    @property
    def sections_by_id(self) -> dict[str, Section]:
        """Sections by id, in the order of the form."""
        return {section.id: section for section in self.sections}

    def fields(self) -> Iterator[tuple[str, Field]]:
        """Every field and column with its place: `section/field`, `section/table/column`."""
        for section in self.sections:
            yield from ((f"{section.id}/{field.id}", field) for field in section.fields)
            for table in section.tables:
                yield from ((f"{section.id}/{table.id}/{column.id}", column) for column in table.columns)
