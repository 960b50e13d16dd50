"""The forms of the pages about reports. They read what was typed; what may be recorded is for the operations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.forms import DayField
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.enums import Language
from servanda.reporting.enums import ON_PAPER, Channel, Visibility
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import Days, Paper
from servanda.reporting.proposing import Proposed
from servanda.states.queries import StateLabel


class DaysForm(forms.Form):
    """The days of a report, kept apart."""

    received_by_depositary_on = DayField(
        label=gettext_lazy("Received by the depositary’s office"),
        required=False,
        help_text=gettext_lazy("This day counts for timeliness where it is known."),
    )
    received_by_unit_on = DayField(label=gettext_lazy("Copy received by the Unit"), required=False)
    signed_on = DayField(label=gettext_lazy("Signed"), required=False)
    sent_on = DayField(label=gettext_lazy("Sent"), required=False)

    def days(self) -> Days:
        """As typed; to be asked only of a form that is valid."""
        names = ("signed_on", "sent_on", "received_by_depositary_on", "received_by_unit_on")
        return Days(**{name: self.cleaned_data[name] for name in names})


class LogForm(DaysForm):
    """A report that came on paper."""

    state = forms.ChoiceField(label=gettext_lazy("State"))
    obligation = forms.ChoiceField(label=gettext_lazy("Report"))
    period = forms.CharField(
        label=gettext_lazy("Calendar year covered"),
        max_length=4,
        required=False,
        help_text=gettext_lazy("Empty for the initial report."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "size": "6"}),
    )
    channel = forms.ChoiceField(label=gettext_lazy("How it came"))
    field_order = (
        "state",
        "obligation",
        "period",
        "channel",
        "received_by_depositary_on",
        "received_by_unit_on",
    )

    def __init__(self, *args: Any, labels: Sequence[StateLabel], **options: Any) -> None:
        super().__init__(*args, **options)
        filed = [duty.id for duty in treaty_of_this_desk().obligation_list if duty.filing]
        self._choose("state", [("", _("choose")), *((label.iso3, label.name) for label in labels)])
        self._choose("obligation", [(name, obligation_name(name)) for name in reversed(filed)])
        self._choose("channel", [(one.value, str(one.label)) for one in Channel if one in ON_PAPER])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def paper(self, stored: Sequence[int], found: Proposed) -> Paper:
        """The report as typed, with the files kept; what was only proposed and not shown is the language and,
        for a report on no calendar year, the days it covers."""
        typed = self.cleaned_data
        apart = found.covers_no_calendar_year or not typed["period"]
        return Paper(
            iso3=typed["state"],
            obligation=typed["obligation"],
            period=typed["period"].strip(),
            channel=Channel(typed["channel"]),
            days=self.days(),
            stored=stored,
            language=found.language,
            period_from=found.period_from if apart else None,
            period_to=found.period_to if apart else None,
        )


def as_proposed(found: Proposed, today: dt.date) -> dict[str, Any]:
    """What the form shows first."""
    return {
        "state": found.iso3,
        "obligation": found.obligation,
        "period": found.period,
        "channel": Channel.E_MAIL.value,
        "received_by_unit_on": today,
    }


class DetailsForm(DaysForm):
    """What can be completed once a report is logged."""

    period_from = DayField(label=gettext_lazy("Period covered, first day"), required=False)
    period_to = DayField(label=gettext_lazy("Period covered, last day"), required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    visibility = forms.ChoiceField(label=gettext_lazy("Who may read it once it is published"))
    restricted_sections = forms.MultipleChoiceField(
        label=gettext_lazy("Parts for the Unit and the State alone"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, sections: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        languages = [("", _("not told")), *((one.value, str(one.label)) for one in Language)]
        self.fields["language"].choices = languages  # type: ignore[attr-defined]
        self.fields["visibility"].choices = [(one.value, str(one.label)) for one in Visibility]  # type: ignore[attr-defined]
        self.fields["restricted_sections"].choices = sections  # type: ignore[attr-defined]


def details_as_kept(version: ReportVersion) -> dict[str, Any]:
    """What the form shows first."""
    names = (
        "signed_on",
        "sent_on",
        "received_by_depositary_on",
        "received_by_unit_on",
        "period_from",
        "period_to",
    )
    told = {name: getattr(version, name) for name in names}
    return {
        **told,
        "language": version.language,
        "visibility": version.visibility.value,
        "restricted_sections": version.restricted_sections,
    }
