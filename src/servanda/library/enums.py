"""The fixed lists of the library: sensitivity labels, and the kinds of file that are taken in."""

from __future__ import annotations

from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.common.access import Role


class Sensitivity(StrEnum):
    """The three labels of the United Nations (ST/SGB/2007/6)."""

    UNCLASSIFIED = "unclassified"
    CONFIDENTIAL = "confidential"
    STRICTLY_CONFIDENTIAL = "strictly confidential"

    @property
    def label(self) -> Promise:
        """The label in the reader's language."""
        return _LABELS[self]


_LABELS: dict[Sensitivity, Promise] = {
    Sensitivity.UNCLASSIFIED: _("Unclassified"),
    Sensitivity.CONFIDENTIAL: _("Confidential"),
    Sensitivity.STRICTLY_CONFIDENTIAL: _("Strictly confidential"),
}

READERS: dict[Sensitivity, frozenset[Role]] = {
    Sensitivity.UNCLASSIFIED: frozenset({Role.STAFF, Role.PRESIDENT, Role.COORDINATOR, Role.AUDITOR}),
    Sensitivity.CONFIDENTIAL: frozenset({Role.STAFF}),
    Sensitivity.STRICTLY_CONFIDENTIAL: frozenset({Role.STAFF}),
}
"""Who may open a file of a label, whatever it belongs to."""

OPEN_TO_ITS_STATE = frozenset({Sensitivity.UNCLASSIFIED, Sensitivity.CONFIDENTIAL})
"""Labels that a file's owner may open to focal points of the State concerned; the third stays with the Unit."""


class FileKind(StrEnum):
    """The kinds of file that are taken in, by the ending of their names."""

    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    PDF = "pdf"
    TXT = "txt"
    CSV = "csv"
    EML = "eml"
    MSG = "msg"
    PNG = "png"
    JPEG = "jpeg"


ENDINGS: dict[str, FileKind] = {kind.value: kind for kind in FileKind} | {"jpg": FileKind.JPEG}

_OFFICE = "application/vnd.openxmlformats-officedocument."
MEDIA_TYPES: dict[FileKind, str] = {
    FileKind.DOCX: _OFFICE + "wordprocessingml.document",
    FileKind.XLSX: _OFFICE + "spreadsheetml.sheet",
    FileKind.ODT: "application/vnd.oasis.opendocument.text",
    FileKind.PDF: "application/pdf",
    FileKind.TXT: "text/plain",
    FileKind.CSV: "text/csv",
    FileKind.EML: "message/rfc822",
    FileKind.MSG: "application/vnd.ms-outlook",
    FileKind.PNG: "image/png",
    FileKind.JPEG: "image/jpeg",
}
