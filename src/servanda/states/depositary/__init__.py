"""The depositary's status page of a treaty: read as saved, and compared with what is recorded.

`read` makes a `StatusPage` of a page that the UN Treaty Collection publishes, in HTML or XML. `page_to_acts`
lists the acts printed on it, `compare` proposes what to change in the record. Nothing here knows the database
or any one treaty.

What can be taken in two ways is never decided silently: it stands in `StatusPage.doubts` with its place.
"""

from servanda.states.depositary.acts import page_to_acts
from servanda.states.depositary.comparison import Change, Difference, agreeing, compare
from servanda.states.depositary.page import Doubt, PrintedAct, Row, StatusPage, Withdrawal
from servanda.states.depositary.reading import read
from servanda.states.depositary.upload import UnreadablePage

__all__ = [
    "Change",
    "Difference",
    "Doubt",
    "PrintedAct",
    "Row",
    "StatusPage",
    "UnreadablePage",
    "Withdrawal",
    "agreeing",
    "compare",
    "page_to_acts",
    "read",
]
