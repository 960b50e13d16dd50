"""One name in many spellings: what stays the same when it is written in another script or another way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

ALIKE = 88
"""Of 100: how like two names in Latin letters must be. Chosen on the pairs in the tests."""
ALIKE_IN_CONSONANTS = 92
"""Of 100: how like their consonants must be, where vowels were not written or were guessed."""
ALIKE_AT_ALL = 70
"""Of 100: two names in Latin letters that differ more than this are not one name, however they sound."""
_FEWEST_CONSONANTS = 4
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "he",
        "hrh",
        "amb",
        "ambassador",
        "m",
        "mme",
        "mlle",
        "sr",
        "sra",
    ]
)
# Pairs of letters by which transliterations of one sound differ, each to one letter; longest first.
_SOUNDS = (
    ("shch", "s"), ("tch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("ch", "c"), ("sh", "s"), ("zh", "z"),
    ("dj", "j"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ts", "z"), ("tz", "z"), ("ck", "k"), ("q", "k"),
    ("c", "k"), ("x", "ks"), ("v", "f"), ("j", "z"), ("p", "b"), ("g", "k"),
)  # fmt: skip
_VOWELS = re.compile("[aeiouyw]")  # Arabic writes one letter for w, o and u
_ARTICLE = re.compile(r"\b(?:ال(?=\w{3})|[ae]l[-\s](?=\w))")
_EXCELLENCY = re.compile(r"\bh\. ?(?:r\. ?h\.|e\.)|\bh\.?e\.? (?=m)")
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """`text` in small plain Latin letters whatever its script, its words parted by one blank."""
    visible = "".join(
        sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf"
    )
    plain = anyascii(visible).casefold()
    return " ".join(re.sub(r"[^a-z0-9@.]+", " ", re.sub(r"['`’]", "", plain)).split())


@lru_cache(maxsize=8192)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a folded name in the order of the alphabet, without titles and the Arabic article."""
    return tuple(sorted(word for word in _bare(name).split() if word not in _TITLES))


@lru_cache(maxsize=8192)
def consonants(name: str) -> str:
    """The consonants of a name, one letter a sound: what Arabic and Latin spellings of it share."""
    return " ".join(sorted(filter(None, (_skeleton(word) for word in words_of(name)))))


@dataclass(frozen=True)
class Likeness:
    """How like two names are, and seen how: 100 is the same."""

    percent: int
    by_sound: bool = False
    """Alike only in their consonants, as across scripts."""


def likeness(one: str, other: str) -> Likeness | None:
    """How like two names are; None where they are not alike enough to ask whether they are one person's."""
    letters = fuzz.ratio(" ".join(words_of(one)), " ".join(words_of(other)))
    if letters >= ALIKE:
        return Likeness(round(letters))
    left, right = consonants(one), consonants(other)
    if min(len(left), len(right)) < _FEWEST_CONSONANTS:
        return None
    if one.isascii() and other.isascii() and letters < ALIKE_AT_ALL:
        return None
    sounds = max(fuzz.ratio(left, right), fuzz.ratio(_as_one_word(one), _as_one_word(other)))
    return Likeness(round(sounds), by_sound=True) if sounds >= ALIKE_IN_CONSONANTS else None


def _as_one_word(name: str) -> str:
    """The consonants in the order written: Abd Allah, Abdallah and Abdullah part the words differently."""
    return "".join(_skeleton(word) for word in _bare(name).split())


def _bare(name: str) -> str:
    text = _EXCELLENCY.sub(" ", unicodedata.normalize("NFKC", name).casefold())
    return folded(_ARTICLE.sub("", text)).replace(".", " ")


def _skeleton(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _TWICE.sub(r"\1", _VOWELS.sub("", word) or word[:1])
