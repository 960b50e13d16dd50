"""Packages are opened only inside bounds, and whatever their bytes are, the answer is a package or a refusal."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.papers import docx
from servanda.papers.document import Document, Paragraph
from servanda.papers.packages import Bounds, Fault, RefusedPackage, open_package

PAPER = docx.write(Document("en", "Paper", [Paragraph("Text")]))


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_part_is_read_up_to_a_bound() -> None:
    package = open_package(zipped(a=b"12345"))
    assert (package.names, package.read("a", at_most=5)) == (frozenset({"a"}), b"12345")
    with pytest.raises(RefusedPackage) as refused:
        package.read("a", at_most=4)
    assert (refused.value.fault, refused.value.part) == (Fault.TOO_LARGE, "a")


@pytest.mark.parametrize(
    ("bounds", "fault"),
    [
        (Bounds(unpacked=7), Fault.TOO_LARGE),
        (Bounds(parts=1), Fault.TOO_MANY_PARTS),
        (Bounds(ratio=0), Fault.TOO_DENSE),
    ],
)
def test_each_bound_is_held_to_the_byte(bounds: Bounds, fault: Fault) -> None:
    open_package(zipped(a=b"1234", b=b"5678"), Bounds(unpacked=8, parts=2, ratio=1))
    with pytest.raises(RefusedPackage) as refused:
        open_package(zipped(a=b"1234", b=b"5678"), bounds)
    assert refused.value.fault == fault


@given(st.data())
def test_a_paper_with_changed_bytes_is_read_or_refused_and_nothing_else(data: st.DataObject) -> None:
    broken = bytearray(PAPER)
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    length = data.draw(st.integers(0, len(broken)))
    for content in (bytes(broken), bytes(broken[:length]), bytes(broken[length:])):
        with contextlib.suppress(RefusedPackage):
            docx.read(content)
