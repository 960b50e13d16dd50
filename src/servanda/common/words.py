"""The words that the pages, papers and feeds use for what `servanda.law` finds, in the reader's language.

Neutral on purpose: they say how a date stands, never how a State behaves.
"""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.law.findings import Reason, StateOfPlay, Status
from servanda.law.records import ActKind, Confidence

_WORDS: dict[StrEnum, Promise] = {
    Status.IN_FORCE: _("in force"),
    Status.JOINED: _("joined, not yet in force"),
    Status.SIGNATORY: _("signatory"),
    Status.WITHDRAWN: _("withdrawn"),
    Status.NOT_PARTY: _("not party"),
    StateOfPlay.NOT_STARTED: _("not started"),
    StateOfPlay.RUNNING: _("running"),
    StateOfPlay.DUE: _("due"),
    StateOfPlay.OVERDUE: _("past due"),
    StateOfPlay.MET: _("met"),
    StateOfPlay.MET_LATE: _("met late"),
    StateOfPlay.ENDED: _("ended"),
    StateOfPlay.NOT_APPLICABLE: _("not applicable"),
    StateOfPlay.UNKNOWN: _("not known"),
    Reason.CLOCK_NOT_STARTED: _("the clock has not started"),
    Reason.PERIOD_NOT_STARTED: _("the period has not started"),
    Reason.TIME_LEFT: _("there is time left"),
    Reason.WITHIN_NOTICE: _("the date is near"),
    Reason.PAST_KNOWN_OPEN: _("the date has passed; a source says it was not done"),
    Reason.PAST_SILENT: _("the date has passed; nothing is recorded"),
    Reason.DONE_IN_TIME: _("done in time"),
    Reason.DONE_LATE: _("done after the date"),
    Reason.DONE_DAY_NOT_TOLD: _("done; the sources do not give the day"),
    Reason.LEFT: _("the State withdrew"),
    Reason.CONDITION_FALSE: _("the condition is not fulfilled"),
    Reason.CONDITION_UNKNOWN: _("the sources do not tell whether the condition is fulfilled"),
    Reason.SOURCES_CONTRADICT: _("the sources contradict each other"),
    Reason.DATE_NOT_TOLD: _("the sources do not give the date exactly"),
    Reason.NO_TIME_LIMIT: _("a standing duty, without a time limit"),
    ActKind.SIGNATURE: _("Signature"),
    ActKind.RATIFICATION: _("Ratification"),
    ActKind.ACCEPTANCE: _("Acceptance"),
    ActKind.APPROVAL: _("Approval"),
    ActKind.ACCESSION: _("Accession"),
    ActKind.SUCCESSION: _("Succession"),
    ActKind.PROVISIONAL_APPLICATION: _("Provisional application"),
    ActKind.WITHDRAWAL: _("Withdrawal"),
    Confidence.HIGH: _("high"),
    Confidence.MEDIUM: _("medium"),
    Confidence.LOW: _("low"),
}


def word(member: StrEnum) -> str:
    """The word for a member of one of the enumerations of `servanda.law`, in the active language."""
    return str(_WORDS[member])
