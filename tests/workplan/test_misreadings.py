"""Words that a scan has probably misread: found by general rules on sentences of our own, and not in clean texts."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from servanda.common.languages import UN_ORDER
from servanda.workplan.reading.checks.misreadings import misreadings
from servanda.workplan.reading.marks import Mark, Marked
from servanda.workplan.reading.units import Unit
from servanda.workplan.reading.words import vocabulary
from servanda.workplan.words_of_doubts import in_english
from tests.workplan.test_reading_made_up_plans import printed

SAMPLES = sorted((Path(__file__).parent / "samples").glob("plan-*.txt"))
PAPERS = Path(os.environ.get("SERVANDA_PAPERS") or Path(__file__).parents[3] / "shared" / "documents")
TREATIES = sorted(PAPERS.glob("*-treaty-en.txt"))
NAMED = re.compile(r"%\(\w+\)s|\{\w*\}")


def found(texts: Sequence[str], language: str) -> list[tuple[int, str, str]]:
    """What is doubted in these texts: its line from 1, the words, and why."""
    units = [Unit(Mark.NONE, text, line, Marked(Mark.NONE, text)) for line, text in enumerate(texts, start=1)]
    told = misreadings(units, vocabulary(language))
    return [(one.line, one.printed, in_english(one.why)) for one in told]


def words(texts: Sequence[str], language: str) -> list[tuple[int, str]]:
    return [(line, word) for line, word, _ in found(texts, language)]


PASSAGES = {
    "en": (
        "Coordinators obtain the background papers that they need to prepare the meetings of harbours.",
        "Keepers obtain the background papers that they need to prepane the meetings of harbours each spring.",
        "prepane",
    ),
    "fr": (
        "Les gardiens reçoivent les documents dont ils ont besoin pour organiser les réunions des ports.",
        "Les ports reçoivent les documents dont ils ont besoin pour orqaniser les réunions des ports.",
        "orqaniser",
    ),
    "es": (
        "Los guardianes obtienen los documentos que necesitan para organizar las reuniones de los puertos.",
        "Las capitanías obtienen los documentos que necesitan para orqanizar las reuniones de los puertos.",
        "orqanizar",
    ),
    "ru": (
        "Смотрители получают документы, которые нужны им для подготовки совещаний портов.",
        "Капитаны получают документы, которые нужны им для подтотовки совещаний портов.",
        "подтотовки",
    ),
    "ar": (
        "أن يتلقى حراس الفوانيس الوثائق التي يحتاجون إليها للتحضير لاجتماعات الموانئ في كل ربيع.",
        "أن يتلقى قباطنة السفن الوثائق التي يحتاجون إليها للتخضير لاجتماعات الموانئ في كل ربيع.",
        "للتخضير",
    ),
}


@pytest.mark.parametrize("language", PASSAGES)
def test_in_two_passages_that_are_nearly_the_same_the_word_that_stands_nowhere_else_is_doubted(
    language: str,
) -> None:
    right, misread, word = PASSAGES[language]
    elsewhere = " ".join(right.split()[-8:])
    [told] = found([right, elsewhere, misread], language)
    assert told[:2] == (3, word)
    assert told[2].startswith("Line 1 has nearly the same passage")


@pytest.mark.parametrize("language", PASSAGES)
def test_where_neither_stands_elsewhere_one_of_the_two_is_doubted(language: str) -> None:
    right, misread, _ = PASSAGES[language]
    assert len(found([right, misread], language)) == 1


def test_a_chinese_sign_is_doubted_whose_words_stand_nowhere_else() -> None:
    right = "缔约方在里斯本会议上介绍灯塔登记册的情况并说明需要哪些帮助。"
    other = "各港口每年更新登记册。"
    assert words([right, other, right.replace("登记", "登纪")], "zh") == [(3, "登纪册")]


def test_a_lost_chinese_sign_is_doubted_where_it_would_stand() -> None:
    right = "秘书处应缔约方的请求组织灯油安全储存区域讲习班，费用由东道国承担。"
    other = "讲习班每年举行一次。"
    assert words([right, other, right.replace("讲习班", "讲班")], "zh") == [(3, "讲班")]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("在里斯本会议上介绍灯塔的情况并且说明需要", "在里斯本会议上介绍灯塔和情况并且说明需要"),
        ("港口在每年第一季度收到下一年度的费用通知", "港口在每年第三季度收到下一年度的费用通知"),
    ],
)
def test_small_signs_and_figures_are_changed_for_one_another_without_doubt(one: str, two: str) -> None:
    assert words([one, two], "zh") == []


def test_a_lost_arabic_and_is_doubted_between_two_words() -> None:
    passage = "أن تتلقى الأمانة {}المسؤولين عن الفوانيس والموانئ في كل بلد ساحلي ما يلزم من المشورة."
    told = found([passage.format("و"), passage.format("")], "ar")
    assert [one[:2] for one in told] == [(2, "المسؤولين")]


def test_an_arabic_and_after_a_pause_may_stand_or_not() -> None:
    passage = "يرسل كل ميناء قائمة الفوانيس إلى الأمانة{}يتلقى كل منهم ردا مكتوبا في غضون خمسة أيام عمل."
    assert words([passage.format(". و"), passage.format(": ")], "ar") == []


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("والأمنة", "والآمنة"),
        ("بالألية", ""),
        ("ألية", "آلية"),
        ("للأليات", "للآليات"),
        ("الأثار", "الآثار"),
        ("لأحاد", "لآحاد"),
    ],
)
def test_hamza_where_a_word_is_spelt_with_madda(printed: str, meant: str) -> None:
    told = found([f"تبادل المعلومات عن أساليب الحفظ الجيدة {printed} في الموانئ"], "ar")
    assert [(word, f"Probably “{meant or 'بالآلية'}”" in why) for _, word, why in told] == [(printed, True)]


@pytest.mark.parametrize("word", ["الأمن", "أثار", "الأخرى", "أجل", "الأمانة", "أي"])
def test_words_that_are_spelt_with_hamza_are_left_alone(word: str) -> None:
    assert words([f"تبادل المعلومات عن أساليب الحفظ {word} في الموانئ"], "ar") == []


def test_one_of_goes_with_a_masculine_word() -> None:
    texts = [
        "كل غرفة مضاءة، وهذه الغرف نظيفة.",
        "تقديم المشورة لأحد الغرف.",
        "تقديم المشورة لأحد الموانئ.",
        "لإحدى الغرف.",
    ]
    [(line, word, why)] = found(texts, "ar")
    assert (line, word) == (2, "لأحد")
    assert "“لإحدى” or “لآحاد”" in why


def test_after_which_a_verb_goes_with_the_feminine_plural_after_it() -> None:
    told = found(
        [
            "النهج الذي وضعه الدول للفوانيس.",
            "الخطة التي يضعها الدول كل عام.",
            "وضعت كل دولة قائمة، وتضعها الموانئ أيضا، ومنها الدول التي لا ساحل لها.",
            "النهج الذي وضعه الخبراء، والخطة التي وضعتها الدول.",
            "من خلال دعمها الدول، والصناديق التي لديها الدول.",
        ],
        "ar",
    )
    assert [(line, word) for line, word, _ in told] == [(1, "وضعه"), (2, "يضعها")]
    assert ["“وضعته”" in told[0][2], "“تضعها”" in told[1][2]] == [True, True]


def test_a_masculine_word_is_no_plural_though_a_feminine_one_is_written_alike() -> None:
    texts = [
        "الجهد الذي يتطلبه العمل، والخدمات التي تتطلبها الموانئ.",
        "عملة الميزانية، والعملة التي تدفع بها.",
    ]
    assert words(texts, "ar") == []


def test_a_verb_joined_by_and_needs_a_verb_before_it() -> None:
    elsewhere = ["الاجتماعات التي عقدتها الموانئ", "موعد عقد الاجتماع"]
    texts = [
        *elsewhere,
        "الإعداد لاجتماعات الموانئ وعقدتها في الربيع.",
        "نظمت الأمانة اجتماعات الموانئ وعقدتها في الربيع.",
        "الاجتماعات الرسمية وعقدتها الموانئ في الربيع.",
        "الإعداد لاجتماعات الموانئ ومتابعتها في الربيع.",
    ]
    [(line, word, why)] = found(texts, "ar")
    assert (line, word) == (3, "وعقدتها")
    assert "“وعقدها”" in why


def catalog(language: str) -> list[str]:
    """The sentences of our own pages in that language: clean text."""
    name = {"zh": "zh_Hans"}.get(language, language)
    with (files("servanda") / "locale" / name / "LC_MESSAGES" / "django.po").open("rb") as stream:
        messages = [message for message in read_po(stream) if message.id]
    strings = (
        one for each in messages for one in (each.string if isinstance(each.string, tuple) else [each.string])
    )
    return [NAMED.sub(" ", str(one)) for one in strings if one]


@pytest.mark.parametrize("language", UN_ORDER)
def test_clean_texts_raise_no_doubt(language: str) -> None:
    assert len(catalog(language)) > 1000
    assert found(catalog(language), language) == []
    for sample in SAMPLES:
        if sample.stem.endswith(language):
            assert found(sample.read_text("utf-8").splitlines(), language) == []
    for seed in range(3):
        assert found(printed(seed, language)[1].splitlines(), language) == []


@pytest.mark.skipif(not TREATIES, reason=f"no treaty is here: {PAPERS}; SERVANDA_PAPERS names the folder")
def test_the_texts_of_treaties_raise_no_doubt() -> None:
    for treaty in TREATIES:
        assert found([line for line in treaty.read_text("utf-8").splitlines() if line.strip()], "en") == []
