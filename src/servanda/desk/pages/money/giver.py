"""The steps of one giver for one year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import NotThere, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.money.contributions import basis_name, stream_asked
from servanda.desk.pages.money.figures import Figures
from servanda.desk.pages.money.matter import letter_about
from servanda.finance.access import may_write
from servanda.finance.funding import Stream
from servanda.finance.models import Contribution
from servanda.finance.queries import contributions, steps_of_state


@dataclass(frozen=True)
class GiverPage:
    """The context of `desk/money/contribution.html`."""

    stream: Stream
    name: str
    stream_name: str
    year: int
    giver: str
    state: str
    steps: Sequence[tuple[Contribution, str, str]]
    """Each row with its basis and its amount in words."""
    letter: str
    """The address of a letter that states what is on record; "" where the giver is no State."""
    may_write: bool


def giver_page(  # noqa: PLR0917 - what one address names
    viewer: Viewer, treaty_id: str, stream_id: str, year: int, giver: str, as_of: AsOf
) -> GiverPage:
    """Every step recorded for one giver and year. `NotThere` where there is none."""
    stream = stream_asked(treaty_id, stream_id)
    steps = steps_of_state(viewer, treaty_id, stream.id, year, giver)
    if not steps:
        raise NotThere
    figures = Figures.of([row.amount for row in steps])
    state = steps[0].state_id or ""
    lines = [
        one
        for one in contributions(viewer, treaty_id, stream.id, year, as_of.day).lines
        if one.state == state
    ]
    return GiverPage(
        stream=stream,
        name=state_names(as_of.day).get(giver, giver),
        stream_name=stream.names.in_language(current()),
        year=year,
        giver=giver,
        state=state,
        steps=[(row, basis_name(stream, row.basis), figures.write(row.amount)) for row in steps],
        letter=letter_about(stream, lines, state, as_of.today) if state else "",
        may_write=may_write(viewer),
    )
