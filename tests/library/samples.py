"""Small files for tests, sound and hostile, made here so that every byte has a reason."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

OFFICE = "application/vnd.openxmlformats-officedocument."
WORD = OFFICE + "wordprocessingml.document.main+xml"
EXCEL = OFFICE + "spreadsheetml.sheet.main+xml"
ODT = "application/vnd.oasis.opendocument.text"
COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
EML = b"From: a@example.org\r\nSubject: Rapport annuel \xe9t\xe9\r\n\r\nText\r\n"
MSG = COMPOUND + b"\0" * 504 + "__properties_version1.0".encode("utf-16-le")


def zipped(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def office(body: bytes = b"<document/>", parts: Mapping[str, bytes] | None = None, main: str = WORD) -> bytes:
    """A package with a main part of the given type; further parts by name."""
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    return zipped({"[Content_Types].xml": types.encode(), "word/document.xml": body, **(parts or {})})


def odt(manifest: bytes = b"<manifest/>", parts: Mapping[str, bytes] | None = None) -> bytes:
    return zipped(
        {
            "mimetype": ODT.encode(),
            "content.xml": b"<content/>",
            "META-INF/manifest.xml": manifest,
            **(parts or {}),
        }
    )


def png(width: int = 1, height: int = 1) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0\0"))
        + chunk(b"IEND", b"")
    )


def jpeg(width: int = 1, height: int = 1) -> bytes:
    application = b"\xff\xe0" + struct.pack(">H", 4) + b"JF"
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 8, 8, height, width, 0)
    return b"\xff\xd8" + application + frame + b"\xff\xda\xff\xd9"


def encrypted(content: bytes) -> bytes:
    """The package with the mark of encryption set on its first part, in the directory and before the part."""
    marked = bytearray(content)
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        marked[marked.index(mark) + flags] |= 1
    return bytes(marked)


SOUND: dict[str, bytes] = {
    "report.docx": office(),
    "budget.xlsx": office(main=EXCEL),
    "note.odt": odt(),
    "report.pdf": PDF,
    "letter.txt": "Côte d’Ivoire\r\n".encode(),
    "table.csv": b"State;Year\r\nCIV;2018\r\n",
    "mail.eml": EML,
    "mail.msg": MSG,
    "scan.png": png(),
    "scan.jpeg": jpeg(),
    "scan.JPG": jpeg(),
}
