"""What people type about permanent missions, and lists that they hand in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.people.enums import Language
from servanda.people.forms.accounts import state_choices
from servanda.people.forms.persons import NOT_TOLD


class MissionForm(forms.Form):
    """The keyword arguments of `operations.correct_mission`."""

    duty_station = forms.CharField(label=_("Duty station"), max_length=100)
    address = forms.CharField(
        label=_("Address"), max_length=1000, required=False, widget=forms.Textarea({"rows": 4})
    )
    email = forms.CharField(
        label=_("E-mail address"), max_length=254, required=False, widget=forms.EmailInput({"dir": "ltr"})
    )
    telephone = forms.CharField(
        label=_("Telephone"), max_length=60, required=False, widget=forms.TextInput({"dir": "ltr"})
    )
    language = forms.ChoiceField(
        label=_("Language of correspondence"), choices=[*NOT_TOLD, *Language.choices], required=False
    )
    accreditation = forms.CharField(
        label=_("Accreditation"),
        max_length=1000,
        required=False,
        help_text=_("The organizations and States to which the mission is accredited."),
    )
    last_confirmed_on = DayField(label=_("Last confirmed on"), required=False)
    closed_on = DayField(label=_("Closed on"), required=False)
    note = forms.CharField(
        label=_("Note"), max_length=2000, required=False, widget=forms.Textarea({"rows": 3})
    )


class NewMissionForm(MissionForm):
    """The keyword arguments of `operations.record_mission`."""

    state = forms.ChoiceField(label=_("State"))

    field_order = ("state",)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["state"].choices = [("", _("choose")), *state_choices()]  # type: ignore[attr-defined]


class ListForm(forms.Form):
    """A list of persons or missions, and the State of rows that name none."""

    file = forms.FileField(
        label=_("List (.xlsx, .csv or .vcf)"),
        help_text=_("Persons with name, State and role, or permanent missions with State and duty station."),
    )
    state = forms.ChoiceField(
        label=_("State of rows that name none"),
        required=False,
        help_text=_("For contact cards of one State."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["state"].choices = [("", _("none")), *state_choices()]  # type: ignore[attr-defined]
