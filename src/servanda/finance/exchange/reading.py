"""From the rows of a file to spending and commitments; what cannot be right is told with its row and column."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.finance.amounts import RefusedAmount, WrittenAmount, read_amount
from servanda.finance.entering import NewEntry, mistakes
from servanda.finance.enums import EntryKind
from servanda.finance.exchange.columns import LABELS, folded
from servanda.finance.exchange.days import read_day
from servanda.finance.models import Budget, BudgetLine
from servanda.finance.sentences import refusal
from servanda.papers.isolates import inline

Read = TypeVar("Read")
TOTALS = frozenset({"total", "totals", "sum", "summe", "итого", "المجموع", "共计", "total général", "suma"})
_KINDS: dict[EntryKind, tuple[str, ...]] = {
    EntryKind.SPENT: ("expense", "actual", "dépense", "gasto", "dépensé"),
    EntryKind.COMMITTED: ("commitment", "committed", "engagement", "engagé", "compromiso"),
    EntryKind.REFUNDED: ("refund", "credit", "remboursement", "reembolso"),
}


@dataclass(frozen=True)
class Mistake:
    """What is wrong in one cell: the heading of its column ("" for the row as a whole), and a sentence."""

    column: str
    sentence: str


@dataclass(frozen=True)
class AccountsRow:
    """One row of the file: what it says, or what is wrong with it."""

    where: str
    line: BudgetLine | None
    entry: NewEntry | None
    mistakes: Sequence[Mistake]
    unknown_line: str = ""
    """What the file calls the line, where no line of the budget is called so."""


@dataclass(frozen=True)
class ReadAccounts:
    """All rows of a file, and the total that it prints, where it prints one."""

    rows: Sequence[AccountsRow]
    total: WrittenAmount | None
    total_where: str = ""


def read_accounts(
    rows: Iterable[Mapping[str, Any]],
    columns: Mapping[str, str],
    lines: Mapping[str, BudgetLine],
    budget: Budget,
    today: dt.date,
) -> ReadAccounts:
    """The rows as held by an import: each with its `number` and `cells` by heading. `lines` by folded name."""
    headings = {column: heading for heading, column in columns.items() if column}
    read, total, total_where = [], None, ""
    for row in rows:
        where = _("row %(number)d") % {"number": row["number"]}
        told = {column: str(row["cells"].get(heading, "")).strip() for column, heading in headings.items()}
        if _is_total(told):
            total, total_where = _amount_or_none(told.get("amount", "")), where
            continue
        read.append(_Reader(where, told, headings, budget, today).row(lines))
    return ReadAccounts(read, total, total_where)


def _is_total(told: Mapping[str, str]) -> bool:
    words = {folded(told.get(column, "")) for column in ("line", "description", "date", "reference")}
    return bool(words & TOTALS) and not any(sign.isdecimal() for sign in told.get("date", ""))


def _amount_or_none(text: str) -> WrittenAmount | None:
    try:
        return read_amount(text)
    except RefusedAmount:
        return None


class _Reader:
    """Reads the cells of one row and gathers what is wrong with them."""

    def __init__(
        self, where: str, told: Mapping[str, str], headings: Mapping[str, str], budget: Budget, today: dt.date
    ) -> None:
        self.where, self.told, self.headings = where, told, headings
        self.budget, self.today = budget, today
        self.wrong: list[Mistake] = []

    def row(self, lines: Mapping[str, BudgetLine]) -> AccountsRow:
        name = self.told.get("line", "")
        line = lines.get(folded(name))
        if line is None:
            self._tell("line", self._no_line(name))
        entry = self._entry()
        if entry is not None:
            self.wrong += [Mistake("", sentence) for sentence in mistakes(entry, self.budget, self.today)]
        usable = entry if not self.wrong else None
        return AccountsRow(self.where, line, usable, self.wrong, name if line is None and name else "")

    def _entry(self) -> NewEntry | None:
        on = self._read("date", read_day)
        amount = self._read("amount", read_amount)
        kind = self._read("kind", _kind)
        rate = self._read("rate", _rate)
        if on is None or amount is None or kind is None:
            return None
        currency = self.told.get("currency", "").upper() or amount.currency or self.budget.currency
        if amount.currency not in {"", currency}:
            self._tell("currency", _("The amount says %(written)s, the currency says %(chosen)s. Correct one of them.")
                       % {"written": amount.currency, "chosen": currency})  # fmt: skip
        return NewEntry(
            kind=kind,
            on=on,
            amount=amount.amount,
            currency=currency,
            rate=None if currency == self.budget.currency and rate == 1 else rate,
            description=self.told.get("description", "")[:2000],
            reference=self.told.get("reference", "")[:100],
            order=self.told.get("order", "")[:100],
        )

    def _read(self, column: str, reader: Callable[[str], Read]) -> Read | None:
        try:
            return reader(self.told.get(column, ""))
        except RefusedAmount as refused:
            self._tell(column, refusal(refused))
        except BadInput as bad:
            self._tell(column, bad.sentences[0])
        return None

    def _tell(self, column: str, sentence: str) -> None:
        self.wrong.append(Mistake(self.headings.get(column, str(LABELS[column])), sentence))

    def _no_line(self, name: str) -> str:
        if not name:
            return _("The line is missing. Name a line of the budget.")
        return _("“%(name)s” is no line of this budget. Choose the line that it means.") % {
            "name": inline(name[:60], current())
        }


def _kind(text: str) -> EntryKind:
    """Without a word the row is spending."""
    word = folded(text)
    for kind in EntryKind:
        if word in {"", kind.value, folded(str(kind.label)), *_KINDS[kind]}:
            return kind
    raise BadInput(_("“%(text)s” is no kind. Write spent, committed or refunded.") % {"text": text[:40]})


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
