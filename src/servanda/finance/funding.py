"""`funding.toml` in a treaty's folder: streams of money, bases of contributions, usual lines of a budget."""

from __future__ import annotations

import tomllib
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from django.conf import settings
from pydantic import BeforeValidator, Field, ValidationError, model_validator

from servanda.finance.enums import BasisKind
from servanda.finance.year_end import Pace
from servanda.law.treaty import Identifier, Names, Rule
from servanda.law.treaty_file import BadTreaty, Mistake
from servanda.law.treaty_file.mistakes import from_validation

NAME = "funding.toml"


def _as_decimal(value: object) -> Decimal:
    if not isinstance(value, str):
        raise ValueError("write an amount in quotation marks, so that it stays exact")
    return Decimal(value)


Exact = Annotated[Decimal, BeforeValidator(_as_decimal), Field(gt=0)]
Percent = Annotated[Decimal, BeforeValidator(_as_decimal), Field(gt=0, le=100)]


class _Told(Rule):
    """What rests on a source; `to_be_confirmed` says what of it nobody has read yet, "" where all was."""

    source: str
    to_be_confirmed: str = ""


class Basis(_Told):
    """On what a contribution rests. A figure that is not confirmed is not there."""

    id: Identifier
    kind: BasisKind
    names: Names
    percent_of_budget: Percent | None = None
    """The part of the budget that is shared by the scale; only of a basis of that kind."""
    minimum: Exact | None = None
    """The least that a State is asked for; only of a basis of that kind."""

    @model_validator(mode="after")
    def _figures_of_their_kind(self) -> Basis:
        if self.percent_of_budget is not None and self.kind is not BasisKind.SCALE:
            raise ValueError(
                "percent_of_budget is the part shared by the scale: move it to the basis of that kind"
            )
        if self.minimum is not None and self.kind is not BasisKind.MINIMUM:
            raise ValueError("move the minimum to a basis of the kind “minimum”")
        return self


class Reserve(_Told):
    """The reserve of a stream, with its rule where it is known."""

    percent_of_budget: Percent | None = None
    """What it should come to."""


class Stream(_Told):
    """Money that is kept and told apart from all other: its own currency, its own payers."""

    id: Identifier
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    smallest: Exact
    payers: Literal["joined", "joined and taking part"]
    names: Names
    pays_for: Names
    reserve: Reserve | None = None
    bases: tuple[Basis, ...] = Field(alias="basis", min_length=1)

    @model_validator(mode="after")
    def _one_rule(self) -> Stream:
        for kind in (BasisKind.SCALE, BasisKind.MINIMUM):
            if len(self._of(kind)) > 1:
                raise ValueError(f"stream “{self.id}” has two bases of the kind “{kind}”; keep one")
        if self.minimum is not None and self.minimum % self.smallest:
            raise ValueError(f"stream “{self.id}”: the minimum is no whole number of {self.smallest}")
        return self

    def basis(self, basis_id: str) -> Basis | None:
        """The basis with that id."""
        return next((one for one in self.bases if one.id == basis_id), None)

    @property
    def by_scale(self) -> Basis | None:
        """The basis that is shared by the scale, where the stream has one."""
        return next(iter(self._of(BasisKind.SCALE)), None)

    @property
    def minimum(self) -> Decimal | None:
        """The least that a State is asked for; None where nothing says so."""
        return next((one.minimum for one in self._of(BasisKind.MINIMUM)), None)

    def part_by_scale(self, budget: Decimal) -> Decimal:
        """What of a budget is shared by the scale: all of it where no part is told."""
        basis = self.by_scale
        percent = basis.percent_of_budget if basis else None
        return budget if percent is None else self._rounded(budget * percent / 100)

    def reserve_by_rule(self, budget: Decimal) -> Decimal | None:
        """What the reserve should come to with such a budget; None where no rule is told."""
        percent = self.reserve.percent_of_budget if self.reserve else None
        return None if percent is None else self._rounded(budget * percent / 100)

    def _of(self, kind: BasisKind) -> list[Basis]:
        return [one for one in self.bases if one.kind is kind]

    def _rounded(self, amount: Decimal) -> Decimal:
        """To a whole number of `smallest`; halves go up."""
        return (amount / self.smallest).quantize(Decimal(1), ROUND_HALF_UP) * self.smallest


class UsualLine(Rule):
    """A line that the budgets of the Unit have."""

    id: Identifier
    names: Names
    pace: Pace
    percent_of: str = ""
    counts_trips: bool = False
    accounts: tuple[str, ...] = ()


class CashRule(_Told):
    """What the late course of payment assumes."""

    late_by_months: Annotated[int, Field(ge=1, le=36)]


class Funding(Rule):
    """Everything that the file says."""

    streams: tuple[Stream, ...] = Field(default=(), alias="stream")
    lines: tuple[UsualLine, ...] = Field(default=(), alias="line")
    cash: CashRule | None = None

    @model_validator(mode="after")
    def _ids_once(self) -> Funding:
        ids = [*(one.id for one in self.streams), *(one.id for one in self.lines)]
        ids += [f"{stream.id}/{basis.id}" for stream in self.streams for basis in stream.bases]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        if twice:
            raise ValueError(f"the id “{twice[0]}” is used twice; each needs its own")
        known = {line.id for line in self.lines}
        lost = [line.id for line in self.lines if line.percent_of and line.percent_of not in known]
        if lost:
            raise ValueError(f"line “{lost[0]}”: percent_of names no line of this file")
        return self

    def stream(self, stream_id: str) -> Stream | None:
        """The stream with that id."""
        return next((one for one in self.streams if one.id == stream_id), None)

    def line(self, key: str) -> UsualLine | None:
        """The usual line with that key."""
        return next((one for one in self.lines if one.id == key), None)


def load_funding(folder: Path) -> Funding:
    """The file of a treaty's folder, nothing where it has none; BadTreaty with every mistake."""
    file = folder / NAME
    if not file.exists():
        return Funding()
    document: dict[str, object] = {}
    try:
        document = tomllib.loads(file.read_text("utf-8"))
        return Funding.model_validate(document)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadTreaty([Mistake(NAME, "(file)", f"cannot be read: {error}")]) from None
    except ValidationError as error:
        raise BadTreaty(from_validation(NAME, error, document)) from None


@cache
def funding_of(treaty_id: str) -> Funding:
    """The funding of the treaty in the folder of that name."""
    return load_funding(settings.SERVANDA_TREATIES / treaty_id)
