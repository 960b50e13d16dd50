"""What cannot be right in a fact, a decision or a printed date, held against the treaty's own vocabulary."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common.steps import date_in_words
from servanda.common.treaty import treaty_by_id
from servanda.law import records as law
from servanda.law.data_folder.cells import value_of
from servanda.law.forms import number
from servanda.meetings.queries import meetings

ENTRY_INTO_FORCE = "entry-into-force"


def fact_problems(treaty_id: str, fact: law.Fact) -> Iterator[str]:
    """Sentences on an unknown kind of fact, or a value that this kind does not have."""
    kind = treaty_by_id(treaty_id).facts.get(fact.fact)
    if kind is None:
        yield _("The treaty knows no fact “%(fact)s”. Choose one from the list.") % {"fact": fact.fact}
        return
    if kind.kind == "day" and (fact.on is None or fact.value != str(fact.on)):
        yield _("This fact is a date. Give the day, the month or the year.")
        return
    if not fact.value:
        yield _("The value is missing.")
        return
    try:
        value_of(kind)(fact.value)
    except ValueError as error:
        yield str(error)


def decision_problems(treaty_id: str, decision: law.Decision) -> Iterator[str]:
    """Sentences on an obligation that cannot be extended, an unknown meeting, or dates in the wrong order."""
    obligation = treaty_by_id(treaty_id).obligations.get(decision.obligation)
    if obligation is None or obligation.extension is None:
        yield _(
            "“%(obligation)s” is no obligation whose deadline can be extended. Choose one from the list."
        ) % {"obligation": decision.obligation}
    codes = {meeting.code for meeting in meetings(treaty_id)}
    if decision.meeting and decision.meeting not in codes:
        yield _("There is no meeting “%(code)s”. Record the meeting first.") % {"code": decision.meeting}
    if decision.decided_on and decision.until.last <= decision.decided_on:
        yield _("The extension ends on %(until)s, before it was decided. Check both days.") % {
            "until": date_in_words(str(decision.until))
        }


def request_problems(treaty_id: str, request: law.ExtensionRequest) -> Iterator[str]:
    """Sentences on an obligation that cannot be extended, dates in the wrong order, or a figure that is none."""
    obligation = treaty_by_id(treaty_id).obligations.get(request.obligation)
    if obligation is None or obligation.extension is None:
        yield _(
            "“%(obligation)s” is no obligation whose deadline can be extended. Choose one from the list."
        ) % {"obligation": request.obligation}
    if request.asked_on and request.until.last <= request.asked_on:
        yield _("The time asked for ends on %(until)s, before it was asked for. Check both days.") % {
            "until": date_in_words(str(request.until))
        }
    for figure in (request.stock_remaining, request.area_remaining):
        value = number(figure)
        if figure and (value is None or value < 0):
            yield _("“%(figure)s” is not a figure. Write digits only, such as 12500.") % {"figure": figure}


def published_problems(treaty_id: str, published: law.PublishedDate) -> Iterator[str]:
    """A sentence on an obligation that the treaty does not have."""
    known = {*treaty_by_id(treaty_id).obligations, ENTRY_INTO_FORCE}
    if published.obligation not in known:
        yield _("The treaty knows no obligation “%(obligation)s”. Choose one from the list.") % {
            "obligation": published.obligation
        }
