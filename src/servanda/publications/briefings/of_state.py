"""The parts of a note on one State."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from servanda.common.access import Viewer
from servanda.common.languages import current
from servanda.common.treaty import treaty_of_this_desk
from servanda.common.words import word
from servanda.correspondence.enums import Stage
from servanda.correspondence.queries import letters_of_state, messages_of_state
from servanda.law.findings import Duty, Reason, StateOfPlay
from servanda.papers.isolates import inline, left_to_right
from servanda.people.enums import PersonRoleKind
from servanda.people.queries import persons_of_state
from servanda.publications.briefings.extensions import extensions_granted
from servanda.publications.briefings.lines import (
    asking_lines,
    day,
    decision_line,
    duty_line,
    fact_line,
    part,
    soonest,
    sources_of,
)
from servanda.publications.briefings.missions import mission_lines
from servanda.publications.briefings.shapes import NoteKind, Part, Told
from servanda.publications.state_file import StateFile

_SETTLED = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE, StateOfPlay.ENDED, StateOfPlay.NOT_APPLICABLE})
_MOST_REPORTS, _MOST_CONTACTS, _MOST_MISSIONS = 6, 5, 3


def state_parts(kind: NoteKind, treaty_id: str, file: StateFile, viewer: Viewer) -> Sequence[Part]:
    """The parts, in the order in which the occasion needs them."""
    parts = {
        "open": part("open", _("What is due"), _open(file), _("Nothing is due, and nothing past is open.")),
        "reports": part("reports", _("Reports"), _reports(file), _("No report is due yet."), _MOST_REPORTS),
        "standing": part("standing", _("Acts towards the treaty"), _acts(file), _("No act is recorded.")),
        "figures": part("figures", _("On record"), _figures(file), _("No fact is recorded.")),
        "extensions": part(
            "extensions",
            _("Extensions granted"),
            _extensions(treaty_id, file),
            _("No extension is recorded."),
        ),
        "done": part("done", _("Done"), _done(file), _("Nothing is recorded as done.")),
        "contact": part(
            "contact",
            _("Last letters and messages"),
            _contacts(file, viewer),
            _("No letter and no message is on file."),
            _MOST_CONTACTS,
        ),
        "missions": part(
            "missions",
            _("Missions"),
            mission_lines(viewer, treaty_id, file.iso3, file.as_of),
            "",
            _MOST_MISSIONS,
        ),
        "people": part("people", _("Persons"), _persons(file, viewer), _("No person is on file.")),
    }
    return [parts[name] for name in _ORDER[kind] if parts[name].lines or parts[name].nothing]


_ORDER: dict[NoteKind, Sequence[str]] = {
    NoteKind.STATE: ("standing", "open", "reports", "done", "figures", "extensions", "contact", "missions"),
    NoteKind.BILATERAL: (
        "people",
        "open",
        "reports",
        "contact",
        "missions",
        "figures",
        "extensions",
        "standing",
    ),
}


def standing_sentence(file: StateFile) -> str:
    """How the State stands on the day, in one line."""
    stands = file.standing
    told = [word(stands.status)]
    if stands.in_force_on:
        told.append(_("entry into force %(day)s") % {"day": day(stands.in_force_on)})
    if stands.withdrawn_on:
        told.append(_("withdrawal takes effect %(day)s") % {"day": day(stands.withdrawn_on)})
    return _("; ").join(told)


def _acts(file: StateFile) -> Iterator[Told]:
    for act in file.acts:
        if act.in_use:
            yield Told(word(act.kind), day(act.on), sources_of(act), day(act.on))


def _open(file: StateFile) -> Iterator[Told]:
    owed = [duty for duty in file.duties if duty.state not in _SETTLED and _is_told(duty)]
    yield from map(duty_line, soonest(owed))
    yield from asking_lines(file.duties, file.as_of)


def _is_told(duty: Duty) -> bool:
    return duty.reason not in (Reason.CONDITION_UNKNOWN, Reason.NO_TIME_LIMIT)


def _reports(file: StateFile) -> Iterator[Told]:
    shown = [duty for duty in file.yearly if duty.state is not StateOfPlay.NOT_STARTED]
    return map(duty_line, shown)


def _done(file: StateFile) -> Iterator[Told]:
    done = [duty for duty in file.duties if duty.state in (StateOfPlay.MET, StateOfPlay.MET_LATE)]
    return map(duty_line, done)


def _figures(file: StateFile) -> Iterator[Told]:
    kinds = treaty_of_this_desk().facts
    for told in file.facts:
        kind = kinds.get(told.kind)
        if told.reported and kind is not None:
            yield fact_line(told.reported[0], kind.kind)


def _extensions(treaty_id: str, file: StateFile) -> Iterator[Told]:
    return map(decision_line, extensions_granted(treaty_id, file.duties, file.as_of))


def _contacts(file: StateFile, viewer: Viewer) -> Iterator[Told]:
    found: list[tuple[dt.date, Told]] = []
    for letter in letters_of_state(viewer, file.iso3):
        on = letter.gone_on or letter.approved_on
        if on and on <= file.as_of:
            what = _("Letter, %(stage)s") % {"stage": Stage(letter.stage).label}
            named = left_to_right(letter.reference or "")
            found.append((on, Told(what, inline(letter.subject, current()), [named], day(on))))
    for message in messages_of_state(viewer, file.iso3):
        on = message.written_at.date()
        if on <= file.as_of:
            subject = inline(message.subject, current())
            found.append(
                (on, Told(_("Message filed"), subject, [inline(message.sender, current())], day(on)))
            )
    return (told for _on, told in sorted(found, key=lambda each: each[0], reverse=True))


def _persons(file: StateFile, viewer: Viewer) -> Iterator[Told]:
    for person in persons_of_state(viewer, file.iso3, on=file.as_of):
        name = " ".join(filter(None, (person.title, person.name)))
        roles = _("; ").join(str(PersonRoleKind(role.kind).label) for role in person.roles)
        confirmed = day(person.last_confirmed_on) or _("never confirmed")
        yield Told(inline(name, current()), roles, (), confirmed)
