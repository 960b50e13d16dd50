"""One plan in several languages: whether a paper is a translation, adding its language, keeping what was translated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from servanda.workplan.content.heads import amended_head, head_without, merged_heads
from servanda.workplan.content.shape import Content, LineContent, PartContent
from servanda.workplan.texts import Texts

Merge = Callable[[Texts, Texts], Texts]


def is_translation(there: Content, other: Content) -> bool:
    """Whether `other` is the plan that is there in a language it lacks: the same parts, lines and amounts."""
    return (
        other.language not in there.titles
        and all(other.language not in part.texts for part in there.parts)
        and {part.key for part in there.parts} == {part.key for part in other.parts}
        and [line.amount for line in there.lines] == [line.amount for line in other.lines]
        and there.total == other.total
    )


def with_language(there: Content, other: Content) -> Content:
    """The plan that is there, with the texts of its translation. Lines of the budget are matched by their place."""
    parts = {part.key: part for part in other.parts}
    return replace(
        there,
        titles={**there.titles, **other.titles},
        meeting_names={**there.meeting_names, **other.meeting_names},
        head=merged_heads(there.head, other.head, _added),
        parts=tuple(_joined(part, parts[part.key], _added) for part in there.parts),
        lines=tuple(
            _joined_line(line, told, _added) for line, told in zip(there.lines, other.lines, strict=True)
        ),
    )


def without_language(content: Content, language: str) -> Content:
    """The plan without one of its translations."""

    def left(texts: Texts) -> dict[str, str]:
        return {code: text for code, text in texts.items() if code != language}

    return replace(
        content,
        titles=left(content.titles),
        meeting_names=left(content.meeting_names),
        head=head_without(content.head, language),
        parts=tuple(replace(part, texts=left(part.texts), intro=left(part.intro)) for part in content.parts),
        lines=tuple(
            replace(line, labels=left(line.labels), notes=left(line.notes), sources=left(line.sources))
            for line in content.lines
        ),
    )


def with_translations(content: Content, before: Content) -> Content:
    """A plan as it was read, with what the version before it had translated: where the words that were translated stay.

    What no paper tells is kept from the version before as well: what activities serve, and figures.
    """
    parts = {part.key: part for part in before.parts}
    lines = {line.key: line for line in before.lines}
    return replace(
        content,
        meeting=content.meeting or before.meeting,
        meeting_names=_kept(content.meeting_names, before.meeting_names),
        head=merged_heads(content.head, amended_head(before.head), _kept),
        titles=_kept(content.titles, before.titles),
        parts=tuple(
            replace(_joined(part, old, _kept), ties=part.ties or old.ties)
            if (old := parts.get(part.key))
            else part
            for part in content.parts
        ),
        lines=tuple(
            _joined_line(line, lines[line.key], _kept) if line.key in lines else line
            for line in content.lines
        ),
        figures=content.figures or before.figures,
    )


def _added(texts: Texts, other: Texts) -> Texts:
    return {**texts, **other}


def _kept(texts: Texts, before: Texts) -> Texts:
    """The translations of before, where the words in every language of the new text are the same."""
    same = all(before.get(code) == text for code, text in texts.items())
    return {**before, **texts} if texts and same else texts


def _joined(part: PartContent, other: PartContent, merge: Merge) -> PartContent:
    return replace(part, texts=merge(part.texts, other.texts), intro=merge(part.intro, other.intro))


def _joined_line(line: LineContent, other: LineContent, merge: Merge) -> LineContent:
    return replace(
        line,
        labels=merge(line.labels, other.labels),
        notes=merge(line.notes, other.notes),
        sources=merge(line.sources, other.sources),
    )
