"""Form fields that every room needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from servanda.common.days import PARTS, day_entered
from servanda.common.errors import BadInput
from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.law.partial_dates import PartialDate
from servanda.papers.months import MONTHS


def months() -> list[tuple[str, str]]:
    """The months as a list to choose from, in the language of the page."""
    return [(str(number), month) for number, month in enumerate(MONTHS[current()], start=1)]


class DayInput(forms.Widget):
    """Day, month and year as three fields, so that nobody has to guess which number is the month."""

    template_name = "components/day_input.html"
    use_fieldset = True

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The three values, as typed before or of the day."""
        context = super().get_context(name, value, attrs)
        values = {part: str(getattr(value, part)) for part in PARTS} if isinstance(value, dt.date) else value
        values = values or dict.fromkeys(PARTS, "")
        shown = {part: in_digits(text) for part, text in values.items()}
        return {**context, "values": shown, "chosen": values["month"], "months": months()}

    def value_from_datadict(self, data: Mapping[str, Any], _files: Any, name: str) -> dict[str, str]:
        """What was typed into the three fields."""
        return {part: str(data.get(f"{name}_{part}", "")).strip() for part in PARTS}

    def value_omitted_from_data(self, data: Mapping[str, Any], _files: Any, name: str) -> bool:
        """Whether none of the three fields was sent."""
        return not any(f"{name}_{part}" in data for part in PARTS)


class PartialDayField(forms.Field):
    """A date as exact as its source; `cleaned_data` holds a `PartialDate`, or None where it may be empty."""

    widget = DayInput

    def to_python(self, value: Any) -> PartialDate | None:
        """The year with the month and the day where given, with a sentence as ValidationError for what is no date."""
        year, month, day = ((value or {}).get(part, "").strip() for part in PARTS)
        if not (year or month or day):
            return None
        first = DayField().to_python(
            {"year": year, "month": month or ("1" if not day else ""), "day": day or "1"}
        )
        text = str(first)
        return PartialDate.parse(text if day else text[:7] if month else text[:4])

    def prepare_value(self, value: Any) -> Any:
        """A recorded date as the three fields show it."""
        if not isinstance(value, PartialDate):
            return value
        told = str(value).split("-")
        return dict.fromkeys(PARTS, "") | {
            part: str(int(text)) for part, text in zip(PARTS, told, strict=False)
        }

    def validate(self, value: Any) -> None:
        """A date that must be told."""
        if self.required and value is None:
            raise ValidationError(
                _("Enter the year, with the month and the day where the source gives them.")
            )


class DayField(forms.Field):
    """A day in the years that records know; `cleaned_data` holds a `date`, or None where it may be empty."""

    widget = DayInput

    def to_python(self, value: Any) -> dt.date | None:
        """The day typed, with a sentence as ValidationError for what is no day."""
        try:
            return day_entered({f"day_{part}": text for part, text in (value or {}).items()}, "day")
        except BadInput as bad:
            raise ValidationError(bad.sentences) from None

    def validate(self, value: Any) -> None:
        """A day that must be told."""
        if self.required and value is None:
            raise ValidationError(_("Enter the day, the month and the year."))

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another day was typed."""
        try:
            return bool(self.to_python(data) != initial)
        except ValidationError:
            return True
