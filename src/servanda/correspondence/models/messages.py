"""The log of correspondence: messages that came in or went out, filed on a State with their files."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from servanda.common.fields import WordField, one_of
from servanda.correspondence.enums import Direction
from servanda.correspondence.models.letters import Letter
from servanda.library.enums import Sensitivity
from servanda.library.models import StoredFile


class Message(models.Model):
    """One message as it was dropped on a State. What it says never changes; its label may."""

    state = models.ForeignKey("states.State", on_delete=models.PROTECT, related_name="messages")
    direction = WordField(Direction)
    written_at = models.DateTimeField()
    """By the sender's clock; the instant of filing where the message has no date."""
    sender = models.CharField(max_length=500, blank=True)
    recipients = models.TextField(blank=True)
    subject = models.TextField(blank=True)
    body = models.TextField(blank=True)
    message_id = models.CharField(max_length=500, blank=True)
    thread = models.CharField(max_length=500, db_index=True)
    """The number of the letter that began it, or the Message-ID of the first message that is known."""
    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, null=True, related_name="messages")
    """The letter of ours that it answers."""
    sensitivity: models.Field[Sensitivity, Sensitivity] = WordField(
        Sensitivity, default=Sensitivity.UNCLASSIFIED
    )
    searched = models.TextField(blank=True)
    """Subject, parties, body and the words of what is attached, as `servanda.papers.searching` indexes them."""
    files = models.ManyToManyField(StoredFile, through="MessageFile", related_name="+")
    """The message as it came first, then its attachments."""
    left_out = models.JSONField(default=list)
    """A sentence for each attachment that was not kept."""
    filed_at = models.DateTimeField()
    filed_by = models.CharField(max_length=200)

    class Meta:
        ordering = ["-written_at", "-pk"]
        constraints = [
            one_of("direction", Direction, "message_direction"),
            one_of("sensitivity", Sensitivity, "message_sensitivity"),
            models.UniqueConstraint(
                fields=["state", "message_id"],
                condition=~Q(message_id=""),
                name="message_filed_once_for_a_state",
            ),
        ]

    def __str__(self) -> str:
        return self.subject or f"message {self.pk}"


class MessageFile(models.Model):
    """A file of a message: a table of its own, so that a backup has it as it has every other."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["message", "file"], name="file_of_message_once")]

    def __str__(self) -> str:
        return f"{self.message_id}: {self.file_id}"
