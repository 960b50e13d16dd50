"""A paper begun by mistake goes out of use, and comes back whole."""

import datetime as dt

import pytest

from servanda.common.access import NotAllowed, Role, Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history.models import Change
from servanda.duties.operations.load_folder import load_folder
from servanda.meetings.paper_heads import PaperHead
from servanda.publications import operations
from servanda.publications.drafts import Period
from servanda.publications.enums import PaperKind
from servanda.publications.models import PaperDraft, SectionText
from servanda.publications.queries import paper_drafts, papers_taken_out
from tests.facts import ANN, BEN, CCM_DATA, TREATY

NOW = dt.datetime(2018, 7, 2, 9, tzinfo=dt.UTC)
YEAR = Period(dt.date(2017, 7, 1), dt.date(2018, 6, 30))


@pytest.fixture
def everything(db: None) -> None:
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)


def begin() -> PaperDraft:
    return operations.begin_paper(treaty_id=TREATY, kind=PaperKind.PROGRESS, period=YEAR, actor=ANN, now=NOW)


def write_words(draft: PaperDraft, words: list[str], seen: int = 0) -> None:
    operations.write_section(
        draft_id=draft.pk,
        section="membership",
        language="en",
        paragraphs=words,
        based_on=["From the records."],
        seen=seen,
        actor=ANN,
        now=NOW,
    )


def test_a_paper_begun_by_mistake_is_taken_out_and_put_back_with_all_that_was_written(
    everything: None,
) -> None:
    draft = begin()
    write_words(draft, ["Our own words."])
    operations.take_out_paper(draft_id=draft.pk, edition=1, reason="begun by mistake", actor=BEN)
    assert list(paper_drafts(TREATY, viewer=ANN)) == []
    assert [one.taken_out for one in papers_taken_out(TREATY, viewer=ANN)] == ["begun by mistake"]
    with pytest.raises(BadInput, match="Put it back"):
        write_words(draft, ["More."], seen=1)
    operations.put_back_paper(draft_id=draft.pk, edition=2, actor=ANN)
    assert list(paper_drafts(TREATY, viewer=ANN)) == [draft]
    assert [text.paragraphs for text in SectionText.objects.filter(draft=draft)] == [["Our own words."]]
    told = Change.objects.filter(subject_table=PaperDraft._meta.db_table).order_by("number")
    assert [change.action for change in told] == ["begin paper", "take out paper", "put paper back"]


def test_taking_a_paper_out_asks_for_a_reason_and_for_what_the_person_saw(everything: None) -> None:
    draft = begin()
    with pytest.raises(BadInput, match="why"):
        operations.take_out_paper(draft_id=draft.pk, edition=1, reason=" ", actor=ANN)
    operations.set_head(draft_id=draft.pk, edition=1, head=PaperHead(), actor=BEN)
    with pytest.raises(Stale):
        operations.take_out_paper(draft_id=draft.pk, edition=1, reason="a mistake", actor=ANN)
    president = Viewer(user_id=9, name="P", roles=frozenset({Role.PRESIDENT}))
    with pytest.raises(NotAllowed):
        operations.take_out_paper(draft_id=draft.pk, edition=2, reason="a mistake", actor=president)
    assert list(paper_drafts(TREATY, viewer=ANN)) == [draft]


def test_a_paper_begun_in_place_of_one_taken_out_is_another_and_only_one_is_in_use(everything: None) -> None:
    first = begin()
    operations.take_out_paper(draft_id=first.pk, edition=1, reason="a mistake", actor=ANN)
    second = begin()
    assert second.pk != first.pk
    with pytest.raises(BadInput, match="begun meanwhile"):
        operations.put_back_paper(draft_id=first.pk, edition=2, actor=ANN)
