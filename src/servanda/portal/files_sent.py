"""Files that came with a section's form: kept with the draft, their numbers put where the file was asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from django.core.files.uploadedfile import UploadedFile

from servanda.common.access import Viewer
from servanda.law.forms import Kind, Section
from servanda.portal.typed import Typed, cell_name, field_name, rows_sent
from servanda.reporting.operations import attach_file


def files_kept(
    section: Section,
    typed: Typed,
    sent: Mapping[str, UploadedFile],
    *,
    version_id: int,
    actor: Viewer,
    now: dt.datetime,
) -> dict[str, str]:
    """The fields as typed, with the numbers of the files that were sent. BadInput where one is unfit."""
    numbers = {}
    for name in _names(section, typed):
        if file := sent.get(name):
            kept = attach_file(
                version_id=version_id,
                content=file.read(),
                name=file.name or "",
                actor=actor,
                now=now,
                section=section.id,
            )
            numbers[name] = str(kept.pk)
        elif typed.get(f"drop.{name}"):
            numbers[name] = ""
    return {**typed, **numbers}


def _names(section: Section, typed: Typed) -> Iterator[str]:
    """The inputs of the section that take a file."""
    yield from (field_name(field) for field in section.fields if field.kind == Kind.FILE)
    for table in section.tables:
        for column in (column for column in table.columns if column.kind == Kind.FILE):
            yield from (cell_name(table, row, column) for row in range(rows_sent(table, typed)))
