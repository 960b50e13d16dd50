"""Files of money that are handed in."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from servanda.common.forms import DayField
from servanda.common.languages import current
from servanda.finance.enums import Step
from servanda.finance.forms.fields import YearField
from servanda.finance.funding import Basis, Funding, Stream
from servanda.finance.operations import WhatIsTold


def _file_field(help_text: Any) -> forms.FileField:
    return forms.FileField(label=_("File"), allow_empty_file=True, help_text=help_text)


class AccountsForm(forms.Form):
    """A file of the host's accounts, for the budget of a year."""

    year = YearField(label=_("For the budget of"))
    file = _file_field(
        _("An Excel workbook (.xlsx) or CSV. The first row holds the headings, such as Date, Budget line, Amount.")
    )  # fmt: skip


class ContributionsFileForm(forms.Form):
    """A file of contributions, and what holds for its rows that do not say it themselves."""

    basis = forms.ChoiceField(
        label=_("Stream of money and basis"),
        help_text=_("One stream a file. The basis is that of rows without a basis of their own."),
    )
    step = forms.TypedChoiceField(
        label=_("What happened"),
        choices=[(each.value, each.label) for each in Step],
        coerce=Step,
        initial=Step.RECEIVED,
        help_text=_("In rows that do not say it."),
    )
    year = YearField(label=_("For the year"), help_text=_("In rows that do not say it."))
    day = DayField(
        label=_("Day of amounts without one"),
        required=False,
        help_text=_(
            "In a table with a column for each step, such as Asked and Received, where it has no dates."
        ),
    )
    file = _file_field(
        _(
            "An Excel workbook (.xlsx) or CSV; the first row holds the headings. Either a row a step: State, Date, "
            "Amount, What happened; or a row a State: Asked, Pledged, Invoiced, Received, as Servanda exports them. "
            "Also For the year, Basis, Currency, Rate, Due on, Source."
        )
    )

    def __init__(self, funding: Funding, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["basis"].choices = [  # type: ignore[attr-defined]
            (f"{stream.id}/{basis.id}", f"{_in(stream)} – {_in(basis)}")
            for stream in funding.streams
            for basis in stream.bases
        ]

    def told(self) -> WhatIsTold:
        """What was chosen; to be asked only of a form that is valid."""
        data = self.cleaned_data
        stream, basis = data["basis"].split("/", 1)
        return WhatIsTold(stream, data["year"], basis, data["step"], data["day"])


def _in(named: Stream | Basis) -> str:
    return str(named.names.in_language(current()))
