"""The State file: one page with all that is known of one State."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.common.access import Role, Viewer
from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.correspondence.models import Letter, Message
from servanda.correspondence.queries import letters_of_state, messages_of_state
from servanda.desk.pages.missions.lines import MissionLine, mission_lines
from servanda.desk.pages.money.state_money import StateMoney, state_money
from servanda.desk.pages.results.lines import EvidenceLine, evidence_lines
from servanda.implementation.models import Fact
from servanda.implementation.queries import recorded_facts
from servanda.missions.queries import missions_of_state
from servanda.people.models import PermanentMission
from servanda.people.queries import PersonLine, focal_points, persons_of_state
from servanda.people.queries import missions_of_state as permanent_missions_of_state
from servanda.publications.state_file import FactOverTime, StateFile, over_time, state_file
from servanda.publications.status_list import GROUP_NAMES
from servanda.reporting.queries import VersionLine, versions_of_state
from servanda.results.queries import evidence_for_state
from servanda.results.table import table_of
from servanda.states.models import Act
from servanda.states.queries import StateLabel, recorded_acts, state_label

NEWEST_DONE = 8


@dataclass(frozen=True)
class StatePage:
    """The context of `desk/state.html`."""

    label: StateLabel
    group: str
    """The State's regional group in the language of the page; "" where it has none."""
    file: StateFile
    acts: Sequence[Act]
    """The acts as rows, in use or not, for choosing between them and correcting them."""
    facts: Sequence[FactOverTime[Fact]]
    """The facts as rows, for choosing which source is used."""
    focal_points: Sequence[str]
    """Names of the persons who speak for the State on the day."""
    persons: Sequence[PersonLine]
    """Whom the State named, as far as the reader may see them."""
    missions: Sequence[PermanentMission]
    reports: Sequence[VersionLine]
    """The versions of the State's reports, as far as the reader may see them."""
    letters: Sequence[Letter]
    """The newest letters to the State that were approved."""
    messages: Sequence[Message]
    """The newest messages filed on it."""
    money: StateMoney | None
    """Its contributions; None where there are none, or the reader does not see the money."""
    trips: Sequence[MissionLine]
    """The Unit's newest missions to it."""
    done: Sequence[EvidenceLine]
    """The newest pieces of what the Unit did for it this year."""
    done_count: int
    may_change: bool


def state_page(viewer: Viewer, treaty_id: str, iso3: str, as_of: AsOf) -> StatePage:
    """The file of one State on the day shown. `NotThere` for a code that is no State's."""
    label = state_label(iso3, current(), as_of.day)
    done = evidence_for_state(viewer, treaty_id, iso3, as_of.day)
    sees_people = viewer.has(Role.STAFF, Role.PRESIDENT, Role.AUDITOR)
    return StatePage(
        label=label,
        group=str(GROUP_NAMES[label.group]) if label.group else "",
        file=state_file(treaty_id, iso3, as_of.day),
        acts=[act for act in recorded_acts(treaty_id, iso3) if act.on <= as_of.day],
        facts=over_time(recorded_facts(treaty_id, iso3), as_of.day),
        focal_points=[grant.user.name for grant in focal_points(viewer, iso3, on=as_of.day)]
        if sees_people
        else (),
        persons=persons_of_state(viewer, iso3, on=as_of.day),
        missions=permanent_missions_of_state(viewer, iso3),
        reports=versions_of_state(treaty_id, iso3, viewer=viewer),
        letters=letters_of_state(viewer, iso3),
        messages=messages_of_state(viewer, iso3),
        money=state_money(viewer, treaty_id, iso3, as_of.day),
        trips=mission_lines(missions_of_state(viewer, treaty_id, iso3), {iso3: label.name}, as_of.day),
        done=evidence_lines(done[:NEWEST_DONE], table_of(treaty_id), {iso3: label.name}, viewer),
        done_count=len(done),
        may_change=viewer.has(Role.STAFF),
    )
