"""Recording acts at the desk: who may, what is refused and in which words, what is left behind."""

import datetime as dt
from dataclasses import replace

import pytest
from tests.at_once import at_once
from tests.facts import ANN, BEN, CAPITAL, TODAY, TREATY, act, three_states

from servanda.common.access import ANYONE, NotAllowed
from servanda.common.errors import BadInput, Stale
from servanda.common.history import latest_number
from servanda.common.history.queries import history_about, history_of
from servanda.common.history.verification import verify
from servanda.law.records import ActKind, Confidence
from servanda.states.models import Act
from servanda.states.operations import choose_source, correct_act, record_act, remove_act
from servanda.states.queries import acts_of, acts_with

pytestmark = pytest.mark.django_db

SIGNED = act("FRA", ActKind.SIGNATURE, "2008-12-03")
RATIFIED = act("FRA", ActKind.RATIFICATION, "2009-09-25")


@pytest.fixture(autouse=True)
def states() -> None:
    three_states()


@pytest.fixture
def ratified() -> Act:
    record_act(treaty_id=TREATY, act=SIGNED, actor=ANN, today=TODAY)
    return record_act(treaty_id=TREATY, act=RATIFIED, actor=ANN, today=TODAY)


def refusal(**changes: object) -> list[str]:
    """The sentences with which recording an act is refused; nothing is saved."""
    before = (Act.objects.count(), latest_number())
    with pytest.raises(BadInput) as refused:
        record_act(treaty_id=TREATY, act=replace(RATIFIED, **changes), actor=ANN, today=TODAY)  # type: ignore[arg-type]
    assert (Act.objects.count(), latest_number()) == before
    return refused.value.sentences


def test_a_recorded_act_comes_back_as_it_was_told(ratified: Act) -> None:
    detailed = act(
        "FRA",
        ActKind.WITHDRAWAL,
        "2015-01-05",
        effective_on=dt.date(2015, 7, 5),
        page="3",
        confidence=Confidence.MEDIUM,
        note="as notified",
    )
    row = record_act(treaty_id=TREATY, act=detailed, actor=ANN, today=TODAY)
    row.refresh_from_db()
    assert (row.to_record(), row.version, row.origin) == (detailed, 1, "desk")
    assert acts_of(TREATY, "FRA") == [SIGNED, RATIFIED, detailed]


def test_recording_leaves_an_entry_in_the_history(ratified: Act) -> None:
    entry = history_of(ratified)[0]
    assert (entry.actor_name, entry.action, entry.before) == ("Ann Example", "record act", None)
    assert entry.after is not None
    assert (entry.after["iso3"], entry.after["on"], entry.after["kind"]) == (
        "FRA",
        "2009-09-25",
        "ratification",
    )
    assert len(history_about("FRA")) == 2


@pytest.mark.parametrize("viewer", [ANYONE, CAPITAL], ids=["public", "focal point"])
def test_only_the_unit_records_acts(viewer: object) -> None:
    with pytest.raises(NotAllowed):
        record_act(treaty_id=TREATY, act=RATIFIED, actor=viewer, today=TODAY)  # type: ignore[arg-type]
    assert not Act.objects.exists()


def test_what_cannot_be_right_is_refused_in_a_sentence(ratified: Act) -> None:
    assert refusal(iso3="XYZ") == ["“XYZ” is not the code of a State. Choose the State from the list."]
    assert refusal(iso3="PER", source=" ") == [
        "The source is missing. Name the document this comes from, with its page."
    ]
    assert refusal(iso3="PER", on=dt.date(2018, 6, 1)) == [
        "1 June 2018 is still to come. Record it once it has happened, or check the year."
    ]
    assert refusal(iso3="PER", on=dt.date(2008, 12, 2)) == [
        "PER: ratification on 2 December 2008 is before the treaty was opened on 3 December 2008. Check the year."
    ]
    twice = (
        "FRA: two instruments of consent are in use, ratification on 25 September 2009 and accession on "
        "1 January 2010. Choose the one that the Unit uses."
    )
    assert refusal(kind=ActKind.ACCESSION, on=dt.date(2010, 1, 1)) == [twice]
    assert refusal(iso3="PER", kind=ActKind.WITHDRAWAL) == [
        "PER: withdrawal on 25 September 2009, but no instrument of consent is recorded. Record that first."
    ]


def test_an_unknown_treaty_is_refused() -> None:
    with pytest.raises(BadInput, match="no treaty “other”"):
        record_act(treaty_id="other", act=RATIFIED, actor=ANN, today=TODAY)


def test_what_another_source_says_stands_beside_until_it_is_chosen(ratified: Act) -> None:
    other = act("FRA", ActKind.RATIFICATION, "2009-09-26", source="Ministry", in_use=False)
    row = record_act(treaty_id=TREATY, act=other, actor=BEN, today=TODAY)
    choose_source(act_id=row.pk, version=1, actor=BEN)
    used = {
        one.on.isoformat(): one.in_use for one in acts_of(TREATY, "FRA") if one.kind == ActKind.RATIFICATION
    }
    assert used == {"2009-09-25": False, "2009-09-26": True}
    assert [entry.action for entry in history_about("FRA", newest=2)] == [
        "choose source",
        "use another source",
    ]


def test_a_source_that_contradicts_the_other_acts_cannot_be_chosen(ratified: Act) -> None:
    early = act("FRA", ActKind.SIGNATURE, "2010-01-01", source="Ministry", in_use=False)
    row = record_act(treaty_id=TREATY, act=early, actor=ANN, today=TODAY)
    with pytest.raises(BadInput, match="signature on 1 January 2010 is after the deposit"):
        choose_source(act_id=row.pk, version=1, actor=ANN)
    assert [one.in_use for one in acts_of(TREATY, "FRA")] == [True, True, False]


def test_a_correction_keeps_what_was_there_in_the_history(ratified: Act) -> None:
    corrected = replace(RATIFIED, on=dt.date(2009, 9, 26))
    row = correct_act(act_id=ratified.pk, version=1, act=corrected, actor=BEN, today=TODAY)
    row.refresh_from_db()
    assert (row.to_record(), row.version) == (corrected, 2)
    entry = history_of(row)[-1]
    assert entry.before is not None
    assert entry.after is not None
    assert (entry.before["on"], entry.after["on"], entry.actor_name) == (
        "2009-09-25",
        "2009-09-26",
        "Ben Example",
    )


def test_a_correction_of_an_old_version_is_refused_with_both_versions(ratified: Act) -> None:
    correct_act(act_id=ratified.pk, version=1, act=replace(RATIFIED, page="4"), actor=BEN, today=TODAY)
    with pytest.raises(Stale) as refused:
        correct_act(act_id=ratified.pk, version=1, act=replace(RATIFIED, page="5"), actor=ANN, today=TODAY)
    stale = refused.value
    assert (stale.theirs["page"], stale.yours["page"], stale.changed_by) == ("4", "5", "Ben Example")
    assert stale.changed_at is not None
    assert stale.sentences[0].startswith("Ben Example changed this on ")
    assert Act.objects.get(pk=ratified.pk).page == "4"


def test_a_removed_act_stays_out_of_use_with_its_reason(ratified: Act) -> None:
    with pytest.raises(BadInput, match="why"):
        remove_act(act_id=ratified.pk, version=1, reason=" ", actor=ANN, today=TODAY)
    remove_act(act_id=ratified.pk, version=1, reason="typed twice", actor=ANN, today=TODAY)
    assert acts_of(TREATY, "FRA")[-1] == replace(RATIFIED, in_use=False, note="typed twice")


def test_an_act_that_is_not_there_is_told() -> None:
    with pytest.raises(BadInput, match="no row of that number"):
        remove_act(act_id=12345, version=1, reason="x", actor=ANN, today=TODAY)


def test_the_acts_as_they_would_be_are_shown_without_saving(ratified: Act) -> None:
    corrected = replace(RATIFIED, on=dt.date(2009, 9, 26))
    assert acts_with(TREATY, corrected, instead_of=ratified.pk) == [SIGNED, corrected]
    assert acts_of(TREATY, "FRA") == [SIGNED, RATIFIED]


@pytest.mark.django_db(transaction=True)
def test_of_two_corrections_at_once_one_wins_and_the_other_is_told(ratified: Act) -> None:
    def correct(page: str) -> str:
        mine = replace(RATIFIED, page=page)
        try:
            correct_act(act_id=ratified.pk, version=1, act=mine, actor=BEN, today=TODAY)
        except Stale as stale:
            return f"told of {stale.theirs['page']}"
        return f"saved {page}"

    outcomes = at_once(lambda: correct("4"), lambda: correct("5"))
    row = Act.objects.get(pk=ratified.pk)
    assert outcomes == sorted([f"saved {row.page}", f"told of {row.page}"])
    assert (row.version, len(history_of(row)), verify()) == (2, 2, [])
