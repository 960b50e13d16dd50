"""The forms of the desk. They read what was typed; what may be recorded is for the operations to say."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.clock import today
from servanda.common.forms import DayField, PartialDayField
from servanda.common.languages import current
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.desk.entry_form import EntryForm
from servanda.desk.request_form import extended_on_this_desk
from servanda.law import records as law
from servanda.law.records import ActKind
from servanda.meetings.queries import meetings
from servanda.states.queries import state_labels

AS_TOLD = _("Leave the day, or the day and the month, empty where the source does not give them.")


class ActForm(EntryForm):
    """An act of a State."""

    record_type = law.Act
    field_order = ("kind", "on", "effective_on")

    kind = forms.ChoiceField(label=_("Act"))
    on = DayField(label=_("Day on which the Depositary received it"))
    effective_on = DayField(
        label=_("Day on which a withdrawal took effect, as published"),
        required=False,
        help_text=_("Only for a withdrawal, and only where the Depositary published the day."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("kind", {kind.value: word(kind) for kind in ActKind})

    def told(self) -> dict[str, Any]:
        """The fields as the record has them."""
        return {**super().told(), "kind": ActKind(self.cleaned_data["kind"])}


class FactForm(EntryForm):
    """A fact under a substantive article."""

    record_type = law.Fact
    field_order = ("fact", "value", "on")

    fact = forms.ChoiceField(label=_("Fact"))
    value = forms.CharField(
        label=_("Value"),
        max_length=200,
        required=False,
        help_text=_("A figure, or a word such as yes or no. Leave it empty where the fact is a day."),
    )
    on = PartialDayField(
        label=_("Day on which it came about, or for which it was stated"), required=False, help_text=AS_TOLD
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        kinds = treaty_of_this_desk().facts.values()
        self.choose("fact", {kind.id: kind.names.in_language(current()) for kind in kinds})

    def told(self) -> dict[str, Any]:
        """The fields as the record has them; the value of a fact that is a day is that day."""
        told = super().told()
        is_day = treaty_of_this_desk().facts[told["fact"]].kind == "day"
        return {**told, "value": str(told["on"] or "")} if is_day else told


class DecisionForm(EntryForm):
    """An extension granted."""

    record_type = law.Decision
    field_order = ("obligation", "until", "decided_on", "meeting", "symbol")

    obligation = forms.ChoiceField(label=_("Obligation"))
    until = PartialDayField(
        label=_("Granted until"),
        help_text=_("The end date written in the decision, as exactly as it is written."),
    )
    decided_on = DayField(label=_("Decided on"), required=False)
    meeting = forms.ChoiceField(label=_("Meeting that decided"), required=False)
    symbol = forms.CharField(label=_("Symbol of the document"), max_length=60, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        treaty = treaty_of_this_desk()
        self.choose("obligation", {each: obligation_name(each) for each in extended_on_this_desk()})
        held = reversed(meetings(treaty.id))
        self.choose("meeting", {each.code: f"{each.code} – {each.name}" for each in held}, none=True)


class FilingForm(EntryForm):
    """A report that was received."""

    record_type = law.Filing
    field_order = ("obligation", "period", "received_on")

    obligation = forms.ChoiceField(label=_("Report"))
    period = forms.CharField(
        label=_("Calendar year covered"),
        max_length=4,
        required=False,
        help_text=_("Only for a report that is made every year."),
    )
    received_on = PartialDayField(label=_("Received on"), help_text=AS_TOLD)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("obligation", {each: obligation_name(each) for each in reports_of_this_desk()})


class MeetingForm(EntryForm):
    """A formal meeting that can decide on requests."""

    record_type = law.Meeting
    field_order = (
        "code",
        "name",
        "opens_on",
        "closes_on",
        "city",
        "country",
        "presidency",
        "symbol_stem",
    )

    code = forms.CharField(label=_("Short code"), max_length=20, help_text=_("Such as 13MSP."))
    name = forms.CharField(label=_("Name"), max_length=200)
    opens_on = DayField(label=_("Opens on"))
    closes_on = DayField(label=_("Closes on"))
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    country = forms.ChoiceField(label=_("Host State"), required=False)
    presidency = forms.ChoiceField(label=_("Presidency"), required=False)
    symbol_stem = forms.CharField(label=_("Stem of its documents’ symbols"), max_length=40, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        names = {label.iso3: label.name for label in state_labels(current(), today())}
        self.choose("country", names, none=True)
        self.choose("presidency", names, none=True)


class CompleteLogForm(forms.Form):
    """From when the Unit's log of one report is complete."""

    since = DayField(
        label=_("Complete since"),
        help_text=_(
            "The day from which every report received is in the log, so that silence means “not received”."
        ),
    )


def reports_of_this_desk() -> list[str]:
    """The obligations that are met by a report, in the order of the treaty file."""
    return [each.id for each in treaty_of_this_desk().obligations.values() if each.filing]
