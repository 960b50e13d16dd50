"""Correcting one thing of a plan that was read. Each thing has a name, which the forms of the page carry.

`year`, `title`, `total`, `currency`; `text|activity|3.2.1`; `number|activity|3.2.1`; `label|travel`, `note|travel`,
`amount|travel`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.workplan.content import Content, LineContent, PartContent
from servanda.workplan.models.plans import YEARS

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.")
LONGEST_REFERENCE = 20
LARGEST = Decimal(10) ** 12


def corrected(content: Content, what: str, value: str) -> tuple[str, Content]:
    """What it said before, and the plan with the correction. BadInput for a value that cannot stand there."""
    name, *where = what.split("|")
    change = _CHANGES.get((name, len(where)))
    if change is None:
        raise NotThere(_("There is no such thing to correct."))
    return change(content, where, value.strip())


def line_of(content: Content, what: str) -> int | None:
    """The line of the source at which stands what a correction names; None for what has none."""
    name, *where = what.split("|")
    if name == "text":
        return _part(content, where).line
    return _line(content, where).line if name in ("label", "note", "amount") else None


def _year(content: Content, _where: list[str], value: str) -> tuple[str, Content]:
    digits = value.translate(_DIGITS)
    if not digits.isdecimal() or not YEARS[0] <= int(digits) <= YEARS[1]:
        raise BadInput(
            _("“%(value)s” is no year of a plan. Enter it in four figures.") % {"value": value[:40]}
        )
    return str(content.year), replace(content, year=int(digits))


def _title(content: Content, _where: list[str], value: str) -> tuple[str, Content]:
    said = content.language
    return content.titles.get(said, ""), replace(content, titles={said: value} if value else {})


def _total(content: Content, _where: list[str], value: str) -> tuple[str, Content]:
    return str(content.total or ""), replace(content, total=amount_entered(value))


def _currency(content: Content, _where: list[str], value: str) -> tuple[str, Content]:
    code = value.upper()
    if len(code) != len("CHF") or not code.isascii() or not code.isalpha():
        raise BadInput(_("A currency has three letters, such as CHF."))
    return content.currency, replace(content, currency=code)


def _text(content: Content, where: list[str], value: str) -> tuple[str, Content]:
    part = _part(content, where)
    if not value:
        raise BadInput(_("A part of the plan cannot be empty. Correct its text."))
    changed = replace(part, texts={**part.texts, content.language: value})
    return part.texts.get(content.language, ""), _with_part(content, part, changed)


def _number(content: Content, where: list[str], value: str) -> tuple[str, Content]:
    part = _part(content, where)
    number = value.translate(_DIGITS)
    if not number or len(number) > LONGEST_REFERENCE:
        raise BadInput(_("Give the number or letter of the part."))
    if any(other.key == (part.kind, number) for other in content.parts if other is not part):
        raise BadInput(_("%(number)s is taken by another part already.") % {"number": number})
    return part.reference, _with_part(content, part, replace(part, reference=number))


def _label(content: Content, where: list[str], value: str) -> tuple[str, Content]:
    line = _line(content, where)
    if not value:
        raise BadInput(_("A line of the budget needs its name."))
    before = line.labels.get(content.language, "")
    return before, _with_line(content, line, replace(line, labels={**line.labels, content.language: value}))


def _note(content: Content, where: list[str], value: str) -> tuple[str, Content]:
    line = _line(content, where)
    notes = {content.language: value} if value else {}
    return line.notes.get(content.language, ""), _with_line(content, line, replace(line, notes=notes))


def _line_amount(content: Content, where: list[str], value: str) -> tuple[str, Content]:
    line = _line(content, where)
    return str(line.amount or ""), _with_line(content, line, replace(line, amount=amount_entered(value)))


Change = Callable[[Content, list[str], str], tuple[str, Content]]
_CHANGES: dict[tuple[str, int], Change] = {
    ("year", 0): _year,
    ("title", 0): _title,
    ("total", 0): _total,
    ("currency", 0): _currency,
    ("text", 2): _text,
    ("number", 2): _number,
    ("label", 1): _label,
    ("note", 1): _note,
    ("amount", 1): _line_amount,
}


def amount_entered(value: str) -> Decimal | None:
    """An amount as a person types it: figures of either script, groups parted or not; None where it is empty."""
    plain = value.translate(_DIGITS)
    for sign in (" ", "\u00a0", "\u202f", "'", "’", "٬"):
        plain = plain.replace(sign, "")
    if not plain:
        return None
    try:
        amount = Decimal(plain)
    except InvalidOperation:
        amount = Decimal("NaN")
    if not amount.is_finite() or not 0 <= amount < LARGEST:
        raise BadInput(
            _("“%(value)s” is no amount. Write figures with a point before the cents, such as 475362.50.")
            % {"value": value[:40]}
        )
    return amount.quantize(Decimal("0.01"))


def _part(content: Content, where: list[str]) -> PartContent:
    kind, reference = where
    found = next((part for part in content.parts if part.key == (kind, reference)), None)
    if found is None:
        raise NotThere(_("There is no such part of the plan."))
    return found


def _line(content: Content, where: list[str]) -> LineContent:
    found = next((line for line in content.lines if line.key == where[0]), None)
    if found is None:
        raise NotThere(_("There is no such line of the budget."))
    return found


def _with_part(content: Content, part: PartContent, changed: PartContent) -> Content:
    return replace(content, parts=tuple(changed if each is part else each for each in content.parts))


def _with_line(content: Content, line: LineContent, changed: LineContent) -> Content:
    return replace(content, lines=tuple(changed if each is line else each for each in content.lines))
