"""What can be wrong with a treaty file, one line each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError


@dataclass(frozen=True, order=True)
class Mistake:
    """One mistake: the file, the key (or line), and a sentence."""

    file: str
    key: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.sentence}"


class BadTreaty(ValueError):  # noqa: N818 - names what was read, not that it is an error
    """A treaty file that cannot be used; `mistakes` say why."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(str(mistake) for mistake in mistakes))
        self.mistakes = mistakes


_SENTENCES = {
    "missing": "this key is missing; add it",
    "extra_forbidden": "this key is not known here; check its spelling",
    "string_type": "write text in quotation marks",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "greater_than_equal": "the number must be {ge} or more",
    "less_than_equal": "the number must be {le} or less",
    "bool_type": "write true or false",
    "bool_parsing": "write true or false",
    "date_type": "write a date as 2010-08-01, without quotation marks",
    "date_from_datetime_parsing": "write a date as 2010-08-01, without quotation marks",
    "date_from_datetime_inexact": "write a day alone, as 2010-08-01, without an hour",
    "literal_error": "“{input}” is not one of {expected}",
    "enum": "“{input}” is not one of {expected}",
    "string_pattern_mismatch": "“{input}” is no id; use small letters, digits and hyphens",
    "too_short": "the list needs at least {min_length} entry",
    "tuple_type": "write a list in square brackets",
    "model_type": "write a table of keys and values",
}


def from_validation(file: str, error: ValidationError, document: dict[str, Any]) -> list[Mistake]:
    """One mistake for each thing the vocabulary does not allow."""
    return [
        Mistake(file, _key(detail["loc"], document), _sentence(dict(detail)))
        for detail in error.errors(include_url=False)
    ]


def _sentence(detail: dict[str, Any]) -> str:
    known = _SENTENCES.get(detail["type"])
    if known is None:
        return str(detail["msg"]).removeprefix("Value error, ")
    context = {"input": detail["input"], **detail.get("ctx", {})}
    return known.format(**context)


def _key(path: tuple[int | str, ...], document: Any) -> str:
    """The path as a reader finds it: list entries are named by their id where they have one."""
    key, here = "", document
    for part in path:
        here = _inside(here, part)
        if isinstance(part, int):
            name = here.get("id") if isinstance(here, dict) else None
            key += f"[{name or part + 1}]"
        else:
            key += f".{part}" if key else part
    return key or "(whole file)"


def _inside(here: Any, part: int | str) -> Any:
    try:
        return here[part]
    except (KeyError, IndexError, TypeError):
        return None
