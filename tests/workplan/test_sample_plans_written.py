"""The sample plans, one in each language, written as papers and read again from them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from django.utils.translation import override

from servanda.common.languages import django_code
from servanda.meetings.paper_heads import PaperHead
from servanda.papers import docx, pdf
from servanda.papers.document import Session
from servanda.papers.masthead import Distribution
from servanda.workplan.reading import read_plan
from servanda.workplan.writing.paper import About, paper_of
from tests.workplan.test_writing import said

SAMPLES = sorted((Path(__file__).parent / "samples").glob("plan-*.txt"))
WRITERS = {"docx": docx.write, "pdf": pdf.write}
ABOUT = About(
    treaty="Lantern Convention",
    original="en",
    draft=True,
    say=lambda texts: next(iter(texts.values()), ""),
    meeting=Session("", "Geneva", dt.date(2018, 9, 3), dt.date(2018, 9, 5)),
    days_before=60,
)


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_what_goes_out_can_be_read_back_in_each_language(sample: Path, form: str) -> None:
    plan = read_plan(sample.read_bytes(), sample.name)
    with override(django_code(plan.language)):
        paper = paper_of(plan, ABOUT)
    read = read_plan(WRITERS[form](paper), f"plan.{form}")
    kept = {**said(plan), "title": read.title, "meeting": read.meeting}
    assert said(read) == kept
    assert str(plan.year) in (read.title.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")))


TITLES = {
    "en": ("Review of the operation of the Convention and of its means of support", "Implementation support"),
    "fr": ("Examen du fonctionnement de la Convention et de ses moyens d’appui", "Appui à l’application"),
    "es": ("Examen del funcionamiento de la Convención y de sus medios de apoyo", "Apoyo a la aplicación"),
    "ru": ("Обзор действия Конвенции и средств её поддержки", "Имплементационная поддержка"),
    "zh": ("审查《公约》的实施情况及其支助手段", "执行支助"),
    "ar": ("استعراض سير عمل الاتفاقية ووسائل دعمها", "دعم التنفيذ"),
}
REMARKS = {
    "en": "Reissued for technical reasons; it replaces the version of 1 June, which lacked a page of the budget.",
    "fr": "Nouveau tirage pour raisons techniques ; une page du budget manquait dans la version du 1er juin.",
    "es": "Publicado nuevamente por razones técnicas; a la versión anterior le faltaba una página del presupuesto.",
    "ru": "Переиздано по техническим причинам; в предыдущем варианте не хватало одной страницы бюджета.",
    "zh": "因技术原因重新印发；前一版本缺少预算的一页。",
    "ar": "أُعيد إصدارها لأسباب فنية، إذ كانت صفحة من الميزانية ناقصة في النسخة السابقة.",
}


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_the_corner_the_item_of_the_agenda_its_title_and_remarks_come_back_and_change_nothing_else(
    sample: Path, form: str
) -> None:
    plan = read_plan(sample.read_bytes(), sample.name)
    language = plan.language
    original = "es" if language != "es" else "fr"
    head = PaperHead(
        symbol="LANT/MSP/2018/5/Rev.1",
        distribution=Distribution.LIMITED,
        original=original,
        agenda="7 (j)",
        agenda_titles={language: "\n".join(TITLES[language])},
        remarks={language: REMARKS[language]},
    )
    meeting = Session(plan.meeting, "Geneva", dt.date(2018, 9, 3), dt.date(2018, 9, 5))
    with override(django_code(language)):
        paper = paper_of(plan, replace(ABOUT, original=original, draft=False, meeting=meeting, head=head))
    read = read_plan(WRITERS[form](paper), f"plan.{form}")
    assert (read.symbol, read.distribution, read.original) == ("LANT/MSP/2018/5/Rev.1", "limited", original)
    assert read.agenda == "7 (j)"
    if form == "docx":
        assert tuple(read.agenda_titles) == TITLES[language]
    # In a PDF nothing may tell where a title as long as a line ends and that of the sub-item begins.
    assert " ".join(read.agenda_titles) == " ".join(TITLES[language])
    assert read.remarks == (REMARKS[language],)
    assert said(read) == {**said(plan), "title": read.title, "meeting": read.meeting}
    assert "*" not in read.title


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_letters_and_paragraph_numbers_come_back_from_word_as_from_pdf(sample: Path) -> None:
    plan = read_plan(sample.read_bytes(), sample.name)
    with override(django_code(plan.language)):
        paper = paper_of(plan, ABOUT)
    word, page = (read_plan(write(paper), f"plan.{form}") for form, write in WRITERS.items())
    assert [(one.letter, one.paragraph) for one in word.priorities] == [
        (one.letter, one.paragraph) for one in page.priorities
    ]
    for items in ([word.mandate, page.mandate], [word.expected_results, page.expected_results]):
        assert [one.letter for one in items[0]] == [one.letter for one in items[1]]
    assert [one.letter for one in word.mandate] == list("abcdefgh")[: len(word.mandate)]
