"""Scenarios: short stories with dates and the answer that must come out, kept beside a treaty's rules.

`treaties/<id>/scenarios/<obligation>/<name>.toml`; the folder `membership` holds those on joining and leaving.
They are run as tests, and the reference documentation is made from them.
"""

from servanda.law.scenarios.reading import MEMBERSHIP, load_scenarios
from servanda.law.scenarios.running import outcome
from servanda.law.scenarios.story import DutyThen, Outcome, Scenario, StandingThen

__all__ = [
    "MEMBERSHIP",
    "DutyThen",
    "Outcome",
    "Scenario",
    "StandingThen",
    "load_scenarios",
    "outcome",
]
