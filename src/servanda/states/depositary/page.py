"""What a status page says, row by row, beside what was printed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from servanda.law.records import ActKind


@dataclass(frozen=True)
class Doubt:
    """Something on the page that was not understood, or that contradicts the rest of it."""

    where: str
    """The place in words: "row 61, Lithuania, column Signature"; "page" for the page as a whole."""
    printed: str
    why: str
    row: int = 0
    """Number of the row concerned, 0 where it is none."""
    loses: bool = False
    """Whether rows or cells may be missing: what the page does not print is then no sign that it is not so."""


@dataclass(frozen=True)
class PrintedAct:
    """A filled cell: the act it stands for. `kind` or `on` is None where the cell was not understood."""

    printed: str
    kind: ActKind | None
    on: dt.date | None
    bracketed: bool = False
    """Printed in square brackets: the act has lost its effect."""


@dataclass(frozen=True)
class Withdrawal:
    """A withdrawal told in a footnote; `effective_on` is None where the footnote names no day."""

    notified_on: dt.date
    effective_on: dt.date | None
    printed: str


@dataclass(frozen=True)
class Row:
    """One participant. `iso3` is "" where the name stands for no State, which is then a doubt of the page."""

    number: int
    name_as_printed: str
    iso3: str
    name_note: str = ""
    signature: PrintedAct | None = None
    provisional_application: PrintedAct | None = None
    consent: PrintedAct | None = None
    withdrawal: Withdrawal | None = None
    footnotes: Sequence[str] = ()
    printed: str = ""
    """The whole row as printed, cells parted by bars."""

    @property
    def acts(self) -> list[PrintedAct]:
        """The filled cells, from left to right."""
        return [act for act in (self.signature, self.provisional_application, self.consent) if act]

    @property
    def is_bracketed(self) -> bool:
        """Whether any of its acts is printed in brackets."""
        return any(act.bracketed for act in self.acts)


@dataclass(frozen=True)
class StatusPage:
    """A status page as read."""

    number: str
    """Chapter and number in the depositary's collection, such as XXVI-6; "" where the page does not tell."""
    title: str
    as_at: dt.date | None
    signatories_as_printed: int | None
    parties_as_printed: int | None
    rows: Sequence[Row]
    footnotes: dict[str, str]
    doubts: Sequence[Doubt]
    filename: str
    encoding: str

    @property
    def is_incomplete(self) -> bool:
        """Whether rows or cells may be missing from the page as it was read."""
        return any(doubt.loses for doubt in self.doubts)
