"""The treaty that a request names, with its records and the names of States."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.conf import settings

from servanda.common.access import NotThere
from servanda.common.errors import BadInput
from servanda.duties import queries
from servanda.law.records import Register
from servanda.law.treaty import Treaty
from servanda.states.queries import StateLabel, state_labels

LANGUAGE = "en"
NO_SUCH_STATE = "No State has the code {iso3}."


@dataclass(frozen=True)
class Served:
    """What an endpoint works on: `rules` and records of one treaty, seen from one day."""

    id: str
    on: dt.date

    @cached_property
    def rules(self) -> Treaty:
        """The treaty."""
        return queries.treaty(self.id)

    @cached_property
    def register(self) -> Register:
        """All that is recorded under it."""
        return queries.register(self.id)

    @cached_property
    def labels(self) -> dict[str, StateLabel]:
        """All States by code, with the names they bear on the day."""
        return {label.iso3: label for label in state_labels(LANGUAGE, self.on)}

    def name_of(self, iso3: str) -> str:
        """The English name of a State on the day."""
        return self.labels[iso3].name if iso3 in self.labels else iso3

    def only_known(self, obligations: Iterable[str] = (), themes: Iterable[str] = ()) -> None:
        """BadInput where a filter names an obligation or a theme that the treaty lacks."""
        for field, asked, known in (
            ("obligation", obligations, self.rules.obligations),
            ("theme", themes, self.rules.themes),
        ):
            if unknown := sorted(set(asked) - set(known)):
                raise BadInput(
                    f"{field}: the treaty {self.id} has no {field} {unknown[0]}; known are {', '.join(known)}."
                )

    def known(self, iso3: str) -> str:
        """The code as it is; NotThere where no State has it."""
        if iso3 not in self.labels:
            raise NotThere(NO_SUCH_STATE.format(iso3=iso3))
        return iso3


def served(treaty_id: str, on: dt.date) -> Served:
    """The treaty of this desk; NotThere for any other."""
    if treaty_id != settings.SERVANDA_TREATY:
        raise NotThere(f"This desk serves the treaty {settings.SERVANDA_TREATY} and no other.")
    return Served(treaty_id, on)
