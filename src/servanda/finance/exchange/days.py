"""Days as accounts print them. Where day and month could be changed over, nobody guesses."""

from __future__ import annotations

import datetime as dt
import re

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.papers.isolates import left_to_right
from servanda.papers.numbers import western

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_MONTHS = 12
_EXAMPLE = left_to_right("2019-04-30")


def read_day(text: str) -> dt.date:
    """The day that a cell tells, in any figures. BadInput with a sentence for what is none, or two."""
    plain = western(text).strip()
    if not plain:
        raise BadInput(_("The date is missing. Write it as %(example)s.") % _told(text))
    if met := _ISO.fullmatch(plain):
        return _day(int(met[1]), int(met[2]), int(met[3]), text)
    if met := _DOTTED.fullmatch(plain):
        return _day(int(met[3]), int(met[2]), int(met[1]), text)
    if met := _SLASHED.fullmatch(plain):
        first, second = int(met[1]), int(met[2])
        if max(first, second) <= _MONTHS and first != second:
            raise BadInput(
                _("“%(text)s” can be read in two ways: which figure is the month? Write it as %(example)s.")
                % _told(text)
            )
        day, month = (first, second) if second <= _MONTHS else (second, first)
        return _day(int(met[3]), month, day, text)
    raise BadInput(_("“%(text)s” is not a day. Write it as %(example)s.") % _told(text))


def _day(year: int, month: int, day: int, text: str) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise BadInput(_("“%(text)s” is not a day. Write it as %(example)s.") % _told(text)) from None


def _told(text: str) -> dict[str, str]:
    return {"text": text[:40], "example": _EXAMPLE}
