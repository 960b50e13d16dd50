"""The versions of a report: what a State said at one time, and the files it came in."""

from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.db.models import F, Q

from servanda.common.fields import WordField, one_of
from servanda.common.languages import UN_ORDER
from servanda.library.models import StoredFile
from servanda.reporting.enums import Channel, Stage, Visibility
from servanda.reporting.models.reports import Report

STORED = [str(stage) for stage in Stage if stage != Stage.SUPERSEDED]


class ReportVersion(models.Model):
    """One version. What it says never changes once it is submitted; a trigger holds that (see `triggers`).

    Of a report that came on paper the files are what the State said; `answers` are then what the Unit read in
    them, each figure with its file and page, and can be corrected.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    stage: models.Field[Stage, Stage] = WordField(Stage, default=Stage.DRAFT)
    form_version = models.CharField(max_length=20)
    answers = models.JSONField(default=dict, blank=True)
    """By id of the section, in the shape of `servanda.law.forms.Answer`."""
    started_from = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    """The version whose answers a draft began with."""
    period_from = models.DateField(null=True)
    period_to = models.DateField(null=True)
    language = models.CharField(max_length=2, blank=True)
    channel: models.Field[Channel, Channel] = WordField(Channel, default=Channel.PORTAL)
    signed_on = models.DateField(null=True)
    sent_on = models.DateField(null=True)
    received_by_depositary_on = models.DateField(null=True)
    received_by_unit_on = models.DateField(null=True)
    submitted_at = models.DateTimeField(null=True)
    checksum = models.CharField(max_length=64, blank=True)
    """SHA-256 over what was submitted, in hexadecimal: see `servanda.reporting.checksums`."""
    visibility: models.Field[Visibility, Visibility] = WordField(Visibility, default=Visibility.PUBLIC)
    restricted_sections = models.JSONField(default=list, blank=True)
    edition = models.PositiveIntegerField(default=1)
    """Counts changes to the dates and labels, so that of two people the second is told."""

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["report", "number"], name="report_version_number"),
            models.UniqueConstraint(
                fields=["report"], condition=Q(stage=str(Stage.DRAFT)), name="report_version_one_draft"
            ),
            models.CheckConstraint(condition=Q(stage__in=STORED), name="report_version_stage"),
            one_of("channel", Channel, "report_version_channel"),
            one_of("visibility", Visibility, "report_version_visibility"),
            models.CheckConstraint(condition=Q(number__gte=1), name="report_version_from_one"),
            models.CheckConstraint(
                condition=Q(language="") | Q(language__in=UN_ORDER), name="report_version_language"
            ),
            models.CheckConstraint(
                condition=Q(period_from__isnull=True)
                | Q(period_to__isnull=True)
                | Q(period_from__lte=F("period_to")),
                name="report_version_period_in_order",
            ),
            models.CheckConstraint(
                condition=Q(stage=str(Stage.DRAFT))
                | (Q(submitted_at__isnull=False) & ~Q(checksum="") & Q(received_by_unit_on__isnull=False))
                | (
                    Q(submitted_at__isnull=False)
                    & ~Q(checksum="")
                    & Q(received_by_depositary_on__isnull=False)
                ),
                name="report_version_received",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.report}, version {self.number}"

    def delete(self, *_args: Any, **_options: Any) -> NoReturn:
        """Refused: a version is recalled, never removed."""
        raise TypeError("A version of a report is never removed. Recall it.")


class SectionText(models.Model):
    """One saving of one section. Nothing typed is lost: of two people at once, both savings are kept."""

    version = models.ForeignKey(ReportVersion, on_delete=models.PROTECT, related_name="texts")
    section = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    answer = models.JSONField()
    beside = models.BooleanField(default=False)
    """Saved by someone who had not seen the text before it: kept beside that one, which stays in force."""
    saved_at = models.DateTimeField()
    saved_by_id = models.BigIntegerField(null=True)
    saved_by = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["version", "section", "number"], name="section_text_number"),
        ]

    def __str__(self) -> str:
        return f"{self.version}: {self.section}, saving {self.number}"


class ReportFile(models.Model):
    """A file that came with a version, in the order received."""

    version = models.ForeignKey(ReportVersion, on_delete=models.PROTECT, related_name="files")
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["version", "file"], name="report_file_once")]

    def __str__(self) -> str:
        return f"{self.version}: {self.file}"
