"""Who do we write to? One answer with its reasons, and the States for which there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from servanda.common.as_of import AsOf
from servanda.common.languages import current
from servanda.common.obligations import obligation_name
from servanda.common.treaty import treaty_of_this_desk
from servanda.people.addressing import Addressee
from servanda.people.addressing_words import reasons
from servanda.people.forms.accounts import theme_choices
from servanda.people.queries import Unreached, addressee, without_addressee
from servanda.states.queries import StateLabel, state_labels


@dataclass(frozen=True)
class WhoPage:
    """The context of `desk/people/who.html`."""

    states: Sequence[StateLabel]
    themes: Sequence[tuple[str, str]]
    obligations: Sequence[tuple[str, str]]
    state: str
    state_name: str
    matter: str
    answer: Addressee | None
    reasons: Sequence[str]
    unreached: Sequence[Unreached]
    names: Mapping[str, str]

    @property
    def none(self) -> int:
        """How many States nobody can be written to."""
        return sum(each.addressee is None for each in self.unreached)


def who_page(as_of: AsOf, fields: Mapping[str, str]) -> WhoPage:
    """The answer for the State and the matter asked for, on the day shown."""
    treaty, labels = treaty_of_this_desk(), state_labels(current(), as_of.day)
    names = {label.iso3: label.name for label in labels}
    state = fields.get("state", "") if fields.get("state") in names else ""
    asked = fields.get("matter", "")
    matter = asked if asked in treaty.themes or asked in treaty.obligations else ""
    answer = addressee(state, matter, as_of.day) if state else None
    unreached = without_addressee(as_of.day, matter)
    place = {label.iso3: number for number, label in enumerate(labels)}
    return WhoPage(
        states=labels,
        themes=theme_choices(),
        obligations=[(each, obligation_name(each)) for each in treaty.obligations],
        state=state,
        state_name=names.get(state, ""),
        matter=matter,
        answer=answer,
        reasons=reasons(answer) if answer else (),
        unreached=sorted(unreached, key=lambda each: (each.addressee is not None, place.get(each.iso3, 0))),
        names=names,
    )
