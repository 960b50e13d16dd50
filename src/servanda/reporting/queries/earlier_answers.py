"""Answers that are read only as far as someone asks for them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from servanda.law.forms import Answer


class EarlierAnswers(Mapping[str, Answer]):
    """The answers of an earlier report, of which a page asks for a section or two, and often for none.

    Each section is read from its JSON when it is asked for, and once: reading ten years of a State whole takes
    longer than all else that a page does. `ValueError` (pydantic's) comes when a section is asked for that is
    not of the shape of an answer.
    """

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._told = told
        self._read: dict[str, Answer] = {}

    def __getitem__(self, section: str) -> Answer:
        if section not in self._read:
            self._read[section] = Answer.model_validate(self._told[section])
        return self._read[section]

    def __iter__(self) -> Iterator[str]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)

    def __contains__(self, section: object) -> bool:
        return section in self._told

    def only(self, sections: Collection[str]) -> EarlierAnswers:
        """Those of these sections."""
        return EarlierAnswers({key: told for key, told in self._told.items() if key in sections})

    def without(self, sections: Collection[str]) -> EarlierAnswers:
        """Those of all sections but these."""
        return EarlierAnswers({key: told for key, told in self._told.items() if key not in sections})
