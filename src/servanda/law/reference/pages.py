"""The pages of the reference documentation, as text by path."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from servanda.law.reference import rules
from servanda.law.reference.examples import example
from servanda.law.reference.markdown import date, items, page, table
from servanda.law.scenarios import MEMBERSHIP, Scenario, load_scenarios
from servanda.law.treaty import Obligation, Treaty
from servanda.law.treaty_file import load_treaty

NOTE = (
    "Made from `treaties/{id}/treaty.toml` and the scenarios beside it, which are run as tests. "
    "To correct a rule, correct it there."
)
STATES_OF_PLAY = (
    ("not started", "the treaty is not yet in force for the State, or the year to be covered has not begun"),
    ("running", "there is time left"),
    ("due", "the date is near"),
    ("overdue", "the date is past, and it is known not to have been done"),
    ("met", "done by the date"),
    ("met late", "done after the date"),
    ("ended", "the State left the treaty before the date"),
    ("not applicable", "the State is recorded as not bound"),
    ("unknown", "the records do not tell, or contradict one another; nothing is guessed"),
)


def pages(treaties: Path) -> dict[str, str]:
    """Every page by its path below the folder of the documentation."""
    found: dict[str, str] = {}
    known = [load_treaty(file) for file in sorted(treaties.glob("*/treaty.toml"))]
    for treaty in known:
        found |= _of_treaty(treaty, load_scenarios(treaties / treaty.id / "scenarios", treaty))
    return {"README.md": _contents(known), **found}


def _contents(known: Sequence[Treaty]) -> str:
    return page(
        "# The rules, with worked examples",
        "One page for each obligation of each treaty: the rule in words, the article it rests on, and examples "
        "with dates that are run as tests.",
        items(f"[{treaty.titles.en}]({treaty.id}/README.md)" for treaty in known),
        "## States of play",
        table(("Word", "Meaning"), STATES_OF_PLAY),
    )


def _of_treaty(treaty: Treaty, stories: Sequence[Scenario]) -> dict[str, str]:
    found = {"README.md": _treaty(treaty), f"{MEMBERSHIP}.md": _membership(treaty, stories)}
    for duty in treaty.obligation_list:
        found[f"{duty.id}.md"] = _obligation(treaty, duty, stories)
    return {f"{treaty.id}/{name}": text for name, text in found.items()}


def _treaty(treaty: Treaty) -> str:
    facts = [
        ("Adopted", date(treaty.adopted_on)),
        ("Opened for signature", date(treaty.opened_on)),
        ("In force since", date(treaty.in_force_on)),
        ("Depositary", treaty.depositary),
        ("Number", treaty.number),
    ]
    rows = [(f"[{duty.names.en}]({duty.id}.md)", duty.article, duty.kind) for duty in treaty.obligation_list]
    return page(
        f"# {treaty.titles.en}",
        NOTE.format(id=treaty.id),
        items(f"{name}: {value}" for name, value in facts if value),
        table(("Rule", "Article", "Kind"), [(f"[Joining and leaving]({MEMBERSHIP}.md)", "", ""), *rows]),
        _of_the_unit(treaty),
    )


def _of_the_unit(treaty: Treaty) -> str:
    if not treaty.unit_duties:
        return ""
    rows = [
        (duty.names.en, f"{duty.before_meeting} before it opens", ", ".join(duty.series), duty.source)
        for duty in treaty.unit_duties.values()
    ]
    head = ("What", "By when", "Before each", "Source")
    return page("## What the Unit itself owes before a meeting", table(head, rows)).rstrip()


def _membership(treaty: Treaty, stories: Sequence[Scenario]) -> str:
    return page(
        "# Joining and leaving",
        f"[{treaty.titles.en}](README.md)",
        items(f"**{name}**: {text}" for name, text in rules.membership(treaty)),
        *_examples(treaty, MEMBERSHIP, stories),
    )


def _obligation(treaty: Treaty, duty: Obligation, stories: Sequence[Scenario]) -> str:
    return page(
        f"# {duty.names.en}",
        f"[{treaty.titles.en}](README.md)",
        items(f"**{name}**: {text}" for name, text in rules.obligation(treaty, duty)),
        rules.readings(duty),
        *_examples(treaty, duty.id, stories),
    )


def _examples(treaty: Treaty, name: str, stories: Sequence[Scenario]) -> list[str]:
    told = [example(treaty, story) for story in stories if story.obligation == name]
    return ["## Worked examples", *told] if told else []
