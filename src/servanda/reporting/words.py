"""Sentences about answers, gaps and contradictions, in the reader's language."""

from __future__ import annotations

import datetime as dt

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.languages import current
from servanda.common.obligations import in_digits
from servanda.common.steps import date_in_words
from servanda.law.forms import AnswerKind, Contradiction, Form, Gap, GapKind, Resolved, Trouble
from servanda.papers.numbers import write_number

_ANSWERS: dict[AnswerKind, Promise] = {
    AnswerKind.GIVEN: gettext_lazy("given"),
    AnswerKind.NOT_APPLICABLE: gettext_lazy("not applicable"),
    AnswerKind.NOT_REPORTED: gettext_lazy("not reported"),
    AnswerKind.UNCHANGED: gettext_lazy("unchanged"),
}
_GAPS: dict[GapKind, Promise] = {
    GapKind.NOT_ANSWERED: gettext_lazy("not reported"),
    GapKind.NOTHING_GIVEN: gettext_lazy("chosen as given, but nothing is entered"),
    GapKind.NOT_FILLED: gettext_lazy("not filled in"),
    GapKind.WITHOUT_SENTENCE: gettext_lazy("not applicable, without a sentence that says why"),
    GapKind.NOT_ALLOWED: gettext_lazy("the form asks every State for this part"),
    GapKind.WITHOUT_YEAR: gettext_lazy("unchanged, without the year of the report that still holds"),
    GapKind.UNCHANGED_AT_FIRST: gettext_lazy("unchanged, although there is no report before an initial one"),
    GapKind.NO_FIGURE: gettext_lazy("not a figure"),
    GapKind.NO_DATE: gettext_lazy("not a date"),
    GapKind.NO_CHOICE: gettext_lazy("not one of the answers on the form"),
}
_TROUBLES: dict[Trouble, Promise] = {
    Trouble.NO_YEAR: gettext_lazy("It does not say since when."),
    Trouble.NO_REPORT: gettext_lazy("The report it cites, on %(year)s, is not here."),
    Trouble.NOT_REPORTED: gettext_lazy("The report it cites, on %(year)s, has no answer to this part."),
    Trouble.CIRCLE: gettext_lazy("The reports cite one another in a circle."),
}


def answer_word(kind: AnswerKind) -> str:
    """“given”, “not applicable”, “not reported”, “unchanged”."""
    return str(_ANSWERS[kind])


def gap_words(gap: Gap) -> str:
    """What is open, with the text that could not be read."""
    said = str(_GAPS[gap.kind])
    return f"{said}: “{gap.entered}”" if gap.entered else said


def trouble_words(resolved: Resolved) -> str:
    """Why "unchanged since" leads nowhere; "" where it does not."""
    if resolved.trouble is None:
        return ""
    return str(_TROUBLES[resolved.trouble]) % {"year": in_digits(str(resolved.year or ""))}


def place_words(form: Form, section: str, place: str = "") -> str:
    """“Stockpiles and destruction: Stock, row 2, Number of munitions”."""
    language = current()
    part = form.sections_by_id[section]
    title = part.titles.in_language(language)
    first, *rest = place.split("/")
    if not first:
        return title
    if not rest:
        return f"{title}: {part.fields_by_id[first].labels.in_language(language)}"
    table = part.tables_by_id[first]
    row, column = (rest[0], rest[1]) if len(rest) > 1 else ("", rest[0])
    said = {
        "table": table.labels.in_language(language),
        "column": table.columns_by_id[column].labels.in_language(language),
    }
    if not row:
        return f"{title}: " + _("%(table)s, %(column)s") % said
    said["row"] = in_digits(str(int(row) + 1))
    return f"{title}: " + _("%(table)s, row %(row)s, %(column)s") % said


_CONTRADICTIONS: dict[str, Promise] = {
    "sum": gettext_lazy("%(figure)s: the report says %(stated)s; its parts add up to %(expected)s."),
    "balance": gettext_lazy(
        "%(figure)s: the report says %(stated)s; the report before said %(before)s, and what came and went "
        "since leads to %(expected)s."
    ),
    "none-after": gettext_lazy(
        "%(figure)s: the report says %(stated)s; completion is on record for %(day)s."
    ),
    "remaining-in-request": gettext_lazy(
        "%(figure)s: the report, up to %(until)s, says %(stated)s; the extension request says that"
        " %(expected)s remained on %(day)s."
    ),
    "end-in-request": gettext_lazy(
        "%(figure)s: the report says %(stated_on)s; the extension request asks until %(asked)s."
    ),
}


def contradiction_words(form: Form, found: Contradiction, until: dt.date | None) -> str:
    """Both sides in one sentence. `until` is the last day that the report covers."""
    section, _slash, place = found.check.figure.partition("/")
    fact, request = found.fact, found.request
    day = fact.on if fact else request.stated_on if request else None
    values = {
        "figure": place_words(form, section, place),
        "stated": write_number(found.stated, current()),
        "expected": write_number(found.expected, current()),
        "before": write_number(found.before, current()) if found.before is not None else "",
        "day": date_in_words(str(day)) if day else "",
        "until": date_in_words(until.isoformat()) if until else "",
        "stated_on": date_in_words(found.stated_on.isoformat()) if found.stated_on else "",
        "asked": date_in_words(str(request.until)) if request else "",
    }
    return str(_CONTRADICTIONS[found.check.kind]) % values
