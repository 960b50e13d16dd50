"""The form for extension requests: the time asked for, and the figures that the request states."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField, PartialDayField
from servanda.common.languages import current
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.desk.entry_form import EntryForm
from servanda.law import records as law
from servanda.reporting.figures import figure_typed


class FigureField(forms.CharField):
    """A figure as people write it in the language of the page, kept as decimal text."""

    def clean(self, value: Any) -> str:
        """`12 500` in French and `12,500` in English are `12500`; what is no figure stays for the operation to say."""
        return figure_typed(super().clean(value), current())


class RequestForm(EntryForm):
    """A State's request for more time."""

    record_type = law.ExtensionRequest
    field_order = (
        "obligation",
        "until",
        "asked_on",
        "symbol",
        "figures_on",
        "stock_remaining",
        "area_remaining",
    )

    obligation = forms.ChoiceField(label=_("Obligation"))
    until = PartialDayField(label=_("Asks for time until"), help_text=_("As exactly as the request has it."))
    asked_on = DayField(label=_("Day of the request"), required=False)
    symbol = forms.CharField(label=_("Symbol of the document"), max_length=60, required=False)
    figures_on = PartialDayField(
        label=_("Date for which its figures are stated"),
        required=False,
        help_text=_("Empty where the request does not say: then the day of the request counts."),
    )
    stock_remaining = FigureField(label=_("Munitions still to be destroyed"), max_length=40, required=False)
    area_remaining = FigureField(label=_("Area still to be cleared (m²)"), max_length=40, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose("obligation", {each: obligation_name(each) for each in extended_on_this_desk()})


def extended_on_this_desk() -> list[str]:
    """The obligations whose deadline can be extended, in the order of the treaty file."""
    return [each.id for each in treaty_of_this_desk().obligations.values() if each.extension]
