"""The pages speak six languages, and say the same in each."""

import csv
import re
import runpy
from functools import cache
from typing import Any

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.repository import tracked

LOCALE = tracked.ROOT / "src" / "servanda" / "locale"
LANGUAGES = ["ar", "zh_Hans", "en", "fr", "ru", "es"]
TRANSLATED = [language for language in LANGUAGES if language != "en"]
# %(name)s, {name} and the tags of a page: what a translation has to carry over.
PLACE = re.compile(r"%\(\w+\)[sd]|\{\w+\}|</?\w+[^>]*>")
COUNTED = re.compile(r"%\((?:number|count|minutes)\)s")
messages: dict[str, Any] = runpy.run_path(str(tracked.ROOT / "tools" / "messages.py"))


@cache
def catalog(language: str) -> Catalog:
    with (LOCALE / language / "LC_MESSAGES" / "django.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def sentences(language: str) -> list[Message]:
    return [message for message in catalog(language) if message.id]


def forms(text: Any) -> list[str]:
    return list(messages["forms"](text))


def written(sentence: Message) -> list[str]:
    return [text for text in forms(sentence.string) if text]


def places(text: str) -> list[str]:
    return sorted(PLACE.findall(text))


def what(sentence: Message) -> str:
    return forms(sentence.id)[0]


def test_there_is_a_catalog_for_each_language_and_no_other() -> None:
    assert sorted(path.name for path in LOCALE.iterdir() if path.is_dir()) == sorted(LANGUAGES)


def test_the_catalogs_hold_exactly_the_sentences_of_the_code() -> None:
    if not messages["is_possible"]():
        pytest.skip("xgettext is not on this machine: apt-get install gettext")
    collected = read_po(messages["collected"]().encode().splitlines(keepends=True))
    expected = {(message.context, *forms(message.id)) for message in collected if message.id}
    for language in LANGUAGES:
        kept = {(message.context, *forms(message.id)) for message in sentences(language)}
        assert {"new": expected - kept, "gone": kept - expected} == {"new": set(), "gone": set()}, (
            "run make messages and translate what is new"
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_translated_and_none_is_guessed(language: str) -> None:
    left = [what(sentence) for sentence in sentences(language) if not all(forms(sentence.string))]
    guessed = [what(sentence) for sentence in sentences(language) if sentence.fuzzy]
    assert (left, guessed) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_the_forms_of_its_language(language: str) -> None:
    wanted = catalog(language).num_plurals
    wrong = [what(s) for s in sentences(language) if s.pluralizable and len(forms(s.string)) != wanted]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    """Only a plural form that says its number in a word, as Arabic does for one and two, may leave it out."""
    wrong = []
    for sentence in sentences(language):
        wanted = places(forms(sentence.id)[-1])
        allowed = [wanted]
        if sentence.pluralizable:
            allowed.append([place for place in wanted if not COUNTED.fullmatch(place)])
        wrong += [(what(sentence), text) for text in written(sentence) if places(text) not in allowed]
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_begins_and_ends_with_the_blanks_of_its_sentence(language: str) -> None:
    def edges(text: str) -> tuple[bool, bool]:
        said = text.removeprefix("\u00a0")  # French sets it before a semicolon
        return said[:1].isspace(), said[-1:].isspace()

    blanks_count = language != "zh_Hans"  # Chinese puts none between words
    wrong = [
        what(sentence)
        for sentence in sentences(language)
        for text in written(sentence)
        if blanks_count and edges(text) != edges(what(sentence))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "fault"),
    [
        ("fr", re.compile(r" [:;?!»]|« |\w'\w")),
        ("ar", re.compile(r"(?<=[\u0621-\u064a])[,;?]|[٠-٩] [٠-٩]")),
        ("zh_Hans", re.compile(r"(?<=[\u4e00-\u9fff])[,;:?!](?=[\u4e00-\u9fff]|$)")),
        ("ru", re.compile(r"[“”]|\bё")),
    ],
)
def test_each_language_keeps_its_own_punctuation(language: str, fault: re.Pattern[str]) -> None:
    """French: a no-break space before double signs; Arabic, Chinese: their own comma; Russian: «»."""
    wrong = [text for s in sentences(language) for text in written(s) if fault.search(text)]
    assert wrong == []


# Everyday words in English that the pages also use in another sense than the term's.
ORDINARY = {"due", "total", "target", "output", "activity", "summary", "submitted"}


@cache
def terms() -> list[dict[str, str]]:
    with (LOCALE / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["key"] not in ORDINARY]


def stems(term: str, language: str) -> list[str]:
    """The parts of a term that every inflected form of it keeps."""
    if language == "zh_Hans":
        return [term.strip("《》")]
    words = [word.removeprefix("ال") for word in re.findall(r"\w+", term.casefold())]
    longest = [word for word in words if len(word) > 3] or words
    if language == "ar":
        return [without_vowels(word) for word in longest]
    return [word[: max(3, len(word) - 3)] for word in longest]


def without_vowels(text: str) -> str:
    """Arabic without its long vowels, hamzas and endings, which change in the plural: موعد, مواعيد."""
    return re.sub("[اويىةءآأإئؤ]", "", text)


def uses(sentence: Message, term: dict[str, str], language: str) -> bool:
    text = " ".join(written(sentence)).casefold()
    column = language.partition("_")[0]
    if language == "ar":
        text = without_vowels(text)
    return all(stem in text for stem in stems(term[column], language))


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_terms_of_the_glossary_are_used(language: str) -> None:
    """A longer term goes before a shorter one inside it: a State Party is looked for, not a State."""
    wrong = []
    for sentence in sentences(language):
        left = what(sentence)
        for term in sorted(terms(), key=lambda row: -len(row["en"])):
            pattern = re.compile(rf"\b{re.escape(term['en'])}(?:e?s)?\b", re.IGNORECASE)
            if pattern.search(left):
                left = pattern.sub(" ", left)
                if written(sentence) and not uses(sentence, term, language):
                    wrong.append((term["key"], what(sentence), forms(sentence.string)[0]))
    assert wrong == []
