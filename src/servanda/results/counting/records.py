"""What tells by itself when it was done: letters that went, missions that were made, log entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db.models import Count

from servanda.correspondence.enums import Stage as LetterStage
from servanda.correspondence.models import Letter
from servanda.law.treaty import Treaty
from servanda.missions.enums import Stage
from servanda.missions.models import Mission
from servanda.results.counting.acts import LETTERS
from servanda.results.counting.evidence import Evidence, Source
from servanda.results.counting.rows import theme_of
from servanda.results.models import LogEntry
from servanda.results.table import Act, InForce

ACTIONS = {LetterStage.SENT: "send letter", LetterStage.PRINTED: "print letter"}
"""The action by which a letter that is gone went."""
MISSIONS, ENTRIES = "missions_mission", "results_logentry"


def letters_of_year(treaty: Treaty, table: InForce, year: int) -> Iterator[Evidence]:
    """Letters that left the house in a year, each once. One query."""
    rows = Letter.objects.filter(treaty_id=treaty.id, stage__in=list(ACTIONS), gone_on__range=days_of(year))
    for pk, state, template, obligation, period, label, stage, on, by, reference in rows.values_list(
        "pk",
        "state_id",
        "template",
        "obligation",
        "period",
        "sensitivity",
        "stage",
        "gone_on",
        "gone_by",
        "reference",
    ):
        act = _act(table, ACTIONS[LetterStage(stage)], obligation, template)
        if act is None or on is None or not (activities := table.activities(act, on)):
            continue
        yield Evidence(
            source=Source.ACT,
            kind=act.id,
            on=on,
            activities=activities,
            subject=(LETTERS, str(pk)),
            states=(state,),
            people=(by,) if by else (),
            theme=act.theme or theme_of(treaty, obligation),
            title=reference or "",
            obligation=obligation,
            period=period,
            sensitivity=label,
        )


def missions_of_year(treaty_id: str, year: int) -> Iterator[Evidence]:
    """Missions that ended in a year and are recorded as done. One query."""
    rows = Mission.objects.filter(treaty_id=treaty_id, stage=Stage.DONE, ends_on__range=days_of(year))
    for mission in rows:
        yield Evidence(
            source=Source.MISSION,
            kind=str(mission.kind),
            on=mission.ends_on,
            activities=tuple(mission.activities),
            subject=(MISSIONS, str(mission.pk)),
            states=mission.states,
            event=" · ".join(each for each in (mission.meeting, mission.event) if each),
            people=tuple(mission.travellers),
            theme=mission.theme,
            title=mission.purpose,
            files=int(mission.report_id is not None),
        )


def entries_of_year(treaty_id: str, year: int) -> Iterator[Evidence]:
    """Log entries of a year that were not taken out. One query."""
    rows = LogEntry.objects.filter(treaty_id=treaty_id, in_use=True, on__range=days_of(year))
    with_files = rows.order_by("on", "pk").annotate(papers=Count("files"))
    for pk, on, what, state, further, event, activity, theme, people, hours, papers in with_files.values_list(
        "pk",
        "on",
        "what",
        "state_id",
        "further_states",
        "event",
        "activity",
        "theme",
        "people",
        "hours",
        "papers",
    ):
        yield Evidence(
            source=Source.ENTRY,
            kind="",
            on=on,
            activities=(activity,) if activity else (),
            subject=(ENTRIES, str(pk)),
            states=(state, *further) if state else (),
            event=event,
            people=tuple(people),
            hours=hours,
            theme=theme,
            title=what,
            files=papers,
        )


def days_of(year: int) -> tuple[dt.date, dt.date]:
    """The first and the last day of a year."""
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _act(table: InForce, action: str, obligation: str, template: str) -> Act | None:
    fitting = table.table.acts_of(LETTERS, action)
    return next((act for act in fitting if act.fits_row(obligation, template)), None)
