"""From a form to an answer: whatever is typed is taken, and shown again as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.law.forms import Answer, AnswerKind, load_form, unknown_places
from servanda.portal.typed import answer_typed, day_parts
from tests.facts import TREATIES

FORM = load_form(TREATIES / "ccm" / "forms" / "2010.toml")
STOCKPILES = FORM.sections_by_id["stockpiles"]
NAMES = st.sampled_from(
    ["answer", "since", "sentence", "rows.stock", "f.total-munitions", "t.stock.0.munition-type", "seen"]
)


def typed(fields: dict[str, str], without: tuple[str, int] | None = None) -> Answer:
    return answer_typed(STOCKPILES, fields, "en", without=without)


def test_a_zero_is_kept_apart_from_a_blank() -> None:
    answer = typed({"answer": "given", "f.total-munitions": "0", "f.total-submunitions": " "})
    assert answer.fields == {"total-munitions": "0"}


def test_who_types_without_choosing_has_given_something() -> None:
    assert typed({"f.total-munitions": "3"}).kind == AnswerKind.GIVEN


def test_unchanged_names_its_year_and_carries_no_figures() -> None:
    answer = typed({"answer": "unchanged", "since": "2015", "f.total-munitions": "3"})
    assert answer == Answer(kind=AnswerKind.UNCHANGED, since=2015)


def test_a_row_can_be_taken_out_and_an_empty_one_is_none() -> None:
    rows = {f"t.stock.{row}.munition-type": name for row, name in enumerate(["A", "B", "", "C"])}
    answer = typed({"answer": "given", "rows.stock": "4", **rows}, without=("stock", 1))
    assert [row["munition-type"] for row in answer.tables["stock"]] == ["A", "C"]


def test_rows_beyond_those_shown_are_not_read() -> None:
    assert not typed({"answer": "given", "rows.stock": "0", "t.stock.0.munition-type": "A"}).tables


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("2017", "5", "3"), "2017-05-03"),
        (("2017", "5", ""), "2017-05"),
        (("2017", "", ""), "2017"),
        (("", "", "3"), "--03"),
        (("٢٠١٧", "5", "٣"), "2017-05-03"),
        (("2017", "2", "31"), "2017-02-31"),
        (("", "", ""), ""),
    ],
)
def test_a_date_is_kept_as_far_as_it_was_typed(parts: tuple[str, str, str], text: str) -> None:
    names = [f"t.discovered.0.found-on_{part}" for part in ("year", "month", "day")]
    answer = typed({"answer": "given", "rows.discovered": "1", **dict(zip(names, parts, strict=True))})
    found = answer.tables.get("discovered", ({},))[0].get("found-on", "")
    assert found == text
    if parts[0].isascii():
        assert tuple(day_parts(text).values()) == parts


@given(st.dictionaries(NAMES, st.text(max_size=30)), st.sampled_from(["en", "ar", "fr"]))
def test_nothing_that_can_be_typed_is_refused(fields: dict[str, str], language: str) -> None:
    answer = answer_typed(STOCKPILES, fields, language, without=None)
    assert unknown_places(FORM, "stockpiles", answer) == []
