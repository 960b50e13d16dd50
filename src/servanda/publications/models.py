"""Papers in the making: what a person wrote in place of, or beside, the words made from records.

What the records give is never stored: it is made anew each time, so that a draft is always as new as the records.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import WordField, one_of
from servanda.common.languages import UN_ORDER
from servanda.publications.enums import PaperKind
from servanda.states.models import Treaty


class PaperDraft(models.Model):
    """A paper of a kind about a period."""

    treaty = models.ForeignKey(Treaty, on_delete=models.PROTECT, related_name="+")
    kind: models.Field[PaperKind, PaperKind] = WordField(PaperKind)
    first_on = models.DateField()
    last_on = models.DateField()
    head = models.JSONField(default=dict)
    """What stands at its head, as `meetings.paper_heads` keeps it."""
    edition = models.PositiveIntegerField(default=1)
    """How often its head was set, or it was taken out of use or put back, counted from one."""
    meeting = models.CharField(max_length=20, blank=True)
    """The code of the meeting it goes to; empty where it goes to none."""
    in_use = models.BooleanField(default=True)
    """False for one begun by mistake: it is listed no more and nobody writes on it, until it is put back."""
    taken_out = models.CharField(max_length=500, blank=True)
    """Why it was taken out of use."""
    begun_at = models.DateTimeField()
    begun_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-last_on", "kind", "pk"]
        constraints = [
            one_of("kind", PaperKind, "paper_draft_kind"),
            models.CheckConstraint(condition=Q(last_on__gte=F("first_on")), name="paper_draft_period"),
            models.UniqueConstraint(
                fields=["treaty", "kind", "first_on", "last_on"],
                condition=Q(in_use=True),
                name="paper_draft_once",
            ),
            models.CheckConstraint(
                condition=Q(in_use=True, taken_out="") | (Q(in_use=False) & ~Q(taken_out="")),
                name="paper_draft_taken_out",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.first_on} to {self.last_on}"


class SectionText(models.Model):
    """What a person wrote for one section in one language."""

    draft = models.ForeignKey(PaperDraft, on_delete=models.PROTECT, related_name="texts")
    section = models.CharField(max_length=100)
    language = models.CharField(max_length=2)
    paragraphs = models.JSONField(default=list)
    """What the paper says, paragraph by paragraph."""
    based_on = models.JSONField(default=list)
    """What the records gave when it was written: where they give something else now, the page says so."""
    edition = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    written_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["draft", "section", "language"]
        constraints = [
            models.CheckConstraint(condition=Q(language__in=UN_ORDER), name="section_text_language"),
            models.UniqueConstraint(fields=["draft", "section", "language"], name="section_text_once"),
        ]

    def __str__(self) -> str:
        return f"{self.draft_id}: {self.section} ({self.language})"
