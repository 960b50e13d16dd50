"""Reading the Unit's own Word templates."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from servanda.common.access import NotThere, Viewer
from servanda.correspondence.access import require_writing
from servanda.correspondence.models import WordTemplate


def versions(treaty_id: str, template: str, *, viewer: Viewer) -> Sequence[WordTemplate]:
    """Every version of the templates of a text. One query."""
    require_writing(viewer)
    found = WordTemplate.objects.filter(treaty_id=treaty_id, template=template)
    return list(found.select_related("file"))


def template_file(number: int, *, viewer: Viewer) -> WordTemplate:
    """One version with its file; `NotThere` for an unknown number."""
    require_writing(viewer)
    found = WordTemplate.objects.filter(pk=number).select_related("file").first()
    if found is None:
        raise NotThere(_("There is no such template."))
    return found
