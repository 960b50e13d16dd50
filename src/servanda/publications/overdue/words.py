"""What was sent about a report, and what comes next, in the language of the page or paper."""

from __future__ import annotations

import datetime as dt

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.papers.dates import write_date
from servanda.papers.isolates import left_to_right
from servanda.publications.follow_up import FollowUp


def sent_words(row: FollowUp) -> str:
    """“Annual report: reminder after the date, 30 May 2018 (CCM/ISU/2018/12)”; "" where nothing was sent."""
    letter = row.sent
    if letter is None or letter.gone_on is None:
        return ""
    values = {"letter": letter.name, "day": _day(letter.gone_on), "number": left_to_right(letter.reference)}
    return _("%(letter)s, %(day)s (%(number)s)") % values


def next_step_words(row: FollowUp) -> str:
    """The Unit's next move, as the ladder of reminders has it."""
    if row.prepared:
        return _("Prepared, not sent: %(letter)s") % {"letter": row.prepared.name}
    step = row.next_step
    if step is None:
        return _("No further letter on the ladder")
    values = {"letter": step.reminder.names.in_language(current()), "day": _day(step.since)}
    if step.since <= row.duty.as_of:
        return _("%(letter)s, proposed since %(day)s") % values
    return _("%(letter)s, from %(day)s") % values


def _day(day: dt.date) -> str:
    return write_date(day, current())
