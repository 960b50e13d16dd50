"""Messages for tests, as a mail program saves them."""

from email.message import EmailMessage

from servanda.correspondence import operations
from servanda.correspondence.models import Message
from servanda.library.enums import Sensitivity
from tests.correspondence.letters import NOW
from tests.facts import ANN

TEXT = "The report will follow in June. التقرير السنوي سيُرسل"


def saved(**headers: str) -> EmailMessage:
    message = EmailMessage()
    facts = {
        "From": "Mission of Peru <per@example.org>",
        "To": "isu@example.net",
        "Subject": "Réponse",
        "Date": "Wed, 30 May 2018 10:00:00 +0200",
        "Message-ID": "<answer-1@example.org>",
    }
    for name, value in (facts | {name.replace("_", "-"): value for name, value in headers.items()}).items():
        message[name] = value
    message.set_content(TEXT)
    return message


def filed(message: EmailMessage, state: str = "PER", **more: Sensitivity) -> Message:
    return operations.file_message(
        state=state, content=message.as_bytes(), name="answer.eml", actor=ANN, now=NOW, **more
    )
