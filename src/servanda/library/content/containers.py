"""Files that hold other files: Word, Excel and OpenDocument packages, and Outlook messages."""

from __future__ import annotations

import re

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.library.content.unfit import Unfit, damaged, not_what_it_says, protected, with_macros
from servanda.papers.packages import Fault, Package, RefusedPackage, open_package

ZIP_MARK = b"PK\x03\x04"
COMPOUND_MARK = bytes.fromhex("d0cf11e0a1b11ae1")
_SMALL_PART = 1024 * 1024
_CONTENT_TYPES = "[Content_Types].xml"
_WORD = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_EXCEL = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ODT = b"application/vnd.oasis.opendocument.text"
_MACRO_PARTS = re.compile(
    r"(^|/)(vbaproject\.bin|vbadata\.xml|macrosheets/.*)$|^(basic|scripts)/.+", re.IGNORECASE
)
_MACRO_TYPES = re.compile(rb"macroenabled|vbaproject|macrosheet", re.IGNORECASE)

_FAULTS: dict[Fault, str | Promise] = {
    Fault.TOO_LARGE: gettext_lazy(
        "Unpacked it is larger than 200 MiB. Make its pictures smaller, then send it again."
    ),
    Fault.TOO_DENSE: gettext_lazy("It unpacks to more than two hundred times its size, as no document does."),
    Fault.TOO_MANY_PARTS: gettext_lazy("It consists of more than 2,000 parts, as no document does."),
    Fault.UNSAFE_PART: gettext_lazy(
        "One of its parts has a name that points outside the file, or stands twice."
    ),
    Fault.DECLARES_ENTITIES: gettext_lazy(
        "One of its parts declares entities (a DTD), which no office program writes. Save it anew, then send it again."
    ),
}


def check_docx(content: bytes) -> None:
    """A Word document without macros."""
    _check_office(content, _WORD)


def check_xlsx(content: bytes) -> None:
    """An Excel workbook without macros."""
    _check_office(content, _EXCEL)


def check_odt(content: bytes) -> None:
    """An OpenDocument text without macros."""
    package = _package(content)
    if "mimetype" not in package.names or _part(package, "mimetype").strip() != _ODT:
        raise not_what_it_says()
    if "META-INF/manifest.xml" not in package.names or "content.xml" not in package.names:
        raise damaged()
    if b"encryption-data" in _part(package, "META-INF/manifest.xml"):
        raise protected()
    _refuse_macros(package)


def check_msg(content: bytes) -> None:
    """An Outlook message: a compound file with the stream that every message has."""
    if not content.startswith(COMPOUND_MARK) or "__properties_version1.0".encode("utf-16-le") not in content:
        raise not_what_it_says()


def _check_office(content: bytes, main_type: bytes) -> None:
    if content.startswith(COMPOUND_MARK):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise protected()
        raise Unfit(_("It is in the format of before 2007. Save it as .docx or .xlsx, then send it again."))
    package = _package(content)
    if _CONTENT_TYPES not in package.names:
        raise not_what_it_says()
    types = _part(package, _CONTENT_TYPES)
    if _MACRO_TYPES.search(types):
        raise with_macros()
    _refuse_macros(package)
    if main_type not in types:
        raise not_what_it_says()


def _refuse_macros(package: Package) -> None:
    if any(_MACRO_PARTS.search(name) for name in package.names):
        raise with_macros()


def _package(content: bytes) -> Package:
    if not content.startswith(ZIP_MARK):
        raise not_what_it_says()
    try:
        return open_package(content)
    except RefusedPackage as refused:
        raise _told(refused) from refused


def _part(package: Package, name: str) -> bytes:
    try:
        return package.read(name, at_most=_SMALL_PART)
    except RefusedPackage as refused:
        raise _told(refused) from refused


def _told(refused: RefusedPackage) -> Unfit:
    match refused.fault:
        case Fault.DAMAGED:
            return damaged()
        case Fault.ENCRYPTED:
            return protected()
    return Unfit(str(_FAULTS[refused.fault]))
