import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.template import Context, Template
from django.utils.translation import override

from servanda.law.partial_dates import PartialDate


def shown(expression: str, language: str = "en", **values: Any) -> str:
    with override(language):
        return Template("{% load servanda_format %}{{ " + expression + " }}").render(Context(values))


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "٣ أيلول/سبتمبر ٢٠١٨"),
        ("zh-hans", "2018年9月3日"),
        ("en", "3 September 2018"),
        ("fr", "3 septembre 2018"),
        ("ru", "3 сентября 2018 года"),
        ("es", "3 de septiembre de 2018"),
    ],
)
def test_a_page_shows_a_day_in_its_own_language(language: str, written: str) -> None:
    assert shown("day|date_in_words", language, day=dt.date(2018, 9, 3)) == written


def test_a_page_shows_a_date_as_exact_as_its_source() -> None:
    assert shown("day|partial_date", day=PartialDate.parse("2018-09-03")) == "3 September 2018"
    assert shown("day|partial_date", day=PartialDate.parse("2018-09")) == "September 2018"
    assert shown("day|partial_date", "ru", day=PartialDate.parse("2018")) == "2018 год"


def test_a_page_shows_spans_months_and_lengths_in_words() -> None:
    days: dict[str, Any] = {"first": dt.date(2018, 9, 3), "last": dt.date(2018, 9, 5)}
    assert shown("first|until:last", **days) == "3–5 September 2018"
    assert shown("first|month_in_words", "fr", **days) == "septembre 2018"
    assert shown("'P180D'|length_in_words", "es") == "180 días"


def test_a_page_shows_figures_that_keep_their_order_in_arabic() -> None:
    assert shown("n|figure", "ar", n=475_362) == "٤٧٥\u00a0٣٦٢"
    assert shown("n|percent", "fr", n=Decimal("18.4")) == "18,4\u00a0%"
    assert shown("n|money:'CHF'", n=Decimal(475_362)) == "CHF\u00a0475,362"


def test_a_page_shows_years_and_articles_in_the_digits_of_its_language() -> None:
    assert shown("year|digits", "ar", year="2017") == "٢٠١٧"
    assert shown("number|article_in_words", "ar", number="7 (2)") == "المادة ٧ (٢)"
    assert shown("number|article_in_words", number="") == ""


def test_zero_is_shown_and_nothing_is_not() -> None:
    assert shown("n|figure", n=0) == "0"
    for empty in ("n|figure", "n|percent", "n|money:'CHF'", "n|date_in_words", "n|partial_date", "n|ltr"):
        assert shown(empty, n=None) == ""


def test_a_symbol_stays_left_to_right_and_harmless() -> None:
    assert shown("s|ltr", "ar", s="CCM/MSP/2018/9") == '<bdi dir="ltr">CCM/MSP/2018/9</bdi>'
    assert shown("s|ltr", s="<b>") == '<bdi dir="ltr">&lt;b&gt;</bdi>'


def test_the_day_of_a_moment_is_that_of_the_unit_s_own_clock() -> None:
    late = dt.datetime(2018, 5, 31, 22, 30, tzinfo=dt.UTC)
    assert shown("day|date_in_words", "en", day=late) == "1 June 2018"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "<bdi>Chad</bdi>, <bdi>Lao &lt;PDR&gt;</bdi>"),
        ("ar", "<bdi>Chad</bdi>، <bdi>Lao &lt;PDR&gt;</bdi>"),
    ],
)
def test_names_stand_apart_by_the_comma_of_the_language_and_nothing_in_them_is_markup(
    language: str, written: str
) -> None:
    assert shown("all|names", language, all=["Chad", "Lao <PDR>"]) == written
    assert shown("all|names", language, all=[]) == ""


def test_the_levels_of_a_number_are_written_as_the_language_reads() -> None:
    assert shown("one|number", one="3.2.1") == '<bdi class="nowrap">3.2.1</bdi>'
    assert shown("one|number", "ar", one="3.2.1") == '<bdi class="nowrap">٣-٢-١</bdi>'
