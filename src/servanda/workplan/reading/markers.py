"""What stands before a text and says what it is: bullets, letters, numbers, labels of the results frame."""

from __future__ import annotations

import re

from servanda.papers.numbers import western
from servanda.workplan.reading.folding import fold
from servanda.workplan.reading.labels import LABELLED_WORD, label, level_of
from servanda.workplan.reading.marks import Mark, Marked, letter_place, parts_of, place_in, roman
from servanda.workplan.reading.words import Vocabulary

_BULLET = re.compile(r"^(?:[•·▪◦●○■□►➢➤✓*–—‒\-‐−\uf0b7\uf0a7])(?:\s+|$)|^[•▪●■➢](?=\S)")
_DOTTED = re.compile(
    r"^[(（]?(?P<number>\d{1,3}(?:[.\-–‑‐−．]\d{1,3}){1,3})[)）]?[.:：)–—\-、]*(?P<rest>(?=\D).*|)$"
)
_COUNTED = re.compile(r"^[(（]?(?P<number>\d{1,3})\s?(?P<sign>[.)）\-–—、．:：])(?:\s+|(?!\d))(?P<rest>.*)$")
_LETTERED = re.compile(r"^(?:[(（](?P<inside>\w{1,5})[)）]|(?P<before>\w{1,4})[)）])\s*(?P<rest>.*)$")
_CAPITAL = re.compile(r"^(?P<letter>[A-ZА-ЯЁ]|[IVXL]{2,6})\s?(?P<sign>[.)\-–—:])(?:\s+|$)(?P<rest>.*)$")
_NAMED = re.compile(r"^(?P<name>(?:[^\W\d]|[\u064b-\u065f])+(?: عشر)?)\s?[\-–—:：、．.]\s*(?P<rest>.*)$")
_BRACKETED_HAN = re.compile(r"^[(（](?P<name>[一二三四五六七八九十]{1,3})[)）]\s*(?P<rest>.*)$")
_CHAPTER_WORD = re.compile(
    r"^(?P<word>[^\W\d]+)\s?(?P<number>[IVXL]+|\d{1,2}|[一二三四五六七八九十]{1,3})(?:[章节部]分?|\s?[.:：)\-–—、]|\s|$)[.:：、]?\s*(?P<rest>.*)$"
)


def read_marks(text: str, vocabulary: Vocabulary) -> Marked:
    """The mark before a text. A bullet before another mark is noted and passed over."""
    stripped = text.lstrip("# ").strip().strip("*").strip() if text.startswith(("#", "**")) else text
    without = _BULLET.sub("", stripped, count=1)
    bullet = without != stripped
    marked = _marked(without.strip(), vocabulary)
    if marked.mark is Mark.NONE and bullet:
        return Marked(Mark.BULLET, without.strip(), bullet=True)
    return marked if not bullet else _bulleted(marked)


def _bulleted(marked: Marked) -> Marked:
    return Marked(
        marked.mark, marked.text, marked.place, marked.parts, marked.printed, marked.level, marked.label, True
    )


def _marked(text: str, vocabulary: Vocabulary) -> Marked:
    for reader in (label, _dotted, _named, _counted, _lettered, _capital):
        if marked := reader(text, vocabulary):
            return marked
    return Marked(Mark.NONE, text)


def _dotted(text: str, vocabulary: Vocabulary) -> Marked | None:
    if not (found := _DOTTED.match(text)):
        return None
    printed, rest = found["number"], found["rest"].strip()
    # A label after the number: “1.1 Output: …”.
    if (behind := LABELLED_WORD.match(rest)) and (level := level_of(behind["lead"], vocabulary)):
        return Marked(Mark.LABEL, behind["rest"], 0, parts_of(printed), printed, level, behind["lead"])
    return Marked(Mark.DOTTED, rest, 0, parts_of(printed), printed)


def _counted(text: str, _vocabulary: Vocabulary) -> Marked | None:
    if not (found := _COUNTED.match(text)):
        return None
    return Marked(Mark.NUMBER, found["rest"], int(found["number"]), (int(found["number"]),), found["number"])


def _lettered(text: str, vocabulary: Vocabulary) -> Marked | None:
    if found := _BRACKETED_HAN.match(text):
        place = place_in(found["name"], vocabulary.lists["numbering.ordinals"])
        return Marked(Mark.LETTER, found["rest"], place, printed=found["name"])
    if not (found := _LETTERED.match(text)):
        return None
    printed = found["inside"] or found["before"]
    if printed.isdecimal():
        return Marked(Mark.NUMBER, found["rest"], int(printed), (int(printed),), printed)
    if place := letter_place(printed, vocabulary):
        return Marked(Mark.LETTER, found["rest"], place, printed=printed)
    if place := roman(printed):
        return Marked(Mark.ROMAN, found["rest"], place, printed=printed)
    return None


def _named(text: str, vocabulary: Vocabulary) -> Marked | None:
    """Chapters and sub-headings whose numbers are words: أولا-, ألف-, 一、, Chapter 1."""
    if (found := _CHAPTER_WORD.match(text)) and vocabulary.is_exactly(
        "numbering.chapter_words", found["word"]
    ):
        return Marked(
            Mark.CHAPTER, found["rest"], _number(found["number"], vocabulary), printed=found["number"]
        )
    if not (found := _NAMED.match(text)):
        return None
    name = fold(found["name"])
    for mark, kind in ((Mark.CHAPTER, "numbering.chapters"), (Mark.CAPITAL, "numbering.letter_names")):
        if place := place_in(name, [fold(one) for one in vocabulary.lists[kind]]):
            return Marked(mark, found["rest"], place, printed=found["name"])
    return None


def _number(text: str, vocabulary: Vocabulary) -> int:
    if western(text).isdecimal():
        return int(text)
    return roman(text) or place_in(text, vocabulary.lists["numbering.ordinals"])


def _capital(text: str, vocabulary: Vocabulary) -> Marked | None:
    if not (found := _CAPITAL.match(text)):
        return None
    letter = found["letter"]
    if len(letter) > 1:
        return Marked(Mark.CHAPTER, found["rest"], roman(letter), printed=letter) if roman(letter) else None
    return Marked(Mark.CAPITAL, found["rest"], letter_place(letter, vocabulary), printed=letter)
