"""What a Word file says of its lists: how each level counts, where it starts, which styles are in which list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 8
HIGHEST = 9999
"""A file can ask for any number; a letter of it would be repeated as often."""


@dataclass(frozen=True)
class Level:
    figures: str
    pattern: str
    start: int
    all_plain: bool
    """Whether the levels above are printed in plain figures as well, however they count themselves."""


@dataclass(frozen=True)
class List:
    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]
    """Levels that begin anew with this list."""


def lists_of(numbering: Any) -> dict[str, List]:
    """The lists by their numbers, from the part that defines them."""
    levels = {attribute(each, "abstractNumId"): _levels(each) for each in numbering.iter(f"{W}abstractNum")}
    return {attribute(each, "numId"): _list(each, levels) for each in numbering.iter(f"{W}num")}


def _levels(parent: Any) -> dict[int, Level]:
    found = {}
    for level in parent.iter(f"{W}lvl"):
        depth = attribute(level, "ilvl")
        if depth.isdecimal() and int(depth[:2]) <= DEEPEST:
            found[int(depth[:2])] = Level(
                value(level.find(f"{W}numFmt")) or "decimal",
                value(level.find(f"{W}lvlText")),
                whole(level.find(f"{W}start"), 1, HIGHEST),
                level.find(f"{W}isLgl") is not None,
            )
    return found


def _list(num: Any, levels: Mapping[str, Mapping[int, Level]]) -> List:
    definition = value(num.find(f"{W}abstractNumId"))
    starts = {
        int(attribute(each, "ilvl")[:2]): whole(start, 1, HIGHEST)
        for each in num.iter(f"{W}lvlOverride")
        if attribute(each, "ilvl").isdecimal() and (start := each.find(f"{W}startOverride")) is not None
    }
    return List(definition, {**levels.get(definition, {}), **_levels(num)}, starts)


def of_styles(styles: Iterable[Any]) -> dict[str, tuple[str, int]]:
    """The list and level of each style, its own or that of the style it is based on."""
    by_id = {attribute(style, "styleId"): style for style in styles}
    found = {}
    for name in by_id:
        above, seen = name, set[str]()
        while above in by_id and above not in seen:
            seen.add(above)
            properties = by_id[above].find(f"{W}pPr/{W}numPr")
            if properties is not None and (number := value(properties.find(f"{W}numId"))):
                found[name] = number, whole(properties.find(f"{W}ilvl"), 0, DEEPEST)
                break
            above = value(by_id[above].find(f"{W}basedOn"))
    return found


def value(element: Any) -> str:
    return "" if element is None else str(element.get(f"{W}val", ""))


def attribute(element: Any, name: str) -> str:
    return str(element.get(f"{W}{name}", ""))


def whole(element: Any, otherwise: int, most: int) -> int:
    said = value(element)
    return min(int(said[:9]), most) if said.isdecimal() else otherwise
