"""What cannot be right in a list of States and their names, before a table refuses it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _

from servanda.common.languages import UN_ORDER
from servanda.law.data_folder.states_table import NameRow, StateRow, StatesTable
from servanda.law.records import Confidence
from servanda.states.enums import RegionalGroup, UnStatus

CODE_LENGTH = 3


def states_table_problems(table: StatesTable) -> Iterator[str]:
    """Sentences on codes, words outside the vocabularies, and names given twice."""
    for state in table.states.values():
        yield from _of_state(state)
    for name in table.names:
        yield from _of_name(name)
    given = Counter((name.iso3, name.language, name.valid_from) for name in table.names)
    for (iso3, language, begins), times in given.items():
        if times > 1:
            yield _("%(state)s has two names in “%(language)s” from the same day (%(day)s). Keep one.") % {
                "state": iso3,
                "language": language,
                "day": begins or _("no day told"),
            }


def _of_state(state: StateRow) -> Iterator[str]:
    if len(state.iso3) != CODE_LENGTH:
        yield _("“%(code)s” is no code of three letters.") % {"code": state.iso3}
    if state.un_status not in set(UnStatus):
        yield _unknown(state.iso3, state.un_status, [*UnStatus])
    if state.region_group not in set(RegionalGroup):
        yield _unknown(state.iso3, state.region_group, [*RegionalGroup])


def _of_name(name: NameRow) -> Iterator[str]:
    if name.language not in UN_ORDER:
        yield _unknown(name.iso3, name.language, [*UN_ORDER])
    if name.confidence not in set(Confidence):
        yield _unknown(name.iso3, name.confidence, [*Confidence])
    if not name.name:
        yield _("%(state)s: a name is empty.") % {"state": name.iso3}
    if name.valid_from and name.valid_until and name.valid_until.first <= name.valid_from.first:
        yield _("%(state)s: “%(name)s” ends before it begins.") % {"state": name.iso3, "name": name.name}


def _unknown(iso3: str, word: str, vocabulary: list[str]) -> str:
    return _("%(state)s: “%(word)s” is not one of %(words)s.") % {
        "state": iso3,
        "word": word,
        "words": ", ".join(each for each in vocabulary if each),
    }
