"""Work for tests: log entries, and what the results say of an activity."""

import datetime as dt
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from servanda.common.access import Role, Viewer
from servanda.results import operations
from servanda.results.models import LogEntry
from servanda.results.queries import ActivityEvidence, EvidenceFilter, evidence_by_activity
from servanda.workplan.operations import load_plans
from servanda.workplan.queries import plan_years
from tests.facts import ANN, TODAY, TREATY
from tests.workplan.plans import plans_folder, small_plan

NOW = dt.datetime(2018, 5, 31, 12, 0, tzinfo=dt.UTC)
AUDITOR = Viewer(user_id=9, name="Au", roles=frozenset({Role.AUDITOR}))
CALL: dict[str, Any] = {
    "on": dt.date(2018, 5, 30),
    "what": "Call on the form",
    "state_id": "PER",
    "activity": "3.2.1",
    "people": ["Ann Example"],
}


def a_plan(year: int = 2018) -> None:
    """A plan of the year with a few activities, where it has none."""
    if year in plan_years(ANN):
        return
    outcomes = [
        _part(
            outcome,
            outputs=[
                _part(output, activities=[_part(f"{output}.{place}") for place in range(1, 5)])
                for output in (f"{outcome}.1", f"{outcome}.2")
            ],
        )
        for outcome in ("3", "4", "5")
    ]
    with TemporaryDirectory() as folder:
        plan = small_plan(year, outcomes=outcomes)
        load_plans(folder=plans_folder(Path(folder), plan), treaty_id=TREATY, actor=ANN, now=NOW)


def _part(number: str, **below: Any) -> dict[str, Any]:
    return {"number": number, "title_en": f"Part {number}", "title_ar": f"الجزء {number}", **below}


def logged(**changed: Any) -> LogEntry:
    """A log entry, in a year that has a plan."""
    facts = {**CALL, **changed}
    a_plan(facts["on"].year)
    return operations.log_work(treaty_id=TREATY, actor=ANN, today=TODAY, now=NOW, **facts)


def shown(
    number: str, *, as_of: dt.date = TODAY, viewer: Viewer = AUDITOR, only: EvidenceFilter | None = None
) -> ActivityEvidence:
    """What there is to show for an activity."""
    return evidence_by_activity(as_of.year, as_of, viewer, only=only).of(number)


def kinds(number: str, **more: Any) -> dict[str, int]:
    """How often each kind of act, mission or entry is there."""
    return {kind or str(source): times for source, kind, times in shown(number, **more).kinds}
