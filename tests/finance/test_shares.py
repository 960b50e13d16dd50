"""Shares add up to the last centime, and nobody gets more or less than the weights say but for that centime."""

import itertools
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.finance.shares import CENT, CannotShare, share_out, spread

TOTALS = st.integers(0, 10**11).map(lambda cents: Decimal(cents) * CENT)
RATES = st.integers(1, 22_000).map(lambda thousandths: Decimal(thousandths) / 1000)
PAYERS = st.dictionaries(st.text("ABCDEFGH", min_size=3, max_size=3), RATES, min_size=1, max_size=40)


@given(TOTALS, PAYERS)
def test_shares_add_up_to_the_last_centime(total: Decimal, rates: dict[str, Decimal]) -> None:
    assert sum(share.amount for share in share_out(total, rates)) == total


@given(TOTALS, PAYERS)
def test_a_share_is_within_a_centime_of_the_exact_part(total: Decimal, rates: dict[str, Decimal]) -> None:
    together = sum(rates.values())
    for share in share_out(total, rates):
        exact = Fraction(total) * Fraction(rates[share.key]) / Fraction(together)
        assert abs(Fraction(share.amount) - exact) < Fraction(CENT)


@given(TOTALS, PAYERS)
def test_a_higher_rate_never_pays_less(total: Decimal, rates: dict[str, Decimal]) -> None:
    shares = {share.key: share.amount for share in share_out(total, rates)}
    by_rate = sorted(rates, key=lambda key: rates[key])
    for smaller, larger in itertools.pairwise(by_rate):
        assert rates[smaller] == rates[larger] or shares[smaller] <= shares[larger]


@given(TOTALS, PAYERS, st.randoms(use_true_random=False))
def test_the_order_of_the_states_changes_nothing(total: Decimal, rates: dict[str, Decimal], random) -> None:  # type: ignore[no-untyped-def]
    turned = list(rates.items())
    random.shuffle(turned)
    assert {s.key: s.amount for s in share_out(total, rates)} == {
        s.key: s.amount for s in share_out(total, dict(turned))
    }


@given(TOTALS, PAYERS, st.integers(0, 10**6))
def test_a_minimum_holds_for_all_and_the_sum_stays(
    total: Decimal, rates: dict[str, Decimal], cents: int
) -> None:
    minimum = cents * CENT
    if minimum * len(rates) > total:
        with pytest.raises(CannotShare):
            share_out(total, rates, minimum=minimum)
        return
    shares = share_out(total, rates, minimum=minimum)
    assert sum(share.amount for share in shares) == total
    assert min(share.amount for share in shares) >= minimum
    assert all(share.amount == minimum for share in shares if share.at_minimum)


def test_three_equal_states_share_a_franc() -> None:
    shares = share_out(Decimal("1.00"), {"PER": Decimal(1), "AGO": Decimal(1), "FRA": Decimal(1)})
    assert {share.key: str(share.amount) for share in shares} == {"AGO": "0.34", "FRA": "0.33", "PER": "0.33"}


def test_a_minimum_lifts_the_small_and_the_others_share_the_rest() -> None:
    rates = {"AGO": Decimal("0.010"), "FRA": Decimal("4.427"), "PER": Decimal("0.152")}
    shares = {share.key: share for share in share_out(Decimal(1000), rates, minimum=Decimal(100))}
    assert (shares["AGO"].amount, shares["AGO"].at_minimum) == (Decimal(100), True)
    assert (shares["PER"].amount, shares["PER"].at_minimum) == (Decimal(100), True)
    assert (shares["FRA"].amount, shares["FRA"].at_minimum) == (Decimal(800), False)


def test_a_currency_without_centimes_is_shared_in_whole_units() -> None:
    shares = share_out(Decimal(10), {"A": Decimal(1), "B": Decimal(2)}, smallest=Decimal(1))
    assert [str(share.amount) for share in shares] == ["3", "7"]


@pytest.mark.parametrize("weights", [{}, {"AGO": Decimal(0)}, {"AGO": Decimal(1), "PER": Decimal(-1)}])
def test_without_anybody_to_share_it_is_told(weights: dict[str, Decimal]) -> None:
    with pytest.raises(CannotShare):
        share_out(Decimal(1), weights)


@given(TOTALS, st.integers(1, 12))
def test_an_amount_is_spread_evenly_and_whole(total: Decimal, places: int) -> None:
    parts = spread(total, places)
    assert sum(parts) == total
    assert max(parts) - min(parts) <= CENT
