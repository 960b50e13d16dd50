"""Compound files (MS-CFB) for tests, written by hand: no package that we may use writes .msg."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field

SECTOR = 512
SMALLEST = 4096
"""Shorter streams would live in a stream of their own; these are filled up with zeros instead."""
FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5


@dataclass
class _Entry:
    name: str
    kind: int
    content: bytes = b""
    right: int = NONE
    child: int = NONE
    start: int = END
    children: list[int] = field(default_factory=list)


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """A file with these streams; `folder/stream` lies in a folder, which may lie in another."""
    entries = [_Entry("Root Entry", ROOT)]
    folders: dict[str, int] = {"": 0}
    for path, content in streams.items():
        folder, _slash, name = path.rpartition("/")
        _make(folder, entries, folders)
        _add(entries, folders[folder], _Entry(name, STREAM, content.ljust(SMALLEST, b"\0")))
    data = b""
    table: list[int] = []
    for entry in (each for each in entries if each.kind == STREAM):
        entry.start = len(table)
        count = -(-len(entry.content) // SECTOR)
        table += [entry.start + step + 1 for step in range(count - 1)] + [END]
        data += entry.content.ljust(count * SECTOR, b"\0")
    directory = b"".join(map(_packed, entries))
    directory += b"\0" * (-len(directory) % SECTOR)
    first = len(table)
    count = len(directory) // SECTOR
    table += [first + step + 1 for step in range(count - 1)] + [END]
    return _header(len(table), first, table) + data + directory + _fat(table)


def _make(folder: str, entries: list[_Entry], folders: dict[str, int]) -> None:
    if folder not in folders:
        above, _slash, name = folder.rpartition("/")
        _make(above, entries, folders)
        folders[folder] = _add(entries, folders[above], _Entry(name, STORAGE))


def _add(entries: list[_Entry], parent: int, entry: _Entry) -> int:
    entries.append(entry)
    number = len(entries) - 1
    if entries[parent].children:
        entries[entries[parent].children[-1]].right = number
    else:
        entries[parent].child = number
    entries[parent].children.append(number)
    return number


def _packed(entry: _Entry) -> bytes:
    name = (entry.name + "\0").encode("utf-16-le")
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name), entry.kind, 1, NONE, entry.right, entry.child)
        + b"\0" * 36
        + struct.pack("<IQ", entry.start, len(entry.content))
    )


def _fat_sectors(used: int) -> int:
    count = 1
    while used + count > count * (SECTOR // 4):
        count += 1
    return count


def _fat(table: list[int]) -> bytes:
    count = _fat_sectors(len(table))
    whole = table + [FAT] * count
    whole += [FREE] * (count * SECTOR // 4 - len(whole))
    return struct.pack(f"<{len(whole)}I", *whole)


def _header(used: int, directory: int, table: list[int]) -> bytes:
    count = _fat_sectors(len(table))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 16
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, SMALLEST, END, 0, END, 0)
    places = [used + step for step in range(count)]
    return head + struct.pack("<109I", *(places + [FREE] * (109 - count)))
