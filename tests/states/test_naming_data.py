"""The table of names holds one name in use per State, language and day, in the letters of its language."""

import csv
import datetime as dt
import unicodedata
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

from servanda.states.naming.folding import key
from servanda.states.naming.scripts import script_of

DATA = Path(__file__).parents[2] / "treaties" / "ccm" / "data"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
SCRIPTS = {"ar": "ARABIC", "zh": "CJK", "ru": "CYRILLIC"}


def rows(file: str) -> list[dict[str, str]]:
    with (DATA / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


NAMES, STATES, SPELLINGS = rows("state_names.csv"), rows("states.csv"), rows("other_spellings.csv")


def test_each_of_the_197_states_has_one_current_name_in_each_language() -> None:
    current = Counter((row["iso3"], row["language"]) for row in NAMES if not row["valid_until"])
    assert current == Counter((state["iso3"], language) for state in STATES for language in LANGUAGES)
    assert len(STATES) == 197


def test_names_of_one_state_and_language_follow_one_another_without_gap() -> None:
    spans = defaultdict(list)
    for row in NAMES:
        spans[row["iso3"], row["language"]].append((row["valid_from"], row["valid_until"]))
    for known in spans.values():
        known.sort()
        assert known[0][0] == ""
        assert known[-1][1] == ""
        assert all(before[1] == after[0] for before, after in pairwise(known))
        assert all(dt.date.fromisoformat(day) for span in known for day in span if day)


def is_clean(name: str, language: str) -> bool:
    signs = [sign for sign in name if unicodedata.category(sign) in {"Cf", "Cc", "Co"} or sign in "_'"]
    letters = {script_of(sign) for sign in name if sign.isalpha()}
    composed = " ".join(unicodedata.normalize("NFC", name).split())
    return name == composed and not signs and letters == {SCRIPTS.get(language, "LATIN")}


def test_names_are_clean_text_in_the_letters_of_their_language() -> None:
    assert [row for row in NAMES + SPELLINGS if not is_clean(row["name"], row["language"])] == []


def test_other_spellings_add_to_the_names() -> None:
    named = {(row["iso3"], key(row["name"])) for row in NAMES}
    assert [row for row in SPELLINGS if (row["iso3"], key(row["name"])) in named] == []


def test_the_english_names_are_those_of_the_table_of_states() -> None:
    english = {row["iso3"]: key(row["name"]) for row in NAMES if row["language"] == "en"}
    former = {
        row["iso3"]: key(row["name"]) for row in NAMES if row["language"] == "en" and row["valid_until"]
    }
    for state in STATES:
        assert key(state["name_en"]) in {english[state["iso3"]], former.get(state["iso3"])}


def test_a_name_not_verified_says_why() -> None:
    assert [row for row in NAMES if row["confidence"] != "high" and not row["notes"]] == []
    assert {row["confidence"] for row in NAMES} == {"high", "medium", "low"}


@pytest.mark.parametrize(
    ("iso3", "language", "name"),
    [
        ("CIV", "en", "Côte d’Ivoire"),
        ("TUR", "en", "Türkiye"),
        ("SWZ", "en", "Eswatini"),
        ("MKD", "fr", "Macédoine du Nord"),
        ("CZE", "en", "Czechia"),
        ("CPV", "en", "Cabo Verde"),
        ("BOL", "es", "Bolivia (Estado Plurinacional de)"),
        ("VEN", "fr", "Venezuela (République bolivarienne du)"),
        ("VAT", "en", "Holy See"),
        ("PSE", "ar", "دولة فلسطين"),
        ("NLD", "en", "Netherlands (Kingdom of the)"),
        ("STP", "en", "Sao Tome and Principe"),
        ("PRK", "ru", "Корейская Народно-Демократическая Республика"),
        ("FSM", "en", "Micronesia (Federated States of)"),
        ("VNM", "es", "Viet Nam"),
        ("LAO", "en", "Lao People’s Democratic Republic"),
        ("MDA", "en", "Republic of Moldova"),
        ("TZA", "en", "United Republic of Tanzania"),
        ("IRN", "ar", "إيران (جمهورية - الإسلامية)"),
        ("COK", "fr", "Îles Cook"),
        ("NIU", "fr", "Nioué"),
        ("GBR", "zh", "大不列颠及北爱尔兰联合王国"),
        ("CIV", "ru", "Кот-д’Ивуар"),
    ],
)
def test_names_often_written_wrong_are_as_the_united_nations_writes_them(
    iso3: str, language: str, name: str
) -> None:
    written = [
        row["name"]
        for row in NAMES
        if (row["iso3"], row["language"], row["valid_until"]) == (iso3, language, "")
    ]
    assert written == [name]
