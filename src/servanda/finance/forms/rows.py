"""Rows on the lines of a budget, money moved between them, and what the Unit expects of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.finance.enums import EntryKind
from servanda.finance.forms.budgets import text_field
from servanda.finance.forms.fields import AmountField, CurrencyField, RateField, told_in
from servanda.finance.operations import NewEntry


class EntryForm(forms.Form):
    """One row of spending, commitment or refund on a line."""

    kind = forms.TypedChoiceField(
        label=_("Kind"), choices=[(each.value, each.label) for each in EntryKind], coerce=EntryKind
    )
    on = DayField(label=_("On"))
    amount = AmountField(refunds=True)
    currency = CurrencyField()
    rate = RateField()
    description = text_field(_("What for"), required=False)
    reference = forms.CharField(
        label=_("Number in the host’s accounts"),
        max_length=100,
        required=False,
        widget=forms.TextInput({"dir": "auto"}),
    )
    order = forms.CharField(
        label=_("Number of the order"),
        max_length=100,
        required=False,
        help_text=_("What is paid under an order lessens what is committed under it."),
        widget=forms.TextInput({"dir": "auto"}),
    )

    def clean(self) -> dict[str, Any]:
        """An amount with a code needs the currency chosen."""
        data = super().clean() or {}
        if wrong := told_in(data.get("amount"), data.get("currency", "")):
            self.add_error("amount", wrong)
        return data

    def entry(self) -> NewEntry:
        """What was typed; to be asked only of a form that is valid."""
        return NewEntry(**{**self.cleaned_data, "amount": self.cleaned_data["amount"].amount})


class ReallocationForm(forms.Form):
    """Money moved between two lines."""

    from_line = forms.TypedChoiceField(label=_("From"), coerce=int)
    to_line = forms.TypedChoiceField(label=_("To"), coerce=int)
    amount = AmountField()
    on = DayField(label=_("On"))
    reason = text_field(_("Reason"))
    decided_by = forms.CharField(label=_("Decided by"), max_length=200, required=False)

    def __init__(self, lines: Sequence[tuple[int, str]], currency: str, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.currency = currency
        for name in ("from_line", "to_line"):
            self.fields[name].choices = [("", _("choose")), *lines]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The amount is in the currency of the budget."""
        data = super().clean() or {}
        if wrong := told_in(data.get("amount"), self.currency):
            self.add_error("amount", wrong)
        return data


class ForecastForm(forms.Form):
    """What the Unit expects a line to come to by the end of the year."""

    amount = AmountField(
        label=_("Expected by the end of the year"),
        required=False,
        help_text=_("Leave it empty to go back to the reckoning."),
    )
    reason = text_field(_("Reason"), required=False)
