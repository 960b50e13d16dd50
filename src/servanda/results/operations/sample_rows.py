"""The sample missions and log entries of the demonstration: invented, and each says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from servanda.missions.enums import Haul, MissionKind


@dataclass(frozen=True)
class SampleMission:
    """A mission in the year of the plan: month, day and how many days."""

    kind: MissionKind
    state: str
    place: str
    purpose: str
    activities: Sequence[str]
    month: int
    day: int
    days: int
    haul: Haul
    cost: str
    event: str = ""


@dataclass(frozen=True)
class SampleEntry:
    """A log entry in the year of the plan."""

    month: int
    day: int
    what: str
    state: str
    activity: str
    hours: str
    event: str = ""
    theme: str = ""


MISSIONS = (
    SampleMission(
        MissionKind.SUPPORT,
        "LAO",
        "Vientiane",
        "Sample: advice on clearance and reporting",
        ("3.1.4",),
        3,
        11,
        4,
        Haul.LONG,
        "4850",
    ),
    SampleMission(
        MissionKind.BRIEFING,
        "PER",
        "Geneva",
        "Sample: briefing for new delegates",
        ("4.1.1",),
        4,
        8,
        1,
        Haul.NONE,
        "0",
    ),
    SampleMission(
        MissionKind.WORKSHOP,
        "",
        "Vienna",
        "Sample: workshop on transparency reports",
        ("3.1.5", "3.2.2"),
        6,
        4,
        2,
        Haul.SHORT,
        "1320",
        "Sample regional workshop",
    ),
    SampleMission(
        MissionKind.SUPPORT,
        "TCD",
        "N’Djamena",
        "Sample: help with the first report",
        ("3.1.4", "3.2.1"),
        11,
        18,
        3,
        Haul.LONG,
        "5200",
    ),
)
"""The last one is left as planned."""
ENTRIES = (
    SampleEntry(2, 5, "Sample: call on the reporting form", "LAO", "3.2.1", "0.5", theme="transparency"),
    SampleEntry(
        2, 19, "Sample: talking points for the Coordinators", "", "1.2.1", "3", "Coordination Committee"
    ),
    SampleEntry(
        3,
        27,
        "Sample: list of cleared areas explained to the focal point",
        "IRQ",
        "3.1.1",
        "1.25",
        theme="clearance",
    ),
    SampleEntry(4, 12, "Sample: newsletter written and sent out", "", "4.2.2", "6"),
    SampleEntry(
        5, 3, "Sample: example of a good report passed on", "PER", "3.2.2", "0.75", theme="transparency"
    ),
    SampleEntry(
        5, 21, "Sample: steps towards accession explained", "TCD", "6.1.5", "1", theme="universalization"
    ),
    SampleEntry(6, 14, "Sample: partners for a country coalition brought together", "LAO", "5.1.2", "2"),
)
