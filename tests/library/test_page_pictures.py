"""Pages of files as pictures: drawn in a process of their own, bounded, refused without harm."""

import datetime as dt
import io
import subprocess
from pathlib import Path

import pytest
from django.conf import LazySettings
from PIL import Image
from pypdf import PdfWriter

from servanda.library.models import StoredFile
from servanda.library.operations import store_file
from servanda.library.page_pictures import has_page_pictures, page_picture
from servanda.papers import pdf
from servanda.papers.document import Document, PageBreak, Paragraph, Title
from servanda.papers.page_pictures import LONGEST_SIDE
from tests.facts import ANN
from tests.library import samples

pytestmark = pytest.mark.django_db
NOW = dt.datetime(2018, 5, 31, 9, tzinfo=dt.UTC)
REPORT = pdf.write(
    Document("en", "Report", [Title("Report"), Paragraph("One"), PageBreak(), Paragraph("Two")])
)


@pytest.fixture(autouse=True)
def home(settings: LazySettings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


def stored(name: str, content: bytes) -> StoredFile:
    return store_file(content=content, name=name, actor=ANN, now=NOW)


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png), formats=["PNG"])


def test_each_page_of_a_pdf_is_drawn_and_counted() -> None:
    file = stored("report.pdf", REPORT)
    first, second = page_picture(file, 1), page_picture(file, 2)
    assert first
    assert second
    assert (first.pages, second.pages) == (2, 2)
    assert first.png != second.png
    assert max(picture(first.png).size) == LONGEST_SIDE
    assert picture(first.png).convert("L").getextrema() == (0, 255)


def test_beyond_the_last_page_there_is_no_picture() -> None:
    found = page_picture(stored("report.pdf", REPORT), 3)
    assert found
    assert (found.pages, found.png) == (2, b"")


def test_a_scan_sent_as_a_picture_is_its_own_page_and_made_no_larger_than_needed() -> None:
    out = io.BytesIO()
    Image.new("RGB", (4000, 3000), "white").save(out, "JPEG")
    found = page_picture(stored("scan.jpg", out.getvalue()), 1)
    assert found
    assert (found.pages, picture(found.png).size) == (1, (LONGEST_SIDE, 1200))


def test_a_page_of_absurd_size_is_drawn_small() -> None:
    out, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(width=14_000, height=10)
    writer.write(out)
    found = page_picture(stored("huge.pdf", out.getvalue()), 1)
    assert found
    assert picture(found.png).size == (LONGEST_SIDE, 2)


def test_what_cannot_be_drawn_is_none_and_breaks_nothing() -> None:
    assert page_picture(stored("broken.pdf", samples.PDF), 1) is None


def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_args: object, **options: object) -> None:
        raise subprocess.TimeoutExpired("worker", float(str(options["timeout"])))

    monkeypatch.setattr("servanda.library.page_pictures.subprocess.run", slow)
    assert page_picture(stored("slow.pdf", REPORT), 1) is None


def test_other_kinds_of_file_have_no_page_pictures() -> None:
    file = stored("table.csv", b"a,b\n1,2\n")
    assert (has_page_pictures(file), page_picture(file, 1)) == (False, None)
