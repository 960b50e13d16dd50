"""Every story beside a treaty comes out as it says: State by State, for all at once, and in the referee's hands."""

from collections import Counter
from pathlib import Path

import pytest
from tests.law import referee

from servanda.law import board
from servanda.law.scenarios import MEMBERSHIP, Scenario, load_scenarios, outcome
from servanda.law.scenarios.running import SOMEBODY, as_read, register_of
from servanda.law.treaty import Treaty
from servanda.law.treaty_file import load_treaty

TREATIES = Path(__file__).parents[2] / "treaties"
STORIES = [
    pytest.param(treaty, story, id=f"{treaty.id}/{story.obligation}/{story.name}")
    for treaty in (load_treaty(file) for file in sorted(TREATIES.glob("*/treaty.toml")))
    for story in load_scenarios(TREATIES / treaty.id / "scenarios", treaty)
]


@pytest.mark.parametrize(("treaty", "story"), STORIES)
def test_the_story_comes_out_as_it_says(treaty: Treaty, story: Scenario) -> None:
    assert outcome(treaty, story) == story.expected


@pytest.mark.parametrize(("treaty", "story"), STORIES)
def test_the_array_engine_and_the_referee_agree(treaty: Treaty, story: Scenario) -> None:
    read, register = as_read(treaty, story), register_of(story)
    expected = Counter(
        (story.obligation, one.period, one.original_due_on, one.due_on, one.state) for one in story.duties
    )
    at_once = Counter(
        (one.obligation, one.period, one.original_due_on, one.due_on, one.state)
        for one in board.duties(read, register, story.asked_on, story.until, obligations={story.obligation})
    )
    plainly = Counter(
        tuple(one)
        for one in referee.duties(read, register, SOMEBODY, story.asked_on, story.until)
        if one.obligation == story.obligation
    )
    assert at_once == plainly == expected


def test_every_obligation_has_its_stories() -> None:
    told = {(param.values[0].id, param.values[1].obligation) for param in STORIES}  # type: ignore[union-attr]
    for file in sorted(TREATIES.glob("*/treaty.toml")):
        treaty = load_treaty(file)
        assert {(treaty.id, name) for name in (MEMBERSHIP, *treaty.obligations)} <= told, treaty.id
