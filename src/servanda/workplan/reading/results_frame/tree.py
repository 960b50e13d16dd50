"""The entries put into a tree of outcomes, outputs and activities, each doubt noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from servanda.workplan.reading.findings import Code, Doubts
from servanda.workplan.reading.marks import ACTIVITY, OUTCOME, OUTPUT
from servanda.workplan.reading.results_frame.entries import Entry
from servanda.workplan.reading.results_frame.numbers import Context, orient
from servanda.workplan.reading.told import Said, Why, numbered, told
from servanda.workplan.structure import Activity, Outcome, Output, Told

_DEEPEST = 3


@dataclass
class Node:
    """An outcome, an output or an activity while the tree grows."""

    number: str
    title: str
    printed: str
    line: int | None
    under: list[Node] = field(default_factory=list)


class Tree:
    """Grows from entries in their order."""

    def __init__(self, entries: Sequence[Entry], doubts: Doubts) -> None:
        self.doubts = doubts
        self.context = Context()
        self.outcomes: list[Node] = []
        self.levels = _levels(entries)
        self.running = _running(entries)
        self.two_levels = not any(self._level(entry) == OUTPUT for entry in entries)
        for entry in entries:
            self._add(entry)

    def _level(self, entry: Entry) -> int:
        return self.levels.get((entry.label, len(entry.parts)), entry.level) or min(
            len(entry.parts), _DEEPEST
        )

    def _add(self, entry: Entry) -> None:
        level = self._level(entry)
        number = self._number(entry, level)
        self._note(entry, level, number)
        self._parents(number, level, entry)
        place = self._last(level - 1).under if level > OUTCOME else self.outcomes
        shown = (
            str(entry.parts[0])
            if level in self.running and len(entry.parts) == 1
            else ".".join(str(part) for part in number if part)
        )
        place.append(Node(shown, entry.title, entry.printed, entry.line))
        self.context.take(number)

    def _number(self, entry: Entry, level: int) -> tuple[int, ...]:
        """The number that was meant: the printed one the right way round, or by place where it says too little."""
        parts = entry.parts
        if level == OUTCOME:
            return parts[:1] or (self.context.outcome + 1,)
        if len(parts) == level:
            return orient(parts, self.context)
        if level == ACTIVITY and self.two_levels and len(parts) == OUTPUT:
            outcome, last = orient(parts, Context(self.context.outcome, self.context.activity))
            return (outcome, 0, last)
        here = (self.context.outcome or 1, self.context.output)
        last = self.context.output if level == OUTPUT else self.context.activity
        return (*here[: level - 1], parts[0] if len(parts) == 1 and level not in self.running else last + 1)

    def _last(self, level: int) -> Node:
        node = self.outcomes[-1]
        return node if level == OUTCOME else node.under[-1]

    def _parents(self, number: tuple[int, ...], level: int, entry: Entry) -> None:
        """Open the parents that the paper does not print, empty, and say so."""
        if level > OUTCOME and (not self.outcomes or self.context.outcome != number[0]):
            self._open(self.outcomes, str(number[0]), "outcome", entry)
            self.context.take(number[:1])
        if level == ACTIVITY and (not self.outcomes[-1].under or self.context.output != number[1]):
            known = "" if self.two_levels else f"{number[0]}.{number[1]}"
            self._open(self.outcomes[-1].under, known, "output", entry)
            self.context.take(number[:2])

    def _open(self, place: list[Node], number: str, name: str, entry: Entry) -> None:
        place.append(Node(number, "", "", None))
        if name == "outcome" or not self.two_levels or len(self.outcomes) == 1:
            self.doubts.add(
                Code.LEVEL_MISSING,
                numbered(number) if number else told(Said.LEVEL, level=name),
                taken=numbered(number) if number else None,
                why=told(Why.LEVEL_NOT_PRINTED, level=name, text=entry.printed or entry.title[:40]),
                line=entry.line,
            )

    def _note(self, entry: Entry, level: int, number: tuple[int, ...]) -> None:
        name = ".".join(str(part) for part in number if part or not self.two_levels)
        if not entry.parts:
            return
        if level > OUTCOME and len(entry.parts) == level and entry.parts != number:
            self._tell(
                Code.NUMBER_REVERSED, name, entry, told(Why.LAST_FIRST, above=self._where(), number=name)
            )
        if number in self.context.used:
            self._tell(Code.NUMBER_DUPLICATE, name, entry, told(Why.TWICE, number=name))
        elif not self._continues(number, level):
            self._tell(
                Code.NUMBER_SEQUENCE, name, entry, told(Why.NOT_FOLLOWING, number=name, above=self._where())
            )

    def _tell(self, code: Code, name: str, entry: Entry, why: Told) -> None:
        taken = numbered(name)
        self.doubts.add(code, taken, printed=entry.printed, taken=taken, why=why, line=entry.line)

    def _where(self) -> str:
        """The last number taken; empty at the beginning of the plan."""
        here = (self.context.outcome, self.context.output, self.context.activity)
        return ".".join(str(part) for part in here if part)

    def _continues(self, number: tuple[int, ...], level: int) -> bool:
        context = self.context
        if number[: level - 1] == (context.outcome, context.output)[: level - 1]:
            return number[-1] == (context.outcome, context.output, context.activity)[level - 1] + 1
        return number[-1] == 1


def _levels(entries: Sequence[Entry]) -> dict[tuple[str, int], int]:
    """Which level a label with so many parts stands for: by the parts where there are two or three and no better word.

    A plan whose activities are numbered 1.1, 1.2 under outcomes has no outputs: then the label counts.
    """
    levels: dict[tuple[str, int], int] = {}
    depth: dict[int, int] = {}
    for entry in entries:
        depth[entry.level] = max(depth.get(entry.level, 0), len(entry.parts))
    three = any(len(entry.parts) == _DEEPEST for entry in entries)
    for entry in entries:
        count = len(entry.parts)
        if count < OUTPUT:
            levels[entry.label, count] = entry.level
        elif entry.level == ACTIVITY and not three and depth[ACTIVITY] == OUTPUT and not depth.get(OUTPUT):
            levels[entry.label, count] = ACTIVITY
        else:
            levels[entry.label, count] = min(count, _DEEPEST)
    return levels


def _running(entries: Sequence[Entry]) -> set[int]:
    """The levels whose single numbers run through the whole plan and do not begin anew under each parent."""
    running = set()
    for level in (OUTPUT, ACTIVITY):
        singles = [entry.parts[0] for entry in entries if len(entry.parts) == 1 and entry.level == level]
        if (
            len(singles) > 1
            and singles == list(range(singles[0], singles[0] + len(singles)))
            and _spread(entries, level)
        ):
            running.add(level)
    return running


def _spread(entries: Sequence[Entry], level: int) -> bool:
    """Whether entries of that level stand under more than one parent."""
    inside, parents = False, 0
    for entry in entries:
        parents += int(entry.level == level and not inside)
        inside = entry.level == level
    return parents > 1


def built(tree: Tree) -> list[Outcome]:
    """The tree as it is handed on."""
    return [
        Outcome(one.number, one.title, tuple(_output(output) for output in one.under), one.printed, one.line)
        for one in tree.outcomes
    ]


def _output(node: Node) -> Output:
    activities = tuple(Activity(one.number, one.title, one.printed, one.line) for one in node.under)
    return Output(node.number, node.title, activities, node.printed, node.line)


def labels_used(entries: Sequence[Entry]) -> Counter[tuple[int, str]]:
    """How often each label stands at each level, by number of parts where there are several."""
    return Counter((len(entry.parts), entry.label) for entry in entries if entry.label and entry.parts)
