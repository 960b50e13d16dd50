"""Reports that other programs wrote: Word and PDF files made by LibreOffice, in the six languages."""

import shutil
import subprocess
from html import escape
from pathlib import Path

import pytest

from servanda.common.languages import UN_ORDER
from servanda.law.forms import AnswerKind, Form, Kind, load_form
from servanda.reporting.proposing import propose
from servanda.reporting.reading import read_report
from servanda.reporting.reading.doubts import DoubtKind
from servanda.states.models import State, StateName, Treaty
from tests.facts import TODAY, TREATY

pytestmark = [pytest.mark.slow, pytest.mark.django_db]

FORM = load_form(Path(__file__).parents[2] / "treaties" / "ccm" / "forms" / "2010.toml")
SECONDS = 240
CALLED = {"ar": "النموذج", "zh": "表", "en": "Form", "fr": "Formule", "ru": "Форма", "es": "Formulario"}
NAMES = {
    "ar": "بيرو",
    "zh": "秘鲁",
    "en": "Peru",
    "fr": "Pérou",
    "ru": "Перу",
    "es": "Perú",
}
PERIODS = {
    "ar": "الفترة المشمولة بالتقرير من ٠١/٠١/٢٠١٧ إلى ٣١/١٢/٢٠١٧",
    "zh": "报告所述期间：01/01/2017 至 31/12/2017",
    "en": "Reporting time period from 01/01/2017 to 31/12/2017",
    "fr": "Période considérée : du 01/01/2017 au 31/12/2017",
    "ru": "Отчетный период с 01.01.2017 по 31.12.2017",
    "es": "Período que abarca el informe: del 01/01/2017 al 31/12/2017",
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `<language>.docx` and `<language>.pdf`, as LibreOffice saves them."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("LibreOffice Writer is not on this machine: no other program wrote the reports")
    folder = tmp_path_factory.mktemp("reports")
    names = []
    for language in UN_ORDER:
        (folder / f"{language}.html").write_text(report_in_html(FORM, language), "utf-8")
        names.append(f"{language}.html")
    profile = f"-env:UserInstallation=file://{folder}/profile"
    for kind in ("docx:MS Word 2007 XML", "pdf:writer_pdf_Export"):
        command = [
            office,
            profile,
            "--headless",
            "--infilter=HTML (StarWriter)",
            "--convert-to",
            kind,
            *names,
        ]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=SECONDS)
    return folder


def report_in_html(form: Form, language: str) -> str:
    """The parts of the form with a row in each table, as somebody types them: the letters C and D are swapped."""
    swapped = {"C": "D", "D": "C"}
    parts = [f"<p>{NAMES[language]}</p>", f"<p>{PERIODS[language]}</p>"]
    for section in form.sections:
        title = section.titles.in_language(language)
        letter = swapped.get(section.letter, section.letter)
        parts.append(f"<h2>{CALLED[language]} {letter}: {title}</h2>" if letter else f"<h2>{title}</h2>")
        for table in section.tables:
            columns = [column for column in table.columns if column.kind != Kind.FILE]
            parts.append(f"<h3>{escape(table.labels.in_language(language))}</h3><table border='1'>")
            parts.append(_row([column.labels.in_language(language) for column in columns]))
            parts.append(
                _row([sample(column.kind, place) for place, column in enumerate(columns)]) + "</table>"
            )
    head = f"<html lang='{language}' dir='{'rtl' if language == 'ar' else 'ltr'}'><meta charset='utf-8'>"
    head += "<style>@page { size: 29.7cm 21cm; margin: 1.5cm } h2 { page-break-before: always }</style>"
    return "".join([head, *parts, "</html>"])


def _row(cells: list[str]) -> str:
    return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"


def sample(kind: Kind, place: int) -> str:
    """What stands in a cell: a figure, a day, or words."""
    return {Kind.NUMBER: str(1250 + place), Kind.DATE: "30/04/2018"}.get(kind, f"Text {place}")


@pytest.fixture
def peru(db: None) -> None:
    Treaty.objects.create(id=TREATY)
    State.objects.create(iso3="PER")
    for language, name in NAMES.items():
        StateName.objects.create(state_id="PER", language=language, name=name)


@pytest.mark.parametrize("ending", ["docx", "pdf"])
@pytest.mark.parametrize("language", UN_ORDER)
def test_a_report_is_read_by_its_titles_and_heads(written: Path, language: str, ending: str) -> None:
    report = read_report(FORM, (written / f"{language}.{ending}").read_bytes())
    read = {each.section: each.answer for each in report.sections}
    for section in FORM.sections:
        if not section.tables:
            continue
        answer = read[section.id]
        assert answer.kind == AnswerKind.GIVEN
        for table in section.tables:
            columns = [column for column in table.columns if column.kind != Kind.FILE]
            (row,) = answer.tables[table.id]
            assert set(row) == {column.id for column in columns}, (section.id, table.id)
            for place, column in enumerate(columns):
                if column.kind == Kind.NUMBER:
                    assert row[column.id] == str(1250 + place)
                elif column.kind == Kind.DATE:
                    assert row[column.id] == "2018-04-30"
    assert all(bool(each.pages) == (ending == "pdf") for each in report.sections)
    letters = {doubt.section for doubt in report.doubts if doubt.kind == DoubtKind.LETTER}
    assert letters == {"technical-characteristics", "retained-and-transferred"}


@pytest.mark.parametrize("ending", ["docx", "pdf"])
@pytest.mark.parametrize("language", UN_ORDER)
def test_state_and_period_are_proposed(written: Path, peru: None, language: str, ending: str) -> None:
    content = (written / f"{language}.{ending}").read_bytes()
    found = propose(TREATY, [(f"scan.{ending}", content)], TODAY)
    assert (found.iso3, found.period) == ("PER", "2017")
    assert found.language in ("", language)
