"""The currency that a paper names for its budget."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.workplan.reading.amounts import currency_in
from servanda.workplan.reading.budget.rows import Row
from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.headings import Part
from servanda.workplan.reading.sections import Section
from servanda.workplan.reading.told import Why, as_printed, in_part, told
from servanda.workplan.reading.words import Vocabulary


def currency_of(
    found: Sequence[Section], chapter: Sequence[Section], vocabulary: Vocabulary, doubts: Doubts
) -> str | None:
    """The currency named in the budget's own chapter, else in the summary, else anywhere."""
    near = _named(chapter, vocabulary)
    summary = _named([one for one in found if one.part is Part.BUDGET and one.summary], vocabulary)
    code = near or summary or _named(found, vocabulary)
    if code is None:
        doubts.add(Code.CURRENCY_MISSING, in_part("budget"), why=told(Why.NO_CURRENCY))
    if near and summary and near != summary:
        why = told(Why.ANOTHER_CURRENCY)
        doubts.add(
            Code.CURRENCIES_DIFFER, in_part("budget"), printed=summary, taken=as_printed(near), why=why
        )
    return code


def tell_other_currencies(rows: Sequence[Row], code: str | None, doubts: Doubts) -> None:
    """Tell of each line whose amount has another currency beside it: its figure counts in the sum as it stands."""
    for row in rows:
        if code and row.amount and row.currency and row.currency != code:
            doubts.add(
                Code.CURRENCIES_DIFFER,
                as_printed(row.label),
                printed=f"{row.currency} {row.amount.printed}",
                taken=as_printed(f"{code} {row.amount.printed}"),
                why=told(Why.LINE_IN_ANOTHER_CURRENCY, line=row.currency, budget=code),
                line=row.line,
            )


def _named(sections: Sequence[Section], vocabulary: Vocabulary) -> str | None:
    texts = (text for one in sections for text in (one.title, *(unit.text for unit in one.units)))
    return next((code for text in texts if (code := currency_in(text, vocabulary))), None)
