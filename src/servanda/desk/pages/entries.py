"""What a person records at the desk: each kind with its form, its rows, its operations and its words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.obligations import obligation_name
from servanda.common.sourced import SourcedRow
from servanda.common.steps import date_in_words
from servanda.common.words import word
from servanda.desk.entry_form import EntryForm
from servanda.desk.forms import ActForm, DecisionForm, FactForm, FilingForm, MeetingForm
from servanda.desk.request_form import RequestForm
from servanda.desk.templatetags.desk_words import fact_name, fact_value
from servanda.implementation import operations as implementation
from servanda.implementation.queries import recorded_decisions, recorded_facts, recorded_requests
from servanda.law import records as law
from servanda.meetings import operations as meetings
from servanda.meetings.names import name_in
from servanda.meetings.queries import recorded_meetings
from servanda.reporting import operations as reporting
from servanda.reporting.queries import recorded_filings
from servanda.states import operations as states
from servanda.states.queries import recorded_acts


@dataclass(frozen=True)
class EntryKind:
    """One kind of thing that is recorded. The argument of its operations that names row or record is `noun`."""

    noun: str
    form: type[EntryForm]
    add_title: Promise
    correct_title: Promise
    rows: Callable[[str, str], Sequence[SourcedRow]]
    """The rows of a treaty and a State, in use or not; of the treaty alone where it is not about a State."""
    record: Callable[..., Any]
    correct: Callable[..., Any]
    told: Callable[[Any], str]
    """A record in a few words."""
    choose: Callable[..., Any] | None = None
    of_a_state: bool = True

    def save(
        self,
        record: Any,
        row: SourcedRow | None,
        version: int,
        *,
        treaty_id: str,
        actor: Viewer,
        today: dt.date,
    ) -> None:
        """Record it, or make `row`, opened at `version`, say it."""
        told = {self.noun: record, "actor": actor, "today": today}
        if row is None:
            self.record(treaty_id=treaty_id, **told)
        else:
            self.correct(**{f"{self.noun}_id": row.pk}, version=version, **told)


def _act(act: law.Act) -> str:
    return f"{word(act.kind)}, {date_in_words(str(act.on))}"


def _fact(fact: law.Fact) -> str:
    day = date_in_words(str(fact.on)) if fact.on else ""
    value = fact_value(fact)
    return f"{fact_name(fact.fact)}: {', '.join(part for part in (value, day) if part and part != '–')}"


def _decision(decision: law.Decision) -> str:
    return f"{obligation_name(decision.obligation)} → {date_in_words(str(decision.until))}"


def _request(request: law.ExtensionRequest) -> str:
    return f"{obligation_name(request.obligation)} → {date_in_words(str(request.until))}"


def _filing(filing: law.Filing) -> str:
    name = f"{obligation_name(filing.obligation)} {filing.period}".strip()
    return f"{name}, {date_in_words(str(filing.received_on))}"


def _meeting(meeting: law.Meeting) -> str:
    name = name_in(settings.SERVANDA_TREATY, meeting, current())
    return f"{meeting.code} {name}, {date_in_words(meeting.opens_on.isoformat())}"


ACTS = EntryKind(
    "act",
    ActForm,
    _("Add an act"),
    _("Correct an act"),
    recorded_acts,
    states.record_act,
    states.correct_act,
    _act,
    states.choose_source,
)
FACTS = EntryKind(
    "fact",
    FactForm,
    _("Record a fact"),
    _("Correct a fact"),
    recorded_facts,
    implementation.record_fact,
    implementation.correct_fact,
    _fact,
    implementation.choose_fact_source,
)
DECISIONS = EntryKind(
    "decision",
    DecisionForm,
    _("Record a decision"),
    _("Correct a decision"),
    recorded_decisions,
    implementation.record_decision,
    implementation.correct_decision,
    _decision,
    implementation.choose_decision_source,
)
REQUESTS = EntryKind(
    "request",
    RequestForm,
    _("Record an extension request"),
    _("Correct an extension request"),
    recorded_requests,
    implementation.record_request,
    implementation.correct_request,
    _request,
)
FILINGS = EntryKind(
    "filing",
    FilingForm,
    _("Record that a report was received"),
    _("Correct what the log says of a report"),
    recorded_filings,
    reporting.record_filing,
    reporting.correct_filing,
    _filing,
    reporting.choose_filing_source,
)
MEETINGS = EntryKind(
    "meeting",
    MeetingForm,
    _("Record a meeting"),
    _("Correct a meeting"),
    lambda treaty_id, _iso3: recorded_meetings(treaty_id),
    meetings.record_meeting,
    meetings.correct_meeting,
    _meeting,
    of_a_state=False,
)
KINDS = {
    "acts": ACTS,
    "facts": FACTS,
    "requests": REQUESTS,
    "decisions": DECISIONS,
    "filings": FILINGS,
}
"""What is recorded of a State, by the word in the address."""
