"""A plan as a treaty's folder keeps it: `plans/<year>.json`, each text by language (`title_ar`, `title_en`).

A text without a language (`title`) is in the language of the paper, so that what `servanda plan read` wrote can be
put there as it is.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from servanda.papers.languages import CODES
from servanda.papers.masthead import Distribution
from servanda.workplan.content.heads import IN_THE_CORNER, head_in_one_language
from servanda.workplan.content.shape import OF_ONE, Content, LineContent, PartContent
from servanda.workplan.enums import LineKind, PartKind

Node = Mapping[str, Any]


def content_of(data: Node) -> Content:
    """The plan. KeyError, TypeError or ValueError where the data are no plan; the caller names the file."""
    document = data.get("document") or {}
    language = str(data.get("language") or document.get("language"))
    if language not in CODES:
        raise ValueError("its language is none of the six")
    reading = _Reading(language)
    budget = data.get("budget") or {}
    total = budget.get("total")
    total = total if isinstance(total, Mapping) else {"amount": total, **budget}
    return Content(
        year=int(data["year"]),
        language=language,
        titles=reading.texts(document) or reading.texts(data),
        dated_on=_day(document.get("date") or data.get("dated_on")),
        meeting=_meeting(data).get("key", ""),
        meeting_names=reading.texts(_meeting(data), "name"),
        head=reading.head(document, data),
        parts=tuple(reading.parts(data)),
        currency=budget.get("currency") or "",
        total=_amount(total.get("amount")),
        total_as_printed=total.get("amount_as_printed") or total.get("total_as_printed") or "",
        total_in_summary_as_printed=total.get("amount_in_summary_as_printed")
        or total.get("total_in_summary_as_printed")
        or "",
        lines=tuple(reading.lines(budget)),
        figures=_figures(budget),
    )


def _corner(node: Node) -> dict[str, str]:
    """Symbol, distribution and original language. ValueError for a distribution or language that there is not."""
    told = {name: str(node.get(name) or "") for name in IN_THE_CORNER}
    if told["distribution"]:
        Distribution(told["distribution"])
    if told["original"] not in ("", *CODES):
        raise ValueError("its original language is none of the six")
    return told


@dataclass(frozen=True)
class _Reading:
    language: str

    def texts(self, node: Node, name: str = "title") -> dict[str, str]:
        """A text in each language that has it."""
        found = {code: node.get(f"{name}_{code}") for code in CODES}
        plain = node.get(name)
        if isinstance(plain, str) and plain:
            found[self.language] = plain
        return {code: text for code, text in found.items() if text}

    def head(self, document: Node, data: Node) -> dict[str, Any]:
        """Corner, item of the agenda with its title and that of its sub-item, remarks; as `plan read` has them."""
        corner = _corner({**data, **document})
        item = document.get("agenda_item")
        if item is None:
            lines = (data.get("agenda_titles") or (), data.get("remarks") or ())
            return head_in_one_language(self.language, corner, data.get("agenda") or "", *map(tuple, lines))
        sub_titles = self.texts(item, "subtitle")
        titles = {
            code: "\n".join(line for line in (title, sub_titles.get(code)) if line)
            for code, title in self.texts(item).items()
        }
        said = {"agenda": item["number"], "agenda_titles": titles} if item.get("number") else {}
        return {name: value for name, value in corner.items() if value} | said

    def parts(self, data: Node) -> Iterator[PartContent]:
        """Every part, in the order of the paper."""
        objective = data.get("objective")
        if objective:
            node = objective if isinstance(objective, Mapping) else {"title": objective}
            yield PartContent(PartKind.OBJECTIVE, OF_ONE, self.texts(node))
        yield from self.items(PartKind.SPECIFIC_OBJECTIVE, data.get("specific_objectives"))
        yield from self.items(PartKind.MANDATE, data.get("mandate"))
        for priority in data.get("priorities") or ():
            yield self.part(
                PartKind.PRIORITY, priority["letter"], priority, intro=self.texts(priority, "intro")
            )
            yield from self.items(PartKind.TASK, priority.get("items"), f"{priority['letter']}.")
        yield from self.items(PartKind.EXPECTED_RESULT, data.get("expected_results"))
        yield from self.items(PartKind.SUMMARY_RESULT, data.get("summary_expected_results"))
        yield from self.frame(data.get("outcomes") or ())
        yield from self.items(PartKind.ASSUMPTION, data.get("assumptions"))
        yield from self.items(PartKind.BUDGET_NOTE, (data.get("budget") or {}).get("notes"))

    def frame(self, outcomes: Any) -> Iterator[PartContent]:
        """Outcomes, outputs and activities."""
        for outcome in outcomes:
            yield self.part(PartKind.OUTCOME, outcome["number"], outcome)
            for output in outcome.get("outputs") or ():
                yield self.part(PartKind.OUTPUT, output["number"], output)
                for activity in output.get("activities") or ():
                    yield self.part(PartKind.ACTIVITY, activity["number"], activity)

    def items(self, kind: PartKind, nodes: Any, prefix: str = "") -> Iterator[PartContent]:
        """Lettered items, or bullets by their place."""
        for place, node in enumerate(nodes or (), start=1):
            yield self.part(kind, f"{prefix}{node.get('letter') or place}", node)

    def part(
        self, kind: PartKind, reference: Any, node: Node, intro: Mapping[str, str] | None = None
    ) -> PartContent:
        """One part with where it stands."""
        told = node.get("source")
        source = told if isinstance(told, Mapping) else node
        return PartContent(
            kind=kind,
            reference=str(reference),
            texts=self.texts(node),
            intro=intro or {},
            paragraph=node.get("paragraph"),
            as_printed=source.get("number_as_printed") or "",
            line=source.get("line"),
        )

    def lines(self, budget: Node) -> Iterator[LineContent]:
        """The lines in money, then those in kind."""
        for name, kind in (("lines", LineKind.MONEY), ("in_kind", LineKind.IN_KIND)):
            for place, node in enumerate(budget.get(name) or (), start=1):
                yield LineContent(
                    key=str(node.get("key") or f"{name.replace('_', '-')}-{place}"),
                    labels=self.texts(node, "label"),
                    amount=_amount(node.get("amount")),
                    kind=kind,
                    notes=self.texts(node, "note"),
                    sources=self.texts(node, "source"),
                    amount_as_printed=node.get("amount_as_printed") or "",
                    line=node.get("line"),
                )


def _meeting(data: Node) -> Node:
    """The meeting it was submitted to; as `plan read` writes it, only its name."""
    found = (data.get("document") or {}).get("meeting") or data.get("meeting") or {}
    return {"name": found} if isinstance(found, str) else found


def _amount(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _day(value: Any) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _figures(budget: Node) -> dict[str, str]:
    """Figures of the notes that a person took out of them: trips and posts."""
    told = {**(budget.get("travel") or {}), "posts": (budget.get("staffing") or {}).get("total_fte")}
    return {
        name: str(Decimal(str(told[name])))
        for name in ("trips", "long_haul", "short_haul", "posts")
        if told.get(name) is not None
    }
