"""From the rows of a file to what they say; what cannot be right is told with its row and column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Generic, TypeVar

from django.utils.translation import gettext as _

from servanda.common.amounts import RefusedAmount, WrittenAmount
from servanda.common.errors import BadInput
from servanda.common.obligations import in_digits
from servanda.common.refused_amounts import refusal
from servanda.finance.exchange.column_amounts import amount_or_none, in_unit
from servanda.finance.exchange.columns import Columns, folded
from servanda.finance.exchange.headings import unit_of

E = TypeVar("E")
Read = TypeVar("Read")
TOTALS = frozenset({"total", "totals", "sum", "summe", "итого", "المجموع", "共计", "total général", "suma"})
_TELL_A_TOTAL = ("line", "state", "description", "date", "reference")


@dataclass(frozen=True)
class Mistake:
    """What is wrong in one cell: the heading of its column ("" for the row as a whole), and a sentence."""

    column: str
    sentence: str


@dataclass(frozen=True)
class ReadRow(Generic[E]):
    """One row of the file: what it says, or what is wrong with it."""

    where: str
    entry: E | None
    mistakes: Sequence[Mistake]
    unknown: str = ""
    """What the file calls the line or the State, where none here is called so."""


@dataclass(frozen=True)
class ReadFile(Generic[E]):
    """All rows of a file, and the total that it prints, where it prints one."""

    rows: Sequence[ReadRow[E]]
    total: WrittenAmount | None
    total_where: str = ""


@dataclass(frozen=True)
class Paid:
    """An amount as it was paid; `rate` is None where the row gives none, or one of 1 in the same currency."""

    amount: Decimal
    currency: str
    rate: Decimal | None


class CellReader:
    """Reads the cells of one row, by column, and gathers what is wrong with them."""

    refunds = False
    """Whether money that came back has a kind of its own, to be named where an amount is negative."""

    def __init__(
        self, where: str, told: Mapping[str, str], headings: Mapping[str, str], columns: Columns
    ) -> None:
        self.where, self.told, self.headings, self.columns = where, told, headings, columns
        self.wrong: list[Mistake] = []

    def cell(self, column: str, most: int = 2000) -> str:
        """The text of a cell, "" where the file does not have it."""
        return self.told.get(column, "")[:most]

    def read(self, column: str, reader: Callable[[str], Read]) -> Read | None:
        """What `reader` makes of the cell; None where it refused it, and the reason is kept."""
        try:
            return reader(self.told.get(column, ""))
        except RefusedAmount as refused:
            self.tell(column, refusal(refused, refunds=self.refunds))
        except BadInput as bad:
            self.tell(column, bad.sentences[0])
        return None

    def paid(self, expected: str, column: str = "amount") -> Paid | None:
        """Amount of a column, currency and rate; without a currency told, `expected` it is."""
        unit = unit_of(self.headings.get(column, ""))
        amount = self.read(column, lambda text: in_unit(text, unit))
        rate = self.read("rate", _rate)
        if amount is None:
            return None
        currency = self.cell("currency").upper() or amount.currency or unit.currency or expected
        if amount.currency not in {"", currency}:
            self.tell("currency", _("The amount says %(written)s, the currency says %(chosen)s. Correct one of them.")
                      % {"written": amount.currency, "chosen": currency})  # fmt: skip
        return Paid(amount.amount, currency, None if currency == expected and rate == 1 else rate)

    def tell(self, column: str, sentence: str) -> None:
        """Keep what is wrong with a cell."""
        self.wrong.append(Mistake(self.headings.get(column, str(self.columns.labels[column])), sentence))

    def tell_of_row(self, sentences: Iterable[str]) -> None:
        """Keep what is wrong with the row as a whole."""
        self.wrong += [Mistake("", sentence) for sentence in sentences]


def read_file(
    rows: Iterable[Mapping[str, Any]],
    matched: Mapping[str, str],
    read_row: Callable[[str, Mapping[str, str], Mapping[str, str]], ReadRow[E]],
) -> ReadFile[E]:
    """The rows as held by an import: each with its `number` and `cells` by heading. `matched`: heading → column.

    `read_row` is given where the row stands, its cells by column, and the headings by column.
    """
    headings = headings_of(matched)
    read: list[ReadRow[E]] = []
    total, total_where = None, ""
    for where, told in cells_of(rows, headings):
        if is_total(told):
            total, total_where = amount_or_none(told.get("amount", ""), headings.get("amount", "")), where
            continue
        read.append(read_row(where, told, headings))
    return ReadFile(read, total, total_where)


def headings_of(matched: Mapping[str, str]) -> dict[str, str]:
    """Column → heading, of a file's heading → column."""
    return {column: heading for heading, column in matched.items() if column}


def cells_of(
    rows: Iterable[Mapping[str, Any]], headings: Mapping[str, str]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Where each row stands, in words, and its cells by column."""
    for row in rows:
        where = _("row %(number)s") % {"number": in_digits(str(row["number"]))}
        yield (
            where,
            {column: str(row["cells"].get(heading, "")).strip() for column, heading in headings.items()},
        )


def is_total(told: Mapping[str, str]) -> bool:
    """Whether a row adds up those above it."""
    words = {folded(told.get(column, "")) for column in _TELL_A_TOTAL}
    return bool(words & TOTALS) and not any(sign.isdecimal() for sign in told.get("date", ""))


def _rate(text: str) -> Decimal | None:
    if not text:
        return None
    try:
        rate = Decimal(text.replace("٫", ".").replace(",", "."))
    except InvalidOperation:
        rate = Decimal("NaN")
    if not rate.is_finite() or rate <= 0:
        raise BadInput(_("A rate is a number above zero, with at most eight places, such as 0.9871."))
    return rate
