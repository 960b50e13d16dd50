"""Rows as the history and the comparison of versions show them: kinds, fields and values in words."""

from __future__ import annotations

import re
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.obligations import obligation_name
from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.law.records import ActKind, Confidence

_KINDS: dict[str, str | Promise] = {
    "states_act": gettext_lazy("act"),
    "states_state": gettext_lazy("State"),
    "states_statename": gettext_lazy("name of a State"),
    "states_proposal": gettext_lazy("status page"),
    "states_proposalline": gettext_lazy("line of a status page"),
    "implementation_fact": gettext_lazy("fact"),
    "implementation_extensionrequest": gettext_lazy("extension request"),
    "implementation_decision": gettext_lazy("decision"),
    "implementation_publisheddate": gettext_lazy("printed date"),
    "reporting_filing": gettext_lazy("report"),
    "reporting_notreceived": gettext_lazy("report not received"),
    "meetings_meeting": gettext_lazy("meeting"),
    "people_user": gettext_lazy("account"),
    "people_grant": gettext_lazy("role"),
    "people_feedtoken": gettext_lazy("calendar feed"),
    "people_person": gettext_lazy("person"),
    "people_personrole": gettext_lazy("role of a person"),
    "people_permanentmission": gettext_lazy("permanent mission"),
    "people_contactimport": gettext_lazy("list of contacts"),
    "people_differentpersons": gettext_lazy("two persons"),
    "missions_mission": gettext_lazy("mission"),
    "missions_followup": gettext_lazy("follow-up of a mission"),
    "publications_paperdraft": gettext_lazy("paper in the making"),
    "publications_sectiontext": gettext_lazy("section of a paper"),
    "results_papermade": gettext_lazy("paper made from the records"),
    "results_logentry": gettext_lazy("log entry"),
    "results_activityofact": gettext_lazy("act that counts"),
}

_FIELDS: dict[str, str | Promise] = {
    "iso3": gettext_lazy("State"),
    "kind": gettext_lazy("Act"),
    "on": gettext_lazy("Day"),
    "effective_on": gettext_lazy("Takes effect on"),
    "source": gettext_lazy("Source"),
    "page": gettext_lazy("Page"),
    "confidence": gettext_lazy("Confidence"),
    "note": gettext_lazy("Note"),
    "in_use": gettext_lazy("In use"),
    "fact": gettext_lazy("Fact"),
    "value": gettext_lazy("Value"),
    "obligation": gettext_lazy("Obligation"),
    "period": gettext_lazy("Calendar year"),
    "until": gettext_lazy("Until"),
    "decided_on": gettext_lazy("Decided on"),
    "asked_on": gettext_lazy("Day of the request"),
    "figures_on": gettext_lazy("Date for which its figures are stated"),
    "stock_remaining": gettext_lazy("Munitions still to be destroyed"),
    "area_remaining": gettext_lazy("Area still to be cleared (m²)"),
    "received_on": gettext_lazy("Received on"),
    "as_of": gettext_lazy("As of"),
    "meeting": gettext_lazy("Meeting"),
    "symbol": gettext_lazy("Symbol"),
    "name": gettext_lazy("Name"),
    "role": gettext_lazy("Role"),
    "since": gettext_lazy("Since"),
    "version": gettext_lazy("Version"),
    "fields": gettext_lazy("Fields changed"),
    "rows": gettext_lazy("Rows"),
    "account": gettext_lazy("Account, by number"),
    "state_id": gettext_lazy("State"),
    "further_states": gettext_lazy("And for these States"),
    "event": gettext_lazy("Event"),
    "place": gettext_lazy("Place"),
    "purpose": gettext_lazy("Purpose"),
    "theme": gettext_lazy("Theme"),
    "activities": gettext_lazy("Activities"),
    "starts_on": gettext_lazy("First day"),
    "ends_on": gettext_lazy("Last day"),
    "travellers": gettext_lazy("Travellers"),
    "haul": gettext_lazy("Journey"),
    "estimated_cost": gettext_lazy("Estimated cost"),
    "actual_cost": gettext_lazy("Actual cost"),
    "currency": gettext_lazy("Currency"),
    "result": gettext_lazy("What came of it"),
    "report_id": gettext_lazy("Report, by number of the file"),
    "stage": gettext_lazy("Stage"),
    "reason": gettext_lazy("Reason"),
    "what": gettext_lazy("What"),
    "owner": gettext_lazy("By whom"),
    "due_on": gettext_lazy("Until"),
    "done_on": gettext_lazy("Done on"),
    "activity": gettext_lazy("Activity"),
    "people": gettext_lazy("By whom"),
    "hours": gettext_lazy("Hours"),
    "act": gettext_lazy("Act"),
    "form": gettext_lazy("File"),
    "language": gettext_lazy("Language"),
    "section": gettext_lazy("Section"),
    "paragraphs": gettext_lazy("Text"),
    "edition": gettext_lazy("Version"),
    "draft": gettext_lazy("Paper, by number"),
    "part": gettext_lazy("Part"),
    "distribution": gettext_lazy("Distribution"),
    "dated_on": gettext_lazy("Day of the paper"),
    "original": gettext_lazy("Original language"),
    "agenda": gettext_lazy("Item of the provisional agenda"),
    "mandate": gettext_lazy("Mandate"),
    "priority": gettext_lazy("Priorities"),
    "action": gettext_lazy("Actions of the action plan"),
    "watch": gettext_lazy("Told by"),
}

_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_YEAR = re.compile(r"\d{4}")


def row_kind(table: str) -> str:
    """What a row of a table is, in words; the table's own name for one without."""
    return str(_KINDS.get(table, table))


def field_name(name: str) -> str:
    """What a field is called, in words; its own name for one without."""
    return str(_FIELDS.get(name, name))


def value_in_words(value: Any) -> str:
    """A value as a person reads it: dates in words, yes and no, names of acts and obligations."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return _(", ").join(value_in_words(each) for each in value)
    text = str(value)
    if _DATE.fullmatch(text) and not _YEAR.fullmatch(text):
        return date_in_words(text)
    return _named(text)


def _named(text: str) -> str:
    for kind in (ActKind, Confidence):
        if text in set(kind):
            return word(kind(text))
    return obligation_name(text) if text in treaty_of_this_desk().obligations else text
