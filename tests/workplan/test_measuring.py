"""Indicators, what they showed, and the assumptions of the plan."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servanda.common.errors import BadInput, Stale
from servanda.workplan import operations
from servanda.workplan.enums import Answer, Counting, Holding, Watch
from servanda.workplan.measuring import Measured, Value, value_now
from servanda.workplan.operations import IndicatorFacts, load_plans
from servanda.workplan.queries import Finding, assumption_states, indicators_of
from tests.facts import ANN, TREATY
from tests.workplan.plans import NOW, load_ccm_plans, plans_folder

TODAY = dt.date(2019, 12, 31)
FIGURES = st.decimals(min_value=0, max_value=10**6, places=2)
MEASURED = st.lists(
    st.one_of(
        FIGURES.map(lambda figure: Measured(Answer.MEASURED, figure)),
        st.just(Measured(Answer.NOT_REPORTED)),
        st.just(Measured(Answer.NOT_APPLICABLE)),
    ),
    min_size=1,
)


@given(MEASURED)
def test_of_periods_that_stand_for_themselves_the_latest_counts(measured: list[Measured]) -> None:
    last = measured[-1]
    now = value_now(Counting.PERIODIC, Value(Decimal(7)), measured)
    assert now == (last.answer if last.numerator is None else Value(last.numerator))


@given(FIGURES, MEASURED)
def test_periods_that_add_up_start_from_the_baseline(baseline: Decimal, measured: list[Measured]) -> None:
    now = value_now(Counting.CUMULATIVE, Value(baseline), measured)
    figures = [each.numerator for each in measured if each.numerator is not None]
    assert now == (Value(baseline + sum(figures, Decimal(0))) if figures else measured[-1].answer)


def test_nothing_measured_is_no_value_and_zero_is_one() -> None:
    assert value_now(Counting.PERIODIC, Value(Decimal(3)), []) is None
    zero = value_now(Counting.PERIODIC, None, [Measured(Answer.MEASURED, Decimal(0), Decimal(4))])
    assert zero == Value(Decimal(0), Decimal(4))
    assert isinstance(zero, Value)
    assert zero.percent == 0


@pytest.mark.django_db
class TestRecorded:
    """With the small plan for 2019."""

    @pytest.fixture(autouse=True)
    def plan(self, tmp_path: Path) -> None:
        watch = "[watch]\n1 = 'adopted unchanged'\n"
        folder = plans_folder(tmp_path / "plans", beside=watch)
        load_plans(folder=folder, treaty_id=TREATY, actor=ANN, now=NOW)

    def indicator(self, **more: object) -> int:
        facts = IndicatorFacts(
            **{
                "reference": "1.1",
                "name": "Reports in time",
                "target": Value(Decimal(80), Decimal(100)),
                **more,
            }  # type: ignore[arg-type]
        )
        return operations.save_indicator(year=2019, facts=facts, actor=ANN).pk

    def measure(
        self,
        number: int,
        year: int,
        value: Value | None,
        answer: Answer = Answer.MEASURED,
        seen: int | None = None,
    ) -> None:
        operations.record_measurement(
            year=2019,
            indicator_id=number,
            period_from=dt.date(year, 1, 1),
            period_to=dt.date(year, 12, 31),
            answer=answer,
            value=value,
            seen=indicators_of(2019)[0].newest if seen is None else seen,
            actor=ANN,
            today=TODAY,
            now=NOW,
        )

    def test_an_indicator_shows_its_latest_period_as_of_a_day(self) -> None:
        number = self.indicator()
        self.measure(number, 2017, Value(Decimal(45), Decimal(90)))
        self.measure(number, 2018, None, Answer.NOT_REPORTED)
        (line,) = indicators_of(2019)
        assert (line.kind, line.answer, line.value) == ("output", Answer.NOT_REPORTED, None)
        (line,) = indicators_of(2019, on=dt.date(2018, 6, 30))
        assert line.value == Value(Decimal(45), Decimal(90))
        assert line.value.percent == 50

    def test_a_second_measurement_of_a_period_takes_the_place_of_the_first(self) -> None:
        number = self.indicator()
        self.measure(number, 2018, Value(Decimal(1)))
        self.measure(number, 2018, Value(Decimal(2)))
        (line,) = indicators_of(2019)
        assert (len(line.measurements), line.value) == (1, Value(Decimal(2)))

    def test_of_two_who_measure_a_period_the_second_is_told_what_the_first_recorded(self) -> None:
        number = self.indicator()
        self.measure(number, 2018, Value(Decimal(1)), seen=0)
        with pytest.raises(Stale) as told:
            self.measure(number, 2018, Value(Decimal(2)), seen=0)
        assert (told.value.changed_by, told.value.theirs["numerator"]) == (ANN.name, 1)
        assert [line.value for line in indicators_of(2019)] == [Value(Decimal(1))]
        self.measure(number, 2017, Value(Decimal(2)), seen=0)

    def test_an_indicator_corrected_meanwhile_is_not_corrected_over(self) -> None:
        number = self.indicator()
        facts = IndicatorFacts(reference="1.1", name="Reports on the day")
        operations.save_indicator(year=2019, facts=facts, indicator_id=number, edition=1, actor=ANN)
        with pytest.raises(Stale, match="Someone changed this"):
            operations.save_indicator(year=2019, facts=facts, indicator_id=number, edition=1, actor=ANN)
        assert indicators_of(2019)[0].name.text == "Reports on the day"

    @pytest.mark.parametrize(
        ("answer", "value"),
        [
            (Answer.MEASURED, None),
            (Answer.NOT_REPORTED, Value(Decimal(0))),
            (Answer.MEASURED, Value(Decimal(1), Decimal(0))),
        ],
    )
    def test_an_answer_and_its_figure_must_fit(self, answer: Answer, value: Value | None) -> None:
        number = self.indicator()
        with pytest.raises(BadInput):
            self.measure(number, 2018, value, answer)

    def test_a_period_that_has_not_ended_is_refused(self) -> None:
        with pytest.raises(BadInput, match="has not ended yet"):
            self.measure(self.indicator(), 2020, Value(Decimal(1)))

    def test_an_indicator_measures_something_of_the_plan(self) -> None:
        with pytest.raises(BadInput, match=r"9\.9 is no outcome, output or activity"):
            self.indicator(reference="9.9")

    def test_two_indicators_of_one_name_have_keys_of_their_own(self) -> None:
        self.indicator()
        self.indicator()
        assert [line.key for line in indicators_of(2019)] == ["reports-in-time", "reports-in-time-2"]

    def test_a_note_is_kept_with_its_day_and_shown_from_that_day_on(self) -> None:
        operations.note_assumption(
            year=2019,
            reference="1",
            on=dt.date(2019, 3, 1),
            text="Discussed in the Committee.",
            actor=ANN,
            today=TODAY,
            now=NOW,
        )
        (before,) = assumption_states(2019, ANN, on=dt.date(2019, 2, 28))
        (after,) = assumption_states(2019, ANN, on=TODAY)
        assert (len(before.notes), len(after.notes)) == (0, 1)
        assert after.finding.holding is Holding.NOT_KNOWN  # no version is adopted


@pytest.mark.django_db
def test_the_assumptions_of_2019_stand_as_the_records_tell() -> None:
    load_ccm_plans()
    supplied = {Watch.MONEY_ON_TIME: Finding(Holding.OTHERWISE, "Two of three came after 1 July.")}
    found = assumption_states(2019, ANN, on=TODAY, supplied=supplied)
    assert [(line.watch, line.finding.holding) for line in found] == [
        (Watch.ADOPTED_UNCHANGED, Holding.AS_ASSUMED),
        (Watch.MONEY_ON_TIME, Holding.OTHERWISE),
        (Watch.LEVEL_OF_MONEY, Holding.NOT_KNOWN),
        (Watch.PARTNERS, Holding.NOT_KNOWN),
    ]
    before = assumption_states(2019, ANN, on=dt.date(2018, 7, 1))
    assert before[0].finding.holding is Holding.NOT_KNOWN


@pytest.mark.django_db
def test_the_convention_counts_its_states_parties() -> None:
    load_ccm_plans()
    (line,) = indicators_of(2019)
    assert (line.reference, line.baseline, line.target) == ("6", Value(Decimal(103)), Value(Decimal(130)))
