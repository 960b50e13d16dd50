"""Contributions to one stream for one year, by State; and the steps of one giver."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.money.budget import BudgetCell, year_asked
from servanda.desk.pages.money.contribution_filters import Only, filters_of, streams_and_years
from servanda.desk.pages.money.figures import Figures
from servanda.desk.pages.money.in_kind import InKindRow, in_kind_rows
from servanda.desk.pages.people.persons import Choice
from servanda.finance.access import may_write
from servanda.finance.funding import Stream, funding_of
from servanda.finance.models import ShareRound
from servanda.finance.queries import (
    ContributionLine,
    contributions,
    together,
    years_of_contributions,
)
from servanda.finance.standing import Standing
from servanda.papers.sorting import sort_key

COLUMNS: dict[str, Promise] = {
    "asked": _("Asked"),
    "pledged": _("Pledged"),
    "invoiced": _("Invoiced"),
    "received": _("Received"),
    "outstanding": _("Outstanding"),
}


@dataclass(frozen=True)
class ContributionRow:
    """One contribution in words."""

    line: ContributionLine
    name: str
    basis: str
    cells: Sequence[BudgetCell]
    beyond: str
    """What came beyond what was expected; "" where nothing was: a gift that nobody announced is no excess."""

    @property
    def giver(self) -> str:
        """The last part of the address of its steps."""
        return self.line.state or self.line.giver


@dataclass(frozen=True)
class ContributionsPage:
    """The context of `desk/money/contributions.html`."""

    stream: Stream
    name: str
    pays_for: str
    year: int
    chosen: Sequence[Choice]
    """Stream and year: one of each is always shown."""
    filters: Sequence[Choice]
    rows: Sequence[ContributionRow]
    total: Sequence[BudgetCell]
    columns: Sequence[Promise]
    in_kind: Sequence[InKindRow]
    round: ShareRound | None
    scale: str
    """The years of the scale of that round."""
    left_out: Sequence[str]
    may_write: bool


def stream_asked(treaty_id: str, stream_id: str) -> Stream:
    """The stream of that id, or the first one; `NotThere` for an unknown id or a treaty without streams."""
    funding = funding_of(treaty_id)
    stream = funding.stream(stream_id) if stream_id else next(iter(funding.streams), None)
    if stream is None:
        raise NotThere(str(_("There is no such stream of money.")))
    return stream


def contributions_page(
    viewer: Viewer, treaty_id: str, as_of: AsOf, fields: Mapping[str, str]
) -> ContributionsPage:
    """What stands on record on the day shown for the stream and the year asked for."""
    stream = stream_asked(treaty_id, fields.get("stream", ""))
    year = year_asked(fields.get("year", "")) or as_of.day.year
    report = contributions(viewer, treaty_id, stream.id, year, as_of.day)
    names = state_names(as_of.day)
    only = Only(fields.get("basis", ""), fields.get("shown", ""))
    lines = [line for line in report.lines if only.admits(line)]
    total = together(lines)
    figures = Figures.of(amount for line in lines for amount in amounts_of(line.standing))
    rows = [_row(line, stream, names, figures) for line in lines]
    years = sorted({year, as_of.day.year, *years_of_contributions(viewer, treaty_id)}, reverse=True)
    made = report.round
    return ContributionsPage(
        stream=stream,
        name=stream.names.in_language(current()),
        pays_for=stream.pays_for.in_language(current()),
        year=year,
        chosen=streams_and_years(treaty_id, stream, years, year),
        filters=filters_of(stream, only),
        rows=sorted(rows, key=lambda row: sort_key(row.name, current())),
        total=cells_of(total, figures),
        columns=list(COLUMNS.values()),
        in_kind=in_kind_rows(viewer, treaty_id, year, as_of.day, names),
        round=made,
        scale=in_digits(made.scale.replace("-", "–")) if made else "",
        left_out=[names.get(iso3, iso3) for iso3 in made.left_out] if made else (),
        may_write=may_write(viewer),
    )


def basis_name(stream: Stream, basis_id: str) -> str:
    """A basis in the language of the page; its id where the file lost it."""
    basis = stream.basis(basis_id)
    return basis.names.in_language(current()) if basis else basis_id


def cells_of(standing: Standing, figures: Figures) -> list[BudgetCell]:
    """The amounts of a standing with their columns."""
    values = zip(COLUMNS.values(), amounts_of(standing), strict=True)
    return [BudgetCell(column, figures.write(value)) for column, value in values]


def _row(
    line: ContributionLine, stream: Stream, names: Mapping[str, str], figures: Figures
) -> ContributionRow:
    return ContributionRow(
        line=line,
        name=names.get(line.state, line.state) if line.state else line.giver,
        basis=basis_name(stream, line.basis),
        cells=cells_of(line.standing, figures),
        beyond=figures.write(line.standing.beyond) if line.standing.beyond and line.standing.expected else "",
    )


def amounts_of(standing: Standing) -> Sequence[Decimal | None]:
    """In the order of `COLUMNS`."""
    return (standing.asked, standing.pledged, standing.invoiced, standing.received, standing.outstanding)
