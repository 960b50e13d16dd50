"""Doubts that were stored as English sentences become kinds with values, which every language can say.

The sentences are those of the readings made before; one that is met by none stays as it stands.
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

_LEVEL = "outcome|output|activity"
_REASONS = {
    "levels-last-first": r"The levels are printed last first; under (?P<above>.+) only (?P<number>.+) fits\.",
    "number-twice": r"Number (?P<number>.+) stands twice\. .+",
    "number-not-following": r"(?P<number>.+) does not follow from (?P<above>.+): a number is left out, .+",
    "two-of-one-number": r"The same number is printed twice\. .+",
    "level-not-printed": rf"No (?P<level>{_LEVEL}) is printed above (?P<text>.+); its place is left .+",
    "label-of-several-levels": rf"The same word stands before an (?P<level>{_LEVEL}) and before an (?P<others>.+)\. .+",
    "label-of-another-level": rf"The word usually means (?P<usual>.+)\. .+ parts as an (?P<level>{_LEVEL})\.",
    "label-of-results": rf"The word usually heads a list of results\. .+ parts as an (?P<level>{_LEVEL})\.",
    "result-not-in-chapter": r"This expected result has no counterpart in the chapter\. .+",
    "result-not-in-summary": r"This expected result has no counterpart in the summary\. .+",
    "near-the-glossary": r"Probably “(?P<text>.+)”: the glossary has “(?P<term>.+)”\. .+",
    "between-the-same-words": r"Probably “(?P<text>.+)”: it stands between the same words .+",
    "text-without-place": r"This text stands among the outcomes, outputs and activities .+",
    "no-amount": r"No amount stands in this line\. .+",
    "below-zero": r"The amount is below zero\. .+",
    "two-readings": r"It can be read as (?P<amount>\S+) or (?P<other>\S+), and neither .+",
    "groups-by-sum": r"The groups of digits are stored last first; only so do the lines .+",
    "groups-by-form": r"The groups of digits are stored last first; only so is it .+",
    "groups-by-table": r"The groups of digits are stored last first; so it is the same total .+",
    "two-kinds-of-digits": r"Digits of two kinds stand in one amount\. .+",
    "no-total": r"The table has no line for the total\. Its lines add up to (?P<amount>\S+)\.",
    "sum-differs": r"The lines add up to (?P<amount>\S+); the difference is (?P<other>\S+)\. .+",
    "summary-differs": r"The summary gives another total than the budget's own table, (?P<text>.+)\.",
    "thousands": r"The table says that its amounts are in thousands\. .+",
    "second-budget": r"The paper has more than one budget\. .+",
    "several-columns": r"The table has several columns of amounts\. .+",
    "no-currency": r"No currency is named anywhere in the paper\.",
    "another-currency": r"The summary names another currency .+",
    "share-differs": (
        r"By the figures it is (?P<share>\S+) per cent of “(?P<text>.+)”; "
        r"(?P<stated>\S+) per cent would be (?P<amount>\S+)\."
    ),
    "length-differs": (
        r"From (?P<first>\S+) to (?P<last>\S+), both in the same paragraph, "
        r"it is (?P<years>\d+) years and (?P<months>\d+) months\. .+"
    ),
}
_LENGTH = re.compile(r"(?P<years>\d+) years and (?P<months>\d+) months")
_COUNTED = re.compile(rf"(?P<level>{_LEVEL}) \((?P<times>\d+)\)")
_NUMBERS = re.compile(r"\d+(?:\.\d+)*(?:(?: /|,) \d+(?:\.\d+)*)*")
_PARTS = {
    "summary": "summary",
    "expected results": "expected-results",
    "budget": "budget",
    "total": "total",
}
_OF_THE_BUDGET = {"note-against-figures", "digit-groups", "mixed-digits", "negative-amount", "in-thousands"}
_AMOUNTS = {"amount", "other", "share", "stated"}

Told = dict[str, Any]


def reason(sentence: str) -> Told:
    """The kind and the values of a reason; the sentence itself where it is none of those known."""
    for kind, pattern in _REASONS.items():
        if met := re.fullmatch(pattern, sentence):
            return _told(kind, **{name: _value(name, value) for name, value in met.groupdict().items()})
    return _told("text", text=sentence)


def _value(name: str, value: str) -> str | list[str]:
    if name in _AMOUNTS:
        return value.replace(",", "")
    if name == "others":
        return value.split(", ")
    return "" if (name, value) == ("above", "the beginning") else value


def place(where: str) -> Told | None:
    """A number, a part, a level or a label; None where only the line told."""
    if not where or re.fullmatch(r"line \d+", where):
        return None
    if where in _PARTS:
        return _told("part", part=_PARTS[where])
    if re.fullmatch(_LEVEL, where):
        return _told("level", level=where)
    return _numbers(where) or _told("text", text=where)


def taken(was: str, code: str) -> Told | None:
    """What was taken; an amount only where the doubt is about money."""
    if not was:
        return None
    if was == "both lists":
        return _told("both-lists")
    if met := _LENGTH.fullmatch(was):
        return _told("length", **met.groupdict())
    if met := _COUNTED.fullmatch(was):
        return _told("level-so-often", **met.groupdict())
    if _is_amount(was) and (code in _OF_THE_BUDGET or code.startswith("total-")):
        return _told("amount", amount=was)
    return _numbers(was) or _told("text", text=was)


def _is_amount(text: str) -> bool:
    try:
        return Decimal(text).is_finite()
    except InvalidOperation:
        return False


def _numbers(text: str) -> Told | None:
    if not _NUMBERS.fullmatch(text):
        return None
    numbers = re.findall(r"[\d.]+", text)
    return _told("numbers", numbers=numbers) if len(numbers) > 1 else _told("number", number=text)


def _told(kind: str, **values: str | list[str]) -> Told:
    return {"kind": kind, "values": values}


def without_words(doubt: dict[str, Any]) -> dict[str, Any]:
    """A stored doubt in the form of today."""
    return {
        **doubt,
        "where": place(doubt["where"]),
        "taken": taken(doubt["taken"], doubt["code"]),
        "why": reason(doubt["why"]),
    }


def change_all(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Change the doubts of every reading."""
    readings = apps.get_model("workplan", "PlanReading")
    for reading in readings.objects.iterator():
        readings.objects.filter(pk=reading.pk).update(doubts=[without_words(one) for one in reading.doubts])


class Migration(migrations.Migration):
    dependencies = [("workplan", "0003_paper_head")]

    operations = [migrations.RunPython(change_all, migrations.RunPython.noop)]
