"""The head of the paper of a plan (`meetings.paper_heads` keeps it) where versions and languages meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from servanda.workplan.texts import Texts

Head = Mapping[str, Any]
IN_THE_CORNER = ("symbol", "distribution", "original")
_BY_LANGUAGE = ("agenda_titles", "remarks")
_OF_THE_MEETING = ("distribution", "original", "agenda", "agenda_titles")
"""What an amended version has of the one before it: its symbol, its day and remarks on its title are its own."""


def head_in_one_language(
    language: str, corner: Head, agenda: str, titles: tuple[str, ...], remarks: tuple[str, ...]
) -> dict[str, Any]:
    """The head as one paper prints it; what is empty is left out. `corner` has what `IN_THE_CORNER` names."""
    told: dict[str, Any] = {name: corner.get(name) for name in IN_THE_CORNER} | {"agenda": agenda}
    for name, lines in (("agenda_titles", titles), ("remarks", remarks)):
        told[name] = {language: "\n".join(lines)} if lines and (agenda or name == "remarks") else {}
    return {name: value for name, value in told.items() if value}


def amended_head(head: Head) -> dict[str, Any]:
    """The head of an amended version, before somebody gives it its own."""
    return {name: head[name] for name in _OF_THE_MEETING if name in head}


def merged_heads(head: Head, before: Head, merge: Callable[[Texts, Texts], Texts]) -> dict[str, Any]:
    """Two heads as one: what `head` does not say is that of `before`, texts as `merge` has them."""
    texts = {name: merge(head.get(name, {}), before.get(name, {})) for name in _BY_LANGUAGE}
    return {**before, **head, **{name: dict(text) for name, text in texts.items() if text}}


def head_without(head: Head, language: str) -> dict[str, Any]:
    """The head without its texts in one language."""
    told = dict(head)
    for name in _BY_LANGUAGE:
        left = {code: text for code, text in told.pop(name, {}).items() if code != language}
        told |= {name: left} if left else {}
    return told
