"""Reports for tests: a focal point of Peru who drafts, and papers that the Unit logs."""

import datetime as dt
from typing import Any

from servanda.common.access import Role, Viewer
from servanda.law.forms import Answer, AnswerKind
from servanda.reporting.enums import Channel
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import Days, Paper, Receipt, log_received, open_draft, save_section, submit
from tests.facts import ANN, TODAY, TREATY

NOW = dt.datetime(2018, 5, 31, 9, 30, tzinfo=dt.UTC)
LIMA = Viewer(user_id=11, name="Lu Example", roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"PER"}))
COLLEAGUE = Viewer(
    user_id=12, name="Mo Example", roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"PER"})
)
PARIS = Viewer(user_id=13, name="Pa Example", roles=frozenset({Role.FOCAL_POINT}), states=frozenset({"FRA"}))
NOTHING_LEFT = Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": "0"})


def draft(period: str = "2017", **given: Any) -> ReportVersion:
    """Peru's draft of an annual report."""
    told = {"iso3": "PER", "obligation": "annual-report", "period": period, "actor": LIMA, **given}
    return open_draft(**{"treaty_id": TREATY, "today": TODAY, **told})


def save(version: ReportVersion, answer: Answer = NOTHING_LEFT, *, seen: int = 0, **given: Any) -> Any:
    """Save the section on stockpiles."""
    told = {"section": "stockpiles", "actor": LIMA, "now": NOW, **given}
    return save_section(version_id=version.pk, answer=answer, seen=seen, **told)


def submitted(period: str = "2017", answer: Answer = NOTHING_LEFT) -> Receipt:
    """A report that Peru submitted through the portal."""
    version = draft(period)
    save(version, answer, seen=0)
    return submit(version_id=version.pk, actor=LIMA, today=TODAY, now=NOW)


def paper(**given: Any) -> Paper:
    """Peru's report on 2017 as an e-mail."""
    told = {
        "iso3": "PER",
        "obligation": "annual-report",
        "period": "2017",
        "channel": Channel.E_MAIL,
        "days": Days(received_by_unit_on=dt.date(2018, 5, 7)),
        **given,
    }
    return Paper(**told)


def logged(**given: Any) -> ReportVersion:
    """That report, logged by the Unit."""
    return log_received(treaty_id=TREATY, paper=paper(**given), actor=ANN, today=TODAY, now=NOW)
