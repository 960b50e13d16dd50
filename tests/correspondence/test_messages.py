"""The log of correspondence: messages saved by mail programs, filed with their files in their threads."""

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.common.errors import BadInput
from servanda.correspondence import operations, queries
from servanda.correspondence.enums import Direction, Paper
from servanda.correspondence.models import Message
from servanda.correspondence.operations import NewLetter
from servanda.correspondence.queries import LetterFilter, MessageFilter
from servanda.correspondence.reading import attached_words, read_message
from servanda.duties.operations.load_folder import load_folder
from servanda.library.enums import Sensitivity
from servanda.papers import docx, pdf
from servanda.papers.document import Document, Paragraph
from tests.correspondence.compound_file import compound_file
from tests.correspondence.letters import NOW, approved, reminder
from tests.correspondence.messages import TEXT, filed, saved
from tests.facts import ANN, TODAY, TREATY, small_folder
from tests.people.contacts import office

PAVEL = Viewer(user_id=8, name="Pavel", roles=frozenset({Role.PRESIDENT}))


@pytest.fixture
def three(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER")


def test_a_message_is_filed_with_its_parties_day_and_files(three: None) -> None:
    message = saved()
    message.add_attachment(b"One line\n", maintype="text", subtype="plain", filename="../../note à lire.txt")
    found = filed(message)
    assert (found.subject, found.sender) == ("Réponse", "Mission of Peru <per@example.org>")
    assert found.written_at == dt.datetime(2018, 5, 30, 8, 0, tzinfo=dt.UTC)
    assert found.direction == Direction.IN
    assert [file.name for file in found.files.order_by("pk")] == ["answer.eml", "note à lire.txt"]


def test_an_attachment_that_cannot_be_kept_is_told(three: None) -> None:
    message = saved()
    message.add_attachment(b"MZ\0\0", maintype="application", subtype="exe", filename="run.exe")
    found = filed(message)
    assert found.files.count() == 1
    assert "run.exe" in found.left_out[0]


def test_the_same_message_is_filed_once(three: None) -> None:
    filed(saved())
    with pytest.raises(BadInput, match="already"):
        filed(saved())
    assert Message.objects.count() == 1


@pytest.mark.parametrize("by", ["message id", "number in the subject"])
def test_an_answer_joins_the_thread_of_our_letter(three: None, by: str) -> None:
    (letter,) = approved()
    operations.mark_printed(letter_id=letter.pk, actor=ANN, today=TODAY)
    facts = {"In_Reply_To": letter.message_id} if by == "message id" else {"Subject": "RE: ISU/2018/0001"}
    first = filed(saved(**facts))
    second = filed(saved(References="<other@x> <answer-1@example.org>", Message_ID="<answer-2@example.org>"))
    assert {first.letter, second.letter} == {letter}
    entries = queries.thread_of(second, viewer=ANN)
    assert [entry.message or entry.letter for entry in entries] == [first, second, letter]


@pytest.mark.parametrize("asked", ["june REPORTS", "reponses", "تقرير السنوى سيرسل", "PER@example", "سنوية"])
def test_words_are_found_however_they_are_typed(three: None, asked: str) -> None:
    found = filed(saved())
    assert queries.messages(viewer=ANN, only=MessageFilter(text=asked)) == [found]
    assert queries.messages(viewer=ANN, only=MessageFilter(text=asked + " elsewhere")) == []


def test_words_inside_what_is_attached_are_found(three: None, monkeypatch: pytest.MonkeyPatch) -> None:
    word, pdf_file = document("الغام مطمورة", docx.write), document("The quartzbarn depot", pdf.write)
    message = saved()
    for name, content in (("annex.docx", word), ("annex.pdf", pdf_file), ("note.txt", b"Vidange du puisard")):
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    found = filed(message)
    for asked in ("الألغام", "quartzbarn DEPOT", "puisards", "annex.pdf"):
        assert queries.messages(viewer=ANN, only=MessageFilter(text=asked)) == [found], asked
    monkeypatch.setattr(attached_words, "MOST_SECONDS", 0.0)
    later = saved(Message_ID="<answer-2@example.org>")
    later.add_attachment(b"zirconium", maintype="text", subtype="plain", filename="late.txt")
    assert filed(later).files.count() == 2
    assert queries.messages(viewer=ANN, only=MessageFilter(text="zirconium")) == []


def document(words: str, write: Callable[[Document], bytes]) -> bytes:
    """A paper of one paragraph, as a file."""
    return write(Document("en", "Annex", [Paragraph(words)]))


def test_labels_hide_messages_and_their_files(three: None) -> None:
    found = filed(saved(), sensitivity=Sensitivity.CONFIDENTIAL)
    assert queries.messages(viewer=PAVEL) == []
    file = found.files.get()
    for hidden in (
        lambda: queries.message(found.pk, viewer=PAVEL),
        lambda: queries.file_of_message(found.pk, file.pk, viewer=PAVEL),
    ):
        with pytest.raises(NotThere):
            hidden()
    operations.label_message(message_id=found.pk, sensitivity=Sensitivity.UNCLASSIFIED, actor=ANN)
    assert queries.file_of_message(found.pk, file.pk, viewer=PAVEL) == file


def test_letters_that_went_are_found_in_their_language_as_their_labels_open_them(three: None) -> None:
    office("AGO", language="ar")
    thanks = NewLetter(state="AGO", template="thanks", paper=Paper.LETTER, typed={"matter": "التقرير السنوي"})
    arabic, french = approved(thanks, reminder("PER"))
    operations.mark_printed(letter_id=arabic.pk, actor=ANN, today=TODAY)
    message = filed(saved(), sensitivity=Sensitivity.CONFIDENTIAL)

    def found(viewer: Viewer, text: str) -> list[object]:
        entries = queries.log_entries(viewer=viewer, only=MessageFilter(text=text))
        return [entry.letter or entry.message for entry in entries]

    assert found(ANN, "isu/2018/0001 السنوية") == [arabic]
    assert found(ANN, "تقرير") == [arabic, message]
    assert found(PAVEL, "تقرير") == [arabic]
    assert found(ANN, "rapports") == []
    assert queries.letters(viewer=ANN, only=LetterFilter(text="rapports")) == [french]


def test_others_file_nothing(three: None) -> None:
    with pytest.raises(NotAllowed):
        operations.file_message(state="PER", content=saved().as_bytes(), name="a.eml", actor=PAVEL, now=NOW)


def test_a_message_saved_by_outlook_is_read() -> None:
    wide = {
        "__substg1.0_0037001F": "تقرير: Report",
        "__substg1.0_1000001F": TEXT,
        "__substg1.0_0C1A001F": "Mission of Peru",
        "__substg1.0_5D01001F": "per@example.org",
        "__substg1.0_0E04001F": "isu@example.net",
        "__substg1.0_007D001F": "Date: Wed, 30 May 2018 10:00:00 +0200\r\nMessage-ID: <m@example.org>\r\n",
        "__attach_version1.0_#00000000/__substg1.0_3707001F": "report.txt",
    }
    streams = {name: text.encode("utf-16-le") for name, text in wide.items()}
    streams["__attach_version1.0_#00000000/__substg1.0_37010102"] = b"x" * 5000
    found = read_message(compound_file(streams), "saved.msg")
    assert (found.subject, found.sender) == ("تقرير: Report", "Mission of Peru <per@example.org>")
    assert (found.body, found.message_id) == (TEXT, "<m@example.org>")
    assert found.written_at == dt.datetime(2018, 5, 30, 8, 0, tzinfo=dt.UTC)
    assert [(each.name, len(each.content)) for each in found.attachments] == [("report.txt", 5000)]


def test_an_html_message_is_read_as_words() -> None:
    message = saved()
    message.clear_content()
    message.set_content(
        "<style>p{}</style><p>Dear&nbsp;Unit</p><p>yes<script>x()</script></p>", subtype="html"
    )
    assert read_message(message.as_bytes(), "a.eml").body == "Dear Unit\nyes"


@pytest.mark.parametrize(
    "content",
    [
        b"Subject: =?utf-8?b?broken\r\nFrom: \xff\xfe <a@b>\r\nDate: yesterday\r\n\r\nText",
        b"From: a\r\nContent-Type: text/plain; charset=x-unknown\r\n\r\n\xe9t\xe9",
        b"From: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nno end",
        b"From: a\r\nContent-Disposition: attachment; filename*=x''%ff\r\n\r\n?",
    ],
)
def test_a_message_that_breaks_the_rules_is_still_read(content: bytes) -> None:
    assert read_message(content, "a.eml").sender


def read_or_refused(content: bytes, name: str) -> None:
    with suppress(BadInput):
        read_message(content, name)


@settings(deadline=None)
@given(content=st.binary(max_size=600), ending=st.sampled_from(["eml", "msg"]))
def test_any_bytes_are_read_or_refused_with_a_sentence(content: bytes, ending: str) -> None:
    read_or_refused(content, f"a.{ending}")


@settings(deadline=None)
@given(cut=st.integers(0, 9000), place=st.integers(0, 9000), byte=st.integers(0, 255))
def test_a_damaged_outlook_file_is_read_or_refused(cut: int, place: int, byte: int) -> None:
    whole = bytearray(compound_file({"__substg1.0_0037001F": "Report".encode("utf-16-le")}))
    whole[place % len(whole)] = byte
    read_or_refused(bytes(whole[: max(cut, 1)]), "a.msg")
