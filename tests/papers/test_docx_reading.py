"""Word files from outside: the text that their reader sees, and refusals before anything unfolds."""

import io
import resource
import time
import zipfile

import pytest

from servanda.papers.document import Heading, Paragraph, Table
from servanda.papers.docx import read
from servanda.papers.packages import Fault, RefusedPackage

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MIB = 1024 * 1024


def made(body: str, *, before: str = "", styles: str = "") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f"{before}<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"
        )
        if styles:
            archive.writestr("word/styles.xml", f"<w:styles {NAMESPACE}>{styles}</w:styles>")
    return out.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


STARTS = '<w:vMerge w:val="restart"/>'


def span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_paragraphs_headings_and_numbers_come_in_their_order() -> None:
    styles = '<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    body = (
        p("Form A", '<w:pStyle w:val="berschrift2"/>')
        + p("")
        + p("One", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    )
    assert read(made(body, styles=styles)) == (Heading("Form A", level=2), Paragraph("One", numbered=True))


def test_answers_in_content_controls_and_insertions_are_read_and_deletions_are_not() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('filled in')}</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>was </w:t></w:r><w:del><w:r><w:delText>1</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:sdt><w:sdtContent><w:r><w:t> tons</w:t></w:r></w:sdtContent></w:sdt>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>end</w:t><w:br/></w:r></w:p>"
    )
    assert read(made(body)) == (Paragraph("filled in"), Paragraph("was 2 tons\tend"))


def test_cells_keep_their_column_where_others_are_merged() -> None:
    head = f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{cell('a')}{cell('b')}{cell('c')}</w:tr>"
    wide = f"<w:tr>{cell('ab', span(2))}{cell('c1', STARTS)}</w:tr>"
    late = (
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("b2")}{cell("hidden", "<w:vMerge/>")}</w:tr>'
    )
    expected = Table(["a", "b", "c"], [["ab", "", "c1"], ["", "b2", ""]])
    assert read(made(f"<w:tbl>{head}{wide}{late}</w:tbl>")) == (expected,)


def test_a_table_inside_a_cell_is_text_of_the_cell() -> None:
    inner = f"<w:tbl><w:tr>{cell('x')}{cell('y')}</w:tr></w:tbl>"
    body = f"<w:tbl><w:tr><w:tc>{p('above')}{inner}</w:tc></w:tr></w:tbl>"
    assert read(made(body)) == (Table([], [["above\nx\ny"]]),)


def test_a_cell_over_a_thousand_million_columns_is_bounded() -> None:
    (table,) = read(made(f"<w:tbl><w:tr>{cell('a', span(1_000_000_000))}</w:tr></w:tbl>"))
    assert isinstance(table, Table)
    assert len(table.rows[0]) == 63


def test_a_file_without_a_body_says_nothing() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMESPACE}/>")
    assert read(out.getvalue()) == ()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", Fault.DAMAGED),
        (b"%PDF-1.7", Fault.DAMAGED),
        (made("<w:p>"), Fault.DAMAGED),
        (made("<w:p>" * 5_000 + "</w:p>" * 5_000), Fault.DAMAGED),
        (
            made("x", before='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>'),
            Fault.DECLARES_ENTITIES,
        ),
        (made(p("A" * 13 * MIB)), Fault.TOO_DENSE),
        (made(p("".join(f"{number:x}" for number in range(3 * MIB)))), Fault.TOO_LARGE),
    ],
    ids=["empty", "a PDF", "not closed", "deep", "external entity", "bomb", "too large to read"],
)
def test_what_cannot_be_read_in_bounds_is_refused_quickly(content: bytes, fault: Fault) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    with pytest.raises(RefusedPackage) as refused:
        read(content)
    assert refused.value.fault == fault
    assert time.process_time() - began < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_a_package_without_a_text_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    with pytest.raises(RefusedPackage):
        read(out.getvalue())
