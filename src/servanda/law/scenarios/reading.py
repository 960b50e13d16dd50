"""From the files of a treaty's scenarios to stories, or to the list of their mistakes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from servanda.law.scenarios.story import OfObligation, Scenario
from servanda.law.treaty import Treaty
from servanda.law.treaty_file.mistakes import BadTreaty, Mistake, from_validation

MEMBERSHIP = "membership"
"""The folder of scenarios on joining and leaving, which concern no obligation."""


def load_scenarios(folder: Path, treaty: Treaty) -> list[Scenario]:
    """The scenarios below `folder`, by obligation as in the treaty file; BadTreaty with every mistake."""
    mistakes: list[Mistake] = []
    found = [
        story
        for name in (MEMBERSHIP, *treaty.obligations)
        for file in sorted(folder.glob(f"{name}/*.toml"))
        if (story := _story(file, treaty, mistakes)) is not None
    ]
    mistakes += _astray(folder, treaty)
    if mistakes:
        raise BadTreaty(mistakes)
    return found


def _story(file: Path, treaty: Treaty, mistakes: list[Mistake]) -> Scenario | None:
    place = f"{file.parent.name}/{file.name}"
    try:
        document = tomllib.loads(file.read_text("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        mistakes.append(Mistake(place, "(syntax)", str(error)))
        return None
    try:
        story = Scenario.model_validate({**document, "obligation": file.parent.name, "name": file.stem})
    except ValidationError as error:
        mistakes += from_validation(place, error, document)
        return None
    mistakes += [Mistake(place, key, sentence) for key, sentence in _unknown(story, treaty)]
    return story


def _unknown(story: Scenario, treaty: Treaty) -> Iterator[tuple[str, str]]:
    """Names that the treaty does not have."""
    for fact in story.facts:
        if fact.fact not in treaty.facts:
            yield "fact", f"there is no fact “{fact.fact}”"
        elif fact.value and fact.value not in (treaty.facts[fact.fact].values or (fact.value,)):
            yield "fact", f"“{fact.value}” is not a value of the fact “{fact.fact}”"
    parts: tuple[OfObligation, ...] = (
        *story.decisions,
        *story.filings,
        *story.missing,
        *story.printed,
        *story.logs,
    )
    for part in parts:
        if part.obligation not in treaty.obligations:
            yield "obligation", f"there is no obligation “{part.obligation}”"
    readings = {} if story.obligation == MEMBERSHIP else treaty.obligations[story.obligation].readings
    if story.reading is not None and story.reading not in {one.id for one in readings}:
        yield "reading", f"{story.obligation} has no reading “{story.reading}”"


def _astray(folder: Path, treaty: Treaty) -> list[Mistake]:
    """Folders that belong to no obligation, whose scenarios nobody would run."""
    known = {MEMBERSHIP, *treaty.obligations}
    found = sorted(path for path in folder.glob("*") if path.name not in known)
    return [Mistake(path.name, "(folder)", f"{treaty.id} has no such obligation") for path in found]
