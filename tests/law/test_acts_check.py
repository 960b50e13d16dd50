"""What cannot be right in the acts of one State, and what can."""

from servanda.law.acts_check import problems
from tests.law.lanterns import LANTERNS, act, day, joined
from tests.law.on_record import CCM, REGISTER


def test_a_withdrawal_can_take_effect_on_the_day_it_is_received() -> None:
    notice = act("withdrawal", "2012-10-31", effective_on=day("2012-10-31"))
    assert problems(LANTERNS, [joined("2004-01-10"), notice]) == []


def test_a_day_of_effect_belongs_to_a_withdrawal_alone() -> None:
    (found,) = problems(LANTERNS, [act("accession", "2004-01-10", effective_on=day("2004-02-24"))])
    assert str(found) == (
        "AAA: a day of effect, 24 February 2004, is given for accession; only a withdrawal has one. "
        "Leave it empty."
    )


def test_a_treaty_that_knows_no_provisional_application_is_told() -> None:
    bare = LANTERNS.model_copy(update={"provisional_application": None})
    (found,) = problems(bare, [joined("2004-01-10"), act("provisional application", "2004-01-10")])
    assert found.sentence.endswith("but the treaty does not provide for it. Check the kind of act.")


def test_two_instruments_of_different_kinds_are_told() -> None:
    (found,) = problems(LANTERNS, [joined("2004-01-10"), act("acceptance", "2004-03-01")])
    assert found.rule == "two-consents"


def test_rows_that_are_not_in_use_contradict_nobody() -> None:
    assert problems(LANTERNS, [joined("2004-01-10"), act("accession", "2004-01-12", in_use=False)]) == []


def test_a_problem_can_be_told_in_another_language() -> None:
    (found,) = problems(LANTERNS, [act("withdrawal", "2012-10-31")])
    told = found.tell(lambda text: text.replace("withdrawal on", "retrait du"), lambda _: "31 octobre 2012")
    assert told.startswith("AAA: retrait du 31 octobre 2012, but no instrument")


def test_nothing_contradicts_in_the_convention_as_recorded() -> None:
    assert [one for dossier in REGISTER.dossiers.values() for one in problems(CCM, dossier.acts)] == []
