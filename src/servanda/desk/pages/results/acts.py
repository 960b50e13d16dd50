"""The table of acts: what counts towards which activity, and what towards none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.desk.pages.words_of_actions import action_in_words
from servanda.desk.pages.words_of_rows import row_kind
from servanda.results.access import may_log
from servanda.results.models import ActivityOfAct
from servanda.results.operations.deciding import times_decided
from servanda.results.queries import ActLine, act_line, acts, decisions_of, evidence_by_activity, unplaced


@dataclass(frozen=True)
class ShownAct:
    """One act of the table."""

    id: str
    name: str
    actions: str
    """In words."""
    activities: Sequence[str]
    shipped: bool
    times: int
    """How often it counted this year."""


@dataclass(frozen=True)
class ActsPage:
    """The context of `desk/results/acts.html`."""

    year: int
    counting: Sequence[ShownAct]
    nowhere: Sequence[ShownAct]
    """Acts that belong to no activity."""
    unplaced: Sequence[tuple[str, str, int]]
    """Action and row in words, and how often: what the table does not name."""
    may_change: bool


@dataclass(frozen=True)
class ActPage:
    """The context of `desk/results/act.html`."""

    act: ShownAct
    shipped: Sequence[str]
    decisions: Sequence[ActivityOfAct]
    times_decided: int
    may_change: bool


def acts_page(viewer: Viewer, treaty_id: str, as_of: AsOf) -> ActsPage:
    """The whole table on the day shown."""
    year = as_of.day.year
    found = evidence_by_activity(year, as_of.day, viewer, treaty_id=treaty_id).evidence
    times = Counter(each.kind for each in found)
    shown = [_shown(line, times) for line in acts(treaty_id, as_of.day, viewer=viewer)]
    return ActsPage(
        year=year,
        counting=[each for each in shown if each.activities],
        nowhere=[each for each in shown if not each.activities],
        unplaced=[
            (action_in_words(each.action), row_kind(each.table), each.times)
            for each in unplaced(treaty_id, year, viewer=viewer)
        ],
        may_change=may_log(viewer),
    )


def act_page(viewer: Viewer, treaty_id: str, name: str, as_of: AsOf) -> ActPage:
    """One act, what ships and what the Unit decided."""
    line = act_line(treaty_id, name, as_of.day, viewer=viewer)
    return ActPage(
        act=_shown(line, Counter()),
        shipped=line.act.activities,
        decisions=decisions_of(treaty_id, name, viewer=viewer),
        times_decided=times_decided(treaty_id, name),
        may_change=may_log(viewer),
    )


def _shown(line: ActLine, times: Counter[str]) -> ShownAct:
    actions = [
        _("each line of a status page approved") if action.endswith("line *") else action_in_words(action)
        for action in line.act.actions
        if not action.startswith("load:")
    ]
    return ShownAct(
        id=line.act.id,
        name=line.act.names.in_language(current()),
        actions=" · ".join(actions),
        activities=line.activities,
        shipped=line.shipped,
        times=times[line.act.id],
    )
