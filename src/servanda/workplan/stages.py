"""The stages of a version of the plan as a table of transitions; `docs/reference/plan-stages.md` is drawn from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from servanda.common.errors import BadInput


class Stage(StrEnum):
    """How far a version has come."""

    DRAFT = "draft"
    ENDORSED = "endorsed"
    CIRCULATED = "circulated"
    ADOPTED = "adopted"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _STAGES[self]


_STAGES: dict[Stage, Promise] = {
    Stage.DRAFT: pgettext_lazy("a work plan", "Draft"),
    Stage.ENDORSED: pgettext_lazy("a work plan", "Endorsed by the Coordination Committee"),
    Stage.CIRCULATED: pgettext_lazy("a work plan", "Circulated to States Parties"),
    Stage.ADOPTED: pgettext_lazy("a work plan", "Adopted"),
    Stage.WITHDRAWN: pgettext_lazy("a work plan", "Withdrawn"),
}


class Action(StrEnum):
    """What moves a version from one stage to the next."""

    ENDORSE = "endorse"
    RETURN = "return"
    CIRCULATE = "circulate"
    ADOPT = "adopt"
    WITHDRAW = "withdraw"

    @property
    def label(self) -> Promise:
        """What a button says."""
        return _ACTIONS[self]


_ACTIONS: dict[Action, Promise] = {
    Action.ENDORSE: gettext_lazy("Record the endorsement"),
    Action.RETURN: gettext_lazy("Back to draft"),
    Action.CIRCULATE: gettext_lazy("Record the circulation"),
    Action.ADOPT: gettext_lazy("Record the adoption"),
    Action.WITHDRAW: pgettext_lazy("a work plan", "Withdraw"),
}


@dataclass(frozen=True)
class Transition:
    """From a stage by an action to a stage."""

    action: Action
    before: Stage
    after: Stage


TRANSITIONS = (
    Transition(Action.ENDORSE, Stage.DRAFT, Stage.ENDORSED),
    Transition(Action.RETURN, Stage.ENDORSED, Stage.DRAFT),
    Transition(Action.CIRCULATE, Stage.ENDORSED, Stage.CIRCULATED),
    Transition(Action.ADOPT, Stage.CIRCULATED, Stage.ADOPTED),
    # A Meeting may adopt what was amended in the room, and a plan of years ago has steps that nobody recorded.
    Transition(Action.ADOPT, Stage.ENDORSED, Stage.ADOPTED),
    Transition(Action.ADOPT, Stage.DRAFT, Stage.ADOPTED),
    Transition(Action.WITHDRAW, Stage.DRAFT, Stage.WITHDRAWN),
    Transition(Action.WITHDRAW, Stage.ENDORSED, Stage.WITHDRAWN),
    Transition(Action.WITHDRAW, Stage.CIRCULATED, Stage.WITHDRAWN),
)

NEEDS_PROOF = frozenset({Action.CIRCULATE})
"""Moves for which the paper that went out is kept."""


def moves_from(stage: Stage) -> tuple[Transition, ...]:
    """What can be done with a version at a stage."""
    return tuple(each for each in TRANSITIONS if each.before == stage)


def transition(stage: Stage, action: Action) -> Transition:
    """The move by that action; BadInput with a sentence where the stage does not allow it."""
    found = next((each for each in moves_from(stage) if each.action == action), None)
    if found is None:
        raise BadInput(
            _("This version is at “%(stage)s” now, so “%(action)s” is not possible. Open the page again.")
            % {"stage": stage.label, "action": action.label}
        )
    return found


def page() -> str:
    """The reference page: the table, and the diagram drawn from it (Mermaid)."""
    edges = [f"    {each.before} --> {each.after}: {each.action}" for each in TRANSITIONS]
    rows = [f"| {each.before} | {each.action} | {each.after} |" for each in TRANSITIONS]
    return "\n".join([*_BEFORE, *edges, "```", "", *_HEAD, *rows, ""])


_BEFORE = (
    "# Stages of a work plan",
    "",
    "Made from `servanda.workplan.stages`; a test compares the two. A plan has versions, each with a stage.",
    "Once endorsed, the words of a version stand still; an amendment is a version of its own beside it.",
    "",
    "```mermaid",
    "stateDiagram-v2",
    "    [*] --> draft",
)
_HEAD = ("| from | what happens | to |", "| --- | --- | --- |")
