"""Amounts as people and spreadsheets write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.common.amounts import Fault, RefusedAmount, converted, read_amount
from servanda.papers.languages import CODES
from servanda.papers.numbers import write_money, write_number


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("475,362", "475362.00"),
        ("475 362", "475362.00"),
        ("475\u00a0362,50", "475362.50"),
        ("475.362", "475362.00"),
        ("1.234.567,8", "1234567.80"),
        ("1,234.5", "1234.50"),
        ("12,5", "12.50"),
        ("475'362.-", "475362.00"),
        ("475’362.05", "475362.05"),
        ("٤٧٥٬٣٦٢٫٥", "475362.50"),
        ("٤٧٥ ٣٦٢", "475362.00"),
        ("۱۲۳۴", "1234.00"),
        ("0,25", "0.25"),
        ("0", "0.00"),
        ("12.3000", "12.30"),
        ("12." + "0" * 30, "12.00"),
        ("0" * 30 + "7", "7.00"),
    ],
)
def test_figures_and_separators_of_every_language_are_read(text: str, amount: str) -> None:
    assert str(read_amount(text).amount) == amount


@pytest.mark.parametrize(
    ("text", "currency"),
    [("CHF 475,362", "CHF"), ("475 362 CHF", "CHF"), ("usd 1,000.00", "USD"), ("1000EUR", "EUR"), ("10", "")],
)
def test_a_code_of_a_currency_beside_the_amount_is_told(text: str, currency: str) -> None:
    assert read_amount(text).currency == currency


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", Fault.EMPTY),
        ("CHF", Fault.NOT_AN_AMOUNT),
        ("-12", Fault.NEGATIVE),
        ("١٢3", Fault.MIXED_FIGURES),
        ("4٧5,3٦2", Fault.MIXED_FIGURES),
        ("\u061c\u2212٤٧٥", Fault.NEGATIVE),
        ("(500)", Fault.NEGATIVE),
        ("500-", Fault.NEGATIVE),
        ("4753 62", Fault.NOT_AN_AMOUNT),
        ("1,23,456", Fault.NOT_AN_AMOUNT),
        ("1.2.3", Fault.NOT_AN_AMOUNT),
        ("12 May", Fault.NOT_AN_AMOUNT),
        ("2019-01-01", Fault.NOT_AN_AMOUNT),
        ("=1+1", Fault.NOT_AN_AMOUNT),
        ("1e3", Fault.NOT_AN_AMOUNT),
        ("0.125", Fault.TOO_FINE),
        ("1'000.001", Fault.TOO_FINE),
        ("1000000000000", Fault.TOO_LARGE),
        ("9" * 30, Fault.TOO_LARGE),
    ],
)
def test_what_is_no_amount_is_refused_with_a_reason(text: str, fault: Fault) -> None:
    with pytest.raises(RefusedAmount) as refused:
        read_amount(text)
    assert (refused.value.fault, refused.value.text) == (fault, text)


AMOUNTS = st.integers(0, 10**13).map(lambda cents: Decimal(cents) / 100)


@given(AMOUNTS, st.sampled_from(CODES))
def test_what_the_pages_write_is_read_back(amount: Decimal, language: str) -> None:
    amount = amount.quantize(Decimal("0.01"))
    assert read_amount(write_number(amount, language)).amount == amount
    written = read_amount(write_money(amount, "CHF", language))
    assert (written.amount, written.currency) == (amount, "CHF")


@given(st.text(max_size=30))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        read = read_amount(text)
    except RefusedAmount:
        return
    assert read.amount >= 0
    assert read.amount == read.amount.quantize(Decimal("0.01"))


def test_halves_of_a_centime_go_up() -> None:
    assert converted(Decimal("0.50"), Decimal("0.99")) == Decimal("0.50")
    assert converted(Decimal(1000), Decimal("0.93215")) == Decimal("932.15")
