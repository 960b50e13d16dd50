"""Open tables as files. The same register and the same day give the same bytes."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from servanda.duties.queries import treaty
from servanda.papers.tables import plain, write_csv
from servanda.publications.open_tables.licence import LICENCE
from servanda.publications.open_tables.tables import TABLES, OpenTable

_PUBLISHER = "Implementation Support Unit of the {treaty}"
_PROVENANCE = (
    "Acts, facts and reports as published in the documents named in the rows. Dates of entry into force and "
    "deadlines are computed from the treaty; where another date was printed, it stands beside the computed one."
)


def as_csv(table: OpenTable, treaty_id: str, on: dt.date) -> bytes:
    """The table as CSV, with a mark by which Excel knows UTF-8; texts that a spreadsheet would run are disarmed."""
    header = [column.name for column in table.columns]
    return write_csv(header, table.rows(treaty_id, on), byte_order_mark=True)


def as_json(table: OpenTable, treaty_id: str, on: dt.date) -> bytes:
    """The table as JSON with licence and provenance; an empty cell is null."""
    names = [column.name for column in table.columns]
    rows = [
        {name: None if cell is None else plain(cell) for name, cell in zip(names, row, strict=True)}
        for row in table.rows(treaty_id, on)
    ]
    return _written({**_about(treaty_id, on), "table": table.id, "columns": _columns(table), "rows": rows})


def data_package(treaty_id: str, on: dt.date) -> bytes:
    """What the tables are, in the words of the Frictionless Data Package standard."""
    resources = [
        {
            "name": table.id,
            "path": f"{table.id}.csv",
            "format": "csv",
            "encoding": "utf-8",
            "schema": {"fields": _columns(table)},
        }
        for table in TABLES.values()
    ]
    return _written({"name": f"servanda-{treaty_id}", **_about(treaty_id, on), "resources": resources})


def _about(treaty_id: str, on: dt.date) -> dict[str, Any]:
    title = treaty(treaty_id).names["en"]
    return {
        "title": title,
        "as_of": on.isoformat(),
        "publisher": _PUBLISHER.format(treaty=title),
        "licenses": [{"name": LICENCE.id, "title": LICENCE.name, "path": LICENCE.address}],
        "provenance": _PROVENANCE,
    }


def _columns(table: OpenTable) -> list[dict[str, str]]:
    return [{"name": column.name, "description": column.holds} for column in table.columns]


def _written(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()
