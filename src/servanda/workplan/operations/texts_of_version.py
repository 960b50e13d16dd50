"""Writing the texts of a version anew, where its parts and lines stay: for operations that hold a transaction."""

from __future__ import annotations

from servanda.workplan.content import Content
from servanda.workplan.models import BudgetLine, Part, PlanVersion


def rewrite_texts(version: PlanVersion, content: Content) -> None:
    """Give each part and line of the version the texts that `content` has for it."""
    parts = {part.key: part for part in content.parts}
    rows = list(version.parts.all())
    for row in rows:
        said = parts[row.kind, row.reference]
        row.texts, row.intro = dict(said.texts), dict(said.intro)
    Part.objects.bulk_update(rows, ["texts", "intro"], batch_size=500)
    lines = {line.key: line for line in content.lines}
    of_budget = list(version.budget_lines.all())
    for line in of_budget:
        told = lines[line.key]
        line.labels, line.notes, line.sources = dict(told.labels), dict(told.notes), dict(told.sources)
    BudgetLine.objects.bulk_update(of_budget, ["labels", "notes", "sources"])
    version.titles, version.meeting_names = dict(content.titles), dict(content.meeting_names)
    version.head = dict(content.head)
    version.save(update_fields=["titles", "meeting_names", "head"])
