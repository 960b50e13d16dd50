"""Papers that somebody sent, as lines with their places: what is kept, and what is refused."""

import io
import subprocess
import sys
import time
import zlib

import pypdf
import pytest
from tests.papers.plan_in_six_languages import SYMBOL, WORDS, plan
from tests.papers.test_docx_reading import made, p

from servanda.papers import docx, pdf
from servanda.papers.languages import CODES
from servanda.papers.numbers import write_number
from servanda.papers.reading import Kind, Line, Unreadable, UnreadablePaper, lines_of

MIB = 1024 * 1024


def table(lines: list[Line], heading: str) -> list[tuple[str, ...]]:
    """The rows of the table whose head has that cell."""
    number = next(line.table for line in lines if heading in line.cells)
    return [line.cells for line in lines if line.table == number]


@pytest.mark.parametrize("language", CODES)
def test_a_pdf_gives_its_sentences_with_their_page_in_the_order_of_reading(language: str) -> None:
    words = WORDS[language]
    lines = lines_of(pdf.write(plan(language)))
    text = " ".join(line.text for line in lines).replace(" ", "").replace("\u00a0", "")
    said = [
        words.meeting,
        words.item,
        words.objective,
        *words.specific,
        words.lead,
        *words.duties,
        *words.below,
    ]
    assert [one for one in said if one.replace(" ", "").replace("\u00a0", "") not in text] == []
    assert [line.page for line in lines if line.text == SYMBOL][:1] == [1]
    assert {line.page for line in lines} == {1, 2}
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))


@pytest.mark.parametrize("language", CODES)
def test_a_table_in_a_pdf_gives_its_cells_from_the_side_where_reading_begins(language: str) -> None:
    words = WORDS[language]
    rows = table(list(lines_of(pdf.write(plan(language)))), words.header[2])
    assert rows[0] == words.header
    total = (words.lines[2], "", write_number(470000, language).replace("\u00a0", " ").replace("\u202f", " "))
    assert total in rows


def test_numbers_letters_and_chapters_of_an_arabic_pdf_stand_before_their_text() -> None:
    texts = [line.text for line in lines_of(pdf.write(plan("ar")))]
    words = WORDS["ar"]
    assert f"أولاً- {words.chapter}" in texts
    assert f"٢- {words.lead}" in texts
    assert f"(أ) {words.duties[0]}" in texts
    assert "البند ٧(ي) من جدول الأعمال المؤقت" in texts
    assert "جنيف، ٣-٥ أيلول/سبتمبر ٢٠٣١" in texts


@pytest.mark.parametrize("language", CODES)
def test_a_word_file_gives_its_paragraphs_headings_and_cells(language: str) -> None:
    words = WORDS[language]
    lines = list(lines_of(docx.write(plan(language)), Kind.WORD))
    headings = [(line.text, line.heading) for line in lines if line.heading]
    assert any(words.chapter in text and level == 1 for text, level in headings)
    assert table(lines, words.header[2])[0] == words.header
    assert {line.page for line in lines} == {None}


def test_text_keeps_the_numbers_of_its_lines_its_pages_and_its_cells() -> None:
    content = b"I. Mandate\n\nFirst line\nStaff\t300,000\nTravel\t170,000\n\fSecond page\r\n"
    assert lines_of(content) == [
        Line("I. Mandate", 1, page=1, gap=True),
        Line("First line", 3, page=1, gap=True),
        Line("Staff 300,000", 4, page=1, cells=("Staff", "300,000"), table=1),
        Line("Travel 170,000", 5, page=1, cells=("Travel", "170,000"), table=1),
        Line("Second page", 6, page=2),
    ]


def locked() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf.write(plan("en"))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def without_text() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b" \n\x00", Unreadable.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), Unreadable.PICTURE),
        (b"\xff\xd8\xff\xe0" + bytes(40), Unreadable.PICTURE),
        (b"\xd0\xcf\x11\xe0" + bytes(40), Unreadable.LOCKED_OR_OLD),
        (b"%PDF-1.7\nnothing", Unreadable.DAMAGED),
        (b"PK\x03\x04 nothing", Unreadable.DAMAGED),
        (b"\xc3\x28 not a text", Unreadable.UNKNOWN_LETTERS),
        (bytes(100) + b"x", Unreadable.UNKNOWN_LETTERS),
        (made(p("A" * 13 * 1024 * 1024)), Unreadable.TOO_LARGE),
        (b"a" * (20 * 1024 * 1024 + 1), Unreadable.TOO_LARGE),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(content: bytes, reason: Unreadable) -> None:
    with pytest.raises(UnreadablePaper) as refused:
        lines_of(content)
    assert refused.value.reason == reason


def test_a_pdf_with_a_password_and_one_without_text_say_so() -> None:
    for content, reason in ((locked(), Unreadable.LOCKED), (without_text(), Unreadable.WITHOUT_TEXT)):
        with pytest.raises(UnreadablePaper) as refused:
            lines_of(content)
        assert refused.value.reason == reason


def test_a_file_of_another_kind_than_asked_for_is_refused() -> None:
    with pytest.raises(UnreadablePaper, match="other kind"):
        lines_of(b"plain text", "pdf")


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("servanda.papers.reading.pdf.SECONDS", 0.001)
    began = time.monotonic()
    with pytest.raises(UnreadablePaper, match="too slow"):
        lines_of(pdf.write(plan("en")))
    assert time.monotonic() - began < 10


def nested_bomb() -> bytes:
    """A PDF of a few thousand bytes whose page is a thousand million spaces once it is unpacked, twice."""
    inner = zlib.compressobj(1)
    packed = b"".join(inner.compress(b" " * MIB) for _ in range(1024)) + inner.flush()
    stream = zlib.compress(packed)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R>>",
        b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(stream) + stream + b"\nendstream",
    ]
    said = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(parts, start=1))
    return said + b"trailer<</Size 5/Root 1 0 R>>\n%%EOF"


@pytest.mark.slow
def test_a_bomb_in_a_pdf_costs_seconds_and_not_the_machine() -> None:
    content = nested_bomb()
    began = time.monotonic()
    with pytest.raises(UnreadablePaper):
        lines_of(content)
    assert time.monotonic() - began < 40


def test_the_process_that_reads_a_pdf_bounds_itself() -> None:
    code = (
        "import resource; from servanda.papers.pdf_reading.__main__ import MEMORY, SECONDS, bound; bound();"
        "assert resource.getrlimit(resource.RLIMIT_AS)[0] == MEMORY;"
        "assert resource.getrlimit(resource.RLIMIT_CPU)[0] == SECONDS"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
