"""Mistakes that only show when the parts of a treaty file are seen together."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator

from servanda.law.treaty import Condition, Event, Obligation, Treaty
from servanda.law.treaty_file.mistakes import Mistake


def reference_mistakes(file: str, treaty: Treaty) -> list[Mistake]:
    """Ids used twice, references that lead nowhere or in a circle, and obligations that lack a part."""
    found = [*_doubles(treaty), *_value_names(treaty), *_dates(treaty), *_cycles(treaty)]
    for obligation in treaty.obligation_list:
        found += _obligation(treaty, obligation)
    return [Mistake(file, key, sentence) for key, sentence in found]


Found = tuple[str, str]


def _doubles(treaty: Treaty) -> Iterator[Found]:
    for word, parts in (
        ("theme", treaty.theme_list),
        ("fact", treaty.fact_list),
        ("obligation", treaty.obligation_list),
        ("unit-duty", treaty.unit_duty_list),
    ):
        for name, count in Counter(part.id for part in parts).items():
            if count > 1:
                yield f"{word}[{name}]", f"this id is used {count} times; each needs its own"


def _value_names(treaty: Treaty) -> Iterator[Found]:
    for fact in treaty.fact_list:
        for value in fact.value_names:
            if value not in fact.values:
                yield f"fact[{fact.id}].value_names.{value}", f"“{value}” is not a value of this fact"


def _dates(treaty: Treaty) -> Iterator[Found]:
    if treaty.in_force_on < treaty.opened_on:
        yield "in_force_on", f"lies before the treaty was opened ({treaty.opened_on})"
    if treaty.opened_on < treaty.adopted_on:
        yield "opened_on", f"lies before the treaty was adopted ({treaty.adopted_on})"
    if treaty.entry_into_force.not_before < treaty.in_force_on:
        yield (
            "entry-into-force.not_before",
            f"lies before the treaty's own entry into force ({treaty.in_force_on})",
        )


def _obligation(treaty: Treaty, duty: Obligation) -> Iterator[Found]:
    key = f"obligation[{duty.id}]"
    if duty.theme not in treaty.themes:
        yield f"{key}.theme", f"there is no theme “{duty.theme}”"
    yield from _shape(key, duty)
    yield from _facts(key, treaty, duty)
    for place, event in _events(duty):
        if event.due is not None:
            yield from _followed(f"{key}.{place}.due", treaty.obligations.get(event.due), event.due)
        if sum(part is not None for part in (event.event, event.fact, event.due)) != 1:
            yield f"{key}.{place}", "name exactly one of event, fact, due"
    used = sum(reading.used for reading in duty.readings)
    if duty.readings and used != 1:
        yield f"{key}.reading", f"{used} readings are marked as used; mark exactly one"


def _followed(key: str, other: Obligation | None, name: str) -> Iterator[Found]:
    if other is None:
        yield key, f"there is no obligation “{name}”"
    elif other.kind != "once":
        yield key, f"“{name}” has no time limit to count from; name an obligation that is met once"


def _shape(key: str, duty: Obligation) -> Iterator[Found]:
    if duty.kind == "once" and duty.within is None:
        yield f"{key}.within", "an obligation that is met once needs a time limit"
    if duty.kind == "yearly":
        if duty.each is None:
            yield f"{key}.each", "a yearly obligation needs the day of the year"
        elif duty.each.day > calendar.monthrange(2001, duty.each.month)[1]:
            yield f"{key}.each.day", f"month {duty.each.month} has no day {duty.each.day} in every year"
    if duty.kind == "standing" and (duty.within or duty.each or duty.extension):
        yield key, "a standing duty has no time limit; remove within, each and extension"
    if duty.kind == "yearly" and not duty.filing:
        yield f"{key}.filing", "a yearly obligation is met by a report; write filing = true"
    if duty.filing and (duty.bound or duty.done or duty.open):
        yield key, "what is met by a report asks about no facts; remove bound, done and open"


def _facts(key: str, treaty: Treaty, duty: Obligation) -> Iterator[Found]:
    for place, name, values in _asked(duty):
        fact = treaty.facts.get(name)
        if fact is None:
            yield f"{key}.{place}", f"there is no fact “{name}”"
            continue
        for value in values:
            if fact.values and value not in fact.values:
                yield f"{key}.{place}", f"“{value}” is not a value of the fact “{name}”"


def _asked(duty: Obligation) -> Iterator[tuple[str, str, Iterable[str]]]:
    conditions: list[tuple[str, Condition | None]] = [("bound", duty.bound), ("open", duty.open)]
    for place, condition in conditions:
        if condition is not None:
            yield place, condition.fact, (*condition.yes, *condition.no)
    for completion in duty.done:
        yield "done", completion.fact, completion.values
    for place, event in _events(duty):
        if event.fact is not None:
            yield f"{place}.fact", event.fact, ()


def _events(duty: Obligation) -> Iterator[tuple[str, Event]]:
    yield "start", duty.start
    if duty.each is not None:
        yield "each.follows", duty.each.follows
    for clock in duty.clocks:
        yield f"clocks[{clock.id}].start", clock.start


def _cycles(treaty: Treaty) -> Iterator[Found]:
    follows = {
        duty.id: {event.due for _, event in _events(duty) if event.due} for duty in treaty.obligation_list
    }
    for name, nearest in follows.items():
        walked: list[str] = []
        frontier = sorted(nearest)
        while frontier and name not in walked:
            step = frontier.pop()
            if step not in walked:
                walked.append(step)
                frontier += sorted(follows.get(step, ()))
        if name in walked:
            yield f"obligation[{name}].start", "its date would depend on itself; break the circle"
