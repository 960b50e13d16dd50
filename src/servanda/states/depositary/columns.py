"""The table's own legend: which column holds what, and which mark stands for which act.

The head of a column names its acts with their marks, such as "Acceptance(A), Accession(a), Ratification". A date
without a mark means the act without a mark. So the page's own legend decides, not a list of ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.law.records import CONSENT, ActKind

_LEGEND = re.compile(r"([^,()]+?)\s*(?:\((\w{1,3})\))?\s*(?:,|$)")
_KINDS = {
    "signature": ActKind.SIGNATURE,
    "ratification": ActKind.RATIFICATION,
    "acceptance": ActKind.ACCEPTANCE,
    "approval": ActKind.APPROVAL,
    "accession": ActKind.ACCESSION,
    "succession": ActKind.SUCCESSION,
    "provisional application": ActKind.PROVISIONAL_APPLICATION,
}


@dataclass(frozen=True)
class Column:
    """One column of acts: its head as printed, and the act by mark ("" for a date without a mark)."""

    head: str
    legend: dict[str, ActKind | None]
    """None for an act named in the head that has no counterpart here, such as a definitive signature."""

    @property
    def slot(self) -> ActKind | None:
        """SIGNATURE, PROVISIONAL_APPLICATION, or RATIFICATION for all consent; None for other columns."""
        kinds = {kind for kind in self.legend.values() if kind}
        if kinds & CONSENT:
            return ActKind.RATIFICATION
        return next(iter(kinds), None)


def columns(heads: Sequence[str]) -> list[Column]:
    """The columns after the participant's name, by their printed heads."""
    return [Column(head, _legend(head)) for head in heads[1:]]


def _legend(head: str) -> dict[str, ActKind | None]:
    named = [(_kind(name), mark) for name, mark in _LEGEND.findall(head)]
    legend: dict[str, ActKind | None] = {}
    for kind, mark in named:
        if mark not in legend:
            legend[mark] = kind
        elif legend[mark] != kind:
            legend[mark] = None  # two acts share a mark: neither can be told from it
    if len(named) == 1:
        legend.setdefault("", named[0][0])
    return legend


def _kind(name: str) -> ActKind | None:
    """The act that a head names, such as "Provisional application under Article V"; None for others."""
    words = name.strip().lower()
    return _KINDS.get(re.sub(r" (?:under|in accordance with) .*$", "", words))
