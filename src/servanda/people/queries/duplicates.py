"""Persons who may be one: the same address, or names alike across spellings and scripts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.db.models import QuerySet

from servanda.common.access import NotThere, Viewer
from servanda.people.access import require_addresses
from servanda.people.models import DifferentPersons, PermanentMission, Person
from servanda.people.spelling import Likeness, likeness


@dataclass(frozen=True)
class Pair:
    """Two persons to be looked at; `one` was recorded first."""

    one: Person
    other: Person
    same_email: bool
    names: Likeness | None

    @property
    def sort_key(self) -> tuple[bool, int, int, int]:
        """The surest pair first."""
        return (not self.same_email, -(self.names.percent if self.names else 0), self.one.pk, self.other.pk)


def duplicates(viewer: Viewer) -> Sequence[Pair]:
    """Pairs that nobody has decided on yet, the surest first. Four queries, however many persons there are.

    Names are compared among the persons of one State, addresses among all; the address of a permanent mission
    is shared by its members and says nothing.
    """
    require_addresses(viewer)
    persons = list(_living_rows().order_by("pk"))
    told_apart = set(DifferentPersons.objects.values_list("one_id", "other_id"))
    shared = set(PermanentMission.objects.exclude(email="").values_list("email", flat=True))
    candidates = {(one.pk, other.pk): (one, other) for one, other in _candidates(persons, shared)}
    pairs = (pair(one, other, shared) for key, (one, other) in candidates.items() if key not in told_apart)
    return sorted((each for each in pairs if each), key=lambda each: each.sort_key)


def pair_of(viewer: Viewer, one_id: int, other_id: int) -> Pair:
    """Two persons side by side, alike or not. `NotThere` where one is none, or merged already. Two queries."""
    require_addresses(viewer)
    found = _living_rows().in_bulk([one_id, other_id])
    if len(found) < 2:  # noqa: PLR2004 - two persons
        raise NotThere
    one, other = found[one_id], found[other_id]
    return pair(one, other) or Pair(one, other, same_email=False, names=None)


def pair(one: Person, other: Person, shared: Iterable[str] = ()) -> Pair | None:
    """The two as a pair, where they are alike; None where they are not."""
    same_email = bool(one.email) and one.email == other.email and one.email not in shared
    names = likeness(one.name, other.name)
    return Pair(one, other, same_email, names) if same_email or names else None


def resembling(name: str, email: str, persons: Iterable[Person]) -> Person | None:
    """Of the persons, the one who may be the same as someone about to be recorded."""
    newcomer = Person(name=name, email=email)
    found = [alike for alike in (pair(newcomer, person) for person in persons) if alike]
    best = min(
        found,
        key=lambda each: (not each.same_email, -(each.names.percent if each.names else 0)),
        default=None,
    )
    return best.other if best else None


def _living_rows() -> QuerySet[Person]:
    """Those that stand for someone: not merged into another, not erased."""
    return Person.objects.filter(merged_into=None, erased_on=None).prefetch_related("roles")


def _candidates(persons: Sequence[Person], shared: set[str]) -> Iterator[tuple[Person, Person]]:
    together: dict[str, list[Person]] = defaultdict(list)
    for person in persons:
        for place in {role.state_id for role in person.roles.all()} or {""}:
            together[place].append(person)
        if person.email and person.email not in shared:
            together[person.email].append(person)
    for group in together.values():
        yield from combinations(group, 2)
