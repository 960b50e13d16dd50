"""What stands at the head of a paper for a meeting once it is filed: its symbol, distribution, day, item of the agenda.

None of it is made up here: the secretariat of the meeting gives a symbol, and a paper without one is a draft.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from string import ascii_lowercase
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.languages import UN_ORDER
from servanda.papers.masthead import AgendaItem, Distribution

_SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:/[A-Za-z0-9.]+)+")
_ITEM = re.compile(r"(\d{1,2})\s*(?:\(?([a-z])\))?")


Texts = Mapping[str, str]
"""Lines by the two letters of their language."""
Say = Callable[[Texts], str]
"""What a paper in one language says for a text that is kept by language."""


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
    agenda_titles: Texts = field(default_factory=dict)
    """The title of the item, by language; that of the sub-item on a second line."""
    remarks: Texts = field(default_factory=dict)
    """Remarks on the title, by language, each on its own line; papers print them at the foot of the first page."""

    def item(self, say: Say) -> AgendaItem | None:
        """The item of the agenda, for the masthead."""
        met = _ITEM.fullmatch(self.agenda)
        if not met:
            return None
        title, _line, sub_title = say(self.agenda_titles).partition("\n")
        letter = ascii_lowercase.index(met[2]) + 1 if met[2] else 0
        return AgendaItem(int(met[1]), letter, title, sub_title.replace("\n", " "))

    def said_remarks(self, say: Say) -> tuple[str, ...]:
        """The remarks, for the masthead."""
        return tuple(say(self.remarks).splitlines())

    def as_json(self) -> dict[str, Any]:
        """As it is kept: what is empty is left out."""
        told = {
            "symbol": self.symbol,
            "distribution": self.distribution.value if self.distribution else "",
            "dated_on": self.dated_on.isoformat() if self.dated_on else "",
            "original": self.original,
            "agenda": self.agenda,
            "agenda_titles": dict(self.agenda_titles),
            "remarks": dict(self.remarks),
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
        agenda_titles=kept.get("agenda_titles", {}),
        remarks=kept.get("remarks", {}),
    )


def checked_head(head: PaperHead) -> PaperHead:
    """The head with its parts written as papers write them. BadInput, with what to do, for what cannot stand there."""
    symbol, agenda = "".join(head.symbol.split()), " ".join(head.agenda.split()).lower()
    mistakes = []
    if symbol and not _SYMBOL.fullmatch(symbol):
        mistakes.append(_("“%(symbol)s” is no symbol. Type it as CCM/MSP/2018/5.") % {"symbol": symbol[:40]})
    if not agenda and any(text.strip() for text in head.agenda_titles.values()):
        mistakes.append(_("Give the number of the item whose title this is, such as 7 (j)."))
    if agenda and not _ITEM.fullmatch(agenda):
        mistakes.append(
            _("“%(item)s” is no item of an agenda. Type its number and letter: 7 (j).")
            % {"item": agenda[:40]}
        )
    if head.original not in ("", *UN_ORDER):
        mistakes.append(_("Choose one of the six languages."))
    if mistakes:
        raise BadInput(mistakes)
    return replace(
        head,
        symbol=symbol,
        agenda=agenda,
        agenda_titles=_lines(head.agenda_titles),
        remarks=_lines(head.remarks),
    )


def _lines(texts: Texts) -> dict[str, str]:
    """Without empty lines and needless spaces; a language that says nothing is absent."""
    told = {
        language: "\n".join(line for line in (" ".join(raw.split()) for raw in text.splitlines()) if line)
        for language, text in texts.items()
    }
    return {language: text for language, text in told.items() if text}
