"""What the property tests draw: treaties with random parameters, and random records of States under them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from servanda.law.partial_dates import PartialDate
from servanda.law.records import (
    Act,
    ActKind,
    Confidence,
    Decision,
    Dossier,
    Fact,
    Filing,
    Meeting,
    NotReceived,
    PublishedDate,
    Register,
)
from servanda.law.treaty import Treaty

FIRST, LAST = dt.date(2003, 1, 1), dt.date(2016, 12, 31)
STATES = ("AAA", "BBB", "CCC")
TURNS = [
    dt.date(year, month, day)
    for year in (2004, 2007, 2008, 2012)
    for month, day in ((1, 1), (1, 31), (2, 28), (3, 1), (4, 30), (8, 31), (12, 31))
] + [dt.date(2004, 2, 29), dt.date(2008, 2, 29), dt.date(2012, 2, 29)]
"""Days on which counting goes wrong first: ends of months and years, and 29 February."""

days = st.one_of(st.sampled_from(TURNS), st.dates(FIRST, LAST))
used = st.sampled_from([True, True, True, False])


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    """A day, a month or a year."""
    text = draw(days).isoformat()
    return PartialDate.parse(text[: draw(st.sampled_from([10, 10, 7, 4]))])


def names(text: str) -> dict[str, str]:
    """One name in the six languages."""
    return dict.fromkeys(("ar", "zh", "en", "fr", "ru", "es"), text)


@st.composite
def spans(draw: st.DrawFn) -> dict[str, int]:
    """A time limit as a treaty file writes it."""
    return draw(
        st.one_of(
            st.fixed_dictionaries({"days": st.integers(0, 200)}),
            st.fixed_dictionaries({"months": st.integers(0, 30)}),
            st.fixed_dictionaries({"years": st.integers(0, 5)}),
            st.fixed_dictionaries({"months": st.integers(0, 9), "days": st.integers(0, 40)}),
        )
    )


FACTS: list[dict[str, Any]] = [
    {"id": "held", "kind": "choice", "values": ["yes", "no", "unclear"], "names": names("Held")},
    {
        "id": "found",
        "kind": "choice",
        "values": ["yes", "no", "completed"],
        "dating": "latest",
        "names": names("Found"),
    },
    {"id": "finished", "kind": "day", "names": names("Finished")},
    {"id": "event", "kind": "day", "names": names("Event")},
]
VALUES = {"held": ["yes", "no", "unclear"], "found": ["yes", "no", "completed"]}

conditions = st.sampled_from(
    [
        {"fact": "held", "yes": ["yes"], "no": ["no"]},
        {"fact": "found", "yes": ["yes", "completed"], "no": ["no"]},
    ]
)
completions = st.lists(
    st.sampled_from([{"fact": "finished"}, {"fact": "found", "values": ["completed"]}]),
    max_size=2,
    unique_by=str,
)
events = st.sampled_from([{"event": "entry-into-force"}, {"fact": "event"}, {"due": "first"}])
readings = st.sampled_from(
    [
        [],
        [
            {"id": "one", "used": True, "says": names("One."), "source": "", "counting": "day before"},
            {"id": "other", "says": names("Other."), "source": ""},
        ],
        [
            {"id": "one", "says": names("One."), "source": "", "first": "year after"},
            {"id": "other", "used": True, "says": names("Other."), "source": "", "first": "next date"},
        ],
    ]
)


@st.composite
def obligations(draw: st.DrawFn, name: str, kind: str) -> dict[str, Any]:
    """One obligation of a kind. The first one never follows another."""
    follows = {"event": "entry-into-force"} if name == "first" else draw(events)
    filing = kind == "yearly" or (kind == "once" and draw(st.sampled_from([False, False, True])))
    rule: dict[str, Any] = {
        "id": name,
        "article": "1",
        "source": "",
        "kind": kind,
        "theme": "all",
        "names": names(name),
        "filing": filing,
    }
    if not filing:
        rule |= {"bound": draw(conditions | st.none()), "done": draw(completions)}
        rule["open"] = draw(st.sampled_from([None, {"fact": "found", "yes": ["yes"]}]))
    if kind == "standing":
        return rule
    rule |= {"reading": draw(readings), "notice": draw(spans())}
    if kind == "yearly":
        month = draw(st.integers(1, 12))
        rule["each"] = {"month": month, "day": draw(st.integers(1, 28)), "follows": follows}
        rule["each"]["from_year"] = draw(st.none() | st.integers(2003, 2012))
        rule["first"] = draw(st.sampled_from(["year after", "next date"]))
        return rule
    rule |= {"start": follows, "within": draw(spans())}
    rule["counting"] = draw(st.sampled_from(["anniversary", "day before"]))
    if not filing and draw(st.booleans()):
        start = draw(events) if name != "first" else {"fact": "event"}
        rule["clocks"] = [{"id": "again", "article": "2", "start": start, "within": draw(spans())}]
    return rule


@st.composite
def treaties(draw: st.DrawFn) -> Treaty:
    """A treaty with random rules: a first time limit, then any others."""
    kinds = draw(st.lists(st.sampled_from(["once", "yearly", "standing"]), max_size=3))
    rules = [draw(obligations("first", "once"))]
    rules += [draw(obligations(f"duty-{place}", kind)) for place, kind in enumerate(kinds)]
    in_force = draw(days)
    return Treaty.model_validate(
        {
            "id": "drawn",
            "titles": names("A treaty drawn at random"),
            "adopted_on": FIRST,
            "opened_on": FIRST,
            "in_force_on": in_force,
            "depositary": "nobody",
            "entry-into-force": {
                "article": "1",
                "source": "",
                "after": draw(spans()),
                "snap": draw(st.sampled_from(["first of month", "none"])),
                "not_before": in_force,
            },
            "withdrawal": {"article": "2", "source": "", "after": draw(spans())},
            "theme": [{"id": "all", "names": names("All")}],
            "fact": FACTS,
            "obligation": rules,
        }
    )


@st.composite
def acts(draw: st.DrawFn, iso3: str) -> list[Act]:
    """Signature, consent and withdrawal in any order, and rows that are not in use."""
    kinds = draw(st.lists(st.sampled_from(list(ActKind)), max_size=2))
    found = [Act(iso3=iso3, kind=ActKind.ACCESSION, on=draw(days))] if draw(used) else []
    if draw(st.booleans()):
        effective = draw(st.none() | days)
        found.append(Act(iso3=iso3, kind=ActKind.WITHDRAWAL, on=draw(days), effective_on=effective))
    return found + [Act(iso3=iso3, kind=kind, on=draw(days), in_use=False) for kind in kinds]


@st.composite
def facts(draw: st.DrawFn, iso3: str) -> list[Fact]:
    """Facts of every kind; no two tell the same of the same day."""
    name = st.sampled_from([fact["id"] for fact in FACTS])
    names_drawn = draw(st.lists(name, min_size=draw(st.integers(0, 5)), max_size=9))
    found = []
    for name in names_drawn:
        on = draw(partial_dates())
        value = draw(st.sampled_from(VALUES[name])) if name in VALUES else str(on)
        undated = name in VALUES and draw(st.sampled_from([False, False, False, True]))
        found.append(
            Fact(
                iso3=iso3,
                fact=name,
                value=value,
                on=None if undated else on,
                confidence=draw(st.sampled_from([Confidence.HIGH, Confidence.HIGH, Confidence.LOW])),
                in_use=draw(used),
            )
        )
    return list({(fact.fact, fact.on, fact.value): fact for fact in found}.values())


@st.composite
def dossiers(draw: st.DrawFn, treaty: Treaty, iso3: str = "AAA") -> Dossier:
    """All that is recorded of one State."""
    duty = st.sampled_from(list(treaty.obligations))
    period = st.sampled_from(["", *(str(year) for year in range(2004, 2016))])
    return Dossier(
        iso3,
        acts=draw(acts(iso3)),
        facts=draw(facts(iso3)),
        decisions=draw(
            st.lists(
                st.builds(
                    Decision,
                    iso3=st.just(iso3),
                    obligation=duty,
                    until=partial_dates(),
                    decided_on=st.none() | days,
                    meeting=st.sampled_from(["", "1M", "2M", "9M"]),
                    in_use=used,
                ),
                max_size=3,
                unique_by=lambda one: (one.obligation, one.until),
            )
        ),
        filings=draw(
            st.lists(
                st.builds(
                    Filing,
                    iso3=st.just(iso3),
                    obligation=duty,
                    received_on=partial_dates(),
                    period=period,
                    in_use=used,
                ),
                max_size=4,
            )
        ),
        not_received=draw(
            st.lists(
                st.builds(
                    NotReceived,
                    iso3=st.just(iso3),
                    obligation=duty,
                    as_of=partial_dates(),
                    period=period,
                    in_use=used,
                ),
                max_size=4,
            )
        ),
        published=draw(
            st.lists(
                st.builds(
                    PublishedDate, iso3=st.just(iso3), obligation=duty, on=partial_dates(), in_use=used
                ),
                max_size=2,
            )
        ),
    )


@st.composite
def meetings(draw: st.DrawFn) -> list[Meeting]:
    """Up to three meetings with codes of their own."""
    opens = draw(st.lists(days, max_size=3, unique=True))
    return [
        Meeting(code=f"{place}M", name=f"Meeting {place}", opens_on=day, closes_on=day + dt.timedelta(days=4))
        for place, day in enumerate(opens)
    ]


@st.composite
def registers(draw: st.DrawFn, treaty: Treaty) -> Register:
    """The dossiers of a few States, the meetings, and from when on the Unit's log is complete."""
    log = draw(st.dictionaries(st.sampled_from(list(treaty.obligations)), days, max_size=2))
    return Register(
        {iso3: draw(dossiers(treaty, iso3)) for iso3 in STATES[: draw(st.integers(1, 3))]},
        draw(meetings()),
        log,
    )


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Treaty, Register]:
    """A treaty with a register of its own."""
    treaty = draw(treaties())
    return treaty, draw(registers(treaty))


def with_dossier(register: Register, dossier: Dossier) -> Register:
    """The register with one dossier in the place of another."""
    return replace(register, dossiers={**register.dossiers, dossier.iso3: dossier})
