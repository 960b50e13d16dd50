"""What each row about a person said, version by version.

The history of the desk is read by auditors and can never be changed; personal data belong in neither. So an
entry there names the row, the version and the fields, and what they said stands here, where it can be erased.
"""

from __future__ import annotations

from django.db import models

from servanda.common.fields import WordField, one_of
from servanda.people.enums import ContactTable
from servanda.people.models.imports import ContactImport


class ContactVersion(models.Model):
    """What one row said from one change on; `says` is None from the change that removed it."""

    table = WordField(ContactTable)
    row = models.BigIntegerField()
    number = models.PositiveIntegerField()
    """1 for the first version of the row."""
    person = models.BigIntegerField(null=True)
    """Whom it is about: the person's own number, also for a role of the person."""
    says = models.JSONField(null=True)
    change = models.BigIntegerField()
    """The number of the entry in the history."""
    brought_by = models.ForeignKey(
        ContactImport, on_delete=models.PROTECT, null=True, related_name="versions"
    )

    class Meta:
        ordering = ["change", "pk"]
        indexes = [models.Index(fields=["person"], name="contact_version_of_a_person")]
        constraints = [
            one_of("table", ContactTable, "contact_version_table"),
            models.UniqueConstraint(fields=["table", "row", "number"], name="contact_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.row}, version {self.number}"
