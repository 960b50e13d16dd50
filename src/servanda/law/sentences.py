"""The sentences in which steps are told. Each has named places, so that it can be put into any language.

In `values`, keys that end in `_on` hold ISO dates (or parts of them), `length` an ISO 8601 duration such as P8Y or
P180D; everything else is text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from servanda.law.calendar import Span
from servanda.law.partial_dates import PartialDate


def N_(text: str) -> str:  # noqa: N802 (the usual name of a marker for translators)
    """Mark a sentence for translation without translating it here."""
    return text


SENTENCES = {
    "signed": N_("Signed on {day_on}."),
    "not-signed": N_("No signature recorded."),
    "deposited": N_("Instrument deposited on {day_on} ({act})."),
    "not-deposited": N_("No instrument deposited by {day_on}."),
    "enters-into-force": N_("Entry into force: {length} after the deposit, on {day_on}."),
    "enters-first-of-month": N_(
        "Entry into force: the first day of the month that is {length} after the month of deposit, {day_on}."
    ),
    "enters-with-treaty": N_("The treaty itself entered into force on {day_on}; for this State no earlier."),
    "applies-provisionally": N_(
        "Provisional application of article {articles} from {day_on}; it starts no time limit."
    ),
    "withdrawal-notified": N_("Notification of withdrawal received on {day_on}."),
    "withdrawal-published": N_("The depositary published {day_on} as the day of effect."),
    "withdrawal-computed": N_("The withdrawal takes effect {length} after receipt, on {day_on}."),
    "withdrawal-conflict": N_(
        "If the State is engaged in an armed conflict on that day, the withdrawal waits for its end."
    ),
    "bound": N_("The obligation applies: {fact} is recorded as “{value}”."),
    "bound-all": N_("The obligation applies to every State for which the treaty is in force."),
    "not-bound": N_("The obligation does not apply: {fact} is recorded as “{value}”."),
    "bound-not-told": N_("Whether the obligation applies is not known: nothing is recorded under “{fact}”."),
    "bound-unclear": N_("Whether the obligation applies is not known: {fact} is recorded as “{value}”."),
    "bound-doubtful": N_(
        "Whether the obligation applies is not known: “{value}” for {fact} rests on a source of low confidence."
    ),
    "bound-contradicted": N_(
        "Whether the obligation applies is not known: an undated source gives {fact} as “{value}”, "
        "yet a deadline of {day_on} was published."
    ),
    "fact-starts": N_("The time limit counts from {fact}, {day_on}."),
    "counts-from-entry": N_("The time limit counts from entry into force for the State, {day_on}."),
    "counts-from-duty": N_("The time limit counts from the date of {obligation}, {day_on}."),
    "time-limit": N_("Time limit: {length}, ending on {day_on}."),
    "time-limit-day-before": N_("Time limit: {length}, the last day being {day_on}."),
    "each-year": N_("Due each year on {day_on}, for the calendar year {year}."),
    "first-year": N_("The first yearly report covers {year}."),
    "reading-used": N_("The text allows more than one reading; the one used is: {reading}"),
    "reading-other": N_("Another reading would give {day_on}: {reading}"),
    "reading-other-plain": N_("Another reading: {reading}"),
    "extended": N_("Extended to {day_on}, the date written in the decision of {decided}."),
    "extended-on": N_("Extended to {day_on}, the date written in the decision taken on {decided_on}."),
    "extended-inferred": N_(
        "Extended to {day_on}. The source does not say when; taken as decided by {decided_on}, at the last meeting "
        "before the earlier date."
    ),
    "extended-later": N_("A decision of {decided_on} is later than the day asked for and is left out."),
    "done": N_("Done: {fact}, {day_on}."),
    "done-by": N_("Done by {day_on}: {fact} is recorded as “{value}”."),
    "done-later": N_("Not done by the day asked for; the records now show: {fact}, {day_on}."),
    "received": N_("Received on {day_on}."),
    "received-later": N_("Not received by the day asked for; the records now show: received on {day_on}."),
    "not-received": N_("Not received by {day_on}, says a source."),
    "open": N_("Still open on {day_on}: {fact} is recorded as “{value}”."),
    "reopened": N_("That is later than the day it was done: the obligation is open again."),
    "nothing-recorded": N_("Nothing is recorded on whether it was done."),
    "nothing-later": N_("Nothing later is recorded on whether it was done."),
    "extended-beyond": N_("That is longer than the {length} for which it can be extended at once."),
    "day-not-told": N_(
        "The source gives only {day_on}, so whether that was within the time limit is not known."
    ),
    "left": N_("The State withdrew with effect on {day_on}, before the date."),
    "standing-duty": N_("A standing duty from {day_on} on; the treaty sets no date."),
    "ask-by": N_(
        "A request to extend would go to {meeting}, which opens on {opens_on}, and be submitted {length} before: "
        "by {day_on}."
    ),
    "unit-owes": N_("{meeting} opens on {opens_on}; {length} before it is {day_on}."),
    "ask-unknown": N_("The meeting that would decide on a request to extend is not scheduled yet."),
    "published-elsewhere": N_("Published elsewhere: {day_on}."),
}

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One step from a record to a date: what was known, the rule, and what followed.

    `rule` is the id of a sentence and `values` fill its named places, so that pages can show the step in any
    language. Most steps are never read, so the sentence is put together only when it is asked for.
    """

    rule: str
    values: dict[str, str]
    article: str = ""
    source: str = ""
    result: str = ""

    @property
    def text(self) -> str:
        """The sentence in English."""
        return tell(self.rule, self.values)


def step(rule: str, *, article: str = "", source: str = "", result: str = "", **values: object) -> Step:
    """A step that the sentence `rule` tells."""
    told = {key: duration(value) if isinstance(value, Span) else str(value) for key, value in values.items()}
    return Step(rule, told, article, source, result)


def tell(
    rule: str,
    values: dict[str, str],
    translate: Callable[[str], str] = str,
    write_date: Callable[[str], str] | None = None,
    write_length: Callable[[str], str] | None = None,
) -> str:
    """The sentence `rule` with its places filled; in English unless given a translation and its ways of writing."""
    shown = {
        key: (write_date or english_date)(value)
        if key.endswith("_on")
        else (write_length or english_length)(value)
        if key == "length"
        else value
        for key, value in values.items()
    }
    return translate(SENTENCES[rule]).format(**shown)


def duration(span: Span) -> str:
    """The ISO 8601 form of a length of time: P8Y, P6M, P180D."""
    parts = ((span.years, "Y"), (span.months, "M"), (span.days, "D"))
    return "P" + ("".join(f"{number}{letter}" for number, letter in parts if number) or "0D")


def english_date(iso: str) -> str:
    """“3 September 2018”, “September 2018” or “2018”."""
    if not iso:
        return "a day not told"
    day = PartialDate.parse(iso).first
    shown = [str(day.day), MONTHS[day.month - 1], str(day.year)]
    return " ".join(shown[2 - iso.count("-") :])


def english_length(iso: str) -> str:
    """“8 years”, “180 days”."""
    words = {"Y": "year", "M": "month", "D": "day"}
    parts = [(int(number), words[letter]) for number, letter in re.findall(r"(\d+)([YMD])", iso)]
    return " and ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in parts)
