"""Summaries: who reported and who did not, facts added up, what is new; every figure with the rows behind it."""

import datetime as dt
import io
from decimal import Decimal
from pathlib import Path

import docx
import pytest
from defusedxml.ElementTree import fromstring
from django.utils.translation import override

from servanda.common.languages import UN_ORDER, django_code
from servanda.common.treaty import treaty_by_id
from servanda.duties.operations.load_folder import load_folder
from servanda.law.treaty_file import BadTreaty
from servanda.papers.document import Figure as Drawing
from servanda.papers.document import Heading, Table
from servanda.papers.docx import write
from servanda.publications.summaries import Figure, Summary, outline_of, summary
from servanda.publications.summaries.charts import chart
from servanda.publications.summaries.facts import every_year
from servanda.publications.summaries.ground import year_before
from servanda.publications.summaries.outline import check, load_outline
from servanda.publications.summaries.paper import summary_paper
from servanda.publications.summaries.words import column_name, line_name, table_name
from servanda.reporting.form_versions import forms_of
from tests.facts import ANN, CCM_DATA, TREATIES, TREATY, small_folder

DAY = dt.date(2018, 5, 31)

ANNUAL = """iso3,submitted_year,submitted_on,source,confidence,notes
FRA,2012,2012-04-30,Monitor,high,
FRA,2013,2013-06-02,Monitor,high,
FRA,2017,2017-04,Monitor,medium,
PER,2013,2013-05-02,Monitor,high,
"""
STOCK = """iso3,declared_stockpile,munitions,submunitions,figures_rounded,destruction_deadline,completed_on,\
retained_munitions,retained_submunitions,retained_as_of,extension_granted_until,source,confidence,notes
AGO,yes,77,,no,,,,,,,Monitor,high,
FRA,yes,34876,14900000,yes,,2016-06-30,0,,2016,,Monitor,high,
PER,yes,676,,no,,,,,,,Monitor,high,
"""
AREA = """iso3,year,area_kind,area_km2,source,confidence
FRA,2016,SHA,6.8,Tables,medium
FRA,2016,CHA,17.2,Tables,medium
PER,2016,CHA,0.5,Tables,medium
"""


@pytest.fixture
def told(db: None, tmp_path: Path) -> Summary:
    """Three States of which some things are told, on 31 May 2018."""
    folder = small_folder(tmp_path / "data", reports_annual=ANNUAL, stockpiles=STOCK, clearance_area=AREA)
    load_folder(folder=folder, treaty_id=TREATY, actor=ANN)
    return summary(TREATY, DAY, ANN)


def figure(found: Summary, key: str) -> Figure:
    place = found.figure(key)
    assert place, key
    return place[3]


def value(found: Summary, key: str) -> tuple[int | Decimal, int | None]:
    return figure(found, key).value, figure(found, key).of


def who(found: Summary, key: str) -> set[str]:
    return {row.iso3 for row in figure(found, key).rows}


def test_reports_are_in_time_or_after_the_date(told: Summary) -> None:
    assert who(told, "reports-annual-report.2011.in-time") == {"FRA"}
    assert who(told, "reports-annual-report.2012.late") == {"FRA"}
    assert who(told, "reports-annual-report.2016.in-time") == {"FRA"}


def test_numerator_and_denominator_are_kept(told: Summary) -> None:
    assert value(told, "reports-annual-report.2016.received") == (1, 2)
    assert value(told, "reports-annual-report.2016.owed") == (2, None)


def test_what_no_source_tells_is_not_known_and_never_not_received(told: Summary) -> None:
    assert who(told, "reports-annual-report.2016.not-known") == {"PER"}
    assert value(told, "reports-annual-report.2016.not-received") == (0, None)
    assert figure(told, "reports-annual-report.2016.not-known").rows[0].source == ""


def test_a_report_for_which_nothing_was_owed_is_counted_apart(told: Summary) -> None:
    assert who(told, "reports-annual-report.2012.not-owed") == {"PER"}
    assert value(told, "reports-annual-report.2012.received") == (1, 1)


def test_every_report_counted_is_counted_once(told: Summary) -> None:
    for table in told.tables():
        for line in table.lines if table.kind == "reports" else ():
            values = {
                column: cell.value for column, cell in zip(table.columns, line.cells, strict=True) if cell
            }
            parts = [values.get(name, 0) for name in ("in-time", "late", "day-not-told")]
            assert sum(parts) == values["received"]
            rest = [values.get(name, 0) for name in ("not-received", "not-known", "time-left")]
            assert sum(parts) + sum(rest) == values["owed"]


def test_sums_say_how_many_states_told_and_leave_out_those_that_have_not_joined(told: Summary) -> None:
    key = "figures-stockpile-destruction"
    assert value(told, f"{key}.stockpile-munitions.sum") == (Decimal(35552), None)
    assert value(told, f"{key}.stockpile-munitions.told") == (2, 2)
    assert value(told, f"{key}.stockpile-submunitions.told") == (1, 2)
    assert who(told, f"{key}.stockpile-submunitions.not-told") == {"PER"}


def test_zero_is_a_figure_and_not_a_blank(told: Summary) -> None:
    key = "figures-stockpile-destruction.retained-munitions"
    assert who(told, f"{key}.zero") == {"FRA"}
    assert who(told, f"{key}.not-told") == {"PER"}


def test_areas_of_different_kinds_are_never_added_up(told: Summary) -> None:
    key = "by-year-contaminated-area-km2.2016"
    assert value(told, f"{key}.CHA") == (Decimal("17.7"), None)
    assert value(told, f"{key}.SHA") == (Decimal("6.8"), None)
    assert told.figure(f"{key}.total") is None
    assert value(told, f"{key}.told") == (2, 2)


def test_completions_stand_in_their_year(told: Summary) -> None:
    assert who(told, "completed-stockpile-destroyed.2016.in-year") == {"FRA"}
    assert who(told, "plays-stockpile-destruction.met.states") == {"FRA"}


def test_the_day_decides_what_is_told_yet(told: Summary) -> None:
    earlier = summary(TREATY, dt.date(2016, 6, 29), ANN)
    assert earlier.figure("completed-stockpile-destroyed.2016.in-year") is None
    assert who(earlier, "reports-annual-report.2016.time-left") == {"FRA", "PER"}


def test_what_is_new_stands_beside_the_year_before(told: Summary) -> None:
    assert value(told, "new-rows.annual-report.newly-before") == (1, None)
    a_year_later = summary(TREATY, dt.date(2016, 7, 1), ANN)
    assert who(a_year_later, "new-rows.stockpile-destroyed.newly") == {"FRA"}
    assert value(a_year_later, "new-rows.stockpile-destroyed.newly-before") == (0, None)


def test_rows_name_their_source(told: Summary) -> None:
    rows = figure(told, "figures-stockpile-destruction.stockpile-munitions.sum").rows
    assert {row.source for row in rows} == {"Monitor"}


def test_no_two_figures_of_all_the_data_bear_one_key(db: None) -> None:
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    found = summary(TREATY, dt.date(2026, 3, 1), ANN)
    keys = [cell.key for table in found.tables() for line in table.lines for cell in line.cells if cell]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", UN_ORDER)
def test_everything_has_a_name_and_the_paper_holds_every_theme(told: Summary, language: str) -> None:
    with override(django_code(language)):
        for table in told.tables():
            assert table_name(table)
            assert all(column_name(table, column, told) for column in table.columns)
            assert all(line_name(table, line) for line in table.lines)
        paper = summary_paper(told, {"AGO": "Angola", "FRA": "France", "PER": "Peru"})
    headings = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert len(headings) == len(told.themes) + 2
    assert sum(isinstance(block, Table) for block in paper.blocks) == len(list(told.tables())) + 1


@pytest.mark.parametrize("language", UN_ORDER)
def test_the_paper_draws_the_charts_of_the_page_with_the_same_in_words(told: Summary, language: str) -> None:
    with override(django_code(language)):
        charts = [found for table in told.tables() if (found := chart(table, told))]
        paper = summary_paper(told, {})
    figures = [block for block in paper.blocks if isinstance(block, Drawing)]
    assert charts
    assert [(block.caption, block.alternative) for block in figures] == [
        (one.title, one.described) for one in charts
    ]
    for block, one in zip(figures, charts, strict=True):
        drawn = fromstring(block.svg)
        said = [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")]
        assert said == [
            *(word for bar in one.bars for word in (bar.name, bar.end)),
            *(told.name for told in one.legend),
        ]
    word = docx.Document(io.BytesIO(write(paper)))
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == [
        one.described for one in charts
    ]


def test_the_outline_names_what_the_treaty_and_the_form_have() -> None:
    sections = {section for form in forms_of(TREATY).values() for section in form.sections_by_id}
    assert {one for theme in outline_of(TREATY).themes for one in theme.sections} <= sections


def test_a_treaty_without_an_outline_tells_what_its_obligations_ask_about() -> None:
    rules = treaty_by_id("apmbc")
    outline = load_outline(TREATIES / "apmbc", rules)
    assert [theme.id for theme in outline.themes] == [theme.id for theme in rules.theme_list]
    assert list(check(outline, rules)) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[[theme]]\nid = "magic"', "no such theme"),
        ('[[theme]]\nid = "clearance"\nfacts = ["nothing"]', "no fact “nothing”"),
        ('[[theme]]\nid = "clearance"\n[[theme.by_year]]\nfact = "contamination"', "is no figure"),
        ('[[theme]]\nid = "clearance"\ncolour = "red"', "colour"),
        ("[[theme", "cannot be read"),
    ],
)
def test_each_mistake_in_the_outline_is_named(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "summaries.toml").write_text(text, "utf-8")
    with pytest.raises(BadTreaty, match=says):
        load_outline(tmp_path, treaty_by_id(TREATY))


@pytest.mark.parametrize(
    ("years", "all_of_them"),
    [([], []), (["2012", "2010"], ["2010", "2011", "2012"]), (["", "2010"], ["", "2010"]), ([""], [""])],
)
def test_years_have_no_gaps(years: list[str], all_of_them: list[str]) -> None:
    assert list(every_year(years)) == all_of_them


def test_a_year_before_a_leap_day_is_the_last_of_february() -> None:
    assert year_before(dt.date(2020, 2, 29)) == dt.date(2019, 2, 28)
