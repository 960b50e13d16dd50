"""Sections of a draft in other hands: colleagues in other ministries, and what is said between them on a section."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from servanda.people.enums import Language
from servanda.reporting.models.versions import ReportVersion


class Colleague(models.Model):
    """Someone whom a focal point named to fill sections of one draft. No account, and no user of the desk."""

    version = models.ForeignKey(ReportVersion, on_delete=models.PROTECT, related_name="colleagues")
    name = models.CharField(max_length=200)
    organization = models.CharField(max_length=200, blank=True)
    """The ministry or authority."""
    email = models.CharField(max_length=254)
    language = models.CharField(max_length=2, choices=Language.choices, default=Language.ENGLISH)
    named_at = models.DateTimeField()
    named_by = models.CharField(max_length=200, blank=True)
    link_number = models.PositiveIntegerField(default=0)
    """Of the link mailed last; an older one opens nothing."""
    link_mailed_at = models.DateTimeField(null=True)
    link_used_at = models.DateTimeField(null=True)
    """When the link mailed last was used: it works once."""
    last_here_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint("version", Lower("email"), name="colleague_once_a_draft"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.organization})" if self.organization else self.name


class HandedSection(models.Model):
    """A section in a colleague's hands, until it is taken back. Rows stay: they tell who had what."""

    colleague = models.ForeignKey(Colleague, on_delete=models.PROTECT, related_name="handed")
    section = models.CharField(max_length=60)
    handed_at = models.DateTimeField()
    handed_by = models.CharField(max_length=200, blank=True)
    taken_back_at = models.DateTimeField(null=True)
    taken_back_by = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["colleague", "section"],
                condition=Q(taken_back_at__isnull=True),
                name="section_handed_once_to_a_colleague",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.colleague}: {self.section}"


class SectionComment(models.Model):
    """A word on a section between a State's focal points and their colleagues. It stays with the State."""

    version = models.ForeignKey(ReportVersion, on_delete=models.PROTECT, related_name="comments")
    section = models.CharField(max_length=60)
    text = models.TextField()
    written_at = models.DateTimeField()
    written_by = models.CharField(max_length=200)
    user_id = models.BigIntegerField(null=True)
    colleague = models.ForeignKey(Colleague, on_delete=models.PROTECT, null=True, related_name="comments")

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["version", "section"], name="comments_on_a_section")]

    def __str__(self) -> str:
        return f"{self.version}: {self.section}, comment {self.pk}"
