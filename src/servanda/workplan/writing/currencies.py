"""Currencies as papers for meetings name them: 475,362 Swiss francs. The code stands for one without a name here."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from servanda.papers.numbers import write_money, write_number


def money_in_words(amount: Decimal, currency: str, language: str) -> str:
    """An amount with its currency, in the active language, which is `language`."""
    said = {"amount": write_number(amount, language)}
    whole = int(amount)
    match currency:
        case "CHF":
            return ngettext("%(amount)s Swiss franc", "%(amount)s Swiss francs", whole) % said
        case "USD":
            return (
                ngettext("%(amount)s United States dollar", "%(amount)s United States dollars", whole) % said
            )
        case "EUR":
            return ngettext("%(amount)s euro", "%(amount)s euros", whole) % said
    return write_money(amount, currency, language)


def currency_of_table(currency: str) -> str:
    """The note over a table of amounts: In Swiss francs."""
    names = {
        "CHF": _("In Swiss francs"),
        "USD": _("In United States dollars"),
        "EUR": _("In euros"),
    }
    return names.get(currency, currency)
