"""A State is found by any of its names, and never by a text that only looks like one."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.states.naming import (
    Exactness,
    Match,
    NameIndex,
    NameKind,
    NameProblem,
    StateName,
    SuspiciousName,
    UnknownName,
    read_names,
)

DATA = Path(__file__).parents[2] / "treaties" / "ccm" / "data"
NAMES = read_names(DATA)
INDEX = NameIndex(NAMES)

HOSTILE = [
    ("Fran\u0441e", None, "FRA"),  # Cyrillic es
    ("Ira\u200bq", "IRQ", ""),  # zero-width space
    ("\u202eecnarF", None, "FRA"),  # written backwards under an override
    ("I\u0307ran", "IRN", ""),
    ("Fr\u00e4nce\u0301", "FRA", ""),
    ("Cote d'Ivoire", "CIV", ""),
    ("C\u00f4te d\u2019Ivoire", "CIV", ""),
    ("Co\u0302te d'Ivoire", "CIV", ""),
    ("\uff26\uff52\uff41\uff4e\uff43\uff45", "FRA", ""),  # full width
    ("France\u00a0", "FRA", ""),
    ("\u2066France\u2069", "FRA", ""),  # in an isolate
    ("Гeрмания", None, "DEU"),  # Latin e in a Russian name
    ("Ghana\u00ad", "GHA", ""),  # soft hyphen
    ("M\u0430li", None, "MLI"),  # Cyrillic a
    ("\u0627\u0644\u0639\u0631\u0627\u0642\u200f", "IRQ", ""),  # right-to-left mark
    ("\u0627\u0644\u0639\u0640\u0640\u0631\u0627\u0642", "IRQ", ""),  # tatweel
    ("\u0671lعراق", None, ""),  # alef wasla, Latin l
    ("中国\u3000", "CHN", ""),
    ("\u2f24韩民国", "KOR", ""),  # radical in place of the ideograph
]


@pytest.mark.parametrize(("text", "iso3", "resembles"), HOSTILE, ids=ascii)
def test_a_spoofed_name_means_the_right_state_or_is_refused(
    text: str, iso3: str | None, resembles: str
) -> None:
    if iso3:
        assert INDEX.find(text).iso3 == iso3
        return
    with pytest.raises(SuspiciousName) as refusal:
        INDEX.find(text)
    assert refusal.value.resembles == resembles
    assert "type the name again" in refusal.value.sentence


def test_a_mixed_script_is_refused_with_the_character_and_its_place() -> None:
    with pytest.raises(SuspiciousName) as refusal:
        INDEX.find("M\u0430li")
    assert str(refusal.value) == (
        "“M\u0430li” mixes two scripts, and looks like “Mali”: character 2 is “\u0430” "
        "(U+0430, cyrillic small letter a); type the name again without Cyrillic letters"
    )


def test_a_name_wholly_in_look_alikes_is_refused() -> None:
    index = NameIndex([StateName("PER", "en", "Peco")])
    with pytest.raises(SuspiciousName, match="letters of another script") as refusal:
        index.find("\u0420\u0435\u0441\u043e")
    assert refusal.value.resembles == "PER"


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\ue000", "\ud800", "\u202d"])
def test_control_private_and_half_characters_are_refused_without_being_shown(sign: str) -> None:
    with pytest.raises(SuspiciousName) as refusal:
        INDEX.find(f"Mali{sign}")
    assert f"character 5 of this name is U+{ord(sign):04X}" in refusal.value.sentence
    assert sign not in refusal.value.sentence


@pytest.mark.parametrize(
    ("text", "iso3", "kind"),
    [
        ("Czech Republic", "CZE", NameKind.FORMER),
        ("Swaziland", "SWZ", NameKind.FORMER),
        ("The former Yugoslav Republic of Macedonia", "MKD", NameKind.FORMER),
        ("Cape Verde", "CPV", NameKind.FORMER),
        ("Turquie", "TUR", NameKind.FORMER),
        ("Libyan Arab Jamahiriya", "LBY", NameKind.FORMER),
        ("Netherlands", "NLD", NameKind.FORMER),
        ("Ivory Coast", "CIV", NameKind.SPELLING),
        ("laos", "LAO", NameKind.SPELLING),
        ("St. Kitts & Nevis", "KNA", NameKind.CURRENT),
        ("Vietnam", "VNM", NameKind.CURRENT),
        ("Congo", "COG", NameKind.CURRENT),
        ("DR Congo", "COD", NameKind.SPELLING),
        ("UK", "GBR", NameKind.SPELLING),
        ("大不列颠及北爱尔兰联合王国", "GBR", NameKind.CURRENT),
        ("Кот-д'Ивуар", "CIV", NameKind.CURRENT),
        ("إيران", "IRN", NameKind.SPELLING),
        ("ايران", "IRN", NameKind.SPELLING),
        ("Türkiye", "TUR", NameKind.CURRENT),
        ("TURKIYE", "TUR", NameKind.CURRENT),
        ("Sao Tomé and Príncipe", "STP", NameKind.CURRENT),
    ],
)
def test_former_names_and_usual_spellings_are_found(text: str, iso3: str, kind: NameKind) -> None:
    match = INDEX.find(text)
    assert (match.iso3, match.name.kind) == (iso3, kind)


def test_a_former_name_is_found_with_a_note() -> None:
    name = StateName("CZE", "en", "Czech Republic", NameKind.FORMER)
    assert INDEX.find("Czech Republic") == Match(
        "CZE", Exactness.EXACT, name, "“Czech Republic” is a former name of Czechia"
    )


def test_an_unknown_name_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(UnknownName, match="did you mean “Ireland”") as refusal:
        INDEX.find("lreland")
    assert refusal.value.resembles == "IRL"
    with pytest.raises(UnknownName, match=r"not a name of a State that is known here$"):
        INDEX.find("Zembla")


def test_a_very_long_text_is_refused_at_once() -> None:
    with pytest.raises(UnknownName, match="100,000 characters"):
        INDEX.find("x" * 100_000)


def test_two_states_cannot_share_a_name() -> None:
    with pytest.raises(ValueError, match="a name of GIN and of GNB"):
        NameIndex([StateName("GIN", "en", "Guinea"), StateName("GNB", "en", "GUINEA")])


@given(st.sampled_from(NAMES), st.sampled_from(["upper", "lower", "NFD", "NFKD", "spaces", "marked"]))
def test_every_name_is_found_again_however_it_was_typed(name: StateName, way: str) -> None:
    typed = {
        "upper": name.name.upper(),
        "lower": name.name.lower(),
        "NFD": unicodedata.normalize("NFD", name.name),
        "NFKD": unicodedata.normalize("NFKD", name.name),
        "spaces": " " + name.name.replace(" ", "\u00a0 ") + "\t",
        "marked": "\u200e" + name.name + "\u200b",
    }[way]
    assert INDEX.find(typed).iso3 == name.iso3


@given(st.text(max_size=40))
def test_any_text_is_a_state_or_a_sentence(text: str) -> None:
    try:
        match = INDEX.find(text)
    except NameProblem as problem:
        said = problem.sentence
    else:
        said = match.iso3
    assert said
