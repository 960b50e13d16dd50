"""Withdrawals told in footnotes: the day of the notification, the day of effect."""

from __future__ import annotations

import datetime as dt
import re

from servanda.states.depositary.cells import DATE, day
from servanda.states.depositary.page import Withdrawal

_LEAVING = re.compile(r"\b(?:withdr[ae]w\w*|denounc\w+|denunciations?)\b", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:reservations?|declarations?|objections?|understandings?|territor\w+|provisional\w*|statements?)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    r"\b(?:rescind\w*|revok\w+|cancel\w*|annul\w*"
    r"|withdr[ae]w\w* (?:its|the) (?:notification|instrument|notice))\b",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\b(?:notif\w+|deposit\w*|instruments?|received|informed|communicat\w+)\b", re.IGNORECASE
)
_EFFECT = re.compile(r"\b(?:effects?|effective)\b", re.IGNORECASE)
_DATE = re.compile(DATE)
_SENTENCE = re.compile(r"(?<=[.;!?”\"])\s+(?=[A-Z“(])|;\s+")


def read_withdrawal(text: str) -> tuple[Withdrawal | None, str]:
    """The withdrawal that a footnote tells, None for none, and what is doubtful about it ("" for nothing).

    A sentence counts where it speaks of withdrawing or denouncing, and not of a reservation, a declaration, a
    territory or provisional application. A notification taken back later is a doubt, never a withdrawal.
    """
    sentences = [each for each in _SENTENCE.split(text) if _LEAVING.search(each)]
    sentences = [each for each in sentences if not _OF_SOMETHING_ELSE.search(each)]
    if not sentences:
        return None, ""
    if any(_TAKEN_BACK.search(each) for each in sentences):
        return None, "a notification of withdrawal seems to have been taken back"
    effects = {on for each in sentences for on in _effects(each)}
    notices = {on for each in sentences if _NOTICE.search(each) for on in _days(_before_effect(each))}
    if len(notices) != 1 or len(effects) > 1:
        return None, "a withdrawal is told, but not one day of notification and one day of effect"
    found = Withdrawal(notices.pop(), effects.pop() if effects else None, " ".join(sentences))
    return (
        found,
        "" if found.effective_on else "a withdrawal is told without the day on which it takes effect",
    )


def _before_effect(sentence: str) -> str:
    found = _EFFECT.search(sentence)
    return sentence[: found.start()] if found else sentence


def _effects(sentence: str) -> list[dt.date]:
    """The first day named after a word of effect."""
    found = _EFFECT.search(sentence)
    return _days(sentence[found.start() :])[:1] if found else []


def _days(text: str) -> list[dt.date]:
    return [on for parts in _DATE.findall(text) if (on := day(*parts))]
