"""Form fields for amounts, rates and currencies, in the figures of any of the six languages."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.amounts import RefusedAmount, WrittenAmount, read_amount
from servanda.common.languages import current
from servanda.common.refused_amounts import refusal
from servanda.papers.numbers import western, write_digits, write_number

LONGEST_FIGURE = 40
_PLACES_OF_A_RATE = 8


class AmountField(forms.CharField):
    """An amount; `cleaned_data` holds a `WrittenAmount`, or None where it may be empty."""

    def __init__(self, *, refunds: bool = False, **options: Any) -> None:
        """`refunds`: whether the form has a kind for money that came back, to be named where a sign is typed."""
        self.refunds = refunds
        options.setdefault("label", gettext_lazy("Amount"))
        widget = forms.TextInput({"inputmode": "decimal", "dir": "ltr", "class": "figure-input"})
        super().__init__(max_length=LONGEST_FIGURE, widget=widget, **options)

    def to_python(self, value: Any) -> Any:
        """The amount typed, with a sentence as ValidationError for what is none."""
        text = super().to_python(value) or ""
        if not text:
            return None
        try:
            return read_amount(text)
        except RefusedAmount as refused:
            raise ValidationError(refusal(refused, refunds=self.refunds)) from None

    def validate(self, value: Any) -> None:
        """An amount that must be told."""
        if self.required and value is None:
            raise ValidationError(_("The amount is missing. Enter it, such as 475,362.50."))

    def run_validators(self, value: Any) -> None:
        """The length was bounded by the field; an amount that was read needs no more."""

    def prepare_value(self, value: Any) -> Any:
        """An amount on record as the language writes it."""
        return write_number(value, current()) if isinstance(value, Decimal) else value


class RateField(forms.CharField):
    """A rate of exchange; `cleaned_data` holds a Decimal, or None where it is empty."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=gettext_lazy("Rate"),
            required=False,
            max_length=LONGEST_FIGURE,
            help_text=gettext_lazy(
                "What one unit is worth, where the currency is another one, such as 0.9871."
            ),
            widget=forms.TextInput({"inputmode": "decimal", "dir": "ltr", "class": "figure-input"}),
            **options,
        )

    def to_python(self, value: Any) -> Any:
        """The rate typed."""
        text = western(super().to_python(value) or "")
        if not text:
            return None
        try:
            rate = Decimal(text.replace("٫", ".").replace(",", "."))
        except InvalidOperation:
            rate = Decimal("NaN")
        if not rate.is_finite() or rate <= 0 or rate.as_tuple().exponent < -_PLACES_OF_A_RATE:  # type: ignore[operator]
            raise ValidationError(
                _("A rate is a number above zero, with at most eight places, such as 0.9871.")
            )
        return rate

    def run_validators(self, value: Any) -> None:
        """Nothing more: the rate was read."""

    def prepare_value(self, value: Any) -> Any:
        """A rate on record as the language writes it."""
        return write_number(value.normalize(), current()) if isinstance(value, Decimal) else value


class CurrencyField(forms.CharField):
    """The three letters of a currency."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            label=gettext_lazy("Currency"),
            max_length=3,
            min_length=3,
            validators=[RegexValidator("^[A-Z]{3}$", gettext_lazy("Enter three letters, such as CHF."))],
            widget=forms.TextInput({"dir": "ltr", "class": "four"}),
            **options,
        )

    def to_python(self, value: Any) -> str:
        """In capital letters."""
        return str(super().to_python(value) or "").upper()


class YearField(forms.CharField):
    """A year in the figures of any language; `cleaned_data` holds an int."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", gettext_lazy("Year"))
        widget = forms.TextInput({"inputmode": "numeric", "dir": "ltr", "class": "four"})
        super().__init__(max_length=4, widget=widget, **options)

    def to_python(self, value: Any) -> Any:
        """The year typed."""
        text = str(super().to_python(value) or "")
        if not text:
            return None
        if not text.isdecimal() or not 2000 <= int(text) < 2200:  # noqa: PLR2004 - years of budgets
            raise ValidationError(_("Enter a year between 2000 and 2199."))
        return int(text)

    def run_validators(self, value: Any) -> None:
        """Nothing more: the year was read."""

    def prepare_value(self, value: Any) -> Any:
        """A year in the figures of the page."""
        return write_digits(str(value), current()) if isinstance(value, int) else value


def told_in(written: WrittenAmount | None, currency: str) -> str | None:
    """A sentence where an amount was typed with the code of another currency than the one chosen."""
    if written is None or written.currency in ("", currency):
        return None
    return _("The amount says %(written)s, the currency says %(chosen)s. Correct one of them.") % {
        "written": written.currency,
        "chosen": currency,
    }
