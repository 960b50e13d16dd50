"""A letter put into words: as it would go out today while it is a draft, as it was approved afterwards."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from servanda.common.treaty import treaty_by_id
from servanda.correspondence.enums import Paper, Stage
from servanda.correspondence.models import Letter, WordTemplate
from servanda.correspondence.texts import letter_texts, letterhead
from servanda.correspondence.writing.filling import filled, lacking_in, said, typed_values
from servanda.correspondence.writing.own import Key, templates_in_use
from servanda.correspondence.writing.values import About, missing, values
from servanda.duties.queries import columns_of, register
from servanda.law.board import duties
from servanda.law.data_folder.states_table import StatesTable
from servanda.law.findings import Duty, StateOfPlay
from servanda.papers.languages import RIGHT_TO_LEFT
from servanda.people.addressing import Addressee
from servanda.people.queries import addressees
from servanda.states.queries import states_table

FAR = dt.timedelta(days=400)
"""How far ahead duties are looked at: beyond the earliest reminder before a date."""
MET = frozenset({StateOfPlay.MET, StateOfPlay.MET_LATE, StateOfPlay.ENDED, StateOfPlay.NOT_APPLICABLE})


@dataclass(frozen=True)
class Composed:
    """The words of one letter."""

    letter: Letter
    language: str
    subject: str
    paragraphs: Sequence[str]
    addressee: str
    """Line by line."""
    email: str
    values: Mapping[str, str]
    missing: Sequence[str] = ()
    """The fields that the letter names and that have no value."""
    due_on: dt.date | None = None
    settled: bool = False
    """Whether what the reminder asks for is no longer owed."""

    @property
    def right_to_left(self) -> bool:
        """Whether the letter is read from right to left."""
        return self.language in RIGHT_TO_LEFT

    @property
    def direction(self) -> str:
        """For a page."""
        return "rtl" if self.right_to_left else "ltr"

    @property
    def is_complete(self) -> bool:
        """Whether it can be approved."""
        return not self.missing and not self.settled


@dataclass(frozen=True)
class Desk:
    """What the Unit knows today of everything that some letters are about. Read once for all of them."""

    today: dt.date
    names: StatesTable
    duties: Mapping[tuple[str, str, str], Duty]
    by_matter: Mapping[str, Mapping[str, Addressee | None]] = field(default_factory=dict)
    own: Mapping[Key, WordTemplate] = field(default_factory=dict)
    """The Unit's own Word templates."""
    language: str = ""
    """The language to write in, where it is not to be each addressee's own."""

    def addressee(self, letter: Letter) -> Addressee | None:
        """To whom a letter goes."""
        return self.by_matter[letter.obligation].get(letter.state_id)


def desk_for(letters: Iterable[Letter], today: dt.date, *, language: str = "") -> Desk:
    """The desk for these letters: five queries, two more for each further obligation."""
    letters = [letter for letter in letters if letter.stage == Stage.DRAFT]
    if not letters:
        return Desk(today, StatesTable(), {})
    states = {letter.state_id for letter in letters}
    treaty_id, matters = letters[0].treaty_id, {letter.obligation for letter in letters}
    rules, recorded = treaty_by_id(treaty_id), register(treaty_id)
    found = duties(
        rules,
        recorded,
        today,
        today + FAR,
        obligations={matter for matter in matters if matter},
        states=states,
        columns=columns_of(rules, recorded),
    )
    return Desk(
        today=today,
        names=states_table(),
        duties={(duty.iso3, duty.obligation, duty.period): duty for duty in found},
        own=templates_in_use(treaty_id),
        by_matter={matter: addressees(matter, today, states=states) for matter in matters},
        language=language,
    )


def compose(letter: Letter, desk: Desk) -> Composed:
    """The letter's words. A letter that was approved says what it said then."""
    if letter.stage != Stage.DRAFT and letter.paragraphs:
        return Composed(
            letter,
            letter.language,
            letter.subject,
            letter.paragraphs,
            letter.addressee,
            letter.email,
            letter.values,
        )
    return _written(letter, desk)


def _written(letter: Letter, desk: Desk) -> Composed:
    found = desk.addressee(letter)
    to_person, own_language, email = reaches(found, letter.to)
    language = desk.language or own_language
    duty = desk.duties.get((letter.state_id, letter.obligation, letter.period))
    known = _known(letter, desk, language, to_person=to_person, duty=duty)
    text = letter_texts(letter.treaty_id)[letter.template].texts[language]
    known["subject"] = filled(text.subject, known)
    own = desk.own.get((letter.template, Paper(letter.paper), language))
    paragraphs, lacking = said(text.paragraphs(Paper(letter.paper)), own, known)
    lacking += lacking_in((text.subject,), known)
    if "addressee" not in known:
        lacking.append("addressee")
    return Composed(
        letter=letter,
        language=language,
        subject=known["subject"],
        paragraphs=paragraphs,
        addressee=known.get("addressee") or missing("addressee"),
        email=email,
        values=known,
        missing=list(dict.fromkeys(lacking)),
        due_on=duty.due_on.first if duty and duty.due_on else None,
        settled=bool(letter.reminder) and (duty is None or duty.state in MET),
    )


def _known(
    letter: Letter, desk: Desk, language: str, *, to_person: bool, duty: Duty | None
) -> dict[str, str]:
    """The values that the State file, the letterhead and a person gave."""
    about = About(
        state=desk.names.name(letter.state_id, language, desk.today),
        iso3=letter.state_id,
        addressee=desk.addressee(letter),
        to_person=to_person,
        duty=duty,
        obligation=letter.obligation,
        period=letter.period,
    )
    head = letterhead(letter.treaty_id)
    known = dict(values(letter.treaty_id, head, about, language, desk.today))
    signatory = head.signed_by[letter.signed_by].in_language(language)
    return known | typed_values(letter.typed, language) | {"signatory": signatory}


def reaches(found: Addressee | None, to: str) -> tuple[bool, str, str]:
    """Whether the letter goes to a person, in which language, and to which e-mail address ("" for none)."""
    if found is None:
        return False, "en", ""
    if to == "focal point" and found.person is not None:
        return True, found.language, found.email
    if found.mission is None:
        return False, found.language, found.email
    return False, str(found.mission.language or found.language), str(found.mission.email or found.email)


def sentence_of_missing(composed: Composed) -> str:
    """What has to be done before the letter can be approved; "" where nothing."""
    if composed.settled:
        return _("What this letter reminds of is no longer open. Take it out.")
    return ", ".join(missing(name) for name in composed.missing)
