"""Word papers: read back by another library, opened by LibreOffice, truly right to left in Arabic."""

import io
import os
import shutil
import subprocess
from collections.abc import Callable
from typing import Any

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from tests.papers.papers_in_six_languages import SYMBOL, WORDS, paper

from servanda.papers import docx
from servanda.papers.document import Document, Heading, Paragraph, Table
from servanda.papers.document_text import plain
from servanda.papers.languages import CODES
from servanda.papers.packages import RefusedPackage


def opened(content: bytes) -> Any:
    return python_docx.Document(io.BytesIO(content))


def everything(word: Any) -> list[Any]:
    cells = [cell for table in word.tables for row in table.rows for cell in row.cells]
    return [*word.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]


@pytest.mark.parametrize("language", CODES)
def test_another_library_reads_the_paper_back(language: str) -> None:
    word = opened(docx.write(paper(language)))
    unit, sentence, total = WORDS[language]
    texts = [paragraph.text for paragraph in word.paragraphs]
    assert unit in texts
    assert any(sentence in text and SYMBOL in text for text in texts)
    assert word.tables[0].rows[-1].cells[0].text == total
    assert (word.core_properties.title, word.core_properties.author) == (unit, unit)
    assert [p.style.name for p in word.paragraphs if p.style.name.startswith("Heading")] == [
        "Heading 1",
        "Heading 2",
        "Heading 3",
    ]


@pytest.mark.parametrize("language", CODES)
def test_the_same_paper_gives_the_same_bytes(language: str) -> None:
    assert docx.write(paper(language)) == docx.write(paper(language))


def test_every_paragraph_section_and_table_of_an_arabic_paper_runs_from_right_to_left() -> None:
    word = opened(docx.write(paper("ar")))
    with_text = [paragraph for paragraph in everything(word) if paragraph.text]
    assert [p.text for p in with_text if p._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is None] == []
    assert all(section._sectPr.find(qn("w:bidi")) is not None for section in word.sections)
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in word.tables)


def test_arabic_runs_are_marked_and_symbols_are_not() -> None:
    word = opened(docx.write(paper("ar")))
    runs = [run for paragraph in everything(word) for run in paragraph.runs if run.text.strip()]
    arabic = [run for run in runs if any("\u0600" <= sign <= "\u06ff" for sign in run.text)]
    assert arabic
    assert [run.text for run in arabic if not run.font.rtl] == []
    symbols = [run for run in runs if SYMBOL in run.text]
    assert symbols
    assert [run.text for run in symbols if run.font.rtl] == []
    assert {run.text for run in symbols} == {f"\u200e{SYMBOL}\u200e"}


def test_arabic_has_a_font_a_size_and_a_boldness_of_its_own_in_every_style() -> None:
    word = opened(docx.write(paper("ar")))
    for name in {paragraph.style.name for paragraph in everything(word)} - {"Normal"}:
        properties = word.styles[name].element.rPr
        assert properties.rFonts.get(qn("w:cs")) == "Traditional Arabic"
        assert properties.find(qn("w:szCs")) is not None
        assert (properties.find(qn("w:bCs")) is not None) == (properties.find(qn("w:b")) is not None)
    bold = [run for paragraph in everything(word) for run in paragraph.runs if run.font.bold]
    assert bold
    assert all(run.font.cs_bold for run in bold)


def test_properties_stand_in_the_order_that_word_demands() -> None:
    word = opened(docx.write(paper("ar")))
    order = [
        "pStyle",
        "keepNext",
        "keepLines",
        "numPr",
        "pBdr",
        "tabs",
        "bidi",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
    ]
    for properties in word.element.body.iter(qn("w:pPr")):
        names = [child.tag.rpartition("}")[2] for child in properties]
        places = [order.index(name) for name in names]
        assert places == sorted(places), names


def test_latin_words_in_an_arabic_paper_are_a_run_from_left_to_right() -> None:
    text = "انظر (Convention on Cluster Munitions)، أدناه"
    (paragraph,) = opened(docx.write(Document("ar", "ورقة", [Paragraph(text)]))).paragraphs
    assert [(run.text, bool(run.font.rtl)) for run in paragraph.runs] == [
        ("انظر (", True),
        ("Convention on Cluster Munitions", False),
        (")، أدناه", True),
    ]


def test_arabic_words_in_an_english_paper_are_a_run_from_right_to_left() -> None:
    (paragraph,) = opened(
        docx.write(Document("en", "Paper", [Paragraph("See البعثة الدائمة here")]))
    ).paragraphs
    assert [(run.text, bool(run.font.rtl)) for run in paragraph.runs] == [
        ("See ", False),
        ("البعثة الدائمة", True),
        (" here", False),
    ]


def test_numbers_are_counted_by_word_but_typed_in_arabic() -> None:
    english, arabic = (opened(docx.write(paper(language))) for language in ("en", "ar"))
    counted = [p for p in english.paragraphs if p.style.name == "Numbered Paragraph"]
    typed = [p for p in arabic.paragraphs if p.style.name == "Numbered Paragraph"]
    assert all(p._p.pPr.numPr is not None for p in counted)
    assert [p.text.split("\t")[0] for p in typed] == ["١-", "٢-"]


def test_a_table_has_a_head_that_repeats_and_figures_at_the_end() -> None:
    (table,) = opened(docx.write(paper("fr"))).tables
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert {row.cells[2].paragraphs[0].alignment for row in table.rows} == {WD_ALIGN_PARAGRAPH.RIGHT}
    assert table.rows[1].cells[2].text == "475\u00a0362"


def test_a_base_keeps_its_page_and_styles_and_loses_its_text() -> None:
    base = python_docx.Document()
    base.add_paragraph("old text")
    base.sections[0].left_margin = 1_000_000
    base.sections[0].header.paragraphs[0].text = "House paper"
    base.styles["Heading 1"].font.name = "House Sans"
    content = io.BytesIO()
    base.save(content)
    word = opened(docx.write(paper("en"), content.getvalue()))
    assert "old text" not in [paragraph.text for paragraph in word.paragraphs]
    assert word.sections[0].header.paragraphs[0].text == "House paper"
    assert round(word.sections[0].left_margin, -3) == 1_000_000
    assert word.styles["Heading 1"].font.name == "House Sans"
    assert "Addressee" in word.styles


def test_a_base_that_is_no_word_file_is_refused() -> None:
    with pytest.raises(RefusedPackage):
        docx.write(paper("en"), b"PK\x03\x04 nothing")


@pytest.mark.parametrize("language", CODES)
def test_our_own_reader_finds_what_was_written(language: str) -> None:
    unit, sentence, total = WORDS[language]
    blocks = docx.read(docx.write(paper(language)))
    assert [(h.text, h.level) for h in blocks if isinstance(h, Heading)] == [(unit, 1), (unit, 2), (unit, 3)]
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert (plain(table.header[0]), plain(table.rows[1][0])) == (unit, total)
    assert any(sentence in plain(block.text) for block in blocks if isinstance(block, Paragraph))


@pytest.fixture(scope="module")
def as_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[bytes, str], str]:
    """The text of a Word paper after LibreOffice made a PDF of it."""
    office, reader = shutil.which("soffice"), shutil.which("pdftotext")
    if not office or not reader:
        pytest.skip(
            "LibreOffice Writer and poppler-utils are not on this machine: no second opinion on Word papers"
        )
    folder = tmp_path_factory.mktemp("office")

    def text(content: bytes, name: str) -> str:
        (folder / f"{name}.docx").write_bytes(content)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [
            office,
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(folder),
            f"{name}.docx",
        ]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120, env=os.environ)
        read = [reader, "-layout", str(folder / f"{name}.pdf"), "-"]
        return subprocess.run(read, check=True, capture_output=True, text=True).stdout

    return text


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "ru", "fr"])
def test_libreoffice_shows_the_whole_paper(language: str, as_pdf: Callable[[bytes, str], str]) -> None:
    text = as_pdf(docx.write(paper(language)), language)
    unit, _, total = WORDS[language]
    assert unit in text
    assert total in text
    assert "1." in text
    assert text.count(SYMBOL) >= 4
    assert "475" in text


@pytest.mark.slow
def test_libreoffice_shows_the_columns_of_an_arabic_table_from_right_to_left(
    as_pdf: Callable[[bytes, str], str],
) -> None:
    rows = [["A1", "B1", "C1"]]
    content = docx.write(Document("ar", "ورقة", [Table(["A", "B", "C"], rows)]))
    line = next(line for line in as_pdf(content, "table").splitlines() if "A1" in line)
    assert line.index("C1") < line.index("B1") < line.index("A1")
