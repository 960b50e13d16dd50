"""Steps are told by sentences with named places, so that they can be put into any language."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.law.calendar import Span
from servanda.law.sentences import SENTENCES, duration, english_date, english_length, step, tell

PLACE = re.compile(r"{(\w*)}")


def test_a_step_keeps_its_values_as_data_and_tells_them_in_english() -> None:
    made = step(
        "time-limit",
        article="2",
        source="text",
        result="2018-08-01",
        length=Span(years=8),
        day_on="2018-08-01",
    )
    assert made.values == {"length": "P8Y", "day_on": "2018-08-01"}
    assert made.text == "Time limit: 8 years, ending on 1 August 2018."
    assert (made.rule, made.article, made.source, made.result) == ("time-limit", "2", "text", "2018-08-01")


def test_a_step_can_be_told_in_another_language() -> None:
    told = tell(
        "time-limit",
        {"length": "P8Y", "day_on": "2018-08-01"},
        translate=lambda text: text.replace("Time limit", "Délai").replace("ending on", "jusqu’au"),
        write_date=lambda _: "1er août 2018",
        write_length=lambda _: "8 ans",
    )
    assert told == "Délai: 8 ans, jusqu’au 1er août 2018."


@pytest.mark.parametrize("rule", sorted(SENTENCES))
def test_every_place_has_a_name_and_dates_can_be_told_from_it(rule: str) -> None:
    assert "" not in PLACE.findall(SENTENCES[rule])
    values = {
        name: "2018-05-31" if name.endswith("_on") else "P1Y" if name == "length" else "something"
        for name in PLACE.findall(SENTENCES[rule])
    }
    assert "{" not in tell(rule, values)


def test_a_sentence_or_a_place_that_is_not_known_is_refused() -> None:
    with pytest.raises(KeyError):
        _ = step("no-such-sentence").text
    with pytest.raises(KeyError):
        _ = step("signed").text


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2018-09-03", "3 September 2018"),
        ("2018-09", "September 2018"),
        ("2018", "2018"),
        ("", "a day not told"),
    ],
)
def test_a_date_is_written_as_far_as_it_is_known(iso: str, expected: str) -> None:
    assert english_date(iso) == expected


@given(st.builds(Span, years=st.integers(0, 40), months=st.integers(0, 40), days=st.integers(0, 400)))
def test_a_length_is_the_same_in_data_and_in_words(span: Span) -> None:
    assert duration(span).startswith("P")
    assert english_length(duration(span)) == (str(span) if span != Span() else "0 days")
