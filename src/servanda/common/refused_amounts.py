"""What is wrong with an amount, in a sentence."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from servanda.common.amounts import Fault, RefusedAmount
from servanda.common.languages import current
from servanda.papers.isolates import inline

_SHOWN = 40
_SENTENCES: dict[Fault, Promise] = {
    Fault.EMPTY: gettext_lazy("The amount is missing. Enter it, such as 475,362.50."),
    Fault.NOT_AN_AMOUNT: gettext_lazy("“%(text)s” is not an amount. Enter figures, such as 475,362.50."),
    Fault.NEGATIVE: gettext_lazy("“%(text)s” is negative. Enter it without the sign."),
    Fault.TOO_FINE: gettext_lazy("“%(text)s” has more than two places. Round it to the centime."),
    Fault.TOO_LARGE: gettext_lazy("“%(text)s” is larger than any amount here. Look at its separators."),
    Fault.MIXED_FIGURES: gettext_lazy(
        "“%(text)s” is written in figures of two kinds. Write it in one of them."
    ),
}
_REFUND = gettext_lazy(
    "“%(text)s” is negative. Enter it without the sign; money that came back is of the kind “refunded”."
)


def refusal(refused: RefusedAmount, *, refunds: bool = False) -> str:
    """Why a text is no amount, and what to do; `refunds` where money that came back has a kind of its own."""
    sentence = _REFUND if refunds and refused.fault is Fault.NEGATIVE else _SENTENCES[refused.fault]
    return str(sentence) % {"text": inline(refused.text[:_SHOWN], current())}
