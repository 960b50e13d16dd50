"""What is given in kind: rows without an amount, or with the giver's name where an amount would stand."""

from __future__ import annotations

from collections.abc import Sequence

from servanda.workplan.reading.budget.rows import Row, is_in_kind
from servanda.workplan.reading.words import Vocabulary
from servanda.workplan.structure import BudgetLine


def in_kind_lines(rows: Sequence[Row], vocabulary: Vocabulary) -> list[BudgetLine]:
    """The lines, each with who gives where the paper says it, in its amount's place or on a row of its own."""
    found: list[BudgetLine] = []
    giver = ""
    for row in rows:
        said = row.label or row.note
        alone = not row.amount and not row.amount_text and not (row.label and row.note)
        if alone and is_in_kind(said, vocabulary):
            if found and not found[-1].source:
                found[-1] = _line(found[-1], said)
            else:
                giver = said
            continue
        amount = row.amount.values[0] if row.amount else None
        printed = row.amount.printed if row.amount else ""
        found.append(BudgetLine(row.label, amount, row.note, printed, row.line, row.amount_text or giver))
    return found or ([BudgetLine(giver, None, line=rows[0].line)] if giver else [])


def _line(line: BudgetLine, source: str) -> BudgetLine:
    return BudgetLine(line.label, line.amount, line.note, line.amount_as_printed, line.line, source)
