"""Costs of missions as people type them: as the page prints them, in the figures of their language."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from servanda.missions.forms import AmountField


@pytest.mark.parametrize(
    "typed", ["4,200.50", "4200.5", "4 200,50", "4\u202f200,50", "4’200.50", "٤ ٢٠٠٫٥٠", "4.200,50"]
)
def test_a_cost_is_taken_as_each_language_writes_it(typed: str) -> None:
    assert AmountField().clean(typed) == Decimal("4200.50")


def test_an_empty_cost_is_none_and_zero_is_zero() -> None:
    assert AmountField().clean("") is None
    assert AmountField().clean("0") == 0


@pytest.mark.parametrize("typed", ["about 500", "-900", "EUR 500", "1.2345", "4٢00", "9" * 41])
def test_what_is_no_cost_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(ValidationError):
        AmountField().clean(typed)


@pytest.mark.parametrize(("language", "shown"), [("en", "3,980.50"), ("ar", "٣\u00a0٩٨٠٫٥٠")])
def test_a_cost_on_record_is_shown_as_it_can_be_typed(language: str, shown: str) -> None:
    with override(language):
        field = AmountField()
        assert field.prepare_value(Decimal("3980.50")) == shown
        assert field.clean(shown) == Decimal("3980.50")
