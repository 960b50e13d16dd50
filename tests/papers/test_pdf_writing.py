"""PDF papers: the text can be read out again, in Arabic too; tagged; nothing of the machine in them."""

import io
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from typing import Any

import pypdf
import pytest
from tests.papers.papers_in_six_languages import SYMBOL, WORDS, paper

from servanda.papers import pdf
from servanda.papers.document import Block, Document, Heading, Masthead, Paragraph, Run, Table
from servanda.papers.languages import CODES


def opened(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def text_of(content: bytes) -> str:
    return " ".join(
        "\n".join(page.extract_text() for page in opened(content).pages).replace("\u200e", "").split()
    )


@pytest.mark.parametrize("language", CODES)
def test_the_words_of_a_paper_can_be_read_out_again(language: str) -> None:
    content = pdf.write(paper(language))
    text = text_of(content)
    assert len(opened(content).pages) == 2
    assert [word for said in WORDS[language] for word in said.split() if word not in text] == []
    assert text.count(SYMBOL) == 4


@pytest.mark.parametrize("language", CODES)
def test_a_second_reader_finds_whole_sentences_in_their_order(
    language: str, seen: Callable[[bytes, str], str]
) -> None:
    text = seen(pdf.write(paper(language)), "-layout")
    bare = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    assert [said for said in WORDS[language] if said not in " ".join(bare.split())] == []


@pytest.mark.parametrize("language", CODES)
def test_a_paper_is_tagged_and_says_its_title_and_language(language: str) -> None:
    reader = opened(pdf.write(paper(language)))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith(language)
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == WORDS[language][0]
    assert b"pdfuaid" in root["/Metadata"].get_data()


@pytest.mark.parametrize("language", CODES)
def test_every_font_is_inside_and_none_is_the_machines(language: str) -> None:
    ours = ("LibertinusSerif", "Amiri", "NotoSerifSC", "NotoSansSC")
    names = set()
    for page in opened(pdf.write(paper(language))).pages:
        fonts: Any = page["/Resources"]
        for font in fonts["/Font"].values():
            names.add(str(font.get_object()["/BaseFont"]).partition("+")[2])
    assert names
    assert [name for name in names if not name.startswith(ours)] == []


@pytest.mark.parametrize("language", CODES)
def test_the_same_paper_gives_the_same_bytes(language: str) -> None:
    assert pdf.write(paper(language)) == pdf.write(paper(language))


@pytest.mark.parametrize("head", [[], [Masthead("Organ", "Title")]])
def test_headings_of_every_level_stand_with_their_numbers_and_in_the_outline(head: list[Block]) -> None:
    headings = [Heading(f"Part {level}", level, numbered=True) for level in range(1, 6)]
    content = pdf.write(Document("en", "Plan", [*head, *headings]))
    text = text_of(content)
    assert [mark for mark in ("I.", "A.", "1.", "(a)", "(i)") if f"{mark} Part" not in text] == []
    assert _depth(opened(content).outline) == len(headings)


def _depth(outline: Any) -> int:
    return 1 + max(map(_depth, outline)) if isinstance(outline, list) else 0


def test_a_paper_without_a_day_tells_none() -> None:
    reader = opened(pdf.write(Document("en", "Paper", [Paragraph("Text")])))
    assert reader.metadata is not None
    assert reader.metadata.creation_date is None


def test_text_stays_text_and_is_never_run() -> None:
    hostile = '#panic("x") *bold* $x$ #read("/etc/hostname") </w:t> \\u{41} "quoted" @label // gone'
    blocks: list[Block] = [Paragraph(hostile), Table([hostile], [[hostile]])]
    assert text_of(pdf.write(Document("en", hostile, blocks))).count('#panic("x") *bold* $x$ #read(') == 3


@pytest.fixture
def seen() -> Callable[[bytes, str], str]:
    """What another program finds on the pages; with -bbox, where each word stands."""
    reader = shutil.which("pdftotext")
    if not reader:
        pytest.skip("poppler-utils is not on this machine: no second opinion on where words stand")

    def text(content: bytes, way: str) -> str:
        command = [reader, way, "-", "-"]
        return subprocess.run(command, input=content, check=True, capture_output=True).stdout.decode()

    return text


def left_of(seen: str, word: str) -> float:
    line = next(line for line in seen.splitlines() if f">{word}<" in line)
    return float(line.partition('xMin="')[2].partition('"')[0])


@pytest.mark.parametrize(("language", "first"), [("en", "A1"), ("ar", "C1")])
def test_tables_run_as_the_language_is_read(
    language: str, first: str, seen: Callable[[bytes, str], str]
) -> None:
    table = Table(["A", "B", "C"], [["A1", "B1", "C1"]])
    page = seen(pdf.write(Document(language, "Table", [table])), "-bbox")
    assert min(["A1", "B1", "C1"], key=lambda word: left_of(page, word)) == first


def test_a_telephone_number_keeps_its_order_in_arabic(seen: Callable[[bytes, str], str]) -> None:
    said = [Run("الهاتف "), Run("+41 22 730", left_to_right=True), Run(" ثم")]
    page = seen(pdf.write(Document("ar", "ورقة", [Paragraph(said)])), "-bbox").replace("\u200e", "")
    assert left_of(page, "+41") < left_of(page, "22") < left_of(page, "730")
