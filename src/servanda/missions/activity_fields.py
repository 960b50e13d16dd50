"""Choosing activities of the work plan: from the list of the plan, or by number where the year has no plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from servanda.missions.activities import activities_of_years

LABEL = _("Activities of the work plan")
LONGEST = 90
Choices = list[tuple[str, list[tuple[str, str]]]]


class ActivitiesTyped(forms.CharField):
    """Numbers of activities, with commas or blanks between them; `cleaned_data` holds a list."""

    def __init__(self, **options: Any) -> None:
        options = {"label": LABEL, "help_text": _("Their numbers, such as 3.1.4, 5.1.3.")} | options
        super().__init__(max_length=200, widget=forms.TextInput({"dir": "ltr"}), **options)

    def prepare_value(self, value: Any) -> Any:
        """The numbers in one line."""
        return ", ".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        """The numbers, each once."""
        return [each for each in re.split(r"[\s,;،、]+", super().clean(value)) if each]


def activities_chosen(years: Sequence[int], **options: Any) -> forms.Field | None:
    """A list to choose several from; None where none of the years has a plan."""
    choices = activity_choices(years)
    if not choices:
        return None
    options = {"label": LABEL, "help_text": _("Several with the control key.")} | options
    return forms.MultipleChoiceField(choices=choices, widget=forms.SelectMultiple({"size": 8}), **options)


def activity_choices(years: Sequence[int]) -> Choices:
    """The activities of the plans of these years under their outputs; empty without a plan."""
    lines = activities_of_years(years)
    return [
        (output, [(line.number, f"{line.number} {_short(line.title)}") for line in of_it])
        for output, of_it in groupby(lines, key=lambda line: f"{line.output} {_short(line.output_title)}")
    ]


def _short(text: object) -> str:
    return Truncator(str(text)).chars(LONGEST)
