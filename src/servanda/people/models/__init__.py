"""Accounts and their roles; permanent missions, persons, and what each of them was recorded as before."""

from servanda.people.models.accounts import FeedToken, Grant, User
from servanda.people.models.imports import ContactImport
from servanda.people.models.missions import PermanentMission
from servanda.people.models.persons import DifferentPersons, Person, PersonRole
from servanda.people.models.versions import ContactVersion

__all__ = [
    "ContactImport",
    "ContactVersion",
    "DifferentPersons",
    "FeedToken",
    "Grant",
    "PermanentMission",
    "Person",
    "PersonRole",
    "User",
]
