"""The vocabulary in which a treaty is written down as data (`treaties/<id>/treaty.toml`).

Each rule names its article; the code that applies them knows none.
"""

from servanda.law.treaty.facts import Completion, Condition, FactKind
from servanda.law.treaty.membership import EntryIntoForce, ProvisionalApplication, Withdrawal
from servanda.law.treaty.obligations import Obligation
from servanda.law.treaty.parts import Identifier, Language, Names, Rule, Theme
from servanda.law.treaty.time_limits import Clock, Counting, EachYear, Event, Extension, FirstYear, Reading
from servanda.law.treaty.unit import UnitDuty
from servanda.law.treaty.whole import Treaty

__all__ = [
    "Clock",
    "Completion",
    "Condition",
    "Counting",
    "EachYear",
    "EntryIntoForce",
    "Event",
    "Extension",
    "FactKind",
    "FirstYear",
    "Identifier",
    "Language",
    "Names",
    "Obligation",
    "ProvisionalApplication",
    "Reading",
    "Rule",
    "Theme",
    "Treaty",
    "UnitDuty",
    "Withdrawal",
]
