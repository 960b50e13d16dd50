import logging
import threading
from typing import Any

import pytest
from django.conf import LazySettings
from django.core import mail as outgoing

from servanda.people import mail
from servanda.people.models import User


class Recorded(outgoing.EmailMessage):
    """A letter that notes which thread sends it."""

    def __init__(self) -> None:
        super().__init__("Subject", "Body", to=["bo@example.org"])
        self.sent_by = ""
        self.sent = threading.Event()

    def send(self, *_arguments: Any, **_options: Any) -> int:
        self.sent_by = threading.current_thread().name
        self.sent.set()
        return 1


def test_a_letter_is_sent_beside_the_answer(settings: LazySettings) -> None:
    settings.SERVANDA_MAIL_IN_BACKGROUND = True
    message = Recorded()
    mail.send(message)
    assert message.sent.wait(timeout=5)
    assert message.sent_by.startswith("mail")


def test_a_mail_server_that_fails_is_logged_without_the_address(caplog: pytest.LogCaptureFixture) -> None:
    class Failing(outgoing.EmailMessage):
        def send(self, *_arguments: Any, **_options: Any) -> int:
            raise ConnectionRefusedError

    with caplog.at_level(logging.ERROR):
        mail.send(Failing("Subject", "Body", to=["bo@example.org"]))
    assert "could not be sent" in caplog.text
    assert "bo@example.org" not in caplog.text


def test_a_letter_is_written_in_the_persons_language() -> None:
    letter = mail.letter(
        User(email="bo@example.org", name="Бо", language="ru"),
        "Your link to sign in",
        "people/mail/sign_in_link.txt",
        link="http://127.0.0.1:8765/ru/sign-in/link/x/",
        minutes=30,
    )
    assert letter.to == ["bo@example.org"]
    assert "http://127.0.0.1:8765/ru/sign-in/link/x/" in letter.body
    assert "&" not in letter.body
