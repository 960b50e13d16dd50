"""What people type about their work; the operations decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.missions.activity_fields import (
    NO_PLAN,
    ActivitiesTyped,
    ActivityChosen,
    ActivityTyped,
    Likely,
    activities_chosen,
    activity_choices,
)
from servanda.missions.forms import StaffField
from servanda.people.forms.accounts import state_choices, theme_choices
from servanda.people.forms.states import StatesField
from servanda.workplan.queries import activities


class SeveralFiles(forms.ClearableFileInput):
    """A field for files that takes several."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files, none or several; `cleaned_data` holds a list."""

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, widget=SeveralFiles({"multiple": True}), **options)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Each file by itself."""
        sent = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(each, initial) for each in sent if each]


class EntryForm(forms.Form):
    """One log entry: what `operations.log_work` takes."""

    what = forms.CharField(
        label=_("What was done"), max_length=400, widget=forms.TextInput({"dir": "auto", "autofocus": True})
    )
    state_id = forms.ChoiceField(
        label=_("For which State"), required=False, help_text=_("Empty where it is for all, or for an event.")
    )
    activity: forms.Field = ActivityTyped(
        label=_("Activity of the work plan"), required=False, help_text=NO_PLAN
    )
    on = DayField(label=_("Day"))
    people = StaffField(label=_("By whom"), required=False)
    hours = forms.DecimalField(
        label=_("Hours, of all together"),
        required=False,
        max_digits=6,
        decimal_places=2,
        widget=forms.TextInput({"dir": "ltr", "inputmode": "decimal", "size": 6}),
    )
    event = forms.CharField(
        label=_("Event"),
        max_length=200,
        required=False,
        help_text=_("Where it is for a meeting or another event."),
        widget=forms.TextInput({"dir": "auto"}),
    )
    further_states = StatesField(label=_("And for these States"), required=False)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    papers = FilesField(label=_("Papers"))

    def __init__(self, *args: Any, today: dt.date, likely: Sequence[Likely] = (), **options: Any) -> None:
        super().__init__(*args, **options)
        year = getattr(self.initial.get("on"), "year", today.year)
        if choices := activity_choices([year, year - 1], likely):
            self.fields["activity"] = ActivityChosen(
                label=self.fields["activity"].label,
                required=False,
                help_text="" if activities(year) else NO_PLAN,
                choices=[("", _("choose")), *choices],
            )
        self.fields["further_states"].choices = state_choices()  # type: ignore[attr-defined]
        self.fields["state_id"].choices = [("", _("all, or an event")), *state_choices()]  # type: ignore[attr-defined]
        self.fields["theme"].choices = [("", _("none")), *theme_choices()]  # type: ignore[attr-defined]
        self.fields["people"].offer(today, self.initial.get("people", ()))  # type: ignore[attr-defined]

    def handed_in(self) -> Sequence[tuple[str, bytes]]:
        """Names and bytes of the files handed in; to be asked only of a form that is valid."""
        return [(each.name or "", each.read()) for each in self.cleaned_data["papers"]]

    def told(self) -> dict[str, Any]:
        """What the entry says, without its papers."""
        return {name: value for name, value in self.cleaned_data.items() if name != "papers"}


class TakeOutForm(forms.Form):
    """Why an entry is taken out."""

    reason = forms.CharField(label=_("Why"), max_length=300, widget=forms.TextInput({"dir": "auto"}))


class ActForm(forms.Form):
    """To which activities an act belongs from a day on."""

    since = DayField(
        label=_("From"), help_text=_("Acts of this day and later; earlier ones stay where they are.")
    )
    note = forms.CharField(
        label=_("Note"), max_length=300, required=False, widget=forms.TextInput({"dir": "auto"})
    )
    field_order = ("activities", "since", "note")

    def __init__(self, *args: Any, year: int, **options: Any) -> None:
        super().__init__(*args, **options)
        help_text = _("None where the act belongs to no activity.")
        self.fields["activities"] = activities_chosen(
            [year], required=False, help_text=help_text
        ) or ActivitiesTyped(required=False)
        self.order_fields(self.field_order)
