"""Word reports in the official layout, made by another program: read with every doubt, by title and not by letter."""

import datetime as dt
import io

import docx
import pytest

from servanda.law.forms import Answer, AnswerKind, Field, load_form
from servanda.law.treaty import Names
from servanda.papers.packages import RefusedPackage
from servanda.reporting.reading import DoubtKind, ReadReport, read_report
from servanda.reporting.reading.labels import titled
from servanda.reporting.reading.values import area_unit, read_value
from servanda.reporting.reading.words import doubt_words
from tests.facts import TREATIES

FORM = load_form(TREATIES / "ccm" / "forms" / "2010.toml")
Part = str | list[list[str]]


def word(*parts: Part) -> bytes:
    made = docx.Document()
    for part in parts:
        if isinstance(part, str):
            made.add_paragraph(part)
            continue
        grid = made.add_table(0, len(part[0]))
        for row in part:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def read(*parts: Part) -> ReadReport:
    return read_report(FORM, word(*parts))


def answer(report: ReadReport, section: str) -> Answer:
    return next(each.answer for each in report.sections if each.section == section)


def doubts(report: ReadReport, section: str) -> list[tuple[DoubtKind, str, str]]:
    found = next(each.doubts for each in report.sections if each.section == section)
    return [(one.kind, one.printed, one.read) for one in found]


def test_tables_are_known_by_their_columns_and_figures_read() -> None:
    report = read(
        "Form B: Stockpiles and destruction",
        [
            ["Type of munition", "Number of munitions", "Remarks"],
            ["BLG-66", "1 250", "in two depots"],
            ["CBU-58", "0", ""],
            ["Total", "1 250", ""],
        ],
    )
    assert answer(report, "stockpiles").tables == {
        "stock": (
            {"munition-type": "BLG-66", "munition-quantity": "1250", "remarks": "in two depots"},
            {"munition-type": "CBU-58", "munition-quantity": "0"},
        )
    }
    assert [kind for kind, _, _ in doubts(report, "stockpiles")] == [DoubtKind.NOT_PLACED]


def test_swapped_letters_follow_the_title_and_are_told() -> None:
    report = read(
        "Form C: Cluster munitions retained and transferred",
        [["Institution", "Type of munition", "Number of munitions"], ["School", "BLG-66", "3"]],
        "Form D: Technical characteristics of each type produced/owned or possessed",
        "Currently owned or possessed",
        [["Type of munition", "Dimensions"], ["BLG-66", "70 mm"]],
    )
    assert [each.section for each in report.sections] == [
        "technical-characteristics",
        "retained-and-transferred",
    ]
    assert answer(report, "retained-and-transferred").tables["retained"][0]["munition-quantity"] == "3"
    assert set(answer(report, "technical-characteristics").tables) == {"owned"}
    assert [(one.kind, one.read) for one in report.doubts] == [
        (DoubtKind.LETTER, "D"),
        (DoubtKind.LETTER, "C"),
    ]


def test_a_period_that_is_no_calendar_year_is_a_doubt() -> None:
    report = read("Reporting period: 01/03/2015 to 31/10/2017")
    assert (report.period_from, report.period_to) == (dt.date(2015, 3, 1), dt.date(2017, 10, 31))
    assert [one.kind for one in report.doubts] == [DoubtKind.PERIOD]
    assert read("Reporting period: 01/01/2017 to 31/12/2017").doubts == []


def test_areas_in_hectares_and_square_kilometres_become_square_metres_with_a_doubt() -> None:
    report = read(
        "Contaminated areas and clearance",
        [
            ["Location", "Size (ha)", "Suspected or confirmed"],
            ["North", "12.5", "Confirmed"],
            ["South", "2 km2", "no"],
        ],
    )
    rows = answer(report, "contaminated-areas").tables["areas"]
    assert [(row["size"], row["certainty"]) for row in rows] == [("125000", "confirmed"), ("2000000", "no")]
    assert doubts(report, "contaminated-areas") == [
        (DoubtKind.UNIT, "12.5", "125000"),
        (DoubtKind.UNIT, "2 km2", "2000000"),
        (DoubtKind.NO_CHOICE, "no", "no"),
    ]


def test_the_boxes_of_the_cover_page_are_answers() -> None:
    report = read(
        "Form B: Stockpiles and destruction: [ ] changed [x] unchanged (last reporting: 2014) [ ] non applicable",
        "Form E: Status of conversion programmes: ☐ changed ☐ unchanged ☒ non applicable",
        "Form G: Warning to the population and risk education: [x] changed [ ] unchanged (last reporting: yyyy)",
    )
    assert answer(report, "stockpiles") == Answer(kind=AnswerKind.UNCHANGED, since=2014)
    assert answer(report, "conversion").kind == AnswerKind.NOT_APPLICABLE
    assert [each.section for each in report.sections] == ["stockpiles", "conversion"]


def test_a_bare_not_applicable_lacks_its_sentence() -> None:
    report = read("Form E: Status of conversion programmes", "N/A")
    assert doubts(report, "conversion") == [(DoubtKind.WITHOUT_SENTENCE, "", "")]
    told = read("Form E: Status of conversion programmes", "Not applicable. Never produced any.")
    assert answer(told, "conversion").sentence == "Never produced any."


def test_text_without_a_place_is_told_and_not_taken() -> None:
    report = read("Form B: Stockpiles and destruction", "The weather was fine.")
    assert doubts(report, "stockpiles") == [(DoubtKind.NOT_PLACED, "The weather was fine.", "")]


def test_questions_are_answered_on_their_line_or_below() -> None:
    report = read(
        "Form H: Victim assistance",
        "Focal point: Ministry of Health",
        "Laws and policies",
        "Law 12.",
        "Law 13.",
    )
    assert answer(report, "victim-assistance").fields == {
        "focal-point": "Ministry of Health",
        "laws-and-policies": "Law 12.\nLaw 13.",
    }


def test_arabic_and_french_reports_are_read_too() -> None:
    report = read(
        "النموذج B: المخزونات وتدميرها",
        [["نوع الذخيرة", "عدد الذخائر"], ["BLG-66", "١٢"]],
        "Formule I : Ressources nationales et coopération et assistance internationales",
        [["Donateur", "Activité", "Montant", "Monnaie"], ["Suisse", "Dépollution", "1000", "CHF"]],
    )
    assert answer(report, "stockpiles").tables["stock"][0]["munition-quantity"] == "12"
    assert answer(report, "resources").tables["assistance-received"][0]["donor"] == "Suisse"


def test_a_letter_without_a_title_is_followed_and_told() -> None:
    report = read("Form B", [["Type of munition", "Number of munitions"], ["BLG-66", "5"]])
    assert answer(report, "stockpiles").tables["stock"]
    assert [one.kind for one in report.doubts] == [DoubtKind.NO_TITLE]


def test_a_file_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(RefusedPackage):
        read_report(FORM, b"PK\x03\x04 nothing")


def field(kind: str, unit: str = "") -> Field:
    names = Names(ar="ا", zh="名", en="n", fr="n", ru="н", es="n")
    return Field.model_validate({"id": "f", "labels": names, "kind": kind, "unit": unit})


@pytest.mark.parametrize(
    ("kind", "printed", "text", "doubt"),
    [
        ("number", "about 300", "about 300", DoubtKind.NO_FIGURE),
        ("number", "1.250", "1.250", DoubtKind.SEPARATOR),
        ("number", "7", "7", None),
        ("date", "31/12/2017", "2017-12-31", None),
        ("date", "31/02/2017", "31/02/2017", DoubtKind.NO_DATE),
        ("yes-no", "Sí", "yes", None),
        ("yes-no", "perhaps", "perhaps", DoubtKind.NO_CHOICE),
        ("text", "  as it is ", "as it is", None),
    ],
)
def test_values_are_read_as_the_field_asks(
    kind: str, printed: str, text: str, doubt: DoubtKind | None
) -> None:
    value = read_value(field(kind), printed, "en")
    assert (value.text, value.doubt) == (text, doubt)


def test_units_of_area_are_known_in_several_scripts() -> None:
    assert [area_unit(text) for text in ("(km²)", "15 ha", "кв. м", "2 هكتار", "hair")] == [
        "km²",
        "ha",
        "",
        "هكتار",
        "",
    ]


def test_a_long_paragraph_is_no_title() -> None:
    assert titled(FORM, "Stockpiles and destruction " * 20) is None


def test_a_report_far_too_long_is_read_up_to_a_bound_and_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("servanda.reporting.reading.report.MOST_LINES", 2)
    report = read(
        "Form B: Stockpiles and destruction", "Total of munitions: 3", "Total of explosive submunitions: 4"
    )
    assert answer(report, "stockpiles").fields == {"total-munitions": "3"}
    assert [(one.kind, one.printed) for one in report.doubts] == [
        (DoubtKind.NOT_PLACED, "Total of explosive submunitions: 4")
    ]


def test_every_doubt_has_its_sentence() -> None:
    from servanda.reporting.reading import Doubt  # noqa: PLC0415

    assert all(doubt_words(Doubt(kind)) for kind in DoubtKind)
