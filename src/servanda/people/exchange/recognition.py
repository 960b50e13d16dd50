"""Whom a row of a list means: someone on record, someone who may be on record, or a newcomer."""

from __future__ import annotations

from servanda.people.exchange.reading import ReadRow
from servanda.people.models import Person
from servanda.people.queries.duplicates import resembling
from servanda.people.spelling import words_of


class PersonsOnRecord:
    """The persons on record, by the ways in which a row can name one. Two queries."""

    def __init__(self) -> None:
        persons = Person.objects.filter(merged_into__isnull=True, erased_on=None).prefetch_related("roles")
        self.persons = list(persons.order_by("pk"))
        self.by_number = {str(person.pk): person for person in self.persons}
        self.by_email = {person.email: person for person in self.persons if person.email}
        self.by_name: dict[tuple[str, ...], Person] = {}
        self.of_state: dict[str, list[Person]] = {}
        for person in self.persons:
            for state in {role.state_id for role in person.roles.all()}:
                self.by_name.setdefault((state, *words_of(person.name)), person)
                self.of_state.setdefault(state, []).append(person)

    def person_of(self, row: ReadRow) -> Person | None:
        """A number or an address alone is not enough: lists are copied, and a mailbox passes to a successor."""
        if found := self.by_name.get((row["state"], *words_of(row["name"]))):
            return found
        numbered = self.by_number.get(row.get("number", ""))
        if numbered and (
            row.get("email") == numbered.email or words_of(numbered.name) == words_of(row["name"])
        ):
            return numbered
        addressed = self.by_email.get(row.get("email") or "")
        return addressed if addressed and resembling(row["name"], "", [addressed]) else None

    def resembled(self, row: ReadRow) -> Person | None:
        """Someone of the same State or with the same address who may be the newcomer."""
        email = row.get("email", "")
        addressed = [self.by_email[email]] if email in self.by_email else []
        return resembling(row["name"], email, [*self.of_state.get(row["state"], []), *addressed])
