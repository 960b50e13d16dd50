"""Labels of the results frame before a text: “Outcome 1:”, “النشاط ١-١-١:”, “成果一：”."""

from __future__ import annotations

import re

from servanda.workplan.reading.marks import LEVELS, OUTCOME, Mark, Marked, letter_place, parts_of, roman
from servanda.workplan.reading.words import Vocabulary

_NUMBER = r"\d{1,3}(?:[.\-–‑‐−/。．]\d{1,3}){0,3}"
_LABELLED = re.compile(
    rf"^(?P<lead>[^\d:：]{{2,48}}?)\s?(?:n[o°º]\.?|№|#)?\s?[(（]?(?P<number>{_NUMBER})[)）]?(?P<after>\s?[.:：)–—\-、]*\s*)(?P<rest>.*)$",
    re.IGNORECASE,
)
LABELLED_WORD = re.compile(r"^(?P<lead>[^\d:：]{2,60}?)\s?[:：]\s*(?P<rest>.*)$")


def level_of(label: str, vocabulary: Vocabulary) -> int:
    """The level of the results frame that a label names by itself; 0 where it is no label."""
    for name, level in LEVELS.items():
        if vocabulary.is_exactly(f"results.{name}", label):
            return level
    return 0


def label(text: str, vocabulary: Vocabulary) -> Marked | None:
    if found := _LABELLED.match(text):
        level = level_of(found["lead"], vocabulary) or _plural_level(found["lead"], vocabulary)
        ends = found["after"].strip() or found["after"] or not found["rest"] or vocabulary.language == "zh"
        if level and ends:
            printed = found["number"]
            return Marked(Mark.LABEL, found["rest"], 0, parts_of(printed), printed, level, found["lead"])
    if found := LABELLED_WORD.match(text):
        return _label_in_words(found["lead"], found["rest"], vocabulary)
    return None


def _plural_level(label: str, vocabulary: Vocabulary) -> int:
    """A heading's word used as a label before a number, such as النتائج: the level then comes from the number."""
    return OUTCOME if vocabulary.is_exactly("results.heading_words", label) else 0


def _label_in_words(lead: str, rest: str, vocabulary: Vocabulary) -> Marked | None:
    """“Outcome II:”, “النتيجة الأولى:”, “成果一：”, or a label without any number."""
    if level := level_of(lead, vocabulary):
        return Marked(Mark.LABEL, rest, level=level, label=lead)
    *before, last = (
        [*lead.split()] if vocabulary.language != "zh" else [lead.rstrip("一二三四五六七八九十"), _han(lead)]
    )
    level = level_of(" ".join(before), vocabulary)
    number = _ordinal(last, vocabulary) if level else 0
    if not number:
        return None
    return Marked(Mark.LABEL, rest, 0, (number,), last, level, " ".join(before))


def _han(lead: str) -> str:
    return lead[len(lead.rstrip("一二三四五六七八九十")) :]


def _ordinal(text: str, vocabulary: Vocabulary) -> int:
    plain = vocabulary.words(text)
    ordinals = [vocabulary.words(one) for one in vocabulary.lists["numbering.ordinals"]]
    if plain in ordinals:
        return ordinals.index(plain) + 1
    if len(text) == 1 and text.isalpha() and text.upper() == text and text not in "IVX":
        return letter_place(text, vocabulary)
    return roman(text)
