"""The stages of a version, and the diagram drawn from their table."""

from pathlib import Path

import pytest

from servanda.common.errors import BadInput
from servanda.reporting.enums import RECEIVED, Stage
from servanda.reporting.stages import TRANSITIONS, Action, moves_from, page, transition

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "report-stages.md"


def test_the_committed_page_is_drawn_from_the_table() -> None:
    assert PAGE.read_text("utf-8") == page(), (
        "write the text of servanda.reporting.stages.page() to this file"
    )


def test_every_stored_stage_can_be_reached_and_every_action_is_used() -> None:
    assert {each.after for each in TRANSITIONS} | {Stage.DRAFT, Stage.SUPERSEDED} == set(Stage)
    assert {each.action for each in TRANSITIONS} == set(Action)


def test_what_was_received_can_always_be_recalled_and_nothing_else() -> None:
    assert {each.before for each in TRANSITIONS if each.action == Action.RECALL} == RECEIVED
    assert moves_from(Stage.RECALLED) == ()


def test_a_move_that_the_stage_does_not_allow_is_told() -> None:
    with pytest.raises(BadInput, match="so “Publish” is not possible"):
        transition(Stage.DRAFT, Action.PUBLISH)


def test_stages_and_actions_have_words() -> None:
    assert all(str(each.label) for each in [*Stage, *Action])
