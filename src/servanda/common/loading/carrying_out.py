"""Doing what was planned."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import F

from servanda.common.history import Entry
from servanda.common.loading.plans import Plan, Told, about
from servanda.common.sourced import Origin, SourcedRow, says

BATCH = 500


def carry_out(planned: Plan) -> list[Entry]:
    """Change the table as planned, in the caller's transaction; returns what the history has to record."""
    entries = [
        Entry(subject=row, action="load: remove", before=says(row.to_record()), about=about(row.to_record()))
        for row in planned.removed
    ]
    rows = planned.model._default_manager
    rows.filter(pk__in=[row.pk for row in planned.removed]).delete()
    # Out of use first: while rows change places, no two of them may claim the same.
    ruled = [row for row, _ in planned.changed]
    rows.filter(pk__in=[row.pk for row in ruled]).update(in_use=False, version=F("version") + 1)
    entries += [_changed(row, record) for row, record in planned.changed]
    rows.bulk_update(ruled, list(_columns(planned.model)), batch_size=BATCH)
    for row, file in planned.moved:
        row.loaded_from = file
    rows.bulk_update([row for row, _ in planned.moved], ["loaded_from"], batch_size=BATCH)
    added = [_row(planned, record) for record in planned.added]
    rows.bulk_create(added, batch_size=BATCH)
    return entries + [
        Entry(subject=row, action="load: add", after=says(row.to_record()), about=about(row.to_record()))
        for row in added
    ]


def _row(planned: Plan, record: Told) -> SourcedRow:
    return planned.model.from_record(
        planned.treaty_id,
        record.saved,
        origin=Origin.FOLDER,
        loaded_as=says(record.told),
        loaded_from=record.file,
    )


def _changed(row: SourcedRow, record: Told) -> Entry:
    before = says(row.to_record())
    row.take(record.saved)
    row.loaded_as, row.loaded_from = says(record.told), record.file
    return Entry(
        subject=row, action="load: change", before=before, after=says(record.saved), about=about(record.saved)
    )


def _columns(model: type[SourcedRow]) -> Iterator[str]:
    for column in model.record_columns():
        yield model._meta.get_field(column).name
    yield from ("loaded_as", "loaded_from")
