"""From the parts of a page to a `StatusPage`: names, acts, withdrawals, and every doubt."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from servanda.law.records import ActKind
from servanda.states.depositary.agreement import (
    contradiction,
    doubts_of_page,
    is_earlier,
    is_ratified_unsigned,
)
from servanda.states.depositary.cells import DATE, day, read_cell
from servanda.states.depositary.columns import Column, columns
from servanda.states.depositary.footnotes import read_withdrawal
from servanda.states.depositary.html_sheet import html_sheet
from servanda.states.depositary.page import Doubt, PrintedAct, Row, StatusPage, Withdrawal
from servanda.states.depositary.sheet import Cell, Sheet
from servanda.states.depositary.text import hidden, visible
from servanda.states.depositary.upload import Markup, UnreadablePage, Upload, admit
from servanda.states.depositary.xml_sheet import xml_sheet
from servanda.states.naming import NameIndex, NameProblem


def read(content: bytes, filename: str, names: NameIndex) -> StatusPage:
    """Read a status page of the UN Treaty Collection as saved, in HTML or XML, at most 10 MiB.

    `filename` is only shown; the content decides. UnreadablePage with one sentence where it cannot be read at
    all; whatever else is not understood stands in the page's doubts, and no row is dropped.
    """
    upload = admit(content, filename)
    sheet = html_sheet(upload) if upload.markup is Markup.HTML else xml_sheet(upload)
    return _Reader(sheet, upload, names).page()


@dataclass
class _Reader:
    sheet: Sheet
    upload: Upload
    names: NameIndex
    doubts: list[Doubt] = field(default_factory=list)

    def page(self) -> StatusPage:
        as_at = _as_at(self.sheet.as_at)
        legend = self._columns()
        rows = [
            self._row(number, cells, legend, as_at) for number, cells in enumerate(self.sheet.rows, start=1)
        ]
        rows = self._without_twins(rows)
        page = StatusPage(
            number=self.sheet.number,
            title=visible(self.sheet.title),
            as_at=as_at,
            signatories_as_printed=_count(self.sheet.signatories),
            parties_as_printed=_count(self.sheet.parties),
            rows=rows,
            footnotes={number: visible(text) for number, text in self.sheet.footnotes.items()},
            doubts=[],
            filename=self.upload.filename,
            encoding=self.upload.encoding,
        )
        return replace(page, doubts=[*doubts_of_page(page, self.sheet), *self.doubts])

    def _columns(self) -> list[Column]:
        found = columns([visible(head) for head in self.sheet.heads])
        slots = Counter(column.slot for column in found if column.slot)
        if not slots or max(slots.values()) > 1:
            raise UnreadablePage(_unknown_columns(self.upload.filename, [column.head for column in found]))
        return found

    def _row(self, number: int, cells: Sequence[Cell], legend: list[Column], as_at: dt.date | None) -> Row:
        name = cells[0] if cells else Cell("")
        row = Row(
            number=number,
            name_as_printed=visible(name.text),
            iso3="",
            footnotes=tuple(mark for cell in cells for mark in cell.footnotes),
            printed=" | ".join(_printed(cell) for cell in cells).strip(),
        )
        row = self._with_state(row, name.text)
        if len(cells) != len(legend) + 1:
            why = f"{len(cells)} cells under {len(legend) + 1} columns"
            self._doubt(row, "", row.printed, why, loses=True)
        acts: dict[ActKind, PrintedAct] = {}
        for column, cell in zip(legend, cells[1:], strict=False):
            if act := self._act(row, column, cell, as_at):
                acts[column.slot or ActKind.SIGNATURE] = act
        row = replace(
            row,
            signature=acts.get(ActKind.SIGNATURE),
            provisional_application=acts.get(ActKind.PROVISIONAL_APPLICATION),
            consent=acts.get(ActKind.RATIFICATION),
        )
        if ActKind.SIGNATURE in {column.slot for column in legend} and is_ratified_unsigned(row):
            self._doubt(row, "", row.printed, "printed as ratified, but no signature is printed")
        return replace(row, withdrawal=self._withdrawal(row, as_at))

    def _with_state(self, row: Row, printed: str) -> Row:
        try:
            match = self.names.find(printed)
        except NameProblem as problem:
            self._doubt(row, "", row.name_as_printed, problem.sentence, loses=True)
            return row
        self._note_hidden(row, "Participant", printed)
        return replace(row, iso3=match.iso3, name_note=match.note)

    def _act(self, row: Row, column: Column, cell: Cell, as_at: dt.date | None) -> PrintedAct | None:
        self._note_hidden(row, column.head, cell.text)
        if column.slot is None:
            if visible(cell.text):
                self._doubt(row, column.head, visible(cell.text), "no act is recorded here for this column")
            return None
        act, why = read_cell(cell.text, column)
        if act and act.on and as_at and act.on > as_at and not why:
            why = f"later than the day of the page, {as_at.isoformat()}"
        if act and why:
            self._doubt(row, column.head, act.printed, why)
        return act

    def _withdrawal(self, row: Row, as_at: dt.date | None) -> Withdrawal | None:
        texts = [self.sheet.footnotes.get(mark, "") for mark in row.footnotes]
        for mark, text in zip(row.footnotes, texts, strict=True):
            if not text:
                self._doubt(row, "", mark, f"footnote {mark} is not on the page")
        found, why = read_withdrawal(visible(" ".join(texts)))
        why = why or contradiction(row, found, as_at)
        if why:
            self._doubt(row, "", row.printed, why)
        return None if found and is_earlier(found, row) else found

    def _without_twins(self, rows: list[Row]) -> list[Row]:
        """A State printed twice keeps its first row; the second becomes a doubt, with no State."""
        first: dict[str, Row] = {}
        for place, row in enumerate(rows):
            twin = first.setdefault(row.iso3, row) if row.iso3 else row
            if twin is not row:
                why = f"{row.iso3} stands in row {twin.number} already"
                self._doubt(row, "", row.printed, why, loses=True)
                rows[place] = replace(row, iso3="")
        return rows

    def _note_hidden(self, row: Row, column: str, text: str) -> None:
        if codes := hidden(text):
            self._doubt(
                row, column, visible(text), f"invisible characters were left out: {', '.join(codes[:5])}"
            )

    def _doubt(self, row: Row, column: str, printed: str, why: str, *, loses: bool = False) -> None:
        where = f"row {row.number}, {row.name_as_printed or 'without a name'}" + (
            f", column {column}" if column else ""
        )
        self.doubts.append(Doubt(where, printed, why, row.number, loses))


def _unknown_columns(filename: str, heads: Sequence[str]) -> str:
    named = [f"“{head}”" for head in heads if head]
    met = f"but {', '.join(named)}" if named else "and no other column with a name"
    return (
        f"“{filename}” has no known columns of signatures and consent, {met}; "
        "save the English page again, as a whole"
    )


def _printed(cell: Cell) -> str:
    marks = f" ({', '.join(cell.footnotes)})" if cell.footnotes else ""
    return visible(cell.text) + marks


def _as_at(printed: str) -> dt.date | None:
    """The day of the page; the UN Treaty Collection writes the day first, 03-02-2026 for 3 February 2026."""
    if figures := re.search(r"(\d{1,2})-(\d{1,2})-(\d{4})", printed):
        number, month, year = (int(part) for part in figures.groups())
        try:
            return dt.date(year, month, number)
        except ValueError:
            return None
    words = re.search(DATE, printed)
    return day(*words.groups()) if words else None


def _count(printed: str) -> int | None:
    return int(printed) if re.fullmatch(r"[0-9]{1,4}", printed) else None
