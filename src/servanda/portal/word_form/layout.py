"""What the writer and the reader of the Word form agree on."""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.law.forms import Field, Kind
from servanda.papers.document_text import printable
from servanda.portal.answers_shown import text_of
from servanda.portal.words import ANSWERS

FORM, ANSWER, SENTENCE, SINCE, NEW_ROW = "form", "answer", "sentence", "since", "+"
EMPTY_ROWS = 3
"""Rows left empty in each table; in Word, more can be added below them."""
_INVISIBLE = re.compile("[\u200e\u200f\u061c\u2066-\u2069\u202a-\u202e\ufeff]")


def bare(text: str) -> str:
    """A text without the signs that only steer its direction."""
    return _INVISIBLE.sub("", printable(text)).strip()


def printed(field: Field, text: str, files: Mapping[int, str]) -> str:
    """A value as the Word form shows it: dates as 2018-04-30, files by their name."""
    if field.kind == Kind.DATE:
        return text
    if field.kind == Kind.FILE:
        number = int(text) if text.isascii() and text.isdecimal() else 0
        return files.get(number, _("A file of an earlier report")) if text else ""
    return text_of(field, text)


def asked(field: Field) -> str:
    """What is asked for, with how to answer it."""
    label = field.labels.in_language(current())
    if field.voluntary:
        label = _("%(label)s (voluntary)") % {"label": label}
    if field.kind == Kind.DATE:
        return _("%(label)s (year-month-day, such as 2018-04-30)") % {"label": label}
    if field.kind == Kind.FILE:
        return _("%(label)s (add the file on the portal)") % {"label": label}
    options = [choice.labels.in_language(current()) for choice in field.choices]
    if field.kind == Kind.YES_NO:
        options = [_("Yes"), _("No")]
    return f"{label} ({' / '.join(options)})" if options else label


def answers_to_choose_from() -> str:
    """The four answers, as the form asks for one of them."""
    return " / ".join(str(label) for label in ANSWERS.values())
