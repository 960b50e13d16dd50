"""Letters about accounts: written in the person's language, sent beside the answer to the request."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import Any, Protocol

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from servanda.common.languages import django_code

log = logging.getLogger(__name__)


class Addressed(Protocol):
    """Anyone who can be written to: an account, or a colleague without one."""

    name: Any
    email: Any
    language: Any


def letter(person: Addressed, subject: str, template: str, **context: Any) -> EmailMessage:
    """A letter in the person's language. `subject` is a message id of gettext."""
    with translation.override(django_code(person.language)):
        body = render_to_string(template, {"person": person, **context})
        return EmailMessage(subject=translation.gettext(subject), body=body, to=[person.email])


def send(message: EmailMessage) -> None:
    """Send while the reader goes on: the time an answer takes must not tell whether an account exists."""
    if settings.SERVANDA_MAIL_IN_BACKGROUND:
        _post_room().submit(_send, message)
    else:
        _send(message)


@cache
def _post_room() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="mail")


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except OSError:  # what mail servers and the network raise
        log.exception("A letter about an account could not be sent.")
