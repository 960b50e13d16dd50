"""What stands before a text and says what it is: bullets, letters, numbers, labels of the results frame."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from servanda.workplan.reading.folding import fold, western
from servanda.workplan.reading.words import Vocabulary

OUTCOME, OUTPUT, ACTIVITY = 1, 2, 3
LEVELS = {"outcome": OUTCOME, "output": OUTPUT, "activity": ACTIVITY}


class Mark(Enum):
    """The kinds of mark."""

    NONE = auto()
    BULLET = auto()
    LETTER = auto()
    """(a), a), (أ)"""
    ROMAN = auto()
    """(i), (ii)"""
    NUMBER = auto()
    """12., ١٢-"""
    DOTTED = auto()
    """1.1, ١-١-١"""
    LABEL = auto()
    """Outcome 1, Activity 1.1.1"""
    CHAPTER = auto()
    """IV., رابعا-, 四、"""
    CAPITAL = auto()
    """A., ألف-: a sub-heading; I., V. and X. can be chapters too."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the mark before it."""

    mark: Mark
    text: str
    place: int = 0
    """The place in a row of letters or numbers, from 1."""
    parts: tuple[int, ...] = ()
    """The levels of a number, in the order printed."""
    printed: str = ""
    level: int = 0
    """Which level of the results frame a label names."""
    label: str = ""
    bullet: bool = False
    """Whether a bullet stands before the mark itself."""


_BULLET = re.compile(r"^(?:[•·▪◦●○■□►➢➤✓*–—‒\-‐−\uf0b7\uf0a7])(?:\s+|$)|^[•▪●■➢](?=\S)")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_NUMBER = r"\d{1,3}(?:[.\-–‑‐−/。．]\d{1,3}){0,3}"
_DOTTED = re.compile(
    r"^[(（]?(?P<number>\d{1,3}(?:[.\-–‑‐−．]\d{1,3}){1,3})[)）]?[.:：)–—\-、]*(?P<rest>(?=\D).*|)$"
)
_COUNTED = re.compile(r"^[(（]?(?P<number>\d{1,3})\s?(?P<sign>[.)）\-–—、．:：])\s*(?P<rest>(?!\d).*)$")
_LETTERED = re.compile(r"^(?:[(（](?P<inside>\w{1,5})[)）]|(?P<before>\w{1,4})[)）])\s*(?P<rest>.*)$")
_CAPITAL = re.compile(r"^(?P<letter>[A-ZА-ЯЁ]|[IVXL]{2,6})\s?(?P<sign>[.)\-–—:])(?:\s+|$)(?P<rest>.*)$")
_NAMED = re.compile(r"^(?P<name>(?:[^\W\d]|[\u064b-\u065f])+(?: عشر)?)\s?[\-–—:：、．.]\s*(?P<rest>.*)$")
_BRACKETED_HAN = re.compile(r"^[(（](?P<name>[一二三四五六七八九十]{1,3})[)）]\s*(?P<rest>.*)$")
_CHAPTER_WORD = re.compile(
    r"^(?P<word>[^\W\d]+)\s?(?P<number>[IVXL]+|\d{1,2}|[一二三四五六七八九十]{1,3})[章节部分]*\s?[.:：)\-–—、]?\s*(?P<rest>.*)$"
)
_LABELLED = re.compile(
    rf"^(?P<lead>[^\d:：]{{2,48}}?)\s?(?:n[o°º]\.?|№|#)?\s?[(（]?(?P<number>{_NUMBER})[)）]?(?P<after>\s?[.:：)–—\-、]*\s*)(?P<rest>.*)$",
    re.IGNORECASE,
)
_LABELLED_WORD = re.compile(r"^(?P<lead>[^\d:：]{2,60}?)\s?[:：]\s*(?P<rest>.*)$")
_LATIN_FOR_CYRILLIC = str.maketrans("асеорхук", "aceopxyk")


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
    for reader in (_label, _dotted, _named, _counted, _lettered, _capital):
        if marked := reader(text, vocabulary):
            return marked
    return Marked(Mark.NONE, text)


def parts_of(number: str) -> tuple[int, ...]:
    """The levels of a dotted or hyphenated number, in the order printed."""
    return tuple(int(part) for part in re.findall(r"\d+", western(number)))


def _dotted(text: str, vocabulary: Vocabulary) -> Marked | None:
    if not (found := _DOTTED.match(text)):
        return None
    printed, rest = found["number"], found["rest"].strip()
    # A label after the number: “1.1 Output: …”.
    if (behind := _LABELLED_WORD.match(rest)) and (level := level_of(behind["lead"], vocabulary)):
        return Marked(Mark.LABEL, behind["rest"], 0, parts_of(printed), printed, level, behind["lead"])
    return Marked(Mark.DOTTED, rest, 0, parts_of(printed), printed)


def _counted(text: str, _vocabulary: Vocabulary) -> Marked | None:
    if not (found := _COUNTED.match(text)):
        return None
    return Marked(Mark.NUMBER, found["rest"], int(found["number"]), (int(found["number"]),), found["number"])


def _lettered(text: str, vocabulary: Vocabulary) -> Marked | None:
    if found := _BRACKETED_HAN.match(text):
        place = _place(found["name"], vocabulary.lists["numbering.ordinals"])
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


def letter_place(letter: str, vocabulary: Vocabulary) -> int:
    """The place of a list's letter in its alphabet, from 1; 0 where it is none."""
    plain = fold(letter)
    letters = [fold(one) for one in vocabulary.lists["language.letters"]]
    if place := _place(plain, letters):
        return place
    # Russian papers print Latin letters too, and others Cyrillic ones that look like Latin.
    return _place(plain.translate(_LATIN_FOR_CYRILLIC), "abcdefghijklmnopqrstuvwxyz")


def _place(name: str, names: object) -> int:
    listed = list(names)  # type: ignore[call-overload]
    return listed.index(name) + 1 if name in listed else 0


def roman(text: str) -> int:
    """The value of a Roman number below 90; 0 where it is none."""
    values = [_ROMAN_VALUES.get(sign, 0) for sign in text.casefold()]
    if not values or 0 in values:
        return 0
    later = [*values[1:], 0]
    return sum(-value if value < after else value for value, after in zip(values, later, strict=True))


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
        if place := _place(name, [fold(one) for one in vocabulary.lists[kind]]):
            return Marked(mark, found["rest"], place, printed=found["name"])
    return None


def _number(text: str, vocabulary: Vocabulary) -> int:
    if western(text).isdecimal():
        return int(text)
    return roman(text) or _place(text, vocabulary.lists["numbering.ordinals"])


def _capital(text: str, vocabulary: Vocabulary) -> Marked | None:
    if not (found := _CAPITAL.match(text)):
        return None
    letter = found["letter"]
    if len(letter) > 1:
        return Marked(Mark.CHAPTER, found["rest"], roman(letter), printed=letter) if roman(letter) else None
    return Marked(Mark.CAPITAL, found["rest"], letter_place(letter, vocabulary), printed=letter)


def level_of(label: str, vocabulary: Vocabulary) -> int:
    """The level of the results frame that a label names by itself; 0 where it is no label."""
    for name, level in LEVELS.items():
        if vocabulary.is_exactly(f"results.{name}", label):
            return level
    return 0


def _label(text: str, vocabulary: Vocabulary) -> Marked | None:
    if found := _LABELLED.match(text):
        level = level_of(found["lead"], vocabulary) or _plural_level(found["lead"], vocabulary)
        ends = found["after"].strip() or found["after"] or not found["rest"] or vocabulary.language == "zh"
        if level and ends:
            printed = found["number"]
            return Marked(Mark.LABEL, found["rest"], 0, parts_of(printed), printed, level, found["lead"])
    if found := _LABELLED_WORD.match(text):
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
