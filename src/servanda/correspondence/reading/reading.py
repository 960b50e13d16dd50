"""Which reader a saved message needs."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.errors import BadInput
from servanda.correspondence.reading import eml, msg
from servanda.correspondence.reading.message import ReadMessage

LARGEST = 25 * 1024 * 1024


def read_message(content: bytes, name: str) -> ReadMessage:
    """What a saved message says. BadInput with a sentence for anything that is no message."""
    if len(content) > LARGEST:
        raise BadInput(
            _("“%(name)s” is larger than 25 MB. Save the attachments by themselves.") % {"name": name[:80]}
        )
    ending = name.rpartition(".")[2].casefold()
    read = {"eml": eml.read, "msg": msg.read}.get(ending)
    if read is None:
        raise BadInput(
            _("“%(name)s” is no saved message. Save the e-mail as .eml or .msg and drop that.")
            % {"name": name[:80]}
        )
    found = read(content)
    if not (found.sender or found.subject or found.body):
        raise BadInput(
            _("“%(name)s” has no sender, no subject and no text: it cannot be read as a message.")
            % {"name": name[:80]}
        )
    return found
