"""Choosing activities of the work plan: from the list of the plan, or by number where the year has no plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from servanda.common.languages import current
from servanda.common.ticked import TickedList
from servanda.missions.activities import activities_of_years
from servanda.papers.numbering import number_levels, read_levels
from servanda.workplan.queries import ActivityLine

LABEL = _("Activities of the work plan")
NO_PLAN = _("Empty in a year whose plan is not here yet; it is named once the plan is there.")
LONGEST = 90
Choices = list[tuple[str, list[tuple[str, str]]]]
Likely = tuple[str, Sequence[str]]
"""Why some activities are offered first, and their numbers."""


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
        return [read_levels(each) for each in re.split(r"[\s,;،、]+", super().clean(value)) if each]


class ActivityTyped(forms.CharField):
    """The number of one activity, typed as any page shows it."""

    def __init__(self, **options: Any) -> None:
        options = {"help_text": _("Its number, such as 3.2.1.")} | options
        super().__init__(max_length=10, widget=forms.TextInput({"dir": "ltr", "size": 8}), **options)

    def clean(self, value: Any) -> Any:
        """The number as the plan keeps it."""
        return read_levels(super().clean(value))


class ActivityChosen(forms.ChoiceField):
    """One activity of the list. Any other is let through: the operation says which year's plan it is of."""

    def valid_value(self, _value: Any) -> bool:
        """Always: the sentence of the operation says more than “not one of the choices”."""
        return True


class ActivitiesTicked(TickedList):
    """A box for each activity, under its output; the line names the numbers of those ticked."""

    prompt = _("Choose activities")

    def named(self, box: dict[str, Any]) -> str:
        """The number alone: titles are long."""
        return number_levels(str(box["value"]), current())


class ActivitiesChosen(forms.MultipleChoiceField):
    """Several activities of the list; any other is let through to the operation, which says what is wrong."""

    widget = ActivitiesTicked

    def valid_value(self, _value: Any) -> bool:
        """Always, as for a single one."""
        return True


def activities_chosen(
    years: Sequence[int], likely: Sequence[Likely] = (), **options: Any
) -> forms.Field | None:
    """A list to choose several from; None where none of the years has a plan."""
    choices = activity_choices(years, likely)
    if not choices:
        return None
    return ActivitiesChosen(choices=choices, **({"label": LABEL} | options))


def activity_choices(years: Sequence[int], likely: Sequence[Likely] = ()) -> Choices:
    """The activities of the plans of these years, the likely ones first, the others under their outputs.

    Each stands once; a likely one that no plan has is left out. Empty without a plan.
    """
    lines = {line.number: line for line in activities_of_years(years)}
    first = list(_first(lines, likely))
    return first + [
        (output, [_choice(line) for line in of_it]) for output, of_it in groupby(lines.values(), key=_output)
    ]


def _first(
    lines: dict[str, ActivityLine], likely: Sequence[Likely]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The likely ones with why they are, taken out of `lines`."""
    for why, numbers in likely:
        found = [_choice(lines.pop(number)) for number in numbers if number in lines]
        if found:
            yield why, found


def _choice(line: ActivityLine) -> tuple[str, str]:
    return line.number, f"{number_levels(line.number, current())} {_short(line.title)}"


def _output(line: ActivityLine) -> str:
    return f"{number_levels(line.output, current())} {_short(line.output_title)}"


def _short(text: object) -> str:
    return Truncator(str(text)).chars(LONGEST)
