"""A sender's name for a file: read by people, never used as a path, spoofing nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.library.enums import FileKind
from servanda.library.names import LONGEST, kind_by_name, tidy


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\x.docx", "x.docx"),
        ("a\0b.pdf", "ab.pdf"),
        ("report\u202efdp.exe", "reportfdp.exe"),
        ("تقرير٢٠١٨.docx", "تقرير٢٠١٨.docx"),
        ("a\r\nSet-Cookie: x.pdf", "a Set-Cookie: x.pdf"),
        ("e\u0301.pdf", "é.pdf"),
        ("Re\u200bport\u00ad.pdf", "Report.pdf"),
        ("نامه\u200cها.pdf", "نامه\u200cها.pdf"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
        ("x" * 300, "x" * 200),
    ],
)
def test_names_are_tidied(sent: str, kept: str) -> None:
    assert tidy(sent) == kept


@given(st.text())
def test_a_tidy_name_is_short_bare_and_stays_as_it_is(sent: str) -> None:
    name = tidy(sent)
    assert len(name) <= LONGEST
    assert "/" not in name
    assert "\\" not in name
    assert name.isprintable() or "\u200c" in name or "\u200d" in name
    assert tidy(name) == name


@pytest.mark.parametrize(
    "name", ["Report.PDF.exe", ".htaccess", "pdf", "a.svg", "a.docm", "a.zip", "a.html", ""]
)
def test_other_endings_are_no_kind(name: str) -> None:
    assert kind_by_name(name) is None


def test_an_ending_is_read_in_any_case() -> None:
    assert kind_by_name("SCAN.JPG") == FileKind.JPEG
