"""Contributions, support in kind, balances, and an amount to be shared by the scale."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.languages import current
from servanda.finance.enums import BalanceKind, Step
from servanda.finance.forms.budgets import text_field
from servanda.finance.forms.fields import AmountField, CurrencyField, RateField, YearField, told_in
from servanda.finance.funding import Stream
from servanda.finance.operations import NewContribution
from servanda.people.forms.accounts import state_choices
from servanda.people.forms.states import StatesField


class _FromSomeone(forms.Form):
    """A State, or somebody who gives and is no State."""

    state = forms.ChoiceField(label=_("State"), required=False)
    giver = forms.CharField(
        label=_("Who gives, where it is no State"),
        max_length=200,
        required=False,
        widget=forms.TextInput({"dir": "auto"}),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["state"].choices = [("", "–"), *state_choices()]  # type: ignore[attr-defined]


class ContributionForm(_FromSomeone):
    """One step of a contribution."""

    year = YearField(label=_("For the year"))
    basis = forms.ChoiceField(label=_("Basis"))
    step = forms.TypedChoiceField(
        label=_("What happened"), choices=[(each.value, each.label) for each in Step], coerce=Step
    )
    on = DayField(label=_("On"))
    due_on = DayField(label=_("Due on"), required=False)
    amount = AmountField()
    currency = CurrencyField()
    rate = RateField()
    purpose = text_field(_("For what, where it is earmarked"), required=False)
    reference = forms.CharField(
        label=_("Number in the host’s accounts"),
        max_length=100,
        required=False,
        widget=forms.TextInput({"dir": "auto"}),
    )
    source = text_field(_("Source"), required=False)

    def __init__(self, stream: Stream, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.stream = stream
        bases = [(basis.id, basis.names.in_language(current())) for basis in stream.bases]
        self.fields["basis"].choices = bases  # type: ignore[attr-defined]
        self.initial.setdefault("currency", stream.currency)

    def clean(self) -> dict[str, Any]:
        """An amount with a code needs the currency chosen."""
        data = super().clean() or {}
        if wrong := told_in(data.get("amount"), data.get("currency", "")):
            self.add_error("amount", wrong)
        return data

    def contribution(self) -> NewContribution:
        """What was typed; to be asked only of a form that is valid."""
        data = self.cleaned_data
        return NewContribution(**{**data, "amount": data["amount"].amount, "stream": self.stream.id})


class InKindForm(_FromSomeone):
    """Support that is no money."""

    year = YearField(label=_("For the year"))
    what = text_field(_("What was given"))
    on = DayField(label=_("On"))
    value = AmountField(
        label=_("Value"),
        required=False,
        help_text=_("Leave it empty where nobody put a value on it: that is not zero."),
    )
    currency = CurrencyField(required=False, initial="CHF")
    source = text_field(_("Source"), required=False)


class BalanceForm(forms.Form):
    """What the host's accounts told at the end of a day."""

    kind = forms.TypedChoiceField(
        label=_("Kind"), choices=[(each.value, each.label) for each in BalanceKind], coerce=BalanceKind
    )
    on = DayField(label=_("On"))
    amount = AmountField()
    source = text_field(_("Source"), required=False)

    def __init__(self, currency: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.currency = currency

    def clean(self) -> dict[str, Any]:
        """The amount is in the currency of the stream."""
        data = super().clean() or {}
        if wrong := told_in(data.get("amount"), self.currency):
            self.add_error("amount", wrong)
        return data


class SharesForm(forms.Form):
    """An amount to be shared by the scale."""

    stream = forms.ChoiceField(label=_("Stream of money"))
    year = YearField(label=_("For the year"))
    amount = AmountField(label=_("Amount to share"))
    minimum = AmountField(
        label=_("Least for each State"),
        required=False,
        help_text=_("No minimum is confirmed: leave it empty for none."),
    )
    members_on = DayField(label=_("States that had joined by"))
    also = StatesField(label=_("Also, as they take part in the meeting"), required=False)

    def __init__(self, streams: list[tuple[str, str]], *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["stream"].choices = streams  # type: ignore[attr-defined]
        self.fields["also"].choices = state_choices()  # type: ignore[attr-defined]
