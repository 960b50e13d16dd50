"""The activities of the work plan that a mission, or any other piece of work, can serve."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Sequence

from django.utils.translation import gettext as _

from servanda.common.obligations import in_digits
from servanda.papers.isolates import left_to_right
from servanda.workplan.queries import ActivityLine, activities, known_activity

NUMBER = re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}")


def activity_problems(numbers: Sequence[str], on: dt.date, *, kept: Collection[str] = ()) -> Iterator[str]:
    """Sentences on numbers that are no activity of the plan of the year of `on`, and on none at all.

    A year without a plan here has no activities: work is recorded without one, and named to one once the plan is
    there. `kept` are numbers that were recorded for the year before and stay. Three queries, two more for each number
    of another year's plan.
    """
    planned = {line.number for line in activities(on.year)}
    if not planned:
        yield from (_no_plan(number, on.year) for number in numbers if number not in kept)
        return
    if not numbers:
        yield _("Name the activity of the work plan that this serves, such as 3.1.4.")
    for number in numbers:
        if not NUMBER.fullmatch(number):
            yield _("“%(number)s” is no number of an activity. Write it as the plan does, such as 3.1.4.") % {
                "number": number[:20]
            }
        elif number not in planned:
            yield _not_of_the_year(number, on.year)


def activities_of_years(years: Sequence[int]) -> Sequence[ActivityLine]:
    """The activities of the plans of these years, each number once, as the first of the plans words it."""
    lines = {line.number: line for year in reversed(years) for line in activities(year)}
    return sorted(lines.values(), key=lambda line: [int(part) for part in line.number.split(".")])


def _no_plan(number: str, year: int) -> str:
    return _(
        "There is no work plan for %(year)s here, so “%(number)s” cannot be one of its activities. "
        "Leave the activity empty and name it once the plan is there, or take in the plan of %(year)s first."
    ) % {"year": in_digits(str(year)), "number": left_to_right(number[:20])}


def _not_of_the_year(number: str, year: int) -> str:
    told = {"number": number, "year": in_digits(str(year))}
    other = next((each for each in (year - 1, year + 1) if known_activity(each, number)), None)
    if other is None:
        return _("“%(number)s” is no activity of the plan for %(year)s. Choose one from its list.") % told
    return _(
        "“%(number)s” is an activity of the plan for %(other)s, not of the one for %(year)s. "
        "Choose one of the plan for %(year)s, or correct the day."
    ) % (told | {"other": in_digits(str(other))})
