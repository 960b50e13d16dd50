"""What is taken in and what is refused: each kind by its content, each attack before it can unfold."""

import contextlib
import io
import random
import resource
import struct
import time
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.library import content
from servanda.library.enums import FileKind
from servanda.library.names import kind_by_name
from tests.library import samples
from tests.library.samples import odt, office, zipped

MIB = 1024 * 1024
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]><d>&a;</d>'
LYING = office(b"<d/>" + b" " * 5 * MIB)
LYING = LYING.replace(struct.pack("<I", 5 * MIB + 4), struct.pack("<I", 40))


def refusal(name: str, data: bytes) -> str:
    kind = kind_by_name(name)
    assert kind is not None
    with pytest.raises(content.Unfit) as unfit:
        content.check(data, kind)
    return str(unfit.value)


@pytest.mark.parametrize("name", samples.SOUND)
def test_every_kind_has_a_sound_file_that_is_taken(name: str) -> None:
    kind = kind_by_name(name)
    assert kind is not None
    content.check(samples.SOUND[name], kind)


def test_every_kind_is_tried() -> None:
    assert {kind_by_name(name) for name in samples.SOUND} == set(FileKind)


@pytest.mark.parametrize("name", samples.SOUND)
@pytest.mark.parametrize("other", samples.SOUND)
def test_a_file_under_the_name_of_another_kind_is_refused(name: str, other: str) -> None:
    text = {FileKind.TXT, FileKind.CSV}
    kinds = kind_by_name(name), kind_by_name(other)
    if kinds[0] == kinds[1] or set(kinds) == text:
        return
    assert refusal(other, samples.SOUND[name])


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.pdf", b"", "empty"),
        ("a.txt", b"x" * (content.LARGEST + 1), "larger than 25 MiB"),
        ("a.pdf", b"<html><script>alert(1)</script></html>", "not what the ending"),
        ("a.pdf", samples.PDF[:30], "damaged"),
        ("a.pdf", samples.PDF.replace(b"/Root", b"/Encrypt 7 0 R/Root"), "password"),
        ("a.docx", samples.COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password"),
        ("a.docx", samples.COMPOUND + b"WordDocument", "before 2007"),
        ("a.docx", office()[:200], "damaged"),
        ("a.docx", samples.encrypted(office()), "password"),
        ("a.docx", office(main=samples.WORD.replace("main", "macroEnabled.main")), "macros"),
        ("a.docx", office(parts={"word/vbaProject.bin": b"x"}), "macros"),
        ("a.xlsx", office(main=samples.EXCEL, parts={"xl/macrosheets/sheet1.xml": b"<a/>"}), "macros"),
        ("a.odt", odt(parts={"Basic/Standard/Module1.xml": b"<a/>"}), "macros"),
        ("a.odt", odt(manifest=b"<manifest><encryption-data/></manifest>"), "password"),
        ("a.docx", office(ENTITIES), "DTD"),
        ("a.docx", office(ENTITIES.decode().encode("utf-16")), "DTD"),
        ("a.docx", office(parts={"word/media/picture.bin": b"\xef\xbb\xbf \n" + ENTITIES[21:]}), "DTD"),
        ("a.docx", office(parts={"word/media/picture.bin": ENTITIES}), "DTD"),
        ("a.docx", office(b"<d>" + b"A" * 9 * MIB), "two hundred times"),
        ("a.docx", office(parts={f"m/{n}": b"\0" * 21 * MIB for n in range(10)}), "larger than 200 MiB"),
        ("a.docx", office(parts={f"m/{number}": b"" for number in range(2_001)}), "2,000 parts"),
        ("a.docx", LYING, "damaged"),
        ("a.docx", office(parts={"../../evil.txt": b"x"}), "outside"),
        ("a.docx", office(parts={"/evil.txt": b"x"}), "outside"),
        ("a.docx", office(parts={"C:\\evil.txt": b"x"}), "outside"),
        ("a.docx", zipped({"a": b"x"}), "not what the ending"),
        ("a.png", samples.png(60_000, 60_000), "50 million"),
        ("a.png", samples.png()[:-30], "damaged"),
        ("a.png", samples.png(0, 5), "damaged"),
        ("a.jpeg", samples.jpeg(60_000, 60_000), "50 million"),
        ("a.jpeg", samples.jpeg()[:12], "damaged"),
        ("a.jpeg", b"\xff\xd8\xff\xff\xff\xda", "damaged"),
        ("a.csv", "State;Nom\r\nCôte d'Ivoire;x\r\n".encode("latin-1"), "UTF-8"),
        ("a.csv", b"a,b\r\n\0,\x1b[31m\r\n", "control characters"),
        ("a.csv", b"a,b\r\n" + b"x" * 40_000 + b",y\r\n", "32,000"),
        ("a.csv", b'a,b\r\n"' + b"x\n" * 100_000 + b'",y\r\n', "32,000"),
        ("a.csv", b"a,b\r\n" + b"x" * 2_000_000, "million characters"),
        ("a.csv", b",".join(b"c%d" % n for n in range(1_000)), "200 columns"),
        ("a.csv", b"a\n" * 100_001, "100,000 rows"),
        ("a.txt", b"\xff\xfea\0b", "UTF-8"),
        ("a.txt", b"MZ\x90 this program", "not what the ending"),
        ("a.eml", b"no header here", "not what the ending"),
    ],
)
def test_what_is_unfit_is_refused_with_a_sentence(name: str, data: bytes, says: str) -> None:
    assert says in refusal(name, data)


def test_a_table_in_utf_16_is_taken() -> None:
    content.check("State,Name\r\nÉire,x\r\n".encode("utf-16"), FileKind.CSV)


def test_a_symbolic_link_among_the_parts_is_refused() -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    assert "outside" in refusal("a.docx", _with(link))


def _with(entry: zipfile.ZipInfo) -> bytes:
    out = io.BytesIO(office())
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(entry, "/etc/passwd")
    return out.getvalue()


def test_a_font_that_begins_like_markup_by_chance_is_taken() -> None:
    content.check(office(parts={"word/fonts/font1.odttf": b"<\x8a\x00\xff"}), FileKind.DOCX)


def test_two_parts_of_one_name_are_refused() -> None:
    twice = office(parts={"word/documenT.xml": b"<d/>"}).replace(b"documenT", b"document")
    assert "twice" in refusal("a.docx", twice)


def test_the_largest_package_allowed_is_measured_in_bounded_time_and_memory() -> None:
    data = office(
        parts={f"word/media/{number}": b"\0" * MIB for number in range(190)} | {"noise": _noise(2 * MIB)}
    )
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    content.check(data, FileKind.DOCX)
    assert time.process_time() - began < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200 * 1024


def _noise(length: int) -> bytes:
    return random.Random(1).randbytes(length)


@given(
    name=st.sampled_from(sorted(samples.SOUND)), other=st.sampled_from(sorted(samples.SOUND)), data=st.data()
)
def test_changed_bytes_are_taken_or_refused_and_nothing_else(
    name: str, other: str, data: st.DataObject
) -> None:
    broken = bytearray(samples.SOUND[name])
    for _ in range(data.draw(st.integers(1, 8))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    kind = kind_by_name(other)
    assert kind is not None
    with contextlib.suppress(content.Unfit):
        content.check(bytes(broken), kind)
