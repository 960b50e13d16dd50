"""What was not understood in a status page, in the reader's language where there is a sentence for it.

The sentences are stored in English, as they were told when the page was read; each is met here by its pattern.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


@dataclass(frozen=True)
class Sentence:
    """A sentence to be shown; in English where `is_english`, whatever the language of the page."""

    text: str
    is_english: bool = False


_PATTERNS: Sequence[tuple[str, str | Promise]] = (
    (
        r"(?P<printed>\d+) signatories are printed, (?P<counted>\d+) were counted outside brackets",
        gettext_lazy("%(printed)s signatories are printed, %(counted)s were counted outside brackets"),
    ),
    (
        r"(?P<printed>\d+) parties are printed, (?P<counted>\d+) were counted outside brackets",
        gettext_lazy("%(printed)s parties are printed, %(counted)s were counted outside brackets"),
    ),
    (
        r"the number of signatories is not on the page; (?P<counted>\d+) were counted",
        gettext_lazy("the number of signatories is not on the page; %(counted)s were counted"),
    ),
    (
        r"the number of parties is not on the page; (?P<counted>\d+) were counted",
        gettext_lazy("the number of parties is not on the page; %(counted)s were counted"),
    ),
    (
        r"(?P<cells>\d+) cells under (?P<columns>\d+) columns",
        gettext_lazy("the row has %(cells)s cells, the table %(columns)s columns"),
    ),
    (r"footnote (?P<mark>\S+) is not on the page", gettext_lazy("footnote %(mark)s is not on the page")),
    (
        r"printed as ratified, but no signature is printed",
        gettext_lazy("printed as ratified, but no signature is printed"),
    ),
    (
        r"printed in brackets, but no footnote tells of a withdrawal",
        gettext_lazy("printed in brackets, but no footnote tells of a withdrawal"),
    ),
    (
        r"the chapter and number of the treaty are not on the page",
        gettext_lazy("the chapter and number of the treaty are not on the page"),
    ),
    (
        r"the page does not tell of which day it is",
        gettext_lazy("the page does not tell of which day it is"),
    ),
    (
        r"the page does not tell of which day it is; the record may be younger",
        gettext_lazy("the page does not tell of which day it is; the record may be younger"),
    ),
    (
        r"rows with a name that was not understood: (?P<rows>\d+); the State may be among them",
        gettext_lazy("rows with a name that was not understood: %(rows)s; the State may be among them"),
    ),
    (
        r"the page seems incomplete, and has no row that was understood as this State",
        gettext_lazy("the page seems incomplete, and has no row that was understood as this State"),
    ),
)
_BETWEEN = re.compile(r"; (?!the record may be younger|the State may be among them)")


def doubt_in_words(told: str) -> Sentence:
    """Why something was not understood."""
    for pattern, words in _PATTERNS:
        if met := re.fullmatch(pattern, told):
            return Sentence(str(words) % met.groupdict())
    return Sentence(told, is_english=True)


def caution_in_words(told: str) -> list[Sentence]:
    """The reasons to look twice at a line."""
    return [doubt_in_words(reason) for reason in _BETWEEN.split(told)] if told else []


def place_in_words(where: str) -> str:
    """Where on the page: "row 61, Lithuania" with the row in the reader's language."""
    if where == "page":
        return _("The page as a whole")
    if met := re.match(r"row (\d+), ", where):
        return _("Row %(row)s, %(name)s") % {"row": met.group(1), "name": where[met.end() :]}
    return where
