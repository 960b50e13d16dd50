"""The doubts in the reader's language."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.reporting.reading.doubts import Doubt, DoubtKind

_WORDS: dict[DoubtKind, Promise] = {
    DoubtKind.LETTER: _(
        "The letter printed is not that of the title. The title was followed; the form has %(read)s."
    ),
    DoubtKind.NO_TITLE: _("Only a letter stands here, without a title. The letter was followed."),
    DoubtKind.TWICE: _("This part stands in the report more than once."),
    DoubtKind.PERIOD: _("The period is no calendar year."),
    DoubtKind.UNIT: _("Converted into square metres: %(read)s."),
    DoubtKind.SEPARATOR: _("The sign may part thousands or decimals. Read as %(read)s."),
    DoubtKind.NO_FIGURE: _("This is not a figure."),
    DoubtKind.NO_DATE: _("This is not a day of the calendar."),
    DoubtKind.NO_CHOICE: _("This is not one of the answers on the form."),
    DoubtKind.NOT_PLACED: _("The form has no place for this. It was not taken."),
    DoubtKind.WITHOUT_SENTENCE: _("Not applicable, without a sentence that says why."),
}


def doubt_words(doubt: Doubt) -> str:
    """The doubt in one sentence; what is printed stands beside it."""
    return str(_WORDS[doubt.kind]) % {"read": doubt.read}
