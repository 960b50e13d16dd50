"""A depositary's status page becomes a proposal; only what a person approves is changed, together or not at all."""

import datetime as dt
import os
from dataclasses import replace
from pathlib import Path

import pytest
from tests.facts import ANN, BEN, CCM_DATA, TODAY, TREATY, act, small_folder

from servanda.common.access import ANYONE, NotAllowed, NotThere
from servanda.common.errors import BadInput
from servanda.common.history import latest_number
from servanda.duties.operations import load_folder
from servanda.duties.queries import consequences_of_lines
from servanda.law.records import ActKind
from servanda.states.models import Act, Proposal
from servanda.states.operations import (
    approve,
    approve_together,
    correct_act,
    propose_from_status_page,
    record_act,
    reject,
)
from servanda.states.queries import acts_of, proposal, proposals

pytestmark = pytest.mark.django_db

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8" /><title>Status</title></head><body>
<form method="post" action="./ViewDetails.aspx?src=TREATY&amp;mtdsg_no={number}&amp;chapter=26&amp;clang=_en">
<div class="rows heading-three">STATUS AS AT : 31-05-2018 09:15:02 EDT</div>
<table><tr><td><div class="treatyCenter">6. A Convention</div>
<table><tr><td>Status</td><td>:</td><td><div>Signatories : 3. Parties : 3</div></td></tr></table></td></tr></table>
<table id="grid"><tr><td>Participant</td><td>Signature</td><td>Approval(AA), Accession(a), Ratification</td></tr>
<tr><td>Angola</td><td>3 Dec 2008</td><td>1 May 2018</td></tr>
<tr><td>France</td><td>3 Dec 2008</td><td>26 Sep 2009</td></tr>
<tr><td>Peru</td><td>3 Dec 2008</td><td>26 Sep 2012</td></tr>
</table></form></body></html>"""


@pytest.fixture(autouse=True)
def loaded(tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)


def propose(number: str = "XXVI-6", day: dt.date = TODAY, page: str = PAGE) -> Proposal:
    content = page.format(number=number).encode()
    return propose_from_status_page(
        treaty_id=TREATY, content=content, filename="status.html", actor=ANN, today=day
    )


def lines(found: Proposal) -> list[tuple[int, str, str, str]]:
    return [(one.number, str(one.action), one.state_id, str(one.decision)) for one in found.lines.all()]


def used(iso3: str) -> dict[str, str]:
    return {str(one.kind): str(one.on) for one in acts_of(TREATY, iso3) if one.in_use}


def test_the_page_proposes_what_differs_and_changes_nothing() -> None:
    found = propose()
    assert lines(found) == [(1, "add", "AGO", "open"), (2, "change", "FRA", "open")]
    assert (found.as_of, found.received_by) == (TODAY, "Ann Example")
    assert used("AGO") == {"signature": "2008-12-03"}
    assert proposal(found.pk, ANN) == found
    assert proposals(TREATY, ANN) == [found]


def test_the_same_page_again_gives_the_same_proposal() -> None:
    assert propose() == propose()


def test_what_would_follow_is_told_line_by_line() -> None:
    found = consequences_of_lines(propose().lines.all(), TODAY)
    assert {one.subject: str(one.after_on) for one in found["AGO"]}["entry-into-force"] == "2018-11-01"
    assert found["FRA"] == []


def test_approved_together_every_line_is_carried_out_and_both_sources_kept() -> None:
    decided = approve(proposal_id=propose().pk, numbers=[1, 2], actor=BEN, today=TODAY)
    assert ([line.number for line in decided.lines], decided.notes) == ([1, 2], [])
    assert used("AGO") == {"signature": "2008-12-03", "ratification": "2018-05-01"}
    assert used("FRA") == {"signature": "2008-12-03", "ratification": "2009-09-26"}
    aside = Act.objects.get(state_id="FRA", in_use=False)
    assert (str(aside.on), aside.note) == ("2009-09-25", "not as in UN Treaty Collection, XXVI-6")
    assert Act.objects.get(state_id="AGO", kind=ActKind.RATIFICATION).origin == "depositary"
    assert lines(propose()) == []


CUT = PAGE.replace("<tr><td>Peru</td><td>3 Dec 2008</td><td>26 Sep 2012</td></tr>", "")


def test_a_page_that_lost_rows_is_not_approved_as_a_whole() -> None:
    found = propose(page=CUT)
    absent = [line for line in found.lines.all() if line.state_id == "PER"]
    assert found.is_incomplete
    assert all(line.caution.startswith("the page seems incomplete") for line in absent)
    with pytest.raises(BadInput, match="cannot be approved all together"):
        approve_together(proposal_id=found.pk, actor=ANN, today=TODAY)
    with pytest.raises(BadInput, match=r"\(PER\) carries a caution: approve it by itself"):
        approve(proposal_id=found.pk, numbers=[1, *(line.number for line in absent)], actor=ANN, today=TODAY)
    assert used("AGO") == {"signature": "2008-12-03"}
    assert used("PER")["ratification"] == "2012-09-26"


def test_sound_lines_of_a_page_that_lost_rows_are_approved_by_their_numbers() -> None:
    approve(proposal_id=propose(page=CUT).pk, numbers=[1, 2], actor=ANN, today=TODAY)
    assert used("AGO")["ratification"] == "2018-05-01"


def test_together_is_every_open_line_without_a_caution() -> None:
    decided = approve_together(proposal_id=propose().pk, actor=BEN, today=TODAY)
    assert [line.number for line in decided.lines] == [1, 2]


def test_an_earlier_value_approved_again_is_the_kept_row_in_use_again() -> None:
    earlier = PAGE.replace("26 Sep 2009", "25 Sep 2009")
    approve_together(proposal_id=propose().pk, actor=ANN, today=TODAY)
    approve_together(proposal_id=propose(page=earlier).pk, actor=ANN, today=TODAY)
    rows = Act.objects.filter(state_id="FRA", kind=ActKind.RATIFICATION).order_by("on")
    assert [(str(row.on), row.in_use, row.note) for row in rows] == [
        ("2009-09-25", True, ""),
        ("2009-09-26", False, "not as in UN Treaty Collection, XXVI-6"),
    ]
    approve_together(proposal_id=propose().pk, actor=ANN, today=TODAY)
    assert rows.count() == 2
    assert used("FRA")["ratification"] == "2009-09-26"


def test_one_line_can_be_approved_and_another_rejected() -> None:
    found = propose()
    approve(proposal_id=found.pk, numbers=[1], actor=BEN, today=TODAY)
    reject(proposal_id=found.pk, numbers=[2], actor=BEN, today=TODAY)
    assert lines(found) == [(1, "add", "AGO", "approved"), (2, "change", "FRA", "rejected")]
    assert used("FRA") == {"signature": "2008-12-03", "ratification": "2009-09-25"}


def test_approving_twice_does_nothing_and_says_so() -> None:
    found = propose()
    approve(proposal_id=found.pk, numbers=[1], actor=BEN, today=TODAY)
    reject(proposal_id=found.pk, numbers=[2], actor=BEN, today=TODAY)
    number = latest_number()
    again = approve(proposal_id=found.pk, numbers=[1, 2], actor=ANN, today=TODAY)
    assert (again.lines, latest_number()) == ([], number)
    assert again.notes == [
        "Line 1 was approved by Ben Example on 31 May 2018 already.",
        "Line 2 was rejected by Ben Example on 31 May 2018; it stays so.",
    ]


def test_a_line_about_an_act_corrected_since_is_refused_with_all_others() -> None:
    found = propose()
    row = Act.objects.get(state_id="FRA", kind=ActKind.RATIFICATION)
    correct_act(act_id=row.pk, version=1, act=replace(row.to_record(), page="1"), actor=BEN, today=TODAY)
    with pytest.raises(BadInput, match="Line 2: the act of FRA was changed since the page was read"):
        approve(proposal_id=found.pk, numbers=[1, 2], actor=ANN, today=TODAY)
    assert used("AGO") == {"signature": "2008-12-03"}


def test_a_line_overtaken_by_an_entry_at_the_desk_is_refused() -> None:
    found = propose()
    record_act(treaty_id=TREATY, act=act("AGO", ActKind.RATIFICATION, "2018-05-02"), actor=BEN, today=TODAY)
    with pytest.raises(BadInput, match="in use already"):
        approve(proposal_id=found.pk, numbers=[1, 2], actor=ANN, today=TODAY)
    assert used("FRA")["ratification"] == "2009-09-25"


def test_a_page_of_another_treaty_or_no_page_at_all_is_refused() -> None:
    with pytest.raises(BadInput, match="The page is about XXVI-5, the treaty of this desk is XXVI-6"):
        propose("XXVI-5")
    with pytest.raises(BadInput):
        propose_from_status_page(
            treaty_id=TREATY, content=b"no page", filename="x.txt", actor=ANN, today=TODAY
        )
    assert not Proposal.objects.exists()


def test_unknown_lines_proposals_and_viewers_are_told() -> None:
    found = propose()
    with pytest.raises(BadInput, match="no line 9"):
        approve(proposal_id=found.pk, numbers=[9], actor=ANN, today=TODAY)
    with pytest.raises(BadInput, match="no row of that number"):
        approve(proposal_id=0, numbers=[1], actor=ANN, today=TODAY)
    with pytest.raises(NotThere):
        proposal(0, ANN)
    with pytest.raises(NotAllowed):
        proposals(TREATY, ANYONE)
    with pytest.raises(NotAllowed):
        reject(proposal_id=found.pk, numbers=[1], actor=ANYONE, today=TODAY)


def test_the_membership_rebuilt_from_the_real_page_is_that_of_the_data() -> None:
    papers = os.environ.get("SERVANDA_PAPERS")
    page = Path(papers or "") / "untc-xxvi-6.html"
    if not papers or not page.exists():
        pytest.skip("the real status page is not here; SERVANDA_PAPERS names the folder of papers")
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)
    found = propose_from_status_page(
        treaty_id=TREATY, content=page.read_bytes(), filename=page.name, actor=ANN, today=dt.date(2026, 3, 1)
    )
    assert (lines(found), found.doubts) == ([], [])
