"""One letter as it will go out, or went; and the list of those that were approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.correspondence.access import may_write
from servanda.correspondence.enums import CAME_BACK, MOVES, SENDABLE, Stage
from servanda.correspondence.models import Letter
from servanda.correspondence.operations import address_on_record
from servanda.correspondence.queries import LetterFilter, batch, letter, letters
from servanda.correspondence.texts import letterhead
from servanda.correspondence.writing import Composed, compose, desk_for
from servanda.correspondence.writing.composing import sentence_of_missing
from servanda.desk.pages.letters.batch import state_names
from servanda.desk.pages.people.persons import Choice
from servanda.papers.dates import write_date
from servanda.papers.isolates import inline


@dataclass(frozen=True)
class Action:
    """A button under a letter."""

    verb: str
    label: str
    quiet: bool = False


@dataclass(frozen=True)
class LetterPage:
    """The context of `desk/letters/letter.html`."""

    letter: Letter
    composed: Composed
    state: str
    unit: str
    dated: str
    address: Sequence[str]
    """Line by line."""
    lacks: str
    actions: Sequence[Action]
    next_in_batch: int | None


@dataclass(frozen=True)
class OutboxPage:
    """The context of `desk/letters/outbox.html`."""

    lines: Sequence[Letter]
    names: Mapping[str, str]
    only: LetterFilter
    filters: Sequence[Choice]


def letter_page(viewer: Viewer, number: int, today: dt.date) -> LetterPage:
    """The letter as its reader will see it, with what can be done about it."""
    found = letter(number, viewer=viewer)
    composed = compose(found, desk_for([found], today))
    others = [each.pk for each in batch(found.batch_id, viewer=viewer)[1] if each.stage != Stage.WITHDRAWN]
    return LetterPage(
        letter=found,
        composed=composed,
        state=state_names(today).get(found.state_id, found.state_id),
        unit=letterhead(found.treaty_id).unit.in_language(composed.language),
        dated=write_date(found.approved_on or today, composed.language),
        address=composed.addressee.splitlines(),
        lacks=sentence_of_missing(composed),
        actions=_actions(found, today) if may_write(viewer) else (),
        next_in_batch=next((pk for pk in others if pk > found.pk), None),
    )


def outbox_page(viewer: Viewer, fields: Mapping[str, str], today: dt.date) -> OutboxPage:
    """Approved letters, the newest first."""
    stage = fields.get("stage", "")
    only = LetterFilter(
        state=fields.get("state", "")[:3],
        stage=stage if stage in set(Stage) else "",
        text=fields.get("text", "").strip()[:100],
    )
    names = state_names(today)
    stages = [(each.value, str(each.label)) for each in Stage if each is not Stage.DRAFT]
    return OutboxPage(
        lines=letters(viewer=viewer, only=only),
        names=names,
        only=only,
        filters=[
            Choice("state", _("State"), list(names.items()), only.state),
            Choice("stage", _("Stage"), stages, only.stage),
        ],
    )


def _actions(found: Letter, today: dt.date) -> Sequence[Action]:
    after = MOVES[Stage(found.stage)]
    if found.stage == Stage.SENDING:
        return [Action("sent", _("It was sent")), Action("not-sent", _("It was not sent"), quiet=True)]
    again = _("Send again") if found.stage in CAME_BACK else _("Send by e-mail")
    other = address_on_record(found, today) if found.stage in SENDABLE else ""
    change = _("Use the address now on record: %(address)s") % {"address": inline(other, current())}
    offered = [
        (bool(other) and other != found.email, Action("readdress", change, quiet=True)),
        (Stage.SENDING in after and bool(found.email), Action("send", again)),
        (Stage.PRINTED in after, Action("print", _("Mark as printed"), quiet=True)),
        (Stage.WITHDRAWN in after, Action("take-out", _("Take out"), quiet=True)),
    ]
    return [action for offer, action in offered if offer]
