"""A budget as a paper prints it, rows on its lines, money moved between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.languages import current
from servanda.finance.forms.fields import AmountField, CurrencyField, YearField, told_in
from servanda.finance.funding import Funding
from servanda.finance.operations import NewBudget, NewLine

FREE_LINES = 4
"""Rows for lines that are no usual ones."""
_NOT_IN_A_KEY = re.compile(r"[^a-z0-9]+")


def text_field(label: Any, *, rows: int = 2, **options: Any) -> forms.CharField:
    """Some lines of free text, in the direction of what is typed."""
    widget = forms.Textarea({"rows": rows, "dir": "auto"})
    return forms.CharField(label=label, max_length=2000, widget=widget, **options)


class DayForm(forms.Form):
    """The day on which something happened."""

    on = DayField(label=_("On"))


class ReasonForm(forms.Form):
    """Why a row is taken out of use."""

    reason = text_field(_("Reason"))


class BudgetForm(forms.Form):
    """The lines of a budget with their notes, and the total that the paper prints."""

    year = YearField()
    currency = CurrencyField(initial="CHF")
    total_as_printed = AmountField(
        label=_("Total as printed"),
        required=False,
        help_text=_("It is compared with the sum of the lines. Leave it empty where the paper prints none."),
    )
    planned_trips = forms.IntegerField(
        label=_("Trips planned"),
        required=False,
        min_value=0,
        max_value=365,
        help_text=_("Where the budget says so."),
    )
    source = text_field(_("Source"), required=False, help_text=_("The paper, with its symbol."))

    def __init__(self, funding: Funding, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.usual = [(line.id, line.names.in_language(current())) for line in funding.lines]
        for key, name in self.usual:
            self._add(key, name)
        for number in range(1, FREE_LINES + 1):
            self.fields[f"name_{number}"] = forms.CharField(
                label=_("Budget line"), max_length=200, required=False
            )
            self._add(str(number), "")

    def _add(self, key: str, name: str) -> None:
        self.fields[f"amount_{key}"] = AmountField(required=False)
        self.fields[f"note_{key}"] = text_field(_("Note"), required=False)
        for field in (f"amount_{key}", f"note_{key}"):
            self.fields[field].widget.attrs["aria-label"] = (
                f"{name}: {self.fields[field].label}" if name else ""
            )

    def rows(self) -> Iterator[tuple[str, Any, Any, Any]]:
        """For the table: the name of a usual line or "", and the fields for name, amount and note."""
        for key, name in self.usual:
            yield name, None, self[f"amount_{key}"], self[f"note_{key}"]
        for number in range(1, FREE_LINES + 1):
            yield "", self[f"name_{number}"], self[f"amount_{number}"], self[f"note_{number}"]

    def clean(self) -> dict[str, Any]:
        """A line that is no usual one needs a name; an amount with a code needs the budget's."""
        data = super().clean() or {}
        for number in range(1, FREE_LINES + 1):
            if data.get(f"amount_{number}") is not None and not data.get(f"name_{number}"):
                self.add_error(f"name_{number}", str(_("Name the line.")))
        for name in [name for name in data if name.startswith(("amount_", "total_"))]:
            if wrong := told_in(data.get(name), data.get("currency", "")):
                self.add_error(name, wrong)
        return data

    def budget(self) -> NewBudget:
        """What was typed; to be asked only of a form that is valid."""
        data = self.cleaned_data
        total = data["total_as_printed"]
        return NewBudget(
            currency=data["currency"],
            lines=list(self._lines(data)),
            total_as_printed=total.amount if total else None,
            planned_trips=data["planned_trips"],
            source=data["source"].strip(),
        )

    def _lines(self, data: dict[str, Any]) -> Iterator[NewLine]:
        for key, _name in self.usual:
            if data[f"amount_{key}"] is not None:
                yield NewLine(key, data[f"amount_{key}"].amount, data[f"note_{key}"].strip())
        for number in range(1, FREE_LINES + 1):
            if data[f"amount_{number}"] is not None:
                name = data[f"name_{number}"].strip()
                key = _NOT_IN_A_KEY.sub("-", name.casefold()).strip("-")[:60] or f"line-{number}"
                yield NewLine(key, data[f"amount_{number}"].amount, data[f"note_{number}"].strip(), name)
