"""What was done to a row, as the history heads it, in words."""

from __future__ import annotations

import re

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

_ACTIONS: dict[str, str | Promise] = {
    "record act": gettext_lazy("Act recorded"),
    "correct act": gettext_lazy("Act corrected"),
    "remove act": gettext_lazy("Act taken out of use"),
    "choose source": gettext_lazy("Source chosen"),
    "use another source": gettext_lazy("Another source chosen"),
    "read status page": gettext_lazy("Status page read"),
    "approved line of a status page": gettext_lazy("Line of a status page approved"),
    "rejected line of a status page": gettext_lazy("Line of a status page rejected"),
    "record fact": gettext_lazy("Fact recorded"),
    "correct fact": gettext_lazy("Fact corrected"),
    "remove fact": gettext_lazy("Fact taken out of use"),
    "record extension request": gettext_lazy("Extension request recorded"),
    "correct extension request": gettext_lazy("Extension request corrected"),
    "record decision": gettext_lazy("Decision recorded"),
    "correct decision": gettext_lazy("Decision corrected"),
    "remove decision": gettext_lazy("Decision taken out of use"),
    "record published date": gettext_lazy("Printed date recorded"),
    "remove published date": gettext_lazy("Printed date taken out of use"),
    "record filing": gettext_lazy("Report recorded"),
    "correct filing": gettext_lazy("Report corrected"),
    "remove filing": gettext_lazy("Report taken out of use"),
    "withdraw filing": gettext_lazy("Report withdrawn"),
    "record not received": gettext_lazy("Report recorded as not received"),
    "record meeting": gettext_lazy("Meeting recorded"),
    "correct meeting": gettext_lazy("Meeting corrected"),
    "load: add": gettext_lazy("Added from the data folder"),
    "load: change": gettext_lazy("Changed from the data folder"),
    "load: remove": gettext_lazy("Removed with the data folder"),
    "record person": gettext_lazy("Person recorded"),
    "correct person": gettext_lazy("Person corrected"),
    "confirm person": gettext_lazy("Person confirmed"),
    "merge person": gettext_lazy("Persons merged"),
    "tell apart": gettext_lazy("Persons told apart"),
    "erase person": gettext_lazy("Person erased"),
    "erase account": gettext_lazy("Account erased"),
    "move on": gettext_lazy("Person moved on"),
    "add role": gettext_lazy("Role added"),
    "end role": gettext_lazy("Role ended"),
    "grant role": gettext_lazy("Role granted"),
    "record mission": gettext_lazy("Permanent mission recorded"),
    "correct mission": gettext_lazy("Permanent mission corrected"),
    "confirm mission": gettext_lazy("Permanent mission confirmed"),
    "read list": gettext_lazy("List of contacts read"),
    "list taken": gettext_lazy("List of contacts taken over"),
    "list discarded": gettext_lazy("List of contacts discarded"),
    "list undone": gettext_lazy("List of contacts undone"),
    "undo list": gettext_lazy("List of contacts undone"),
    "invite person": gettext_lazy("Person invited"),
    "give access": gettext_lazy("Access given"),
    "close account": gettext_lazy("Account closed"),
    "reopen account": gettext_lazy("Account opened again"),
    "change language": gettext_lazy("Language changed"),
    "sign out everywhere": gettext_lazy("Signed out everywhere"),
    "create feed": gettext_lazy("Calendar feed created"),
    "revoke feed": gettext_lazy("Calendar feed revoked"),
    "prepare letter": gettext_lazy("Letter prepared"),
    "approve letter": gettext_lazy("Letter approved"),
    "send letter": gettext_lazy("Letter sent"),
    "print letter": gettext_lazy("Letter printed"),
    "take out letter": gettext_lazy("Letter taken out"),
    "letter not sent": gettext_lazy("Letter not sent"),
    "file message": gettext_lazy("Message filed"),
    "log report": gettext_lazy("Report logged"),
    "submit report": gettext_lazy("Report submitted"),
    "log received report": gettext_lazy("Report logged"),
    "acknowledge report": gettext_lazy("Report acknowledged"),
    "start review of report": gettext_lazy("Review of a report started"),
    "publish report": gettext_lazy("Report published"),
    "recall report": gettext_lazy("Report recalled"),
    "enter section": gettext_lazy("Section of a report entered"),
    "propose budget": gettext_lazy("Budget entered"),
    "correct budget": gettext_lazy("Budget corrected"),
    "adopt budget": gettext_lazy("Budget recorded as adopted"),
    "audit budget": gettext_lazy("Audit of a budget recorded"),
    "reallocate": gettext_lazy("Money moved between lines"),
    "forecast line": gettext_lazy("Forecast of a line entered"),
    "record spending": gettext_lazy("Spending recorded"),
    "take out spending": gettext_lazy("Spending taken out of use"),
    "close commitment": gettext_lazy("Commitment closed"),
    "record contribution": gettext_lazy("Contribution recorded"),
    "take out contribution": gettext_lazy("Row of money taken out of use"),
    "record support in kind": gettext_lazy("Support in kind recorded"),
    "record balance": gettext_lazy("Balance recorded"),
    "ask shares": gettext_lazy("Shares asked for"),
    "undo shares": gettext_lazy("Request for shares undone"),
    "read accounts": gettext_lazy("File of accounts read"),
    "accounts taken": gettext_lazy("File of accounts taken over"),
    "accounts discarded": gettext_lazy("File of accounts discarded"),
    "accounts undone": gettext_lazy("File of accounts undone"),
    "store file": gettext_lazy("File stored"),
}
_LINES: dict[str, str | Promise] = {
    "add": gettext_lazy("Added by line %(line)s of a status page"),
    "set aside": gettext_lazy("Taken out of use by line %(line)s of a status page"),
    "use again": gettext_lazy("Put in use again by line %(line)s of a status page"),
}
_LINE = re.compile(r"approve line (\d+): (add|set aside|use again)")


def action_in_words(action: str) -> str:
    """The action in the reader's language; one without a word of its own as it is stored, in English."""
    if by_line := _LINE.fullmatch(action):
        number, what = by_line.groups()
        return str(_LINES[what]) % {"line": number}
    known = _ACTIONS.get(action)
    return str(known) if known else action.capitalize()
