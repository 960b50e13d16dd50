"""Words are found however they are typed, in each of the six languages, and others are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers.searching import asked, indexed

FOUND = [
    ("The reports were submitted late", "report submit"),
    ("A report on clearance", "REPORTS"),
    ("Convention on Cluster Munitions", "munition"),
    ("Côte d'Ivoire", "cote ivoire"),
    ("ISU/2018/0001", "ISU/2018/0001"),
    ("per@example.org", "PER@example"),
    ("Le rapport sera présenté en juin", "rapports presentes"),
    ("les armes à sous-munitions", "arme sous-munition"),
    ("Œuvre commune", "oeuvre"),
    ("la dépollution des zones", "depollution zone"),
    ("Los informes anuales", "informe anual"),
    ("municiones en racimo", "munición"),
    ("el año próximo", "ano proximo"),
    ("доклады о мерах транспарентности", "доклад"),
    ("представлен отчёт", "отчет"),
    ("кассетные боеприпасы", "кассетных боеприпасов"),
    ("集束弹药公约缔约国", "集束弹药"),
    ("集束弹药公约缔约国", "缔约国 公约"),
    ("年度报告尚未收到", "报告"),
    ("二○一八年", "年"),
    ("التَّقرير السنويّ", "التقرير السنوى"),
    ("تقرير سنوي", "التقرير السنوية"),
    ("التقرير", "تقرير"),
    ("وتقرير الدولة", "تقرير دولة"),
    ("الذخائر العنقودية", "ذخائر عنقودية"),
    ("للذخائر", "الذخائر"),
    ("إزالة الألغام", "ازالة ألغام"),
    ("إزالة الألغام", "الغام"),
    ("مذكـــرة شفوية", "مذكرة"),
    ("بعثاتها الدائمة", "بعثات دائمة"),
    ("في عام ٢٠١٨", "2018"),
    ("المادة ٧", "مادة 7"),
    ("ＣＣＭ／ＭＳＰ", "ccm"),
]
NOT_FOUND = [
    ("The reports were submitted", "mission"),
    ("clearance", "clear water"),
    ("le rapport", "raport"),
    ("集束弹药", "弹束"),
    ("缔约国 集束", "国集"),
    ("تقرير", "تحرير"),
    ("доклад", "договор"),
    ("ISU/2018/0001", "ISU/2018/0002"),
    ("per@example.org", "bolivia@example.org"),
    ("reporter", "port"),
]


def finds(text: str, question: str) -> bool:
    stands = indexed(text)
    return all(any(form in stands for form in forms) for forms in asked(question))


@pytest.mark.parametrize(("text", "question"), FOUND)
def test_it_is_found(text: str, question: str) -> None:
    assert finds(text, question)


@pytest.mark.parametrize(("text", "question"), NOT_FOUND)
def test_something_else_is_not_found(text: str, question: str) -> None:
    assert not finds(text, question)


@given(st.text(max_size=60))
def test_every_text_is_found_by_its_own_words(text: str) -> None:
    assert finds(text, text)


def test_nothing_is_asked_by_signs_that_are_no_words() -> None:
    assert asked(" … / ! ") == []
    assert indexed(" … / ! ") == ""
