"""Papers drafted from records: as new as the records, with people's words kept, and back from Word."""

import datetime as dt

import pytest
from django.utils import translation

from servanda.common.access import NotAllowed, Role, Viewer
from servanda.common.errors import BadInput, Stale
from servanda.common.history.models import Change
from servanda.common.languages import UN_ORDER, django_code
from servanda.duties.operations.load_folder import load_folder
from servanda.meetings.paper_heads import PaperHead
from servanda.papers.document import AgendaItem, Distribution, Paragraph, Table
from servanda.papers.document_text import plain
from servanda.papers.docx import write
from servanda.papers.isolates import isolate
from servanda.publications import operations
from servanda.publications.drafts import How, Period, ShownDraft, draft_paper, usual_period
from servanda.publications.drafts.word import DoubtKind, read_back
from servanda.publications.enums import PaperKind
from servanda.publications.models import PaperDraft
from servanda.publications.queries import paper_drafts, shown_draft
from tests.facts import ANN, BEN, CCM_DATA, TREATY

NOW = dt.datetime(2018, 7, 2, 9, tzinfo=dt.UTC)
YEAR = Period(dt.date(2017, 7, 1), dt.date(2018, 6, 30))


@pytest.fixture
def everything(db: None) -> None:
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)


def begin(kind: PaperKind = PaperKind.PROGRESS, period: Period = YEAR) -> PaperDraft:
    return operations.begin_paper(treaty_id=TREATY, kind=kind, period=period, actor=ANN, now=NOW)


def shown(draft: PaperDraft, language: str = "en") -> ShownDraft:
    with translation.override(django_code(language)):
        return shown_draft(draft.pk, viewer=ANN)


def section(draft: PaperDraft, section_id: str, language: str = "en"):  # type: ignore[no-untyped-def]
    return next(one for one in shown(draft, language).sections if one.section.id == section_id)


def write_words(
    draft: PaperDraft, words: list[str], language: str = "en", seen: int = 0, actor: Viewer = ANN
) -> None:
    said = section(draft, "membership", language).section.said
    operations.write_section(
        draft_id=draft.pk,
        section="membership",
        language=language,
        paragraphs=words,
        based_on=said,
        seen=seen,
        actor=actor,
        now=NOW,
    )


def test_a_progress_report_tells_what_came_in_its_period_and_both_its_ends(everything: None) -> None:
    found = section(begin(), "membership")
    assert found.how is How.FROM_RECORDS
    assert found.paragraphs == [
        "States that deposited an instrument (2): Benin (10 July 2017), Sri Lanka (1 March 2018)."
    ]
    (table,) = found.section.data
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == [
        "Joined (instrument deposited and not withdrawn)",
        "101",
        "103",
    ]


def test_every_theme_of_the_treaty_has_its_section(everything: None) -> None:
    ids = [one.section.id for one in shown(begin()).sections]
    assert ids[:2] == ["introduction", "membership"]
    assert {"stockpile-destruction", "clearance", "transparency"} <= set(ids)


def test_what_a_person_wrote_stays_when_the_records_change_and_both_are_shown(everything: None) -> None:
    draft = begin()
    write_words(draft, ["Two States joined."])
    assert section(draft, "membership").how is How.WRITTEN
    longer = Period(YEAR.first, dt.date(2019, 6, 30))
    PaperDraft.objects.filter(pk=draft.pk).update(last_on=longer.last)
    found = section(draft, "membership")
    assert (found.how, found.paragraphs) == (How.RECORDS_CHANGED, ["Two States joined."])
    assert found.written.based_on != found.section.said


def test_a_section_goes_back_to_the_words_of_the_records(everything: None) -> None:
    draft = begin()
    write_words(draft, ["Two States joined."])
    write_words(draft, list(section(draft, "membership").section.said), seen=1)
    assert section(draft, "membership").how is How.FROM_RECORDS
    assert list(Change.objects.order_by("number").values_list("action", flat=True))[-2:] == [
        "write section of paper",
        "leave section to records",
    ]


def test_words_in_one_language_are_marked_in_the_others(everything: None) -> None:
    draft = begin()
    write_words(draft, ["Two States joined."])
    found = section(draft, "membership", "fr")
    assert (found.how, found.language, found.paragraphs) == (How.NOT_TRANSLATED, "en", ["Two States joined."])
    with translation.override("fr"):
        words = [
            plain(block.text) for block in draft_paper(shown(draft, "fr")).blocks if hasattr(block, "text")
        ]
    assert "[Pas encore traduit\u00a0; rédigé en\u00a0: anglais.]" in words


def test_of_two_who_write_one_section_the_second_is_shown_both(everything: None) -> None:
    draft = begin()
    write_words(draft, ["Ann’s words."])
    with pytest.raises(Stale) as refused:
        write_words(draft, ["Ben’s words."], seen=0, actor=BEN)
    assert refused.value.theirs == {"paragraphs": ["Ann’s words."]}
    assert refused.value.yours == {"paragraphs": ["Ben’s words."]}
    assert section(draft, "membership").paragraphs == ["Ann’s words."]


def test_a_paper_edited_in_word_brings_back_its_changed_words_and_nothing_else(everything: None) -> None:
    for language in UN_ORDER:
        draft = begin(period=Period(YEAR.first, YEAR.last))
        with translation.override(django_code(language)):
            before = shown(draft, language)
            ours = write(draft_paper(before))
            assert read_back(ours, before, ours).changes == []
            assert read_back(ours, before, ours).doubts == []
            write_words(draft, [f"Edited ({language})."], language=language)
            edited = write(draft_paper(shown(draft, language)))
        found = read_back(edited, before, ours)
        assert [(one.shown.section.id, one.paragraphs) for one in found.changes] == [
            ("membership", [f"Edited ({language})."])
        ]
        assert found.doubts == []


def test_a_changed_table_and_an_unknown_heading_are_told_and_left_aside(everything: None) -> None:
    draft = begin()
    before = shown(draft)
    ours = write(draft_paper(before))
    other = begin(PaperKind.STATUS)
    kinds = {doubt.kind for doubt in read_back(write(draft_paper(shown(other))), before, ours).doubts}
    assert kinds == {DoubtKind.HEADING_UNKNOWN, DoubtKind.SECTION_MISSING}
    later = begin(period=Period(YEAR.first, dt.date(2017, 12, 31)))
    found = read_back(write(draft_paper(shown(later))), before, ours)
    assert DoubtKind.TABLE_CHANGED in {doubt.kind for doubt in found.doubts}


@pytest.mark.parametrize("kind", [PaperKind.STATUS, PaperKind.PROGRESS])
def test_every_paper_is_written_in_every_language(everything: None, kind: PaperKind) -> None:
    draft = begin(kind)
    for language in UN_ORDER:
        with translation.override(django_code(language)):
            paper = draft_paper(shown(draft, language))
        assert paper.language == language
        assert write(paper).startswith(b"PK")


def test_beginning_the_same_paper_twice_gives_the_one_that_is_there(everything: None) -> None:
    assert begin().pk == begin().pk
    assert len(paper_drafts(TREATY, viewer=ANN)) == 1


def test_what_cannot_be_is_told_and_who_may_not_write_is_refused(everything: None) -> None:
    draft = begin()
    with pytest.raises(BadInput, match="lies before the first"):
        begin(period=Period(YEAR.last, YEAR.first))
    with pytest.raises(BadInput, match="too long"):
        write_words(draft, ["x" * 50_000])
    reader = Viewer(user_id=7, name="Pat President", roles=frozenset({Role.PRESIDENT}))
    with pytest.raises(NotAllowed):
        write_words(draft, ["Mine."], actor=reader)


def test_typed_text_becomes_paragraphs_without_signs_that_have_no_shape() -> None:
    typed = "One\r\nline.\r\n\r\n\r\nAnother \x00one.\n\n  "
    assert operations.paragraphs_of(typed) == ["One line.", "Another one."]


def test_a_paper_with_a_symbol_is_no_draft_and_says_when_and_in_which_language_it_was_written(
    everything: None,
) -> None:
    draft = begin()
    before = draft_paper(shown(draft, "en")).masthead
    assert before is not None
    assert (before.symbol, before.draft, before.date) == ("", True, None)
    head = PaperHead(
        "CCM/MSP/2018/6",
        Distribution.GENERAL,
        dt.date(2018, 7, 1),
        "en",
        "8",
        {"en": "Review"},
        {"en": "Late."},
    )
    operations.set_head(draft_id=draft.pk, edition=1, head=head, actor=ANN)
    masthead = draft_paper(shown(draft, "en")).masthead
    assert masthead is not None
    assert (masthead.symbol, masthead.draft, masthead.date) == ("CCM/MSP/2018/6", False, dt.date(2018, 7, 1))
    assert (masthead.original, masthead.agenda) == ("en", AgendaItem(8, title="Review"))
    assert masthead.remarks == ("Late.",)
    with pytest.raises(BadInput, match="is no symbol"):
        operations.set_head(draft_id=draft.pk, edition=2, head=PaperHead(symbol="five"), actor=ANN)


@pytest.mark.parametrize(
    ("kind", "today", "first", "last"),
    [
        (PaperKind.PROGRESS, dt.date(2019, 6, 29), dt.date(2017, 7, 1), dt.date(2018, 6, 30)),
        (PaperKind.PROGRESS, dt.date(2019, 6, 30), dt.date(2018, 7, 1), dt.date(2019, 6, 30)),
        (PaperKind.STATUS, dt.date(2020, 1, 1), dt.date(2018, 7, 1), dt.date(2019, 6, 30)),
        (PaperKind.ANNUAL, dt.date(2019, 12, 30), dt.date(2018, 1, 1), dt.date(2018, 12, 31)),
        (PaperKind.ANNUAL, dt.date(2019, 12, 31), dt.date(2019, 1, 1), dt.date(2019, 12, 31)),
    ],
)
def test_a_paper_is_about_the_last_of_its_years_to_end(
    kind: PaperKind, today: dt.date, first: dt.date, last: dt.date
) -> None:
    assert usual_period(kind, today) == Period(first, last)


def test_a_paper_names_its_period_and_keeps_other_words_in_their_own_direction(everything: None) -> None:
    draft = begin()
    operations.write_section(
        draft_id=draft.pk, section="introduction", language="en", paragraphs=["Thank you."], based_on=[], seen=0,
        actor=ANN, now=NOW,
    )  # fmt: skip
    with translation.override("ar"):
        paper = draft_paper(shown(draft, "ar"))
    assert paper.masthead is not None
    assert paper.masthead.title == "تقرير مرحلي: ١ تموز/يوليه ٢٠١٧ - ٣٠ حزيران/يونيه ٢٠١٨"
    said = [block.text for block in paper.blocks if isinstance(block, Paragraph)]
    assert isolate("Thank you.") in said
