"""Rows of a file of contributions: what was asked, pledged, invoiced or received, and by whom."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.finance.contributing import YEARS, NewContribution, mistakes
from servanda.finance.enums import Step
from servanda.finance.exchange.cells import CellReader, ReadFile, ReadRow, read_file
from servanda.finance.exchange.columns import folded
from servanda.finance.exchange.contribution_columns import CONTRIBUTIONS
from servanda.finance.exchange.days import read_day
from servanda.finance.exchange.givers import Giver, Givers
from servanda.finance.funding import Basis, Stream
from servanda.finance.models import ContributionsImport
from servanda.papers.isolates import inline

_STEPS: dict[Step, tuple[str, ...]] = {
    Step.ASKED: ("request", "requested", "assessed", "assessment", "demandé", "appelé", "solicitado", "запрошено",
                 "مطلوب", "要求"),
    Step.PLEDGED: ("pledge", "promised", "annoncé", "promis", "prometido", "объявлено", "متعهد به", "认捐"),
    Step.INVOICED: ("invoice", "billed", "facturé", "facturado", "выставлен счет", "مفوتر", "已开发票"),
    Step.RECEIVED: ("paid", "payment", "receipt", "reçu", "versé", "payé", "recibido", "pagado", "получено",
                    "مستلم", "مدفوع", "已收"),
}  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What a file is about, and what holds for the rows that do not say it themselves."""

    stream: Stream
    year: int
    basis: str
    step: Step
    givers: Givers


def read_contributions(held: ContributionsImport, told: Told, today: dt.date) -> ReadFile[NewContribution]:
    """The rows of a file of contributions."""

    def read_row(
        where: str, cells: Mapping[str, str], headings: Mapping[str, str]
    ) -> ReadRow[NewContribution]:
        return _Reader(where, cells, headings, CONTRIBUTIONS).row(told, today)

    return read_file(held.rows, held.columns, read_row)


class ContributionReader(CellReader):
    """What rows of both shapes tell alike: who gives, for which year, on which basis, in which stream."""

    unknown = ""
    """The name of who gives, where it is not known: a person can say what it means."""

    def giver(self, givers: Givers) -> Giver | None:
        """Who gives; None where it is not told, told twice, or not known."""
        name, code, named = self.cell("state"), self.cell("code"), self.cell("giver", 200)
        if bool(name or code) == bool(named):
            self.tell("state", _("Choose a State, or name who gives, and only one of the two."))
            return None
        found = givers.find(name) if name else Giver(name=named) if named else None
        if code.upper() in givers.known:
            return self._by_code(code.upper(), found)
        if found is None:
            self.unknown = name
            self.tell("state", _no_state(name or code))
        return found

    def _by_code(self, code: str, found: Giver | None) -> Giver | None:
        """A code of another kind than a State's is none of ours: then the name says who it is."""
        if found is not None and found.state != code:
            self.tell("code", _another_state(code, self.cell("state")))
            return None
        return Giver(state=code)

    def year(self, told: Told) -> int | None:
        """The year that it is for."""
        return self.read("year", lambda text: _year(text) if text else told.year)

    def basis(self, told: Told) -> str | None:
        """The id of its basis."""
        return self.read("basis", lambda text: _basis(text, told.stream) if text else told.basis)

    def due_on(self) -> dt.date | None:
        """By when it is due, where that is told."""
        return self.read("due", lambda text: read_day(text) if text else None)

    def same_stream(self, stream: Stream) -> None:
        """Keep that a row says it is of another stream."""
        text = self.cell("stream")
        if text and not _names(text, stream):
            self.tell("stream", _another_stream(text, stream))


class _Reader(ContributionReader):
    def row(self, told: Told, today: dt.date) -> ReadRow[NewContribution]:
        self.same_stream(told.stream)
        giver = self.giver(told.givers)
        entry = self._entry(giver or Giver(), told)
        if entry is not None:
            self.tell_of_row(mistakes(entry, told.stream, today))
        return ReadRow(self.where, entry if giver and not self.wrong else None, self.wrong, self.unknown)

    def _entry(self, giver: Giver, told: Told) -> NewContribution | None:
        on = self.read("date", read_day)
        due_on = self.due_on()
        paid = self.paid(told.stream.currency)
        step = self.read("step", lambda text: _step(text) if text else told.step)
        year, basis = self.year(told), self.basis(told)
        if on is None or paid is None or step is None or year is None or basis is None:
            return None
        return NewContribution(
            stream=told.stream.id,
            basis=basis,
            year=year,
            step=step,
            on=on,
            amount=paid.amount,
            currency=paid.currency,
            state=giver.state,
            giver=giver.name,
            rate=paid.rate,
            due_on=due_on,
            purpose=self.cell("purpose"),
            reference=self.cell("reference", 100),
            source=self.cell("source"),
        )


def _no_state(name: str) -> str:
    return _("“%(name)s” names no State here. Choose the State that it means, or say that it is none.") % {
        "name": inline(name[:60], current())
    }


def _another_state(code: str, name: str) -> str:
    told = {"code": inline(code[:10], current()), "name": inline(name[:60], current())}
    return _("The code says %(code)s, the name says “%(name)s”. Correct one of them.") % told


def _another_stream(text: str, stream: Stream) -> str:
    return _(
        "“%(text)s” is not “%(stream)s”, the stream of this file. Streams never mix: "
        "hand such rows in as a file of their own."
    ) % {"text": inline(text[:60], current()), "stream": stream.names.in_language(current())}


def _names(text: str, named: Stream | Basis) -> bool:
    return folded(text) in {folded(named.id), *(folded(str(name)) for _language, name in named.names)}


def _step(text: str) -> Step:
    word = folded(text)
    for step in Step:
        if word in {step.value, folded(str(step.label)), *_STEPS[step]}:
            return step
    raise BadInput(
        _("“%(text)s” is no step. Write asked, pledged, invoiced or received.") % {"text": text[:40]}
    )


def _year(text: str) -> int:
    if not text.isdecimal() or int(text) not in YEARS:
        raise BadInput(_("Enter a year between 2000 and 2199."))
    return int(text)


def _basis(text: str, stream: Stream) -> str:
    for basis in stream.bases:
        if _names(text, basis):
            return basis.id
    bases = "; ".join(basis.names.in_language(current()) for basis in stream.bases)
    told = {"text": inline(text[:60], current()), "bases": bases}
    raise BadInput(_("“%(text)s” is no basis of this stream. Write one of: %(bases)s.") % told)
