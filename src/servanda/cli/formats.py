"""Listings as programs read them: JSON and CSV, safe on a terminal as well."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import click
from pydantic import BaseModel

from servanda.cli.terminal import is_steering, safe
from servanda.papers.tables import write_csv


class Format(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


def write_json(data: BaseModel | Sequence[BaseModel] | list[dict[str, Any]]) -> None:
    """The data as JSON; invisible characters are written as escapes."""
    plain = data.model_dump(mode="json") if isinstance(data, BaseModel) else [_plain(one) for one in data]
    click.echo(as_json(plain))


def as_json(plain: list[Any] | dict[str, Any]) -> str:
    """Plain data as JSON text; invisible characters are written as escapes."""
    text = json.dumps(plain, ensure_ascii=False, indent=2)
    return "".join(_escaped(sign) if sign != "\n" and is_steering(sign) else sign for sign in text)


def _plain(one: BaseModel | dict[str, Any]) -> dict[str, Any]:
    return one.model_dump(mode="json") if isinstance(one, BaseModel) else one


def _escaped(sign: str) -> str:
    return json.dumps(sign)[1:-1]


def write_rows(columns: Sequence[str], rows: Sequence[BaseModel]) -> None:
    """The named fields of each row as CSV after RFC 4180, one row a line."""
    plain = (row.model_dump(mode="json") for row in rows)
    write_csv_cells(columns, [[_cell(row[column]) for column in columns] for row in plain])


def write_csv_cells(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table of texts as CSV."""
    cells = [[safe(cell) for cell in row] for row in rows]
    click.echo(write_csv(columns, cells).decode(), nl=False)


def _cell(value: Any) -> str:
    if isinstance(value, list):
        return " | ".join(str(one) for one in value)
    return "" if value is None else str(value)
