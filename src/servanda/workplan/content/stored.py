"""A plan as one JSON value: for readings that wait for a decision, and back."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from servanda.workplan.content.shape import Content, LineContent, PartContent
from servanda.workplan.enums import LineKind, PartKind


def to_json(content: Content) -> dict[str, Any]:
    """Values that JSON knows: amounts as text, days as ISO dates."""
    return {
        "year": content.year,
        "language": content.language,
        "titles": dict(content.titles),
        "dated_on": content.dated_on.isoformat() if content.dated_on else None,
        "meeting": content.meeting,
        "head": dict(content.head),
        "stage": content.stage,
        "stage_on": content.stage_on.isoformat() if content.stage_on else None,
        "meeting_names": dict(content.meeting_names),
        "parts": [_part(part) for part in content.parts],
        "currency": content.currency,
        "total": _text(content.total),
        "total_as_printed": content.total_as_printed,
        "total_in_summary_as_printed": content.total_in_summary_as_printed,
        "lines": [_line(line) for line in content.lines],
        "figures": dict(content.figures),
    }


def _part(part: PartContent) -> dict[str, Any]:
    return {
        "kind": str(part.kind),
        "reference": part.reference,
        "texts": dict(part.texts),
        "intro": dict(part.intro),
        "paragraph": part.paragraph,
        "as_printed": part.as_printed,
        "line": part.line,
        "ties": {name: list(refs) for name, refs in part.ties.items()},
    }


def _line(line: LineContent) -> dict[str, Any]:
    return {
        "key": line.key,
        "labels": dict(line.labels),
        "amount": _text(line.amount),
        "kind": str(line.kind),
        "notes": dict(line.notes),
        "sources": dict(line.sources),
        "amount_as_printed": line.amount_as_printed,
        "line": line.line,
    }


def from_json(data: dict[str, Any]) -> Content:
    """The plan that `to_json` wrote."""
    return Content(
        **{
            **data,
            "dated_on": dt.date.fromisoformat(data["dated_on"]) if data["dated_on"] else None,
            "stage_on": dt.date.fromisoformat(data["stage_on"]) if data.get("stage_on") else None,
            "total": _amount(data["total"]),
            "parts": tuple(PartContent(**{**part, "kind": PartKind(part["kind"])}) for part in data["parts"]),
            "lines": tuple(
                LineContent(**{**line, "kind": LineKind(line["kind"]), "amount": _amount(line["amount"])})
                for line in data["lines"]
            ),
        }
    )


def _text(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, "f")


def _amount(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
