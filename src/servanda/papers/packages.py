"""Word, Excel and OpenDocument files as what they are, ZIP packages: opened only inside stated bounds.

Nothing is ever unpacked to disk, and no part is read before the whole has been measured. What is refused is
told as a `Fault`, so that each place that shows it can say it in the reader's language.
"""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from xml.parsers import expat

MIB = 1024 * 1024
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_CHUNK = 256 * 1024
_BEFORE_MARKUP = b"\xef\xbb\xbf\xff\xfe \t\r\n\0"
_MARKUP_NAMES = (".xml", ".rels", ".vml", ".rdf")
_OUTSIDE = re.compile(r"(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0")


class Fault(StrEnum):
    """Why a package is refused."""

    DAMAGED = "damaged"
    TOO_LARGE = "too large"
    TOO_MANY_PARTS = "too many parts"
    TOO_DENSE = "too dense"
    ENCRYPTED = "encrypted"
    UNSAFE_PART = "unsafe part"
    DECLARES_ENTITIES = "declares entities"


class RefusedPackage(ValueError):  # noqa: N818 - reads as what happened
    """The package breaks a bound: `fault` says which, `part` names the part where it is one part's fault."""

    def __init__(self, fault: Fault, part: str = "") -> None:
        self.fault, self.part = fault, part
        super().__init__(f"refused package: {fault}" + (f" in {part!r}" if part else ""))


@dataclass(frozen=True)
class Bounds:
    """How large a package may be, in bytes and parts."""

    unpacked: int = 200 * MIB
    parts: int = 2_000
    ratio: int = 200
    """Unpacked bytes for each packed byte."""


BOUNDS = Bounds()


class Package:
    """A package that has been measured. Parts are read by name, as bytes."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.names = frozenset(archive.namelist())

    def read(self, name: str, *, at_most: int) -> bytes:
        """A part's bytes; RefusedPackage where it is larger than `at_most`; KeyError where it is not there."""
        if self._archive.getinfo(name).file_size > at_most:
            raise RefusedPackage(Fault.TOO_LARGE, name)
        return self._archive.read(name)


def open_package(content: bytes, bounds: Bounds = BOUNDS) -> Package:
    """Measure a package, declared and real sizes, and look at the head of each part. RefusedPackage if unfit."""
    # Counted before the directory is read: each entry costs the reader memory, and each begins with this mark.
    if content.count(_DIRECTORY_ENTRY) > bounds.parts:
        raise RefusedPackage(Fault.TOO_MANY_PARTS)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        _check_declared(archive.infolist(), len(content), bounds)
        _check_real(archive, bounds)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        if isinstance(error, RefusedPackage):
            raise
        raise RefusedPackage(Fault.DAMAGED) from error
    return Package(archive)


def _check_declared(parts: list[zipfile.ZipInfo], packed: int, bounds: Bounds) -> None:
    unpacked = sum(part.file_size for part in parts)
    if unpacked > bounds.unpacked:
        raise RefusedPackage(Fault.TOO_LARGE)
    if unpacked > packed * bounds.ratio:
        raise RefusedPackage(Fault.TOO_DENSE)
    names = set()
    for part in parts:
        if part.flag_bits & _ENCRYPTED:
            raise RefusedPackage(Fault.ENCRYPTED, part.filename)
        # Two parts of one name: one program reads the first, another the second.
        if part.filename in names or _OUTSIDE.search(part.orig_filename) or _is_link(part):
            raise RefusedPackage(Fault.UNSAFE_PART, part.filename)
        names.add(part.filename)


def _is_link(part: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(part.external_attr >> 16)


def _check_real(archive: zipfile.ZipFile, bounds: Bounds) -> None:
    """Unpack everything into nothing: a directory can lie about sizes, and each checksum is proved on the way."""
    left = bounds.unpacked
    for part in archive.infolist():
        head = b""
        for chunk in _chunks(archive, part):
            left -= len(chunk)
            if left < 0:
                raise RefusedPackage(Fault.TOO_LARGE, part.filename)
            head = head or chunk
        named = part.filename.lower().endswith(_MARKUP_NAMES)
        if named or head.lstrip(_BEFORE_MARKUP).startswith(b"<"):
            _refuse_entities(_chunks(archive, part), part.filename, must_parse=named)


def _chunks(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk


class _RootReachedError(Exception):
    """The document's first element: what comes after it can declare nothing any more."""


def _refuse_entities(chunks: Iterator[bytes], name: str, *, must_parse: bool) -> None:
    """Read XML up to its first element, with the parser that knows every encoding; refuse any declaration.

    A picture or a font may begin like markup by chance: what is not named as markup need not parse.
    """

    def declares(*_: object) -> None:
        raise RefusedPackage(Fault.DECLARES_ENTITIES, name)

    def root(*_: object) -> None:
        raise _RootReachedError

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = declares
    parser.EntityDeclHandler = declares
    parser.StartElementHandler = root
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
    except _RootReachedError:
        return
    except expat.ExpatError as error:
        if must_parse:
            raise RefusedPackage(Fault.DAMAGED, name) from error
