"""Contributions by State and year; shares by the scale; the two streams apart."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from servanda.common.access import NotAllowed, Role, Viewer
from servanda.common.errors import BadInput
from servanda.duties.operations.load_folder import load_folder
from servanda.finance.cash import Course
from servanda.finance.enums import BalanceKind, Step
from servanda.finance.funding import funding_of
from servanda.finance.models import Contribution
from servanda.finance.operations import (
    ask_shares,
    record_balance,
    record_in_kind,
    take_out,
    undo_round,
)
from servanda.finance.queries import (
    Sharing,
    cash_state,
    contributions,
    contributions_of_state,
    funding_state,
    shared_out,
    support_in_kind,
)
from servanda.finance.scale import MEMBER, read_scale, scale_of
from tests.facts import ANN, CAPITAL, CCM_DATA, TODAY, TREATY, small_folder
from tests.finance.money import D, a_budget, booked, gave

FUND, MEETINGS = funding_of(TREATY).streams


@pytest.fixture
def loaded(db: None, tmp_path: Path) -> None:
    """Angola has signed only; France and Peru have joined."""
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)


def sharing(**more: object) -> Sharing:
    return Sharing(**{"year": 2018, "amount": D("475362.00"), "members_on": TODAY, **more})  # type: ignore[arg-type]


@pytest.mark.usefixtures("states")
class TestSteps:
    def test_what_was_asked_and_received_by_a_day(self) -> None:
        gave("FRA", Step.ASKED, "21000", "2018-01-01", due_on="2018-03-31")
        gave("FRA", Step.RECEIVED, "15000", "2018-03-15")
        gave("PER", Step.PLEDGED, "500", "2018-04-02", basis="voluntary")
        found = contributions(ANN, TREATY, "trust-fund", 2018, TODAY)
        assert (found.total.asked, found.total.received, found.total.outstanding) == (
            D(21000),
            D(15000),
            D(6500),
        )
        earlier = contributions(ANN, TREATY, "trust-fund", 2018, dt.date(2018, 2, 1))
        assert (earlier.total.received, earlier.total.outstanding) == (None, D(21000))

    def test_the_two_streams_never_mix(self) -> None:
        gave("FRA", Step.ASKED, "21000")
        gave("FRA", Step.ASKED, "4000", stream="meeting-costs", currency="USD")
        fund = contributions(ANN, TREATY, "trust-fund", 2018, TODAY)
        assert (fund.stream.currency, fund.total.asked) == ("CHF", D(21000))
        lines = contributions_of_state(ANN, TREATY, "FRA", TODAY)
        assert [(line.stream, line.currency) for line in lines] == [
            ("meeting-costs", "USD"),
            ("trust-fund", "CHF"),
        ]

    @pytest.mark.parametrize(
        ("more", "sentence"),
        [
            ({"currency": "EUR"}, "in EUR, what it counts towards in CHF. Give the rate"),
            ({"basis": "tombola"}, "not one of the stream"),
            ({"rate": D("1.1")}, "rate is 1"),
            ({"due_on": "2018-01-01"}, "earlier than the day"),
            ({"giver": "European Union"}, "only one of the two"),
            ({"year": 1918}, "between 2000"),
        ],
    )
    def test_what_cannot_be_right_is_refused_and_nothing_saved(
        self, more: dict[str, Any], sentence: str
    ) -> None:
        with pytest.raises(BadInput, match=sentence):
            gave("FRA", Step.PLEDGED, "100", **more)
        assert not Contribution.objects.exists()

    def test_a_payment_in_the_future_is_refused_and_a_request_for_next_year_is_not(self) -> None:
        with pytest.raises(BadInput, match="still to come"):
            gave("FRA", Step.RECEIVED, "100", "2018-07-01")
        gave("FRA", Step.ASKED, "100", "2019-01-01", year=2019)

    def test_who_gives_and_is_no_state_is_named(self) -> None:
        gave(
            "",
            Step.PLEDGED,
            "9000",
            giver="European Union",
            basis="earmarked",
            currency="EUR",
            rate=D("1.15"),
        )
        (line,) = contributions(ANN, TREATY, "trust-fund", 2018, TODAY).lines
        assert (line.giver, line.standing.pledged) == ("European Union", D("10350.00"))

    def test_a_row_taken_out_counts_no_more(self) -> None:
        row = gave("FRA", Step.RECEIVED, "100")
        take_out(model=Contribution, number=row.pk, reason="Typed for the wrong State", actor=ANN)
        assert contributions(ANN, TREATY, "trust-fund", 2018, TODAY).lines == []

    def test_support_in_kind_stands_apart_with_or_without_a_value(self) -> None:
        given = {"treaty_id": TREATY, "year": 2018, "on": TODAY, "giver": "GICHD", "actor": ANN}
        record_in_kind(what="Office", **given)  # type: ignore[arg-type]
        record_in_kind(what="Interpreters", value=D(3000), currency="CHF", **given)  # type: ignore[arg-type]
        found = support_in_kind(ANN, TREATY, 2018, TODAY)
        assert [(one.what, one.value) for one in found] == [("Office", None), ("Interpreters", D(3000))]
        assert contributions(ANN, TREATY, "trust-fund", 2018, TODAY).total.received is None

    def test_a_state_sees_nothing_and_a_coordinator_neither(self) -> None:
        gave("FRA", Step.ASKED, "21000")
        assert contributions_of_state(CAPITAL, TREATY, "FRA", TODAY) == []
        with pytest.raises(NotAllowed):
            contributions(CAPITAL, TREATY, "trust-fund", 2018, TODAY)
        auditor = Viewer(user_id=8, name="A", roles=frozenset({Role.AUDITOR}))
        assert contributions(auditor, TREATY, "trust-fund", 2018, TODAY).lines

    def test_money_in_time_and_its_level(self) -> None:
        a_budget()
        gave("FRA", Step.ASKED, "300000", "2018-01-01", due_on="2018-03-31")
        gave("PER", Step.ASKED, "100000", "2018-01-01", due_on="2018-09-30")
        gave("FRA", Step.RECEIVED, "150000", "2018-03-01")
        gave("FRA", Step.RECEIVED, "50000", "2018-05-01")
        found = funding_state(TREATY, 2018, TODAY)
        assert found is not None
        assert (found.budget, found.received, found.level) == (D(475362), D(200000), D("42.1"))
        assert (found.due_so_far, found.in_time, found.on_time) == (D(300000), D(150000), D("50.0"))

    def test_cash_follows_the_last_balance_told(self) -> None:
        budget = a_budget()
        booked(budget, "salaries", "30000", "2018-02-28")
        gave("FRA", Step.ASKED, "300000", "2018-01-01", due_on="2018-03-31")
        gave("FRA", Step.RECEIVED, "100000", "2018-02-01")
        told = {"treaty_id": TREATY, "stream": "trust-fund", "source": "GICHD", "actor": ANN, "today": TODAY}
        record_balance(kind=BalanceKind.CASH, on=dt.date(2018, 1, 31), amount=D(20000), **told)  # type: ignore[arg-type]
        record_balance(kind=BalanceKind.RESERVE, on=dt.date(2018, 1, 31), amount=D(9000), **told)  # type: ignore[arg-type]
        found = cash_state(ANN, TREATY, FUND, 2018, TODAY)
        assert found.opening == D(90000)
        assert found.expected == D(200000)
        assert [one.course for one in found.courses] == [Course.AS_ASKED, Course.LATE]
        asked = found.courses[0]
        assert (asked.months[0].first, asked.months[0].comes_in) == (dt.date(2018, 5, 1), D(200000))
        assert asked.months[-1].at_end == D(90000) + D(200000) - found.to_spend
        gave("FRA", Step.RECEIVED, "80000", "2017-11-01", year=2017)
        assert cash_state(ANN, TREATY, FUND, 2018, TODAY).past_years == [2017]


@pytest.mark.usefixtures("loaded")
class TestShares:
    def test_states_that_joined_share_by_the_scale_of_the_year(self) -> None:
        found = shared_out(ANN, TREATY, FUND, sharing())
        assert [share.key for share in found.shares] == ["FRA", "PER"]
        assert sum(share.amount for share in found.shares) == D("475362.00")
        assert (found.scale.first, found.scale.last) == (2016, 2018)

    def test_states_that_take_part_in_a_meeting_share_its_costs(self) -> None:
        found = shared_out(ANN, TREATY, MEETINGS, sharing(also=frozenset({"AGO"})))
        assert [share.key for share in found.shares] == ["FRA", "PER", "AGO"]

    def test_asking_all_and_undoing_it(self) -> None:
        told = {"treaty_id": TREATY, "stream_id": "trust-fund", "actor": ANN, "today": TODAY}
        due = {"on": TODAY, "due_on": dt.date(2018, 9, 30)}
        made = ask_shares(sharing=sharing(), **told, **due)  # type: ignore[arg-type]
        assert contributions(ANN, TREATY, "trust-fund", 2018, TODAY).total.asked == D("475362.00")
        with pytest.raises(BadInput, match="asked already"):
            ask_shares(sharing=sharing(), **told, **due)  # type: ignore[arg-type]
        undo_round(number=made.pk, actor=ANN)
        assert contributions(ANN, TREATY, "trust-fund", 2018, TODAY).lines == []
        ask_shares(sharing=sharing(minimum=D(1000)), **told, **due)  # type: ignore[arg-type]

    def test_too_little_for_the_minimum_or_no_scale_is_told(self) -> None:
        with pytest.raises(BadInput, match="cannot be shared"):
            shared_out(ANN, TREATY, FUND, sharing(minimum=D(300000)))
        with pytest.raises(BadInput, match="no scale"):
            shared_out(ANN, TREATY, FUND, sharing(year=2031))


def test_the_scale_has_all_members_and_adds_up_in_every_period() -> None:
    periods, mistakes = read_scale(CCM_DATA / "assessments.csv")
    assert mistakes == []
    for period in periods:
        members = [rate for rate in period.rates.values() if not rate.notional]
        assert (len(members), sum(rate.percent for rate in members)) == (193, D(100))


def test_states_outside_the_scale_are_known_to_be_outside() -> None:
    now, before = scale_of(TREATY, 2025), scale_of(TREATY, 2018)
    assert now is not None
    assert before is not None
    assert {iso3 for iso3 in ("COK", "NIU") if iso3 in now.rates} == set()
    assert {rate.iso3 for rate in now.rates.values() if rate.notional} == {"VAT", "PSE"}
    assert {iso3 for iso3 in ("COK", "NIU", "VAT", "PSE") if iso3 in before.rates} == set()
    assert scale_of(TREATY, 2040) is None


def test_a_bad_row_of_the_scale_is_named(tmp_path: Path) -> None:
    file = tmp_path / "assessments.csv"
    file.write_text(
        "iso3,period,rate_percent,basis,source\n"
        f"FRA,2016-2018,4.859,{MEMBER},A/RES/70/245\n"
        f"FRA,2016-2018,4.859,{MEMBER},A/RES/70/245\n"
        f"PER,2016,0.136,{MEMBER},A/RES/70/245\n"
        f"AGO,2016-2018,-1,{MEMBER},A/RES/70/245\n",
        "utf-8",
    )
    periods, mistakes = read_scale(file)
    assert [len(period.rates) for period in periods] == [1]
    assert [(one.line, one.column) for one in mistakes] == [(3, "iso3"), (4, "period"), (5, "rate_percent")]
