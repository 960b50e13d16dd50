"""Preparing letters as drafts, and taking them out again."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.errors import BadInput
from servanda.common.history import Entry, record_all, writing
from servanda.correspondence.access import require_writing
from servanda.correspondence.enums import Paper, Stage
from servanda.correspondence.models import Letter, LetterBatch
from servanda.correspondence.operations.moving import letter_to_change, move, refuse
from servanda.correspondence.texts import letter_texts
from servanda.correspondence.writing.composing import reaches
from servanda.correspondence.writing.values import TYPED_TEXTS
from servanda.library.enums import Sensitivity
from servanda.people.enums import Language
from servanda.people.queries import addressees

MOST_AT_ONCE = 300


@dataclass(frozen=True)
class NewLetter:
    """What a letter is about."""

    state: str
    template: str
    paper: Paper
    to: str = "mission"
    signed_by: str = "director"
    reminder: str = ""
    obligation: str = ""
    period: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)


def prepare(
    *,
    treaty_id: str,
    letters: Sequence[NewLetter],
    actor: Viewer,
    now: dt.datetime,
    sensitivity: Sensitivity = Sensitivity.UNCLASSIFIED,
) -> LetterBatch:
    """Make a batch of drafts. A reminder that is prepared or sent already is left out; BadInput where none is left,
    and where one typed text would go into letters of several languages."""
    require_writing(actor)
    _check(treaty_id, letters)
    _check_languages(letters, now.date())
    with writing():
        wanted = list(_not_there_yet(treaty_id, letters))
        if not wanted:
            raise BadInput(
                _("These letters are prepared already. Look under “Batches”; nothing was made twice.")
            )
        batch = LetterBatch.objects.create(made_at=now, made_by=actor.name)
        made = Letter.objects.bulk_create(_draft(treaty_id, batch, one, sensitivity) for one in wanted)
        record_all(
            actor=actor,
            entries=[
                Entry(subject=letter, action="prepare letter", after=_says(letter), about=letter.state_id)
                for letter in made
            ],
        )
    return batch


def withdraw(*, letter_id: int, actor: Viewer) -> Letter:
    """Take a letter out: a draft, or one that was approved and has not gone. Its number is not given again."""
    require_writing(actor)
    with writing():
        letter = letter_to_change(letter_id)
        if letter.stage == Stage.WITHDRAWN:
            return letter
        if not move(letter, Stage.WITHDRAWN, actor=actor, action="take out letter"):
            raise refuse(letter, Stage.WITHDRAWN)
    return letter


def _check(treaty_id: str, letters: Sequence[NewLetter]) -> None:
    if not letters:
        raise BadInput(_("No letter was chosen. Tick at least one line."))
    if len(letters) > MOST_AT_ONCE:
        raise BadInput(
            _("%(chosen)s letters were chosen; one batch takes %(most)s. Choose fewer, then the others.")
            % {"chosen": len(letters), "most": MOST_AT_ONCE}
        )
    known = letter_texts(treaty_id)
    if unknown := {one.template for one in letters} - set(known):
        raise BadInput(
            _("There is no text of a letter called “%(name)s”.") % {"name": ", ".join(sorted(unknown))[:80]}
        )


def _check_languages(letters: Sequence[NewLetter], today: dt.date) -> None:
    """What a person typed stands in one language; days are written in that of each letter."""
    by_text: dict[tuple[str, ...], list[NewLetter]] = defaultdict(list)
    for one in letters:
        by_text[tuple(one.typed.get(name, "") for name in TYPED_TEXTS)].append(one)
    for texts, alike in by_text.items():
        found = _languages(alike, today) if any(texts) else {}
        if len(found) > 1:
            told = ", ".join(f"{Language(code).label} ({count})" for code, count in sorted(found.items()))
            raise BadInput(
                _(
                    "What you typed would stand as it is in letters of several languages: %(languages)s. "
                    "Choose the States of one language, prepare their letters, then go on with the next."
                )
                % {"languages": told}
            )


def _languages(letters: Sequence[NewLetter], today: dt.date) -> Mapping[str, int]:
    """How many of the letters will be written in each language. Two queries for each matter."""
    matters = {one.obligation for one in letters}
    states = {one.state for one in letters}
    to_whom = {matter: addressees(matter, today, states=states) for matter in matters}
    return Counter(reaches(to_whom[one.obligation].get(one.state), one.to)[1] for one in letters)


def _not_there_yet(treaty_id: str, letters: Iterable[NewLetter]) -> Iterable[NewLetter]:
    taken = set(
        Letter.objects.filter(treaty_id=treaty_id)
        .exclude(stage=Stage.WITHDRAWN)
        .exclude(reminder="")
        .values_list("reminder", "state_id", "obligation", "period")
    )
    for one in letters:
        key = (one.reminder, one.state, one.obligation, one.period)
        if not one.reminder or key not in taken:
            taken.add(key)
            yield one


def _draft(treaty_id: str, batch: LetterBatch, one: NewLetter, sensitivity: Sensitivity) -> Letter:
    return Letter(
        batch=batch,
        treaty_id=treaty_id,
        state_id=one.state,
        template=one.template,
        paper=one.paper,
        to=one.to,
        signed_by=one.signed_by,
        reminder=one.reminder,
        obligation=one.obligation,
        period=one.period,
        typed=dict(one.typed),
        sensitivity=sensitivity,
        stage=Stage.DRAFT,
    )


def _says(letter: Letter) -> dict[str, str]:
    names = ("template", "paper", "to", "reminder", "obligation", "period", "stage")
    return {name: str(getattr(letter, name)) for name in names}
