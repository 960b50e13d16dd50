"""vCards, as Outlook, telephones and this desk write them: version 2.1, 3.0 and 4.0 (RFC 6350)."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.common.table_files import LONGEST_CELL, MOST_ROWS, FileRow

_LINE = 75
_FOLD = re.compile(r"\r?\n[ \t]")
_ESCAPED = re.compile(r"\\([\\,;:nN])")
_QUOTED = re.compile(r"^[^:]*ENCODING=QUOTED-PRINTABLE", re.IGNORECASE)


def vcard_rows(text: str) -> Sequence[FileRow]:
    """Each card as a row with the headings of a list of persons."""
    rows: list[FileRow] = []
    card: dict[str, str] | None = None
    for number, line in enumerate(_lines(text), start=1):
        head, _colon, value = line.partition(":")
        name = head.split(";")[0].split(".")[-1].strip().upper()
        if name == "BEGIN" and value.strip().upper() == "VCARD":
            card = {}
        elif name == "END" and card is not None:
            rows.append(FileRow(_("card %(number)d") % {"number": len(rows) + 1}, card))
            card = None
        elif card is not None:
            _take(card, name, _value(line, number))
        if len(rows) > MOST_ROWS:
            raise BadInput(_("The file has more than %(most)d cards. Divide it.") % {"most": MOST_ROWS})
    if not rows or card is not None:
        raise BadInput(_("The file holds no whole vCard. Export the contacts again as .vcf."))
    return rows


def write_vcards(rows: Iterable[dict[str, str]]) -> bytes:
    """Rows of a list of persons as vCards of version 4.0."""
    return b"".join(_card(row) for row in rows)


def _card(row: dict[str, str]) -> bytes:
    fields: list[tuple[str, str | Sequence[str]]] = [
        ("VERSION", "4.0"),
        ("FN", row["name"]),
        ("N", [row["name"], "", "", row["title"], ""]),
        ("ORG", row["state"]),
        ("TITLE", row["function"]),
        ("CATEGORIES", [part for part in (row["role"], row["theme"]) if part]),
        ("EMAIL", row["email"]),
        ("TEL", row["telephone"]),
        ("LANG", row["language"]),
        ("NOTE", row["note"]),
        ("X-LAST-CONFIRMED-ON", row["last_confirmed_on"]),
        ("UID", f"person-{row['number']}"),
    ]
    lines = ["BEGIN:VCARD"]
    for name, value in fields:
        parts = [value] if isinstance(value, str) else value
        text = ("," if name == "CATEGORIES" else ";").join(_escape(part) for part in parts)
        if text.strip(";"):
            lines.append(f"{name}:{text}")
    return b"".join(_folded(line) for line in [*lines, "END:VCARD"])


def _folded(line: str) -> bytes:
    """The line in parts of at most 75 bytes, none of which ends inside a letter."""
    parts, part = [], b""
    for letter in line:
        if len(part) + len(letter.encode()) > _LINE:
            parts.append(part)
            part = b" "
        part += letter.encode()
    return b"\r\n".join([*parts, part]) + b"\r\n"


def _escape(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return re.sub(r"\r\n|\r|\n", "\\\\n", plain)


def _lines(text: str) -> Iterator[str]:
    joined = _FOLD.sub("", text)
    waiting = ""
    for line in re.split(r"\r?\n", joined):
        whole = waiting + line
        waiting = ""
        if _QUOTED.match(whole) and whole.endswith("="):
            waiting = whole[:-1]
        elif whole.strip():
            yield whole


def _value(line: str, number: int) -> str:
    head, _colon, value = line.partition(":")
    if len(value) > LONGEST_CELL * 4 and not head.upper().startswith(("PHOTO", "LOGO", "SOUND", "KEY")):
        raise BadInput(_("Line %(number)d is far too long for a vCard.") % {"number": number})
    if _QUOTED.match(line):
        charset = re.search(r"CHARSET=([\w-]+)", head, re.IGNORECASE)
        raw = quopri.decodestring(value.encode("ascii", "replace"))
        try:
            return raw.decode(charset[1] if charset else "utf-8")
        except (LookupError, UnicodeDecodeError):
            return raw.decode("cp1252", "replace")
    return value


def _take(card: dict[str, str], name: str, value: str) -> None:
    taken: dict[str, Any] = {
        "FN": ("name", _unescape(value)),
        "TITLE": ("function", _unescape(value)),
        "ORG": ("state", _unescape(_parts(value)[0])),
        "EMAIL": ("email", _unescape(value).removeprefix("mailto:")),
        "TEL": ("telephone", _unescape(value).removeprefix("tel:")),
        "LANG": ("language", value.strip()[:2]),
        "NOTE": ("note", _unescape(value)),
        "X-LAST-CONFIRMED-ON": ("last_confirmed_on", value.strip()),
    }
    if name == "N":
        family, given, _more, prefix, *_rest = [_unescape(part) for part in (*_parts(value), "", "", "", "")]
        card.setdefault("name", f"{given} {family}".strip())
        card.setdefault("title", prefix)
    elif name == "CATEGORIES":
        role, theme, *_rest = [*re.split(r"(?<!\\),", value), "", ""]
        card |= {"role": _unescape(role), "theme": _unescape(theme)}
    elif name in taken:
        heading, text = taken[name]
        if name == "FN" or not card.get(heading):  # of several addresses the first is the preferred one
            card[heading] = " ".join(text.split()) if name != "NOTE" else text


def _parts(value: str) -> list[str]:
    return re.split(r"(?<!\\);", value)


def _unescape(text: str) -> str:
    return _ESCAPED.sub(lambda met: "\n" if met[1] in "nN" else met[1], text)
