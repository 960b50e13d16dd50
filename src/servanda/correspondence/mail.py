"""A letter as an e-mail, and handing it to the mail server: taken, refused, or nobody knows."""

from __future__ import annotations

import logging
import smtplib
from dataclasses import dataclass

from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext as _

from servanda.correspondence.models import Letter
from servanda.library.enums import MEDIA_TYPES, FileKind
from servanda.library.queries import read_bytes

log = logging.getLogger(__name__)
REFUSALS = (
    smtplib.SMTPResponseException,
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPNotSupportedError,
)
"""What the server itself answered: then the letter has surely not gone."""


@dataclass(frozen=True)
class Outcome:
    """What is known after the attempt: `sent` is None where nobody knows."""

    sent: bool | None
    told: str = ""


def message_of(letter: Letter) -> EmailMessage:
    """The e-mail: the words of the letter, and the letter itself as a PDF."""
    signed = [letter.values.get("signatory", ""), letter.values.get("unit", "")]
    body = "\n\n".join([*letter.paragraphs, "\n".join(line for line in signed if line)])
    message = EmailMessage(
        subject=f"{letter.subject} ({letter.reference})",
        body=body,
        to=[letter.email],
        headers={"Message-ID": letter.message_id, "Content-Language": letter.language},
    )
    if letter.pdf_file is not None:
        message.attach(letter.pdf_file.name, read_bytes(letter.pdf_file), MEDIA_TYPES[FileKind.PDF])
    return message


def hand_over(message: EmailMessage) -> Outcome:
    """Give the e-mail to the mail server, and say what is known afterwards."""
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:  # smtplib's own errors are OSErrors too
        log.warning("The mail server cannot be reached.", exc_info=True)
        return Outcome(False, _("The mail server could not be reached (%(why)s).") % {"why": _why(error)})
    try:
        connection.send_messages([message])
    except REFUSALS as error:
        log.warning("The mail server refused a letter.", exc_info=True)
        return Outcome(False, _("The mail server refused it: %(why)s.") % {"why": _why(error)})
    except OSError as error:
        log.warning("The connection broke while a letter was handed over.", exc_info=True)
        return Outcome(
            None,
            _("The connection to the mail server broke while the letter was handed over (%(why)s).")
            % {"why": _why(error)},
        )
    finally:
        connection.close()
    return Outcome(True)


def _why(error: OSError) -> str:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return "; ".join(
            f"{address}: {code} {answer.decode(errors='replace')}"
            for address, (code, answer) in error.recipients.items()
        )[:400]
    if isinstance(error, smtplib.SMTPResponseException):
        answer = error.smtp_error
        return (
            f"{error.smtp_code} {answer.decode(errors='replace') if isinstance(answer, bytes) else answer}"[
                :400
            ]
        )
    return (error.strerror or str(error) or type(error).__name__)[:400]
