"""The depositary's status page at the desk: read, looked at, decided line by line or together."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from servanda.common.access import Role
from servanda.states.models import Act, Proposal

LIST = "/en/desk/depositary/"
PAGE = """<html><head><title>UNTC</title></head><body>
<div>CHAPTER XXVI</div><div>DISARMAMENT</div><div>6 . Convention on Cluster Munitions</div>
<div>STATUS AS AT : 31-05-2018 09:15:00 EDT</div>
<table><tr><th>Participant</th><th>Signature</th><th>Ratification, Acceptance(A), Approval(AA), Accession(a)</th></tr>
<tr><td>Angola</td><td>3 Dec 2008</td><td>20 May 2018</td></tr>
<tr><td>France</td><td>3 Dec 2008</td><td>25 Sep 2009</td></tr>
<tr><td>Peru</td><td>3 Dec 2008</td><td>27 Sep 2012</td></tr>
</table></body></html>"""

pytestmark = pytest.mark.usefixtures("three_loaded")


def upload(client: Client, content: str = PAGE) -> Any:
    return client.post(LIST, {"file": SimpleUploadedFile("status.html", content.encode(), "text/html")})


@pytest.fixture
def proposed(staff: Client) -> str:
    answer = upload(staff)
    assert answer.status_code == 302, answer.content.decode()
    return str(answer["Location"])


def ratified(iso3: str) -> list[str]:
    rows = Act.objects.filter(state_id=iso3, kind="ratification", in_use=True)
    return [str(row.on) for row in rows]


def lines() -> dict[str, int]:
    return {line.state_id: line.number for line in Proposal.objects.get().lines.all()}


def test_reading_a_page_changes_nothing_and_shows_what_it_would_change(staff: Client, proposed: str) -> None:
    page = staff.get(proposed).content.decode()
    assert "20 May 2018" in page
    assert "27 September 2012" in page
    assert "Entry into force" in page
    assert (ratified("AGO"), ratified("PER")) == ([], ["2012-09-26"])


def test_one_line_can_be_approved_and_the_others_wait(staff: Client, proposed: str) -> None:
    answer = staff.post(proposed, {"line": lines()["AGO"], "decision": "approve"}, follow=True)
    assert "1 line was decided." in answer.content.decode()
    assert (ratified("AGO"), ratified("PER")) == (["2018-05-20"], ["2012-09-26"])


def test_all_can_be_approved_together(staff: Client, proposed: str) -> None:
    staff.post(proposed, {"line": list(lines().values()), "decision": "approve"})
    assert (ratified("AGO"), ratified("PER")) == (["2018-05-20"], ["2012-09-27"])


def test_a_rejected_line_stays_rejected(staff: Client, proposed: str) -> None:
    staff.post(proposed, {"line": lines()["PER"], "decision": "reject"})
    page = staff.post(proposed, {"line": lines()["PER"], "decision": "approve"}, follow=True).content.decode()
    assert "it stays so" in page
    assert ratified("PER") == ["2012-09-26"]


def test_deciding_without_a_line_gets_a_sentence(staff: Client, proposed: str) -> None:
    answer = staff.post(proposed, {"decision": "approve"})
    assert answer.status_code == 400
    assert "No line was chosen" in answer.content.decode()


@pytest.mark.parametrize("content", ["", "<html><body>Nothing</body></html>", "\x00\x01"])
def test_a_file_that_is_no_status_page_gets_a_sentence(staff: Client, content: str) -> None:
    answer = upload(staff, content)
    assert answer.status_code == 400
    assert 'role="alert"' in answer.content.decode()
    assert not Proposal.objects.exists()


def test_no_file_gets_a_sentence(staff: Client) -> None:
    assert "No file was chosen" in staff.post(LIST, {}).content.decode()


def test_an_auditor_reads_and_decides_nothing(proposed: str, signed_in_as: Callable[..., Client]) -> None:
    auditor = signed_in_as(Role.AUDITOR)
    assert auditor.get(proposed).status_code == 200
    assert auditor.post(proposed, {"line": lines()["PER"], "decision": "approve"}).status_code == 403
    assert ratified("PER") == ["2012-09-26"]


def test_the_number_of_queries_does_not_grow_with_lines(
    staff: Client, proposed: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    staff.get(proposed)
    with django_assert_max_num_queries(15) as with_two_lines:
        staff.get(proposed)
    one_line = upload(staff, PAGE.replace("27 Sep 2012", "26 Sep 2012"))["Location"]
    staff.get(one_line)
    with django_assert_max_num_queries(15) as with_one_line:
        staff.get(one_line)
    assert len(with_one_line) == len(with_two_lines)


def test_approving_all_asks_first_and_counts(staff: Client, proposed: str) -> None:
    question = staff.get(f"{proposed}approve-together/").content.decode()
    assert "Acts to be added</dt><dd>1</dd>" in question
    assert "Acts to be changed</dt><dd>1</dd>" in question
    assert "Acts to be taken out of use</dt><dd>0</dd>" in question
    assert (ratified("AGO"), ratified("PER")) == ([], ["2012-09-26"])
    answer = staff.post(f"{proposed}approve-together/", follow=True)
    assert "2 lines were decided." in answer.content.decode()
    assert (ratified("AGO"), ratified("PER")) == (["2018-05-20"], ["2012-09-27"])


def test_a_page_cut_off_cannot_be_approved_all_together(staff: Client) -> None:
    cut = PAGE.replace("<table>", "<div>Signatories : 3. Parties : 3</div><table>")
    cut = cut[: cut.index("<tr><td>Peru")] + "</table></body></html>"
    upload(staff, cut.replace("<td>25 Sep 2009</td>", ""))
    proposal = f"{LIST}{Proposal.objects.get().pk}/"
    for answer in (staff.get(f"{proposal}approve-together/"), staff.post(f"{proposal}approve-together/")):
        assert answer.status_code == 400
        assert "The page seems incomplete" in answer.content.decode()
    answer = staff.post(proposal, {"line": list(lines().values()), "decision": "approve"})
    assert "carries a caution: approve it by itself" in answer.content.decode()
    assert (ratified("AGO"), ratified("PER")) == ([], ["2012-09-26"])


def test_a_doubt_without_a_sentence_is_marked_as_english_in_arabic(staff: Client) -> None:
    upload(staff, PAGE.replace("20 May 2018", "soon"))
    page = staff.get(f"/ar/desk/depositary/{Proposal.objects.get().pk}/").content.decode()
    assert '<bdi lang="en" dir="ltr">not a date with a mark' in page
