"""The refusal of a file's content."""

from __future__ import annotations

from django.utils.translation import gettext as _


class Unfit(ValueError):  # noqa: N818 - reads as what it tells the sender
    """The file is not kept; the sentence says why and what to do."""


def not_what_it_says() -> Unfit:
    """The content is something else than the name's ending says."""
    return Unfit(
        _(
            "Its content is not what the ending of its name says. Open it, save it in its own format, try again."
        )
    )


def damaged() -> Unfit:
    """The content breaks off or contradicts itself."""
    return Unfit(_("It is damaged or was cut off on the way. Ask the sender for it once more."))


def protected() -> Unfit:
    """The content is encrypted."""
    return Unfit(
        _(
            "It is protected by a password, so nobody could check or read it. Save it without, then send it again."
        )
    )


def with_macros() -> Unfit:
    """The content holds a program."""
    return Unfit(_("It contains macros. Save it without macros, then send it again."))
