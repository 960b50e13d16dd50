"""Letters for tests: a ladder on three States, of which Peru owes a report and has a mission."""

import datetime as dt

from django.conf import settings

from servanda.common.access import Viewer
from servanda.correspondence import operations
from servanda.correspondence.enums import Paper
from servanda.correspondence.models import Letter
from servanda.correspondence.operations import NewLetter
from tests.facts import ANN, TODAY, TREATY

NOW = dt.datetime(2018, 5, 31, 9, 0, tzinfo=dt.UTC)


def reminder(state: str = "PER", period: str = "2017", **more: object) -> NewLetter:
    """A note verbale on a yearly report."""
    facts = {
        "template": "reminder-after",
        "paper": Paper.NOTE_VERBALE,
        "reminder": "annual-report-not-received",
        "obligation": "annual-report",
    }
    return NewLetter(state=state, period=period, **(facts | more))  # type: ignore[arg-type]


def prepared(*letters: NewLetter, actor: Viewer = ANN) -> int:
    """The number of a batch of drafts."""
    return operations.prepare(
        treaty_id=settings.SERVANDA_TREATY, letters=letters or [reminder()], actor=actor, now=NOW
    ).pk


def approved(*letters: NewLetter) -> list[Letter]:
    """Letters that were approved and have their numbers."""
    return list(operations.approve_batch(batch_id=prepared(*letters), actor=ANN, today=TODAY).approved)


__all__ = ["NOW", "TREATY", "approved", "prepared", "reminder"]
