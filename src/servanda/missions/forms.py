"""What people type about missions; the operations decide."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from servanda.common.amounts import Fault, RefusedAmount, read_amount
from servanda.common.forms import DayField
from servanda.common.languages import current
from servanda.common.refused_amounts import refusal
from servanda.meetings.names import name_in
from servanda.meetings.queries import meetings
from servanda.missions.activity_fields import NO_PLAN, ActivitiesTyped, Likely, activities_chosen
from servanda.missions.enums import Currency, Haul, MissionKind
from servanda.papers.numbers import write_number
from servanda.people.forms.accounts import state_choices, theme_choices
from servanda.people.forms.states import StatesField
from servanda.people.queries import staff_names
from servanda.workplan.queries import activities

_LONGEST_FIGURE = 40


class AmountField(forms.CharField):
    """An amount of money in the figures and separators of any of the six languages; a Decimal, or None."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput({"dir": "ltr", "inputmode": "decimal", "size": 12})
        super().__init__(max_length=_LONGEST_FIGURE, required=False, widget=widget, **options)

    def to_python(self, value: Any) -> Any:
        """The amount typed, with a sentence as ValidationError for what is none. The currency has its own field."""
        text = super().to_python(value) or ""
        try:
            written = read_amount(text) if text else None
            if written and written.currency:
                raise RefusedAmount(Fault.NOT_AN_AMOUNT, text)
        except RefusedAmount as refused:
            raise ValidationError(refusal(refused)) from None
        return written.amount if written else None

    def run_validators(self, value: Any) -> None:
        """The length was bounded by the field; an amount that was read needs no more."""

    def prepare_value(self, value: Any) -> Any:
        """An amount on record as the language writes it."""
        return write_number(value, current()) if isinstance(value, Decimal) else value


class StaffField(forms.MultipleChoiceField):
    """Persons of the Unit, ticked by name."""

    widget = forms.CheckboxSelectMultiple

    def offer(self, today: dt.date, also: Sequence[str] = ()) -> None:
        """Let those be chosen who are staff today, and those whom the record names already."""
        names = dict.fromkeys([*staff_names(on=today), *also])
        self.choices = [(name, name) for name in names]


class MissionForm(forms.Form):
    """What `operations.plan_mission` and `correct_mission` take."""

    kind = forms.TypedChoiceField(
        label=_("Kind"), choices=[(each.value, each.label) for each in MissionKind], coerce=MissionKind
    )
    state_id = forms.ChoiceField(label=_("State"), required=False)
    further_states = StatesField(label=_("And for these States"), required=False)
    meeting = forms.ChoiceField(label=_("Meeting"), required=False)
    event = forms.CharField(
        label=_("Event"),
        max_length=200,
        required=False,
        help_text=_("What is held or attended, where it is no formal meeting of the treaty."),
        widget=forms.TextInput({"dir": "auto"}),
    )
    place = forms.CharField(
        label=_("Place"), max_length=120, required=False, widget=forms.TextInput({"dir": "auto"})
    )
    purpose = forms.CharField(
        label=_("Purpose"), max_length=2000, widget=forms.Textarea({"rows": 2, "dir": "auto"})
    )
    activities: forms.Field = ActivitiesTyped(required=False, help_text=NO_PLAN)
    theme = forms.ChoiceField(label=_("Theme"), required=False)
    starts_on = DayField(label=_("First day"))
    ends_on = DayField(label=_("Last day"))
    travellers = StaffField(label=_("Staff of the Unit who travel or hold it"), required=False)
    haul = forms.TypedChoiceField(
        label=_("Journey"), choices=[(each.value, each.label) for each in Haul], coerce=Haul
    )
    estimated_cost = AmountField(label=_("Estimated cost"))
    actual_cost = AmountField(label=_("Actual cost"))
    currency = forms.TypedChoiceField(
        label=_("Currency"), choices=[(each.value, each.value) for each in Currency], coerce=Currency
    )

    def __init__(
        self,
        *args: Any,
        treaty_id: str,
        today: dt.date,
        likely: Sequence[Likely] = (),
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        year = getattr(self.initial.get("starts_on"), "year", today.year)
        chosen = activities_chosen(
            [year, year + 1], likely, required=False, help_text="" if activities(year) else NO_PLAN
        )
        self.fields["activities"] = chosen or self.fields["activities"]
        self.fields["further_states"].choices = state_choices()  # type: ignore[attr-defined]
        self.fields["state_id"].choices = [("", _("none")), *state_choices()]  # type: ignore[attr-defined]
        self.fields["theme"].choices = [("", _("none")), *theme_choices()]  # type: ignore[attr-defined]
        held = [
            (each.code, f"{each.code} – {name_in(treaty_id, each, current())}")
            for each in reversed(meetings(treaty_id))
        ]
        self.fields["meeting"].choices = [("", _("none")), *held]  # type: ignore[attr-defined]
        self.fields["travellers"].offer(today, self.initial.get("travellers", ()))  # type: ignore[attr-defined]


class CompleteForm(forms.Form):
    """What `operations.complete_mission` takes."""

    result = forms.CharField(
        label=_("What came of it"),
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 3, "dir": "auto"}),
        help_text=_("A sentence, or add the report: a mission that is done has something to show."),
    )
    report = forms.FileField(label=_("Report"), required=False)
    travellers = StaffField(label=_("Staff of the Unit who travelled or held it"), required=False)
    actual_cost = AmountField(label=_("Actual cost"))

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["travellers"].offer(today, self.initial.get("travellers", ()))  # type: ignore[attr-defined]


class CancelForm(forms.Form):
    """Why a mission is cancelled."""

    reason = forms.CharField(
        label=_("Why"), max_length=1000, widget=forms.Textarea({"rows": 2, "dir": "auto"})
    )


class FollowUpForm(forms.Form):
    """What `operations.add_follow_up` takes."""

    what = forms.CharField(
        label=_("What has to be done"), max_length=300, widget=forms.TextInput({"dir": "auto"})
    )
    owner = forms.ChoiceField(label=_("By whom"))
    due_on = DayField(label=_("Until"))

    def __init__(self, *args: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["owner"].choices = [(name, name) for name in staff_names(on=today)]  # type: ignore[attr-defined]
