"""What stands at the head of a paper for a meeting once it is filed: its symbol, distribution, day, item of the agenda.

None of it is made up here: the secretariat of the meeting gives a symbol, and a paper without one is a draft.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.languages import UN_ORDER
from servanda.papers.masthead import AgendaItem, Distribution

_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:/[A-Za-z0-9.]+)+")
_ITEM = re.compile(r"(\d{1,2})\s*(?:\(?([a-z])\))?")


@dataclass(frozen=True)
class PaperHead:
    """The head of a paper; what is not known yet is empty, and not printed."""

    symbol: str = ""
    distribution: Distribution | None = None
    dated_on: dt.date | None = None
    original: str = ""
    """The language in which it was written."""
    agenda: str = ""
    """The item of the provisional agenda, such as 7 (j)."""

    @property
    def item(self) -> AgendaItem | None:
        """The item of the agenda, for the masthead."""
        met = _ITEM.fullmatch(self.agenda)
        if not met:
            return None
        return AgendaItem(int(met[1]), ascii_lowercase.index(met[2]) + 1 if met[2] else 0)

    def as_json(self) -> dict[str, str]:
        """As it is kept: what is empty is left out."""
        told = {
            "symbol": self.symbol,
            "distribution": self.distribution.value if self.distribution else "",
            "dated_on": self.dated_on.isoformat() if self.dated_on else "",
            "original": self.original,
            "agenda": self.agenda,
        }
        return {name: value for name, value in told.items() if value}


def head_of(kept: Mapping[str, Any]) -> PaperHead:
    """The head as it was kept."""
    return PaperHead(
        symbol=kept.get("symbol", ""),
        distribution=Distribution(kept["distribution"]) if kept.get("distribution") else None,
        dated_on=dt.date.fromisoformat(kept["dated_on"]) if kept.get("dated_on") else None,
        original=kept.get("original", ""),
        agenda=kept.get("agenda", ""),
    )


def checked_head(head: PaperHead) -> PaperHead:
    """The head with its parts written as papers write them. BadInput, with what to do, for what cannot stand there."""
    symbol, agenda = "".join(head.symbol.split()), " ".join(head.agenda.split()).lower()
    mistakes = []
    if symbol and not _SYMBOL.fullmatch(symbol):
        mistakes.append(_("“%(symbol)s” is no symbol. Type it as CCM/MSP/2018/5.") % {"symbol": symbol[:40]})
    if agenda and not _ITEM.fullmatch(agenda):
        mistakes.append(
            _("“%(item)s” is no item of an agenda. Type its number and letter: 7 (j).")
            % {"item": agenda[:40]}
        )
    if head.original not in ("", *UN_ORDER):
        mistakes.append(_("Choose one of the six languages."))
    if mistakes:
        raise BadInput(mistakes)
    return PaperHead(symbol, head.distribution, head.dated_on, head.original, agenda)
