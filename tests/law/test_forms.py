"""Reporting forms as data, the four answers, "unchanged since", gaps and contradictions."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.law.forms import (
    Answer,
    AnswerKind,
    BadForm,
    GapKind,
    Kind,
    OnRecord,
    Origin,
    Trouble,
    check,
    contradictions,
    figure_at,
    gaps,
    load_form,
    load_forms,
    read_answers,
    resolve,
    unknown_places,
    write_answers,
)
from servanda.law.partial_dates import PartialDate
from servanda.law.records import ExtensionRequest, Fact
from servanda.law.treaty import Names

TREATIES = Path(__file__).parents[2] / "treaties"
FORM = load_form(TREATIES / "ccm" / "forms" / "2010.toml")
GIVEN = AnswerKind.GIVEN
UNCHANGED = AnswerKind.UNCHANGED


def stock(*rows: str, **fields: str) -> Answer:
    """An answer on stockpiles with the figures of munitions, a row each."""
    tables = {"stock": tuple({"munition-quantity": figure} for figure in rows)}
    return Answer(
        kind=GIVEN, fields={key.replace("_", "-"): text for key, text in fields.items()}, tables=tables
    )


@pytest.mark.parametrize("file", sorted(TREATIES.glob("*/forms/*.toml")), ids=lambda file: file.stem)
def test_every_form_of_the_repository_can_be_used(file: Path) -> None:
    assert check(file) == []
    assert load_forms(file.parents[1])[file.stem] == load_form(file)


def test_the_form_of_2010_has_ten_letters_and_the_institutions_of_its_header() -> None:
    assert "".join(section.letter for section in FORM.sections) == "ABCDEFGHIJ"
    assert (FORM.sections[0].letter, FORM.sections[0].article) == ("", "7 (1) (l)")
    assert [one.id for one in FORM.sections if not one.not_applicable_allowed] == [
        "institutions",
        "national-implementation",
    ]


def test_every_label_is_written_in_six_languages() -> None:
    named: list[Names] = [FORM.titles, *(section.titles for section in FORM.sections)]
    named += [field.labels for _, field in FORM.fields()]
    named += [table.labels for section in FORM.sections for table in section.tables]
    named += [choice.labels for _, field in FORM.fields() for choice in field.choices]
    assert all(text and text == text.strip() for names in named for text in names.model_dump().values())


BROKEN = {
    'field = [{ id = "weight" }]': "section[a].field[weight]: there are no labels for “weight”",
    'field = [{ id = "name", kind = "colour" }]': "“colour” is not one of",
    'field = [{ id = "name", kind = "choice" }]': "a/name: a choice needs choices, and nothing else has them",
    'field = [{ id = "name" }, { id = "name" }]': "section[a][name]: this id is used 2 times; each needs its own",
    'table = [{ id = "name", column = [] }]': "a table needs at least one column",
    'field = [{ id = "name", size = 3 }]': "this key is not known here",
}
SOUND = """id = "f"
version = "{version}"
valid_from = 2010-08-01
source = "s"
titles = {names}
[labels]
name = {names}
[[section]]
id = "a"
article = "7"
titles = {names}
{section}
"""
SIX = '{ ar = "ا", zh = "名", en = "n", fr = "n", ru = "н", es = "n" }'


def written(folder: Path, section: str = "", more: str = "", version: str = "one") -> Path:
    file = folder / "one.toml"
    file.write_text(SOUND.format(names=SIX, section=section, version=version) + more, "utf-8")
    return file


@pytest.mark.parametrize(("section", "told"), BROKEN.items())
def test_each_mistake_in_a_form_is_told_in_one_line(tmp_path: Path, section: str, told: str) -> None:
    file = written(tmp_path, section)
    mistakes = check(file)
    assert told in "|".join(str(one) for one in mistakes)
    assert len(mistakes) == 1, mistakes
    with pytest.raises(BadForm, match=r"one\.toml"):
        load_form(file)


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            '[[check]]\nid = "c"\nkind = "sum"\nfigure = "a/name"\nof = ["a/name"]',
            "there is no figure at “a/name”",
        ),
        (
            '[[check]]\nid = "c"\nkind = "none-after"\nfigure = "a/name"',
            "none-after, and only that, names a fact",
        ),
        ('[[check]]\nid = "c"\nkind = "sum"\nfigure = "a/name"', "says what it is the sum of"),
    ],
)
def test_a_check_that_leads_nowhere_is_told(tmp_path: Path, more: str, told: str) -> None:
    mistakes = check(written(tmp_path, 'field = [{ id = "name" }]', more))
    assert any(told in str(mistake) for mistake in mistakes)


def test_a_form_called_otherwise_than_its_file_is_told(tmp_path: Path) -> None:
    (mistake,) = check(written(tmp_path, version="two"))
    assert "give both one name" in str(mistake)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "not found" in str(check(tmp_path / "2010.toml")[0])


def test_zero_is_an_answer_and_a_blank_is_none() -> None:
    answer = stock("0", " ")
    assert answer.tables == {"stock": ({"munition-quantity": "0"},)}
    assert figure_at({"stockpiles": answer}, "stockpiles/stock/munition-quantity") == Decimal(0)
    assert figure_at({"stockpiles": stock(" ")}, "stockpiles/stock/munition-quantity") is None
    assert figure_at({}, "stockpiles/total-munitions") is None


def test_a_column_with_a_text_that_is_no_figure_has_no_sum() -> None:
    assert figure_at({"stockpiles": stock("3", "some")}, "stockpiles/stock/munition-quantity") is None


kinds = st.sampled_from(AnswerKind)
texts = st.text(max_size=12)


@given(
    st.builds(
        Answer,
        kind=kinds,
        fields=st.dictionaries(texts, texts, max_size=3),
        tables=st.dictionaries(
            texts, st.lists(st.dictionaries(texts, texts, max_size=2), max_size=3), max_size=2
        ),
        sentence=texts,
        since=st.none() | st.integers(2010, 2030),
        origins=st.dictionaries(texts, st.builds(Origin, file=st.integers(1, 9), page=texts), max_size=2),
    )
)
def test_answers_come_back_from_json_as_they_were(answer: Answer) -> None:
    assert read_answers(write_answers({"stockpiles": answer})) == {"stockpiles": answer}


def test_places_that_the_form_does_not_have_are_named() -> None:
    answer = Answer(
        fields={"colour": "1"}, tables={"stock": ({"munition-type": "a", "hue": "b"},), "more": ({"x": "1"},)}
    )
    assert unknown_places(FORM, "stockpiles", answer) == ["colour", "stock/hue", "more/x"]
    assert unknown_places(FORM, "weather", answer) == ["weather"]


def unchanged(since: int | None) -> dict[str, Answer]:
    return {"stockpiles": Answer(kind=UNCHANGED, since=since)}


def test_unchanged_leads_through_chains_to_the_answer_that_holds() -> None:
    versions = {2012: {"stockpiles": stock("5")}, 2014: unchanged(2012), 2015: unchanged(2014)}
    found = resolve("stockpiles", 2015, versions)
    assert (found.answer, found.year, found.chain, found.trouble) == (stock("5"), 2012, (2014, 2012), None)
    assert found.is_older


@pytest.mark.parametrize(
    ("versions", "trouble"),
    [
        ({2015: unchanged(None)}, Trouble.NO_YEAR),
        ({2015: unchanged(2013)}, Trouble.NO_REPORT),
        ({2015: unchanged(2014), 2014: unchanged(2015)}, Trouble.CIRCLE),
        ({2015: unchanged(2015)}, Trouble.CIRCLE),
        ({2015: unchanged(2014), 2014: {}}, Trouble.NOT_REPORTED),
    ],
)
def test_unchanged_that_leads_nowhere_says_why(
    versions: dict[int, dict[str, Answer]], trouble: Trouble
) -> None:
    found = resolve("stockpiles", 2015, versions)
    assert (found.trouble, found.answer.kind) == (trouble, AnswerKind.NOT_REPORTED)


@given(st.dictionaries(st.integers(2010, 2020), st.integers(2009, 2021).map(unchanged), max_size=8))
def test_resolving_always_ends(versions: dict[int, dict[str, Answer]]) -> None:
    assert resolve("stockpiles", 2015, versions).answer.kind != UNCHANGED


def kinds_of(
    answer: Answer, section: str = "stockpiles", *, initial: bool = False
) -> set[tuple[GapKind, str]]:
    return {
        (gap.kind, gap.place)
        for gap in gaps(FORM, {section: answer}, initial=initial)
        if gap.section == section
    }


def test_gaps_say_what_is_open() -> None:
    assert kinds_of(Answer()) == {(GapKind.NOT_ANSWERED, "")}
    assert kinds_of(Answer(kind=GIVEN)) == {(GapKind.NOTHING_GIVEN, "")}
    assert kinds_of(Answer(kind=AnswerKind.NOT_APPLICABLE)) == {(GapKind.WITHOUT_SENTENCE, "")}
    assert kinds_of(Answer(kind=AnswerKind.NOT_APPLICABLE, sentence="Never produced.")) == set()
    assert kinds_of(Answer(kind=AnswerKind.NOT_APPLICABLE, sentence="-"), "national-implementation") == {
        (GapKind.NOT_ALLOWED, "")
    }
    assert kinds_of(Answer(kind=UNCHANGED)) == {(GapKind.WITHOUT_YEAR, "")}
    assert kinds_of(Answer(kind=UNCHANGED, since=2012), initial=True) == {(GapKind.UNCHANGED_AT_FIRST, "")}


def test_what_cannot_be_read_is_kept_and_told() -> None:
    answer = Answer(
        kind=GIVEN,
        fields={"total-munitions": "many", "total-submunitions": "0"},
        tables={"discovered": ({"found-on": "May"},)},
    )
    found = kinds_of(answer)
    assert (GapKind.NO_FIGURE, "total-munitions") in found
    assert (GapKind.NO_DATE, "discovered/0/found-on") in found
    assert (GapKind.NOT_FILLED, "discovered/0/plan") in found
    assert not any(place == "discovered/0/lot-numbers" for _, place in found)


NOTHING = OnRecord()


def told(
    answers: Answer, record: OnRecord = NOTHING, period_to: dt.date | None = None
) -> list[tuple[str, Decimal, Decimal]]:
    found = contradictions(FORM, {"stockpiles": answers}, record, period_to)
    return [(one.check.id, one.stated, one.expected) for one in found]


def test_totals_that_do_not_add_up_are_shown() -> None:
    assert told(stock("3", "4", total_munitions="8")) == [("total-munitions", Decimal(8), Decimal(7))]
    assert told(stock("3", "4", total_munitions="7")) == []


def test_a_stock_is_compared_with_the_report_before() -> None:
    destroyed = stock("6").model_copy(
        update={
            "tables": {"stock": ({"munition-quantity": "6"},), "destroyed": ({"munition-quantity": "4"},)}
        }
    )
    before = OnRecord({"stockpiles": stock("10")})
    assert told(destroyed, before) == []
    (grown,) = contradictions(FORM, {"stockpiles": stock("12")}, before)
    assert (grown.grows, grown.before, grown.expected) == (True, Decimal(10), Decimal(10))


DESTROYED = Fact(
    iso3="PER",
    fact="stockpile-destroyed",
    value="2015-06-01",
    on=PartialDate.parse("2015-06-01"),
    source="Declaration, 1 June 2015",
)


def test_a_stock_after_destruction_was_declared_complete_is_shown_with_the_declaration() -> None:
    declared = OnRecord(declared={"stockpile-destroyed": DESTROYED})
    (found,) = contradictions(FORM, {"stockpiles": stock("2")}, declared, dt.date(2015, 12, 31))
    assert (found.check.id, found.fact) == ("munitions-after-completion", DESTROYED)
    assert told(stock("2"), declared, dt.date(2014, 12, 31)) == []
    assert told(stock("0"), declared) == []


def test_a_stock_that_was_discovered_after_completion_and_no_more_contradicts_nothing() -> None:
    declared = OnRecord(declared={"stockpile-destroyed": DESTROYED})
    found = Answer(
        kind=GIVEN,
        tables={"stock": ({"munition-quantity": "5"},), "discovered": ({"munition-quantity": "5"},)},
    )
    assert told(found, declared) == []
    more = found.model_copy(update={"tables": {**found.tables, "stock": ({"munition-quantity": "6"},)}})
    assert told(more, declared) == [("munitions-after-completion", Decimal(6), Decimal(5))]


def test_a_total_alone_contradicts_a_completion_as_its_rows_would() -> None:
    answers = {"stockpiles": Answer(kind=GIVEN, fields={"total-munitions": "120"})}
    (found,) = contradictions(FORM, answers, OnRecord(declared={"stockpile-destroyed": DESTROYED}))
    assert (found.check.id, found.stated) == ("total-munitions-after-completion", Decimal(120))


REQUEST = ExtensionRequest(
    iso3="PER",
    obligation="stockpile-destruction",
    until=PartialDate.parse("2024-04-01"),
    asked_on=dt.date(2020, 6, 30),
    figures_on=PartialDate.parse("2020-05-31"),
    stock_remaining="2000",
    source="CCM/MSP/2020/9",
)


@pytest.mark.parametrize(
    ("munitions", "period_to", "shown"),
    [
        ("2001", "2020-12-31", True),  # more at the end of 2020 than the request said remained in May
        ("2000", "2020-12-31", False),
        ("1500", "2020-12-31", False),
        ("1999", "2019-12-31", True),  # fewer at the end of 2019 than remained in May 2020
        ("2500", "2019-12-31", False),
    ],
)
def test_what_remains_only_shrinks_so_a_request_and_a_report_can_contradict(
    munitions: str, period_to: str, shown: bool
) -> None:
    record = OnRecord(requests=[REQUEST])
    found = contradictions(FORM, {"stockpiles": stock(munitions)}, record, dt.date.fromisoformat(period_to))
    assert [(one.check.id, one.request, one.expected) for one in found] == (
        [("munitions-in-the-request", REQUEST, Decimal(2000))] if shown else []
    )
    assert contradictions(FORM, {"stockpiles": stock(munitions)}, record) == []


def test_a_request_on_another_obligation_or_without_the_figure_is_not_compared() -> None:
    for other in (
        replace(REQUEST, obligation="clearance"),
        replace(REQUEST, stock_remaining=""),
        replace(REQUEST, asked_on=None, figures_on=None),
    ):
        assert told(stock("9999"), OnRecord(requests=[other]), dt.date(2021, 12, 31)) == []


def test_without_a_date_for_its_figures_a_request_speaks_of_its_own_day() -> None:
    undated = replace(REQUEST, figures_on=None)
    assert told(stock("2001"), OnRecord(requests=[undated]), dt.date(2020, 6, 30)) != []
    assert told(stock("2001"), OnRecord(requests=[undated]), dt.date(2020, 6, 29)) == []


def test_an_end_planned_after_the_time_asked_for_is_shown_with_both_days() -> None:
    planned = Answer(
        kind=GIVEN,
        tables={"destruction-programme": ({"planned-end": "2025-01-31"}, {"planned-end": "soon"})},
    )
    (found,) = contradictions(FORM, {"stockpiles": planned}, OnRecord(requests=[REQUEST]))
    assert (found.stated_on, found.request) == (dt.date(2025, 1, 31), REQUEST)
    later = replace(REQUEST, until=PartialDate.parse("2025-01-31"))
    assert contradictions(FORM, {"stockpiles": planned}, OnRecord(requests=[later])) == []


def test_kinds_of_fields_are_all_used_by_the_form() -> None:
    assert {field.kind for _, field in FORM.fields()} == set(Kind)
