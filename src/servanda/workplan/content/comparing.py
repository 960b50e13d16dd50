"""Two versions of the plan side by side: what was added, what went, what says something else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from servanda.workplan.content.shape import Content, LineContent, PartContent
from servanda.workplan.enums import PartKind
from servanda.workplan.texts import Texts


@dataclass(frozen=True)
class Difference:
    """One thing that differs; an empty side is one that lacks it."""

    kind: PartKind | None
    """None for the budget, and for what stands outside its parts."""
    reference: str
    """Number or letter of the part, or the key of the budget line."""
    field: str
    """`text`, `intro`, `ties`, `label`, `note`, `amount`, `total`, `currency`, `title`, `figures`."""
    language: str = ""
    """Of a text."""
    before: str = ""
    after: str = ""

    @property
    def is_text(self) -> bool:
        """Whether the two sides are words of the plan."""
        return bool(self.language)


def differences(before: Content, after: Content) -> Sequence[Difference]:
    """What differs, in the order of the later version; what went stands at the end of its kind of thing."""
    return [
        *_texts(None, "", "title", before.titles, after.titles),
        *_parts(before, after),
        *_lines(before, after),
        *_figure("currency", before.currency, after.currency),
        *_figure("total", _amount(before.total), _amount(after.total)),
        *_figures(before.figures, after.figures),
    ]


def _parts(before: Content, after: Content) -> Iterator[Difference]:
    old = {part.key: part for part in before.parts}
    new = {part.key: part for part in after.parts}
    for key in [*new, *(key for key in old if key not in new)]:
        yield from _part(old.get(key), new.get(key))


def _part(old: PartContent | None, new: PartContent | None) -> Iterator[Difference]:
    part = new or old
    assert part is not None  # noqa: S101 - for the type checker: one of the two is there
    empty = PartContent(part.kind, part.reference, {})
    before, after = old or empty, new or empty
    yield from _texts(part.kind, part.reference, "text", before.texts, after.texts)
    yield from _texts(part.kind, part.reference, "intro", before.intro, after.intro)
    for name in dict.fromkeys((*before.ties, *after.ties)):
        one, other = (", ".join(each.ties.get(name, ())) for each in (before, after))
        if one != other:
            yield Difference(part.kind, part.reference, "ties", "", one, other)


def _lines(before: Content, after: Content) -> Iterator[Difference]:
    old = {line.key: line for line in before.lines}
    new = {line.key: line for line in after.lines}
    for key in [*new, *(key for key in old if key not in new)]:
        empty = LineContent(key, {}, None)
        one, other = old.get(key, empty), new.get(key, empty)
        yield from _texts(None, key, "label", one.labels, other.labels)
        if one.amount != other.amount:
            yield Difference(None, key, "amount", "", _amount(one.amount), _amount(other.amount))
        yield from _texts(None, key, "note", one.notes, other.notes)


def _texts(
    kind: PartKind | None, reference: str, field: str, before: Texts, after: Texts
) -> Iterator[Difference]:
    for language in dict.fromkeys((*after, *before)):
        one, other = before.get(language, ""), after.get(language, "")
        if one != other:
            yield Difference(kind, reference, field, language, one, other)


def _figure(field: str, before: str, after: str) -> Iterator[Difference]:
    if before != after:
        yield Difference(None, "", field, "", before, after)


def _figures(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[Difference]:
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name, ""), after.get(name, "")
        if one != other:
            yield Difference(None, name, "figures", "", one, other)


def _amount(amount: Decimal | None) -> str:
    """An amount as text without needless zeros, so that 300 and 300.00 are one."""
    return "" if amount is None else format(amount.quantize(Decimal("0.01")), "f")
