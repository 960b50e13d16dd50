"""Where the bytes lie: the home's `files` folder, each file under its own SHA-256 digest.

A file appears there whole or not at all: written under another name, forced to disk, renamed, and the folder
forced to disk as well, before any row speaks of it. The sender's name is never part of a path.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from pathlib import Path

from django.conf import settings

_DIGEST = re.compile(r"[0-9a-f]{64}")
_ARRIVING = ".arriving-"


class FileDamaged(RuntimeError):  # noqa: N818 - reads as what happened
    """The bytes kept are not those that were received, or are gone. A backup has them."""


def digest(content: bytes) -> str:
    """The SHA-256 digest in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def keep(content: bytes) -> str:
    """Put the bytes in their place and give their digest. An OSError leaves nothing behind."""
    sha256 = digest(content)
    place = _place(sha256)
    if place.exists() and place.stat().st_size == len(content):
        return sha256
    _make_folders(place.parent)
    handle, temporary = tempfile.mkstemp(prefix=_ARRIVING, dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(place)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise
    _force_to_disk(place.parent)
    return sha256


def fetch(sha256: str) -> bytes:
    """The bytes of that digest, proved to be those received; `FileDamaged` where they are not."""
    try:
        content = _place(sha256).read_bytes()
    except OSError as error:
        raise FileDamaged(f"file {sha256} cannot be read: {error.strerror}") from error
    if digest(content) != sha256:
        raise FileDamaged(f"file {sha256} is not what was received")
    return content


def _place(sha256: str) -> Path:
    if not _DIGEST.fullmatch(sha256):
        raise ValueError(f"{sha256!r} is not a SHA-256 digest")
    return Path(settings.MEDIA_ROOT, sha256[:2], sha256[2:4], sha256)


def _make_folders(folder: Path) -> None:
    """The folders of a place, for their owner only, each known to the disk before the next."""
    for each in (folder.parent, folder):
        if not each.exists():
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
            _force_to_disk(each.parent)


def _force_to_disk(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
