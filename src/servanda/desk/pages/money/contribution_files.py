"""Files of contributions, and what one of them would bring, row by row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import Form
from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.money.contributions import basis_name, stream_asked
from servanda.desk.pages.money.figures import Figures
from servanda.desk.pages.money.held_file import HowItIsRead, how_it_is_read
from servanda.finance.access import may_write
from servanda.finance.contributing import NewContribution
from servanda.finance.exchange.contribution_columns import CONTRIBUTIONS, is_table
from servanda.finance.exchange.contributions_plan import ContributionsPlan
from servanda.finance.exchange.plan import PlannedRow
from servanda.finance.funding import Stream, funding_of
from servanda.finance.models import ContributionsImport
from servanda.finance.queries import contribution_file, contribution_files, contributions_plan
from servanda.finance.sentences import money
from servanda.papers.sorting import sort_key

NO_STATE = "-"
"""What is chosen for a name that is no State's."""


@dataclass(frozen=True)
class ContributionFilesPage:
    """The context of `desk/money/contribution_files.html`."""

    files: Sequence[tuple[ContributionsImport, str]]
    """Each file, with the name of its stream."""
    form: Form
    mistakes: Sequence[str]


@dataclass(frozen=True)
class BringsStep:
    """A step that would be recorded, in words."""

    planned: PlannedRow[NewContribution]
    name: str
    basis: str
    amount: str


@dataclass(frozen=True)
class ContributionFilePage:
    """The context of `desk/money/contribution_file.html`."""

    held: ContributionsImport
    stream: Stream
    stream_name: str
    basis: str
    """Of the rows that tell none."""
    plan: ContributionsPlan | None
    doubts: Sequence[str]
    how: HowItIsRead
    is_table: bool
    """Whether a row is a giver, with a column for each step."""
    rows: Sequence[BringsStep]
    added: Sequence[tuple[str, str]]
    """What each step would come to more."""
    may_write: bool


def contribution_files_page(
    viewer: Viewer, treaty_id: str, form: Form, mistakes: Sequence[str]
) -> ContributionFilesPage:
    """The newest files, and the form for the next one."""
    funding = funding_of(treaty_id)
    names = {stream.id: stream.names.in_language(current()) for stream in funding.streams}
    files = [(held, names.get(held.stream, held.stream)) for held in contribution_files(viewer, treaty_id)]
    return ContributionFilesPage(files, form, mistakes)


def contribution_file_page(
    viewer: Viewer, treaty_id: str, number: int, today: dt.date
) -> ContributionFilePage:
    """What one file would bring today."""
    held = contribution_file(viewer, treaty_id, number)
    stream = stream_asked(treaty_id, held.stream)
    plan = contributions_plan(held, stream, today) if held.is_open else None
    names = dict(sorted(state_names(today).items(), key=lambda one: sort_key(one[1], current())))
    figures = Figures.of([entry.amount for entry in plan.entries] if plan else [])
    choices = [(NO_STATE, _("no State: the name as it stands")), *names.items()]
    return ContributionFilePage(
        held=held,
        stream=stream,
        stream_name=stream.names.in_language(current()),
        basis=basis_name(stream, held.basis),
        plan=plan,
        doubts=plan.doubts if plan else (),
        how=how_it_is_read(held, plan, CONTRIBUTIONS, of="state", choices=choices),
        is_table=is_table(held.columns),
        rows=[
            BringsStep(
                one, names.get(new.state, new.giver), basis_name(stream, new.basis), figures.write(new.amount)
            )
            for one in (plan.new if plan else ())
            if (new := one.row.entry)
        ],
        added=[(str(step.label), money(value, stream.currency)) for step, value in plan.added.items()]
        if plan
        else (),
        may_write=may_write(viewer),
    )
