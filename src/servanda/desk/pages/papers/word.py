"""What a person is told about a paper that came back from Word."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from servanda.publications.drafts.word import DoubtKind

DOUBTS: dict[DoubtKind, Promise] = {
    DoubtKind.HEADING_UNKNOWN: _("The paper has no section under this heading; its text was left aside."),
    DoubtKind.SECTION_MISSING: _("The file has no section under this heading; the desk keeps its own."),
    DoubtKind.TABLE_CHANGED: _(
        "A table differs from the records and was left aside. Correct the records instead."
    ),
}
