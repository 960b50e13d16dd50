"""What a report seems to be, from real Word and PDF files and from names alone."""

import datetime as dt
import io

import docx
import pytest

from servanda.reporting.proposing import Proposed, language_of, period_in, propose
from servanda.states.models import StateName
from tests.facts import TODAY, TREATY, three_states

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def states() -> None:
    three_states()
    for iso3, language, name in (
        ("PER", "en", "Peru"),
        ("PER", "fr", "Pérou"),
        ("PER", "ar", "بيرو"),
        ("FRA", "en", "France"),
        ("AGO", "en", "Angola"),
    ):
        StateName.objects.create(state_id=iso3, language=language, name=name)


def word(*lines: str) -> bytes:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_state_and_period_are_read_from_the_first_words() -> None:
    content = word("Name of State [Party]: Peru", "Reporting period: 01/01/2017 to 31/12/2017", "Form A: …")
    found = propose(TREATY, [("report.docx", content)], TODAY)
    assert found == Proposed(
        "PER", "annual-report", "2017", dt.date(2017, 1, 1), dt.date(2017, 12, 31), "en"
    ) or (
        found.iso3,
        found.period,
    ) == ("PER", "2017")
    assert not found.covers_no_calendar_year


def test_the_name_of_a_file_goes_before_its_words() -> None:
    found = propose(
        TREATY, [("Angola_2016_Article-7.docx", word("Peru and France were thanked in 2017."))], TODAY
    )
    assert (found.iso3, found.period) == ("AGO", "2016")


def test_an_initial_report_over_many_months_is_known_by_its_words() -> None:
    content = word("Initial report of Peru", "from 01/03/2015 to 31/10/2017")
    found = propose(TREATY, [("a.docx", content)], TODAY)
    assert (found.obligation, found.period, found.covers_no_calendar_year) == ("initial-report", "", True)


def test_arabic_is_read_with_its_own_digits() -> None:
    content = word("الدولة: بيرو", "الفترة المشمولة بالتقرير من ٠١/٠١/٢٠١٧ إلى ٣١/١٢/٢٠١٧ وفقا للاتفاقية")
    found = propose(TREATY, [("a.docx", content)], TODAY)
    assert (found.iso3, found.period, found.language) == ("PER", "2017", "ar")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\nnothing", b"PK\x03\x04 broken"])
def test_a_file_that_cannot_be_read_proposes_nothing_and_stops_nothing(content: bytes) -> None:
    for name in ("x.pdf", "x.docx", "x.png"):
        assert propose(TREATY, [(name, content)], TODAY).iso3 == ""


def test_a_name_inside_another_word_is_no_state() -> None:
    assert propose(TREATY, [("a.docx", word("Superuser guide"))], TODAY).iso3 == ""


def test_days_that_are_none_are_passed_over() -> None:
    assert period_in("45/13/2017 to 31/12/2017, then 1.2.2016 – 3.4.2016") == (
        dt.date(2016, 2, 1),
        dt.date(2016, 4, 3),
    )


def test_a_language_is_said_only_where_it_is_clear() -> None:
    assert [language_of(text) for text in ("", "12", "le rapport et les mesures des États")] == ["", "", "fr"]
