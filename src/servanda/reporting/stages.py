"""The stages of a version as a table of transitions; `docs/reference/report-stages.md` is drawn from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from servanda.common.errors import BadInput
from servanda.reporting.enums import Stage


class Action(StrEnum):
    """What moves a version from one stage to the next."""

    SUBMIT = "submit"
    LOG = "log received"
    ACKNOWLEDGE = "acknowledge"
    START_REVIEW = "start review"
    PUBLISH = "publish"
    RECALL = "recall"

    @property
    def label(self) -> Promise:
        """What a button says."""
        return _ACTIONS[self]


_ACTIONS: dict[Action, Promise] = {
    Action.SUBMIT: gettext_lazy("Submit"),
    Action.LOG: gettext_lazy("Log as received"),
    Action.ACKNOWLEDGE: gettext_lazy("Acknowledge"),
    Action.START_REVIEW: gettext_lazy("Start review"),
    Action.PUBLISH: gettext_lazy("Publish"),
    Action.RECALL: gettext_lazy("Recall"),
}


class By(StrEnum):
    """Who makes a move."""

    STATE = "the State"
    UNIT = "the Unit"
    EITHER = "the State or the Unit"


@dataclass(frozen=True)
class Transition:
    """From a stage (None: from nothing) by an action to a stage."""

    action: Action
    before: Stage | None
    after: Stage
    by: By


TRANSITIONS = (
    Transition(Action.LOG, None, Stage.SUBMITTED, By.UNIT),
    Transition(Action.SUBMIT, Stage.DRAFT, Stage.SUBMITTED, By.STATE),
    Transition(Action.ACKNOWLEDGE, Stage.SUBMITTED, Stage.ACKNOWLEDGED, By.UNIT),
    Transition(Action.START_REVIEW, Stage.ACKNOWLEDGED, Stage.UNDER_REVIEW, By.UNIT),
    Transition(Action.PUBLISH, Stage.ACKNOWLEDGED, Stage.PUBLISHED, By.UNIT),
    Transition(Action.PUBLISH, Stage.UNDER_REVIEW, Stage.PUBLISHED, By.UNIT),
    Transition(Action.RECALL, Stage.SUBMITTED, Stage.RECALLED, By.EITHER),
    Transition(Action.RECALL, Stage.ACKNOWLEDGED, Stage.RECALLED, By.EITHER),
    Transition(Action.RECALL, Stage.UNDER_REVIEW, Stage.RECALLED, By.EITHER),
    Transition(Action.RECALL, Stage.PUBLISHED, Stage.RECALLED, By.EITHER),
)


def moves_from(stage: Stage) -> tuple[Transition, ...]:
    """What can be done with a version at a stage."""
    return tuple(each for each in TRANSITIONS if each.before == stage)


def transition(stage: Stage, action: Action) -> Transition:
    """The move by that action; BadInput with a sentence where the stage does not allow it."""
    found = next((each for each in moves_from(stage) if each.action == action), None)
    if found is None:
        raise BadInput(
            _("This version is “%(stage)s” now, so “%(action)s” is not possible. Open the page again.")
            % {"stage": stage.label, "action": action.label}
        )
    return found


def page() -> str:
    """The reference page: the table, and the diagram drawn from it (Mermaid)."""
    rows = [f"| {each.before or '–'} | {each.action} | {each.after} | {each.by} |" for each in TRANSITIONS]
    edges = [f"    {_node(each.before)} --> {_node(each.after)}: {each.action}" for each in TRANSITIONS]
    return "\n".join([*_BEFORE, *edges, "```", "", *_HEAD, *rows, ""])


def _node(stage: Stage | None) -> str:
    return stage.replace(" ", "_") if stage else "[*]"


_BEFORE = (
    "# Stages of a report",
    "",
    "Made from `servanda.reporting.stages`; a test compares the two. A report has versions, and each version has a",
    "stage. Once submitted, a version never changes. Of the versions received and not recalled, the latest is the",
    "current one; those before it are shown as superseded, which nobody has to say and a recall undoes.",
    "",
    "```mermaid",
    "stateDiagram-v2",
)
_HEAD = ("| from | what happens | to | by |", "| --- | --- | --- | --- |")
