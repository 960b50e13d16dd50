"""Names and articles of obligations in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.papers.articles import write_article
from servanda.papers.numbers import write_digits


def obligation_name(obligation_id: str) -> str:
    """An obligation's name in the active language; the id itself for one that the treaty file lost."""
    obligation = treaty_of_this_desk().obligations.get(obligation_id)
    return obligation.names.in_language(current()) if obligation else obligation_id


def unit_duty_name(duty_id: str) -> str:
    """The name of what the Unit owes before a meeting, in the active language."""
    return treaty_of_this_desk().unit_duties[duty_id].names.in_language(current())


def date_name(subject: str) -> str:
    """What a date is about: an obligation's name, or entry into force, or withdrawal."""
    if subject == "entry-into-force":
        return _("Entry into force")
    return _("Withdrawal takes effect") if subject == "withdrawal" else obligation_name(subject)


def in_digits(text: str) -> str:
    """A year or a number of an article in the digits of the active language."""
    return write_digits(text, current())


def article_of(obligation_id: str, period: str = "") -> str:
    """“Article N (1) (b)”: the article of an obligation, of its own clock where the period names one."""
    obligation = treaty_of_this_desk().obligations.get(obligation_id)
    if not obligation:
        return ""
    clock = next((clock for clock in obligation.clocks if clock.id == period), None)
    return write_article((clock or obligation).article, current())
