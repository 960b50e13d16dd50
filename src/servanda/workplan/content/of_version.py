"""A version as the tables hold it."""

from __future__ import annotations

from servanda.workplan.content.shape import Content, LineContent, PartContent, without_needless_places
from servanda.workplan.models import Part, PlanVersion


def content_of(version: PlanVersion) -> Content:
    """Everything the version says. Two queries; a third where its plan was not read with it."""
    return Content(
        year=version.plan.year,
        language=version.language,
        titles=version.titles,
        dated_on=version.dated_on,
        meeting=version.meeting,
        head=version.head,
        meeting_names=version.meeting_names,
        parts=tuple(_part(part) for part in version.parts.all()),
        currency=version.currency,
        total=without_needless_places(version.total),
        total_as_printed=version.total_as_printed,
        total_in_summary_as_printed=version.total_in_summary_as_printed,
        lines=tuple(
            LineContent(
                key=line.key,
                labels=line.labels,
                amount=without_needless_places(line.amount),
                kind=line.kind,
                notes=line.notes,
                sources=line.sources,
                amount_as_printed=line.amount_as_printed,
                line=line.line,
            )
            for line in version.budget_lines.all()
        ),
        figures=version.figures,
    )


def _part(part: Part) -> PartContent:
    return PartContent(
        kind=part.kind,
        reference=part.reference,
        texts=part.texts,
        intro=part.intro,
        paragraph=part.paragraph,
        as_printed=part.as_printed,
        line=part.line,
        ties=part.ties,
    )
