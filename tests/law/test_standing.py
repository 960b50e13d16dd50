"""How a State stands towards a treaty, told step by step."""

import pytest
from tests.law.lanterns import LANTERNS, act, day, joined
from tests.law.on_record import CCM

from servanda.law.findings import Status
from servanda.law.records import Dossier
from servanda.law.standing import standing


@pytest.mark.parametrize(
    ("records", "on", "status", "steps"),
    [
        (
            [],
            "2018-05-31",
            Status.NOT_PARTY,
            ["No signature recorded.", "No instrument deposited by 31 May 2018."],
        ),
        (
            [act("signature", "2001-03-02")],
            "2018-05-31",
            Status.SIGNATORY,
            ["Signed on 2 March 2001.", "No instrument deposited by 31 May 2018."],
        ),
        (
            [joined("2003-04-01")],
            "2003-04-30",
            Status.JOINED,
            [
                "Instrument deposited on 1 April 2003 (accession).",
                "The treaty itself entered into force on 17 May 2003; for this State no earlier.",
            ],
        ),
        (
            [joined("2004-01-10"), act("provisional application", "2004-01-10")],
            "2018-05-31",
            Status.IN_FORCE,
            [
                "Instrument deposited on 10 January 2004 (accession).",
                "Entry into force: 45 days after the deposit, on 24 February 2004.",
                "Provisional application of article 1, 2 from 10 January 2004; it starts no time limit.",
            ],
        ),
        (
            [joined("2004-01-10"), act("withdrawal", "2012-10-31")],
            "2013-02-28",
            Status.WITHDRAWN,
            [
                "Instrument deposited on 10 January 2004 (accession).",
                "Entry into force: 45 days after the deposit, on 24 February 2004.",
                "Notification of withdrawal received on 31 October 2012.",
                "The withdrawal takes effect 4 months after receipt, on 28 February 2013.",
            ],
        ),
        (
            [joined("2004-01-10"), act("withdrawal", "2012-10-31", effective_on=day("2013-03-01"))],
            "2013-02-28",
            Status.IN_FORCE,
            [
                "Instrument deposited on 10 January 2004 (accession).",
                "Entry into force: 45 days after the deposit, on 24 February 2004.",
                "Notification of withdrawal received on 31 October 2012.",
                "The depositary published 1 March 2013 as the day of effect.",
            ],
        ),
        (
            [act("withdrawal", "2012-10-31")],
            "2018-05-31",
            Status.NOT_PARTY,
            ["No signature recorded.", "No instrument deposited by 31 May 2018."],
        ),
    ],
)
def test_a_standing_is_told_from_act_to_act(records: list, on: str, status: Status, steps: list[str]) -> None:
    found = standing(LANTERNS, Dossier("AAA", acts=records), day(on))
    assert (found.status, [step.text for step in found.steps]) == (status, steps)


def test_a_computed_day_of_effect_is_provisional_where_an_armed_conflict_postpones_it() -> None:
    acts = [joined("2010-01-10"), act("withdrawal", "2024-08-31")]
    found = standing(CCM, Dossier("AAA", acts=acts), day("2024-12-31"))
    assert (str(found.withdrawn_on), found.withdrawal_is_provisional) == ("2025-02-28", True)
    assert found.steps[-1].text == (
        "If the State is engaged in an armed conflict on that day, the withdrawal waits for its end."
    )
    assert not standing(LANTERNS, Dossier("AAA", acts=acts), day("2024-12-31")).withdrawal_is_provisional


def test_a_standing_keeps_the_days_of_every_act() -> None:
    acts = [act("signature", "2001-03-02"), joined("2004-01-10"), act("withdrawal", "2012-10-31")]
    found = standing(LANTERNS, Dossier("AAA", acts=acts), day("2012-12-31"))
    days = (found.signed_on, found.joined_on, found.in_force_on, found.withdrawal_notified_on)
    assert [str(one) for one in days] == ["2001-03-02", "2004-01-10", "2004-02-24", "2012-10-31"]
    assert found.joined_by == "accession"
