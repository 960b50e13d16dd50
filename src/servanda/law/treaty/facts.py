"""Facts that rules ask about, and how they ask."""

from __future__ import annotations

from typing import Literal

from servanda.law.treaty.parts import Identifier, Names, Rule


class FactKind(Rule):
    """A kind of fact that rules may ask about."""

    id: Identifier
    names: Names
    kind: Literal["choice", "day", "figure"]
    values: tuple[str, ...] = ()
    value_names: dict[str, Names] = {}
    """How the values are shown, where words are to be translated."""
    dating: Literal["stated", "latest"] = "stated"
    """"stated": holds from its date on. "latest": the date is the last confirmation, so it also held before."""


class Condition(Rule):
    """Who is bound: a State whose fact has a value of `yes`; `no` frees it; anything else is not told."""

    fact: Identifier
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()


class Completion(Rule):
    """How an obligation ends: by a dated fact, or by a fact whose value says it was done by then."""

    fact: Identifier
    values: tuple[str, ...] = ()
    """Empty: the fact's own date is the day of completion. Else: completed on or before the fact's date."""
