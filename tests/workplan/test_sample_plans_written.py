"""The sample plans, one in each language, written as papers and read again from them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.utils.translation import override

from servanda.common.languages import django_code
from servanda.papers import docx, pdf
from servanda.papers.document import Session
from servanda.workplan.reading import read_plan
from servanda.workplan.writing.paper import About, paper_of
from tests.workplan.test_writing import said

SAMPLES = sorted((Path(__file__).parent / "samples").glob("plan-*.txt"))
WRITERS = {"docx": docx.write, "pdf": pdf.write}
ABOUT = About(
    treaty="Lantern Convention",
    original="en",
    draft=True,
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
