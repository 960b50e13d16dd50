"""The papers that are drafted from records."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class PaperKind(StrEnum):
    """What a paper is."""

    STATUS = "status"
    PROGRESS = "progress"
    ANNUAL = "annual"

    @property
    def label(self) -> Promise:
        """In the reader's language."""
        return _LABELS[self]


_LABELS: dict[PaperKind, Promise] = {
    PaperKind.STATUS: _("Status list"),
    PaperKind.PROGRESS: _("Progress report"),
    PaperKind.ANNUAL: _("Annual report of the Implementation Support Unit"),
}
