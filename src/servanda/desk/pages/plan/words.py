"""Words for the parts of a plan and for what differs between two versions."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.workplan.content.comparing import Difference
from servanda.workplan.enums import PartKind

_TITLES: dict[PartKind, Promise] = {
    PartKind.OBJECTIVE: gettext_lazy("Objective"),
    PartKind.SPECIFIC_OBJECTIVE: gettext_lazy("Specific objectives"),
    PartKind.MANDATE: gettext_lazy("Mandate"),
    PartKind.PRIORITY: gettext_lazy("Priorities"),
    PartKind.EXPECTED_RESULT: gettext_lazy("Expected results"),
    PartKind.SUMMARY_RESULT: gettext_lazy("Expected results in the summary"),
    PartKind.OUTCOME: gettext_lazy("Outcomes, outputs and activities"),
    PartKind.ASSUMPTION: gettext_lazy("Assumptions"),
    PartKind.BUDGET_NOTE: gettext_lazy("Notes to the budget"),
}

_FIELDS: dict[str, Promise] = {
    "intro": gettext_lazy("introduction"),
    "ties": gettext_lazy("what it serves"),
    "label": gettext_lazy("name"),
    "note": gettext_lazy("note"),
    "amount": gettext_lazy("amount"),
    "total": gettext_lazy("Total"),
    "currency": gettext_lazy("Currency"),
    "title": gettext_lazy("Title"),
    "figures": gettext_lazy("planned figure"),
}


def title_of(kind: PartKind) -> str:
    """What stands over the parts of a kind."""
    return str(_TITLES.get(kind, kind.label))


def place_of(difference: Difference) -> str:
    """Where two versions differ, without the number: “Activity”, “Budget line: amount”, “Total”."""
    field = str(_FIELDS.get(difference.field, ""))
    if difference.kind is not None:
        name = str(difference.kind.label)
        return f"{name}: {field}" if field else name
    if difference.reference:
        return f"{_('Budget line')}: {field}" if difference.field != "figures" else field
    return field
