"""Withdrawals are read from the depositary's sentences, and only those of the State's participation."""

import datetime as dt

import pytest

from servanda.states.depositary.footnotes import read_withdrawal

NOTICE = "On 1 June 2019, the Government of Fiji deposited with the Secretary-General a notification of withdrawal."


@pytest.mark.parametrize(
    ("text", "notified", "effective"),
    [
        (f"{NOTICE} The withdrawal took effect for Fiji on 1 December 2019.", "2019-06-01", "2019-12-01"),
        (f"{NOTICE} The withdrawal shall take effect on 1 December 2019.", "2019-06-01", "2019-12-01"),
        (
            (
                "On 5 January 2019, the Government notified the Secretary-General that it had decided to denounce the "
                "Convention with effect from 5 April 2019."
            ),
            "2019-01-05",
            "2019-04-05",
        ),
        (
            (
                "By a notification received by the Secretary-General on 2 April 1965, the Government denounced the "
                "Convention; the denunciation took effect on 2 April 1966."
            ),
            "1965-04-02",
            "1966-04-02",
        ),
        (
            (
                "The instrument of denunciation was deposited on 17 December 1968, the denunciation to take effect on "
                "1 January 1969."
            ),
            "1968-12-17",
            "1969-01-01",
        ),
    ],
)
def test_a_withdrawal_has_the_day_of_its_notice_and_of_its_effect(
    text: str, notified: str, effective: str
) -> None:
    found, doubt = read_withdrawal(text)
    assert found
    assert (found.notified_on, found.effective_on) == (
        dt.date.fromisoformat(notified),
        dt.date.fromisoformat(effective),
    )
    assert doubt == ""


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Until further notice, the Convention shall not apply to the Faroe Islands.",
        "On 3 July 2012, the Government notified the Secretary-General of the withdrawal of its reservation.",
        "On 3 July 2012, the Government notified the withdrawal of its declaration, with effect from 4 July 2012.",
        "On 3 July 2012, it denounced the Convention in respect of the territory of Lampland.",
        "On 3 July 2012, it notified the withdrawal of its provisional application.",
    ],
)
def test_other_footnotes_tell_no_withdrawal(text: str) -> None:
    assert read_withdrawal(text) == (None, "")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (NOTICE, "a withdrawal is told without the day on which it takes effect"),
        (
            f"{NOTICE} On 3 July 2019, it notified that it withdraws its notification of withdrawal.",
            "a notification of withdrawal seems to have been taken back",
        ),
        (
            "The withdrawal took effect on 1 December 2019.",
            "a withdrawal is told, but not one day of notification and one day of effect",
        ),
        (
            f"{NOTICE} On 3 July 2019, the Government notified the Secretary-General of its withdrawal.",
            "a withdrawal is told, but not one day of notification and one day of effect",
        ),
    ],
)
def test_what_is_not_clear_is_a_doubt(text: str, doubt: str) -> None:
    assert read_withdrawal(text)[1] == doubt
