"""`servanda letter propose`: the letters that the ladder of reminders proposes today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from servanda.cli import options
from servanda.cli.desk_database import started_for
from servanda.cli.letter.table import show

if TYPE_CHECKING:
    from servanda.correspondence.queries import Proposed

COLUMNS = (
    "state",
    "reminder",
    "obligation",
    "period",
    "due_on",
    "owed",
    "paper",
    "language",
    "last_contact_on",
)


@click.command()
@click.option("--obligation", metavar="ID", default="", help="Only letters about this obligation.")
@click.option("--period", metavar="YEAR", default="", help="Only letters about this year.")
@click.option("--state", metavar="ISO3", default="", help="Only letters to this State.")
@click.option("--silent", "silent_days", metavar="DAYS", type=click.IntRange(0), default=0)
@click.option("--all", "everything", is_flag=True, help="Also those of which the records do not tell.")
@options.shown_as
def propose(
    *, obligation: str, period: str, state: str, silent_days: int, everything: bool, shown_as: str
) -> None:
    """List the letters proposed today, less those prepared or sent. Nothing is prepared.

    --silent DAYS leaves those with no letter to or message of the State for more than so many days.

    Example: servanda letter propose --obligation annual-report --silent 60
    """
    with started_for("propose letters from"):
        from django.conf import settings

        from servanda.common.access import OPERATOR
        from servanda.common.clock import today
        from servanda.correspondence.queries import ProposalFilter, proposed_letters
        from servanda.correspondence.queries.proposals import narrowed

        day = today()
        only = ProposalFilter(
            obligation=obligation,
            period=period,
            certain="" if everything else "yes",
            silent_days=silent_days,
        )
        found = narrowed(proposed_letters(OPERATOR, settings.SERVANDA_TREATY, today=day), only, day)
        rows = [_row(each) for each in found if not state or each.state.iso3 == state.upper()]
        show(COLUMNS, rows, shown_as, "No letter is proposed today with these options.")


def _row(each: Proposed) -> dict[str, str]:
    duty = each.proposal.duty
    return {
        "state": each.state.iso3,
        "reminder": each.proposal.reminder.id,
        "obligation": duty.obligation,
        "period": duty.period,
        "due_on": str(duty.due_on or ""),
        "owed": "yes" if each.proposal.certain else "not known",
        "paper": str(each.paper),
        "language": each.language,
        "last_contact_on": str(each.last_contact_on or ""),
    }
