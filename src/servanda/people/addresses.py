"""E-mail addresses as sign-in names: one spelling for one mailbox, no look-alike letters."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _


def normal_address(address: str) -> str:
    """The one spelling under which an address is stored and looked up: NFC, no spaces around, lower case."""
    return unicodedata.normalize("NFC", address.strip()).lower()


def validate_address(address: str) -> None:
    """Raise `ValidationError` unless the address is well formed and in plain Latin letters.

    A sign-in name is an identity: Cyrillic "а" and Latin "a" look the same, so only one of them is accepted.
    """
    for character in address:
        if not character.isascii():
            raise ValidationError(
                _(
                    "The address holds “%(character)s” (%(name)s). Sign-in addresses use the plain letters "
                    "a to z only: look-alike letters would make two addresses seem one. Please type it again."
                ),
                code="look-alike",
                params={
                    "character": character if character.isprintable() else "?",
                    "name": unicodedata.name(character, f"U+{ord(character):04X}").lower(),
                },
            )
    validate_email(address)
