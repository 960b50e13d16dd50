"""Single properties of a message that Outlook saved: streams named by property and type, in folders."""

from __future__ import annotations

import olefile

UNICODE, EIGHT_BIT, BINARY = "001F", "001E", "0102"


def string(file: olefile.OleFileIO, tag: str, folder: str = "") -> str:
    """A property that is text; "" where there is none. `folder` ends with a slash."""
    name = f"{folder}__substg1.0_{tag}"
    wide = stream(file, name + UNICODE)
    said = wide.decode("utf-16-le", "replace") or stream(file, name + EIGHT_BIT).decode("cp1252", "replace")
    return said.replace("\x00", "").strip()


def stream(file: olefile.OleFileIO, name: str) -> bytes:
    """The bytes of a stream; none where it is not there."""
    if not file.exists(name):
        return b""
    found: bytes = file.openstream(name).read()
    return found


def folders(file: olefile.OleFileIO, kind: str) -> list[str]:
    """The folders of one kind (`__attach_version1.0_`, `__recip_version1.0_`), in order, each with its slash."""
    return sorted({f"{entry[0]}/" for entry in file.listdir() if entry[0].startswith(kind)})
