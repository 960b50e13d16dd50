"""Work for tests: log entries, and what the results say of an activity."""

import datetime as dt
from typing import Any

from servanda.common.access import Role, Viewer
from servanda.results import operations
from servanda.results.models import LogEntry
from servanda.results.queries import ActivityEvidence, EvidenceFilter, evidence_by_activity
from tests.facts import ANN, TODAY, TREATY

NOW = dt.datetime(2018, 5, 31, 12, 0, tzinfo=dt.UTC)
AUDITOR = Viewer(user_id=9, name="Au", roles=frozenset({Role.AUDITOR}))
CALL: dict[str, Any] = {
    "on": dt.date(2018, 5, 30),
    "what": "Call on the form",
    "state_id": "PER",
    "activity": "3.2.1",
    "people": ["Ann Example"],
}


def logged(**changed: Any) -> LogEntry:
    """A log entry."""
    return operations.log_work(treaty_id=TREATY, actor=ANN, today=TODAY, now=NOW, **{**CALL, **changed})


def shown(
    number: str, *, as_of: dt.date = TODAY, viewer: Viewer = AUDITOR, only: EvidenceFilter | None = None
) -> ActivityEvidence:
    """What there is to show for an activity."""
    return evidence_by_activity(as_of.year, as_of, viewer, only=only).of(number)


def kinds(number: str, **more: Any) -> dict[str, int]:
    """How often each kind of act, mission or entry is there."""
    return {kind or str(source): times for source, kind, times in shown(number, **more).kinds}
