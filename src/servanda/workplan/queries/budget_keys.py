"""By what names the lines of the budget were called before."""

from __future__ import annotations

from django.conf import settings

from servanda.workplan.content.from_reading import folded_label
from servanda.workplan.models import BudgetLine


def known_keys() -> dict[str, str]:
    """The key of each budget line by its label in any language, the latest plan's first. One query."""
    rows = BudgetLine.objects.filter(version__plan__treaty_id=settings.SERVANDA_TREATY)
    found: dict[str, str] = {}
    for key, labels in rows.order_by("-version__plan__year", "-version__number").values_list("key", "labels"):
        for label in labels.values():
            found.setdefault(folded_label(label), key)
    return found
