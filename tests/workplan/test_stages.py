"""The stages of a version of the plan, and the diagram drawn from their table."""

from pathlib import Path

import pytest

from servanda.common.errors import BadInput
from servanda.workplan.stages import TRANSITIONS, Action, Stage, moves_from, page, transition

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "plan-stages.md"


def test_the_committed_page_is_drawn_from_the_table() -> None:
    assert PAGE.read_text("utf-8") == page(), "write the text of servanda.workplan.stages.page() to this file"


def test_every_stage_can_be_reached_and_every_action_is_used() -> None:
    assert {each.after for each in TRANSITIONS} == set(Stage)
    assert {each.action for each in TRANSITIONS} == set(Action)


def test_what_was_adopted_stays_adopted() -> None:
    assert moves_from(Stage.ADOPTED) == ()
    with pytest.raises(BadInput, match="“Adopted” now, so “Back to draft” is not possible"):
        transition(Stage.ADOPTED, Action.RETURN)
