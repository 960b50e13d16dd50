"""Every route that the resolver knows, with a path that can be asked for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from servanda.common.access import Decision, decision_of

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
SAMPLES = {
    "account": "1",
    "act": "1",
    "activity": "3.2.1",
    "address": "nowhere",
    "feed": "1",
    "file": "1",
    "form": "xlsx",
    "giver": "FRA",
    "grant": "1",
    "iso3": "LAO",
    "kind": "acts",
    "language": "fr",
    "letter": "1",
    "mission": "1",
    "name": "report-reminder",
    "number": "1",
    "obligation": "clearance",
    "other": "2",
    "page": "1",
    "paper": "letter",
    "part": "activity",
    "person": "1",
    "pk": "1",
    "reference": "1.1.1",
    "role": "1",
    "section": "stockpiles",
    "stream": "trust-fund",
    "table": "acts",
    "template": "thanks",
    "token": "0-unknown",
    "treaty": "ccm",
    "verb": "sign-out",
    "version": "1",
    "year": "2018",
}
"""A value for each parameter of a route. A new parameter needs one here before its route can be tested."""


@dataclass(frozen=True)
class Route:
    """A route with sample values in place of its parameters."""

    path: str
    view: Callable[..., Any]

    @property
    def decision(self) -> Decision | None:
        """Who may use it."""
        return decision_of(self.view)

    @property
    def checks_forms(self) -> bool:
        """Whether a request that changes something must carry the token of one of our own forms."""
        return not getattr(self.view, "csrf_exempt", False)


def routes() -> list[Route]:
    """All routes, the pages in English."""
    return list(_below(get_resolver().url_patterns, "/"))


def _below(patterns: list[URLPattern | URLResolver], prefix: str) -> Iterator[Route]:
    for pattern in patterns:
        path = prefix + PARAMETER.sub(_sample, str(pattern.pattern))
        if isinstance(pattern, URLResolver):
            yield from _below(pattern.url_patterns, path)
        else:
            yield Route(path, pattern.callback)


def _sample(parameter: re.Match[str]) -> str:
    name = parameter[1]
    if name not in SAMPLES:
        raise LookupError(f"Routes take a new parameter, {name!r}: give it a value in SAMPLES of {__name__}.")
    return SAMPLES[name]
