"""Papers that are no plan are refused with the reason, and nothing is kept of them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pypdf
import pytest

from servanda.workplan.reading import NotAPlan, Refusal, read_plan
from tests.workplan.test_reading_the_real_plan import PAPERS

TREATY = "\n\n".join(
    f"Article {number}\n\nEach Party undertakes to keep its lanterns lit and to count them every year."
    for number in range(1, 9)
)
LETTER = (
    "Dear Madam,\n\nThank you for your letter of 3 May 2021 on the budget of the Unit. We will answer it soon."
    "\n\nYours sincerely,\n\nThe Lantern Unit"
)


def refusal(content: bytes, name: str = "paper") -> Refusal:
    with pytest.raises(NotAPlan) as caught:
        read_plan(content, name)
    assert caught.value.sentences[0].endswith(".")
    return caught.value.refusal


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Refusal.EMPTY),
        (b"\xef\xbb\xbf \n\f\n", Refusal.EMPTY),
        (b"\xff\xd8\xff\xe0" + bytes(2000), Refusal.PICTURE),
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), Refusal.PICTURE),
        (b"\0\0\0\x18ftypheic" + bytes(2000), Refusal.PICTURE),
        ("План работы".encode("cp1251"), Refusal.NOT_READABLE),
        (b"work plan \0 and budget", Refusal.NOT_READABLE),
        (b"PK\x03\x04 no package", Refusal.DAMAGED),
        (b"%PDF-1.7 no file", Refusal.DAMAGED),
        (b"\xd0\xcf\x11\xe0" + bytes(2000), Refusal.UNKNOWN_KIND),
        (b"12345 67890", Refusal.UNKNOWN_LANGUAGE),
        (TREATY.encode(), Refusal.TREATY),
        (LETTER.encode(), Refusal.NO_PLAN),
    ],
)
def test_what_is_no_plan_is_refused_with_its_reason(content: bytes, expected: Refusal) -> None:
    assert refusal(content) is expected


def test_a_word_file_with_a_password_is_told_as_such() -> None:
    assert refusal(b"\xd0\xcf\x11\xe0" + bytes(2000), "plan.docx") is Refusal.LOCKED


def test_a_word_bomb_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b" " * 300_000_000)
    assert refusal(stream.getvalue(), "plan.docx") is Refusal.TOO_LARGE


@pytest.mark.parametrize(("password", "expected"), [(None, Refusal.NO_TEXT), ("secret", Refusal.LOCKED)])
def test_a_pdf_without_text_or_behind_a_password_is_refused(password: str | None, expected: Refusal) -> None:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    assert refusal(stream.getvalue(), "plan.pdf") is expected


@pytest.mark.skipif(
    not PAPERS.is_dir(), reason=f"the real papers are not here: {PAPERS}; SERVANDA_PAPERS names them"
)
@pytest.mark.parametrize(
    "name", ["ccm-treaty-en.txt", "att-treaty-en.txt", "ccm-article-7-form-en.txt", "untc-xxvi-6.html"]
)
def test_real_papers_that_are_no_plan_are_refused(name: str) -> None:
    assert refusal((PAPERS / Path(name)).read_bytes(), name) in (Refusal.TREATY, Refusal.NO_PLAN)


def test_a_text_of_many_times_a_plan_is_refused_before_it_is_read() -> None:
    assert refusal(b"a,b\r\n" + b"x" * 20_000_000 + b",y\r\n", "long.txt") is Refusal.TOO_LARGE
