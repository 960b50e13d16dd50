"""Which part of a plan a heading opens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from servanda.workplan.reading.words import LANGUAGES, Vocabulary
from servanda.workplan.reading.words import vocabulary as words_of

COMMAS = (",", "،", "，")
ENDS_SENTENCE = tuple(".;!?…؛؟。；！？")
_COLONS = (":", "：")
ENDS = (*ENDS_SENTENCE, *_COLONS)
_LONGEST, _LONGEST_HAN = 110, 36
_MOSTLY, _PARTLY = 0.5, 0.3
_FEW_WORDS = 5
_WHOLLY = 0.95


class Part(StrEnum):
    """The parts of a plan. Of two whose words are equally long, the one named first is taken."""

    SPECIFIC_OBJECTIVES = "specific_objectives"
    EXPECTED_RESULTS = "expected_results"
    BUDGET_NOTES = "budget_notes"
    FRAME = "frame"
    PRIORITIES = "priorities"
    MANDATE = "mandate"
    ASSUMPTIONS = "assumptions"
    BUDGET = "budget"
    OBJECTIVE = "objective"
    SUMMARY = "summary"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Named:
    """A part, and which share of the heading's letters its words cover."""

    part: Part
    share: float


def named_part(title: str, vocabulary: Vocabulary) -> Named:
    """The part that a heading names; OTHER with share 0 where it names none."""
    return _named_part(title, vocabulary.language)


@lru_cache(maxsize=1024)
def _named_part(title: str, language: str) -> Named:
    vocabulary = words_of(language)
    lengths = {part: vocabulary.length_found(f"headings.{part}", title) for part in Part}
    part = max(lengths, key=lambda one: lengths[one])
    share = vocabulary.share_found(f"headings.{part}", title) if lengths[part] else 0
    return Named(part if share else Part.OTHER, share)


def reads_like_heading(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line without any mark is a heading: short, no sentence, and mostly words of a part."""
    longest = _LONGEST_HAN if vocabulary.language == "zh" else _LONGEST
    bare = text.rstrip(":： ")
    if (
        len(text) > longest
        or text.endswith((*ENDS_SENTENCE, *COMMAS))
        or any(sign in bare for sign in _COLONS)
    ):
        return False
    least = _PARTLY if len(text.split()) <= _FEW_WORDS else _MOSTLY
    return named_part(bare, vocabulary).share >= least and not is_title(text, vocabulary)


def names_a_part(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a line consists of the words of a part, begun as a heading is, and of nothing else."""
    bare = text.rstrip(":： ")
    return not text[:1].islower() and named_part(bare, vocabulary).share >= _WHOLLY


def is_title(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the line is the plan's own title: it says “work plan”."""
    return vocabulary.length_found("plan.title", text) > 0


@lru_cache(maxsize=1024)
def is_title_in_any(text: str) -> bool:
    """Whether the line is the title of a plan in one of the languages: that of a paper can be untranslated yet."""
    return any(is_title(text, words_of(language)) for language in LANGUAGES)


def could_be_numbered_heading(text: str, vocabulary: Vocabulary) -> bool:
    """Whether the text after “4.” or “B.” names a part and is no sentence."""
    longest = _LONGEST_HAN if vocabulary.language == "zh" else _LONGEST
    if len(text) > longest or text.endswith((*ENDS, *COMMAS)):
        return False
    return named_part(text, vocabulary).share >= _PARTLY
