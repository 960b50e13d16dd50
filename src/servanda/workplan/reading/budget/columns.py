"""Which column of a budget table holds labels, amounts and notes: by its head, else by what is in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.papers.thousands import says_by_signs
from servanda.workplan.reading.amounts import currency_in, find_amount
from servanda.workplan.reading.dates import years_in
from servanda.workplan.reading.words import Vocabulary

_LONGEST_HEAD = 40
_NEAR_YEARS = 2
Table = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Columns:
    """The places of the columns, from 0; None where there is none."""

    label: int | None
    amount: int | None
    note: int | None
    others: tuple[int, ...] = ()
    """Further columns of amounts, of other years or currencies."""
    heads: tuple[str, ...] = ()

    @property
    def own_heads(self) -> tuple[str, ...]:
        """The heads of the columns that are read, those of other amounts left out."""
        return tuple(head for place, head in enumerate(self.heads) if place not in self.others)


def columns_of(table: Table, vocabulary: Vocabulary, year: int | None) -> Columns:
    """The columns of a table; `year` decides between two columns of amounts."""
    width = max((len(row) for row in table), default=0)
    head = _head(table, vocabulary, year)
    amounts = [place for place in range(width) if _holds_amounts(table, place, vocabulary)]
    amount = _chosen(amounts, head, year)
    texts = [place for place in range(width) if place not in amounts and _length(table, place)]
    label = _named(head, texts, "label", vocabulary)
    note = _named(head, [place for place in texts if place != label], "note", vocabulary)
    if label is None:
        label = _label_by_content(table, [place for place in texts if place != note], vocabulary)
    if note is None:
        left = [place for place in texts if place != label]
        note = max(left, key=lambda place: _length(table, place), default=None)
    others = tuple(place for place in amounts if place != amount)
    return Columns(label, amount, note, others, tuple(head))


def _head(table: Table, vocabulary: Vocabulary, year: int | None) -> Sequence[str]:
    first = next(iter(table), ())
    return first if _is_head(first, vocabulary, year) else ()


def _is_head(cells: Sequence[str], vocabulary: Vocabulary, year: int | None) -> bool:
    """Whether a row names columns: most of its cells are words for a column, a year or a currency."""
    filled = [cell for cell in cells if cell]
    named = [cell for cell in filled if names_column(cell, vocabulary, year)]
    return (
        bool(named)
        and len(named) * 2 >= len(filled)
        and not any(_is_money(cell, vocabulary, year) for cell in filled)
    )


def names_column(cell: str, vocabulary: Vocabulary, year: int | None = None) -> bool:
    """Whether a text is the head of a column: a word for one, a year or a currency."""
    kinds = ("label", "amount", "note")
    bare = cell.split("(", maxsplit=1)[0].split("（", maxsplit=1)[0]
    if any(vocabulary.is_exactly(f"table.{kind}", bare) for kind in kinds):
        return True
    if _names_year(cell, year) or (len(cell) < _LONGEST_HEAD and says_by_signs(cell)):
        return True
    return (
        len(cell) < _LONGEST_HEAD
        and currency_in(cell, vocabulary) is not None
        and find_amount(cell, vocabulary) is None
    )


def _names_year(cell: str, year: int | None) -> bool:
    """Whether the cell names the plan's year, or one near it: other figures of four digits are amounts."""
    near = [one for one in years_in(cell) if year is None or abs(one - year) <= _NEAR_YEARS]
    return bool(near) and len(cell) < _LONGEST_HEAD


def _is_money(cell: str, vocabulary: Vocabulary, year: int | None) -> bool:
    if _names_year(cell, year) or says_by_signs(cell):
        return False
    return find_amount(cell, vocabulary) is not None


def is_header(cells: Sequence[str], columns: Columns) -> bool:
    """Whether a row is the head of the table, also where a new page repeats it."""
    return bool(columns.heads) and tuple(cells) == columns.heads


def _holds_amounts(table: Table, place: int, vocabulary: Vocabulary) -> bool:
    cells = [row[place] for row in table[1:] if place < len(row) and row[place]]
    values = [amount for cell in cells if (amount := find_amount(cell, vocabulary))]
    if not values or len(values) * 2 < len(cells):
        return False
    figures = [amount.values[0] for amount in values]
    return figures != [1 + step for step in range(len(figures))] or len(figures) == 1


def _chosen(amounts: Sequence[int], head: Sequence[str], year: int | None) -> int | None:
    """The column of the plan's year; else the first."""
    for place in amounts:
        if place < len(head) and year in years_in(head[place]):
            return place
    return next(iter(amounts), None)


def _named(head: Sequence[str], places: Sequence[int], kind: str, vocabulary: Vocabulary) -> int | None:
    exact = (
        place for place in places if place < len(head) and vocabulary.is_exactly(f"table.{kind}", head[place])
    )
    within = (
        place
        for place in places
        if place < len(head) and vocabulary.length_found(f"table.{kind}", head[place])
    )
    return next(exact, next(within, None))


def _label_by_content(table: Table, places: Sequence[int], vocabulary: Vocabulary) -> int | None:
    """The column with the word “total” in it; else the one with the shorter texts."""
    for place in places:
        if any(place < len(row) and vocabulary.is_exactly("table.total", row[place]) for row in table):
            return place
    return min(places, key=lambda place: _length(table, place), default=None)


def _length(table: Table, place: int) -> float:
    """The mean length of the texts in a column."""
    cells = [row[place] for row in table if place < len(row) and row[place]]
    return sum(map(len, cells)) / len(cells) if cells else 0
