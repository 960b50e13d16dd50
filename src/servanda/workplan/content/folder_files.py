"""The files of a treaty's `plans/` folder: each plan as `<year>.json`, and what the desk adds as `<year>.toml`."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from servanda.workplan.content.from_folder import content_of
from servanda.workplan.content.shape import Content, PartContent
from servanda.workplan.enums import FRAME, Counting, PartKind, Watch
from servanda.workplan.stages import Stage
from servanda.workplan.ties import Tie


class BadPlanFile(ValueError):  # noqa: N818 - reads as what it tells the person
    """A file of the folder is no plan; the sentence names it."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StepData(_Data):
    """That the plan came to a stage."""

    stage: Stage
    on: dt.date | None = None
    source: str = ""


class IndicatorData(_Data):
    """What an outcome, an output or an activity is measured by."""

    key: str
    measures: str
    names: dict[str, str]
    counting: Counting = Counting.PERIODIC
    baseline: Decimal | None = None
    baseline_of: Decimal | None = Field(default=None, alias="baseline-of")
    baseline_on: dt.date | None = Field(default=None, alias="baseline-on")
    target: Decimal | None = None
    target_of: Decimal | None = Field(default=None, alias="target-of")
    source: str = ""


class Beside(_Data):
    """What stands beside a plan and is in no paper: its steps, and what each activity serves."""

    step: tuple[StepData, ...] = ()
    ties_source: str = Field(default="", alias="ties-source")
    ties: dict[str, dict[Tie, tuple[str, ...]]] = {}
    """By number of the activity."""
    watch: dict[str, Watch] = {}
    """What tells the state of an assumption, by its reference."""
    indicator: tuple[IndicatorData, ...] = ()


@dataclass(frozen=True)
class PlanFile:
    """One plan of the folder."""

    content: Content
    beside: Beside
    digest: str
    """SHA-256 of the two files, in hexadecimal."""


def plan_files(folder: Path) -> Sequence[PlanFile]:
    """The plans of the folder, by year; none where there is no such folder. `BadPlanFile` for the first bad file."""
    return [_plan_file(path) for path in sorted(folder.glob("[0-9][0-9][0-9][0-9].json"))]


def _plan_file(path: Path) -> PlanFile:
    beside_path = path.with_suffix(".toml")
    raw = path.read_bytes()
    raw_beside = beside_path.read_bytes() if beside_path.exists() else b""
    beside = _beside(beside_path.name, raw_beside)
    content = _content(path.name, raw)
    if str(content.year) != path.stem:
        raise BadPlanFile(
            f"plans/{path.name} says that its year is {content.year}. Rename it or correct the year."
        )
    _known(beside_path.name, content, beside)
    parts = tuple(_tied(part, beside) for part in content.parts)
    return PlanFile(replace(content, parts=parts), beside, hashlib.sha256(raw + raw_beside).hexdigest())


def _content(name: str, raw: bytes) -> Content:
    try:
        return content_of(json.loads(raw))
    except json.JSONDecodeError as error:
        raise BadPlanFile(f"plans/{name}, line {error.lineno}: {error.msg}.") from error
    except (KeyError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise BadPlanFile(f"plans/{name} is no work plan: {type(error).__name__} {error}.") from error


def _beside(name: str, raw: bytes) -> Beside:
    try:
        data: dict[str, Any] = tomllib.loads(raw.decode())
        return Beside.model_validate(data)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadPlanFile(f"plans/{name}: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(step) for step in first["loc"])
        raise BadPlanFile(f"plans/{name}, {where}: {first['msg']}.") from error


def _known(name: str, content: Content, beside: Beside) -> None:
    """Whether the plan has every part that the file beside it names."""
    for number, ties in beside.ties.items():
        _named(name, content, number, (PartKind.ACTIVITY,))
        for kind, references in ties.items():
            for reference in references if kind in _TIED_TO else ():
                _named(f"{name}, activity {number}", content, reference, _TIED_TO[kind])
    for indicator in beside.indicator:
        _named(f"{name}, indicator {indicator.key}", content, indicator.measures, FRAME)
    for reference in beside.watch:
        _named(name, content, reference, (PartKind.ASSUMPTION,))


_TIED_TO: dict[Tie, tuple[PartKind, ...]] = {
    Tie.MANDATE: (PartKind.MANDATE,),
    Tie.PRIORITY: (PartKind.PRIORITY, PartKind.TASK),
}


def _named(where: str, content: Content, reference: str, kinds: tuple[PartKind, ...]) -> None:
    if not any((kind, reference) == part.key for part in content.parts for kind in kinds):
        raise BadPlanFile(f"plans/{where}: the plan has no {kinds[0]} {reference}.")


def _tied(part: PartContent, beside: Beside) -> PartContent:
    if part.kind is PartKind.ACTIVITY:
        ties = {str(kind): list(refs) for kind, refs in beside.ties.get(part.reference, {}).items()}
        return replace(part, ties=ties) if ties else part
    if part.kind is PartKind.ASSUMPTION and part.reference in beside.watch:
        return replace(part, ties={Tie.WATCH.value: [beside.watch[part.reference].value]})
    return part
