"""What of a contribution is outstanding, for each basis and across currencies."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from servanda.common.amounts import converted
from servanda.finance.enums import BasisKind, Step
from servanda.finance.standing import Movement, standing


def moved(  # noqa: PLR0917 - a row read aloud
    step: Step, on: str, amount: str, currency: str = "CHF", rate: str = "1", due: str = ""
) -> Movement:
    value = converted(Decimal(amount), Decimal(rate))
    due_on = dt.date.fromisoformat(due) if due else None
    return Movement(step, dt.date.fromisoformat(on), Decimal(amount), currency, Decimal(rate), value, due_on)


def test_a_share_asked_and_paid_in_part() -> None:
    found = standing(
        [
            moved(Step.ASKED, "2018-11-15", "1200.00", due="2019-01-31"),
            moved(Step.RECEIVED, "2019-01-20", "500.00"),
            moved(Step.RECEIVED, "2019-05-02", "300.00"),
        ],
        BasisKind.SCALE,
    )
    assert (found.expected, found.received, found.outstanding) == (Decimal(1200), Decimal(800), Decimal(400))
    assert (found.in_time, found.due_on) == (Decimal(500), dt.date(2019, 1, 31))
    assert (found.pledged, found.invoiced) == (None, None)


def test_nothing_is_outstanding_of_a_gift_that_was_only_asked_for() -> None:
    found = standing([moved(Step.ASKED, "2019-01-01", "5000")], BasisKind.VOLUNTARY)
    assert (found.asked, found.expected, found.outstanding) == (Decimal(5000), None, None)


def test_a_pledge_stands_until_it_is_received() -> None:
    rows = [moved(Step.PLEDGED, "2019-02-01", "5000")]
    assert standing(rows, BasisKind.VOLUNTARY).outstanding == Decimal(5000)
    rows.append(moved(Step.RECEIVED, "2019-06-01", "6000"))
    found = standing(rows, BasisKind.VOLUNTARY)
    assert (found.outstanding, found.beyond) == (Decimal(0), Decimal(1000))


def test_an_invoice_counts_before_a_pledge_and_before_what_was_asked() -> None:
    rows = [moved(Step.ASKED, "2019-01-01", "100"), moved(Step.PLEDGED, "2019-02-01", "90")]
    assert standing(rows, BasisKind.SCALE).outstanding == Decimal(90)
    rows.append(moved(Step.INVOICED, "2019-03-01", "95"))
    assert standing(rows, BasisKind.SCALE).outstanding == Decimal(95)


def test_a_pledge_in_euros_paid_in_euros_is_settled_whatever_the_rates_were() -> None:
    found = standing(
        [
            moved(Step.PLEDGED, "2019-02-01", "10000", "EUR", "1.14"),
            moved(Step.RECEIVED, "2019-08-01", "10000", "EUR", "1.09"),
        ],
        BasisKind.VOLUNTARY,
    )
    assert (found.expected, found.received) == (Decimal("11400.00"), Decimal("10900.00"))
    assert (found.outstanding, found.beyond) == (Decimal(0), Decimal(0))


def test_a_pledge_in_euros_paid_in_francs_is_reckoned_in_francs() -> None:
    found = standing(
        [
            moved(Step.PLEDGED, "2019-02-01", "10000", "EUR", "1.14"),
            moved(Step.RECEIVED, "2019-08-01", "11000"),
        ],
        BasisKind.VOLUNTARY,
    )
    assert found.outstanding == Decimal("400.00")


def test_what_was_never_recorded_is_not_zero() -> None:
    found = standing([], BasisKind.SCALE)
    assert (found.asked, found.received, found.outstanding, found.due_on) == (None, None, None, None)


CENTS = st.integers(0, 10**9).map(lambda cents: str(Decimal(cents) / 100))


@given(st.lists(CENTS, max_size=5), st.lists(CENTS, max_size=5))
def test_received_and_outstanding_account_for_what_was_asked(asked: list[str], received: list[str]) -> None:
    rows = [moved(Step.ASKED, "2019-01-01", one) for one in asked]
    rows += [moved(Step.RECEIVED, "2019-06-01", one) for one in received]
    found = standing(rows, BasisKind.SCALE)
    if found.expected is not None:
        came = found.received or Decimal(0)
        assert found.outstanding is not None
        assert found.expected == came + found.outstanding - found.beyond
        assert not (found.outstanding and found.beyond)
