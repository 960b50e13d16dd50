"""A file that is no status page is refused in one sentence, soon, and without reading anything else."""

import codecs
import gzip
import io
import resource
import time
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from servanda.states.depositary import UnreadablePage, read
from servanda.states.naming import NameIndex, read_names

HERE = Path(__file__).parent
NAMES = NameIndex(read_names(HERE.parents[1] / "treaties" / "ccm" / "data"))
HTML = (HERE / "pages" / "lanterns.html").read_bytes()
XML = (HERE / "pages" / "lanterns.xml").read_bytes()


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("page.html", HTML)
    return file.getvalue()


def with_dtd(dtd: str, entity: str) -> bytes:
    return XML.replace(b"<Document>", f"<!DOCTYPE d [{dtd}]><Document>".encode()).replace(
        b"Austria", f"&{entity};".encode()
    )


LAUGHS = '<!ENTITY a "lol">' + "".join(
    f'<!ENTITY {chr(98 + step)} "{f"&{chr(97 + step)};" * 10}">' for step in range(7)
)
REFUSED = {
    "empty": (b"", "is empty"),
    "only spaces": (b" \r\n\t", "is empty"),
    "too large": (HTML + b" " * (10 * 1024 * 1024) + b".", r"10\.0 MiB, at most 10 are read"),
    "zip": (zipped(), "a ZIP archive or an Office file"),
    "gzip": (gzip.compress(HTML), "a gzip archive"),
    "pdf": (b"%PDF-1.7\n", "a PDF"),
    "old excel": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old Office file"),
    "plain text": (b"Participant  Signature\n", "does not begin like a web page"),
    "web archive": (b"MIME-Version: 1.0\n\n<html></html>", "does not begin like a web page"),
    "UTF-16": (codecs.BOM_UTF16_LE + HTML.decode().encode("utf-16-le"), "written in UTF-16"),
    "UTF-16 without mark": (HTML.decode().encode("utf-16-le"), "a NUL byte at position 1"),
    "Latin-1 said to be UTF-8": (
        HTML.decode().replace("а", "a").encode("latin-1"),
        r"should be UTF-8, but byte 0xF4 at position [0-9,]+ is not",
    ),
    "an encoding not read": (HTML.replace(b"charset=utf-8", b"charset=Shift_JIS"), "written in Shift_JIS"),
    "entity bomb": (with_dtd(LAUGHS, "h"), "declares a document type or entities"),
    "external entity": (
        with_dtd('<!ENTITY x SYSTEM "file:///etc/hostname">', "x"),
        "declares a document type",
    ),
    "external DTD": (
        XML.replace(b"<Document>", b'<!DOCTYPE d SYSTEM "x.dtd"><Document>'),
        "declares a document",
    ),
    "deep XML": (XML.replace(b"Austria", b"<a>" * 5_000 + b"</a>" * 5_000), "more than 64 levels"),
    "wide XML": (XML.replace(b"<EndNotes>", b"<EndNotes>" + b"<a/>" * 60_000), "at most 50,000 are read"),
    "broken XML": (XML[:1_500], "not well-formed XML at line"),
    "XML of something else": (
        b"<?xml version='1.0'?><rss/>",
        "no table that begins with the column Participant",
    ),
    "deep HTML": (HTML.replace(b"<td>Austria", b"<td>" + b"<b>" * 5_000 + b"Austria"), "nested too deep"),
    "HTML of something else": (b"<!doctype html><html><table><tr><td>a</table>", "no table that begins with"),
    "too many rows": (
        HTML.replace(b"<tr><td>Togo", b"<tr><td>Chad</td></tr>" * 1_001 + b"<tr><td>Togo"),
        "1,019 rows",
    ),
    "too many cells": (
        HTML.replace(b"<td>Togo", b"<td>Togo</td>" + b"<td></td>" * 30),
        "row 16 has 34 cells",
    ),
    "too many marks": (HTML.replace(b"<sup>7", b"<sup>" + b"7 " * 200), "or 100 footnotes"),
    "too many tags": (HTML.replace(b"<td>Togo", b"<td>" * 100_000), "at most 50,000 are read"),
    "a tag of many attributes": (
        HTML.replace(b"<body", b"<body " + b"a " * 2_000),
        "a tag of more than 1,000 words",
    ),
    "attributes without spaces": (
        HTML.replace(b"<body", b"<body " + b"".join(b'a%d="1"' % each for each in range(2_000))),
        "a tag of more than 1,000 words",
    ),
    "a footnote too long": (
        HTML.replace(b"Belize applies", b"withdraw " * 30_000),
        "more than 200,000 characters",
    ),
    "control characters": (XML.replace(b"Belize said", b"\x1c" * 20_000), "too many control characters"),
    "a cell too long": (HTML.replace(b"<td>Togo", b"<td>Togo" + b"o" * 3_000), "more than 2,000 characters"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_file_that_is_no_status_page_is_refused_in_a_sentence(case: str) -> None:
    content, said = REFUSED[case]
    started, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(UnreadablePage, match=said):
        read(content, "page.html", NAMES)
    assert time.process_time() - started < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def test_a_page_in_another_language_is_refused_with_its_columns() -> None:
    french = HTML
    for english, other in (
        (b"Signature<", b"Date<"),
        (b"Provisional application(n)", b"Application provisoire(n)"),
        (b"Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification", b"Approbation(AA)"),
    ):
        french = french.replace(english, other)
    with pytest.raises(UnreadablePage, match=r"“Date”, “Application provisoire.n.”.*save the English page"):
        read(french, "page.html", NAMES)


def test_a_page_without_other_columns_is_refused_in_a_whole_sentence() -> None:
    cut = b"<!doctype html><html><table><tr><td>Participant</td></tr><tr><td>Peru</td></tr></table></html>"
    with pytest.raises(UnreadablePage) as refused:
        read(cut, "cut.html", NAMES)
    assert str(refused.value) == (
        "“cut.html” has no known columns of signatures and consent, and no other column with a name; "
        "save the English page again, as a whole"
    )


def test_two_tables_with_other_columns_are_refused() -> None:
    second = b"<table><tr><td>Participant</td><td>Signature</td></tr></table></form>"
    with pytest.raises(UnreadablePage, match="two tables of participants"):
        read(HTML.replace(b"</form>", second), "page.html", NAMES)


def test_the_name_of_the_file_decides_nothing_and_is_shown_without_hidden_characters() -> None:
    page = read(XML, "report\u202efdp.exe\x1b[31m" + "x" * 300, NAMES)
    assert page.number == "XXX-9-a"
    assert page.filename.startswith("reportfdp.exe[31mxxx")
    assert len(page.filename) == 80


def test_the_text_of_a_local_file_is_nowhere_in_the_refusal(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("lantern oil")
    with pytest.raises(UnreadablePage) as refusal:
        read(with_dtd(f'<!ENTITY x SYSTEM "{secret.as_uri()}">', "x"), "page.xml", NAMES)
    assert "lantern oil" not in str(refusal.value)


@pytest.mark.parametrize("sample", [HTML, XML], ids=["html", "xml"])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_page_is_read_or_refused_but_never_fails(sample: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, min(len(sample), start + 400)))
    damaged = sample[:start] + data.draw(st.binary(max_size=60)) + sample[end:]
    try:
        page = read(damaged, "page", NAMES)
    except UnreadablePage as refusal:
        assert str(refusal)  # noqa: PT017 - both outcomes are allowed
    else:
        assert page.rows is not None


@given(st.binary(max_size=400))
def test_any_bytes_are_refused_or_read(content: bytes) -> None:
    with pytest.raises(UnreadablePage):
        read(content, "page", NAMES)


@pytest.mark.parametrize("kibibytes", [2_000])
def test_a_large_page_is_read_in_linear_time(kibibytes: int) -> None:
    filler = b"<p>" + b"lantern " * (kibibytes * 128) + b"</p>"
    started = time.process_time()
    assert len(read(HTML.replace(b"</form>", filler + b"</form>"), "page.html", NAMES).rows) == 18
    assert time.process_time() - started < 2
