from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.languages import CODES
from servanda.papers.sorting import sort_key

IN_ORDER = {
    "ar": "الاتحاد الروسي|إثيوبيا|أذربيجان|الأرجنتين|الأردن|أستراليا|ألبانيا|ألمانيا|آيسلندا|البحرين|بلغاريا"
    "|تونس|الجزائر|السودان|سورينام|الصين|العراق|كوت ديفوار|ملاوي|موريتانيا|اليابان|اليمن",
    "zh": "阿尔巴尼亚|阿富汗|埃及|玻利维亚（多民族国）|乍得|中国|佐治亚",
    "en": "Côte d'Ivoire|Croatia|Egypt|Guinea|Guinea-Bissau|Guyana|Holy See|Niger|Nigeria|Sao Tome"
    "|Türkiye|Uganda",
    "fr": "Égypte|El Salvador|Émirats arabes unis|Équateur|Érythrée|Espagne|État de Palestine"
    "|États-Unis d’Amérique|Éthiopie|Fidji|République de Corée|République tchèque|Zambie",
    "ru": "Австралия|Египет|Ёлкино|Замбия|Ирак|Исландия|Йемен|Китай|Черногория|Япония",
    "es": "Emiratos Árabes Unidos|España|Estonia|Nueva Zelandia|Ñandú|Omán|Perú|República Árabe Siria"
    "|República Checa",
}


@pytest.mark.parametrize("language", CODES)
def test_names_stand_in_the_order_a_reader_of_the_language_expects(language: str) -> None:
    expected = IN_ORDER[language].split("|")
    shuffled = Random(7).sample(expected, len(expected))
    assert sorted(shuffled, key=lambda name: sort_key(name, language)) == expected


def test_a_hamza_tells_a_name_from_an_article() -> None:
    assert sort_key("ألمانيا", "ar")[0].startswith("ال")
    assert not sort_key("الجزائر", "ar")[0].startswith("ال")


def test_spelling_that_decides_nothing_gives_the_same_letters() -> None:
    assert sort_key("Côte d’Ivoire", "fr")[0] == sort_key("COTE D'IVOIRE", "fr")[0]
    assert sort_key("Cœur", "fr")[0] == sort_key("Coeur", "fr")[0]


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["ar", "en", "fr", "ru", "es"]))
def test_different_names_never_tie(one: str, other: str, language: str) -> None:
    assert (sort_key(one, language) == sort_key(other, language)) == (one == other)


def test_a_seventh_language_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="no language “de” here"):
        sort_key("Österreich", "de")
