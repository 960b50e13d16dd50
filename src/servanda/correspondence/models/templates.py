"""Word templates that the Unit edited: each version is kept, one of a kind is in use."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.correspondence.enums import Paper
from servanda.library.models import StoredFile


class WordTemplate(models.Model):
    """One version of the template for a text, a paper and a language."""

    treaty = models.ForeignKey("states.Treaty", on_delete=models.PROTECT, related_name="+")
    template = models.CharField(max_length=100)
    """The id of the text that it stands for."""
    paper = WordField(Paper)
    language = models.CharField(max_length=2)
    number = models.PositiveIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    in_use = models.BooleanField(default=True)
    saved_at = models.DateTimeField()
    saved_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["template", "paper", "language", "-number"]
        constraints = [
            one_of("paper", Paper, "word_template_paper"),
            models.UniqueConstraint(
                fields=["treaty", "template", "paper", "language", "number"],
                name="word_template_version_once",
            ),
            models.UniqueConstraint(
                fields=["treaty", "template", "paper", "language"],
                condition=Q(in_use=True),
                name="one_word_template_in_use",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.template}, {self.paper}, {self.language}, version {self.number}"
