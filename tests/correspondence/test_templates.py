"""Word templates that the Unit edits: checked when saved, kept as versions, used for what is approved next."""

import io
from pathlib import Path

import docx
import pytest

from servanda.common.access import NotAllowed
from servanda.common.errors import BadInput
from servanda.correspondence import operations
from servanda.correspondence.enums import Paper
from servanda.correspondence.models import Letter, WordTemplate
from servanda.correspondence.operations.files import draft_word, pdf_of, word_of
from servanda.correspondence.texts import letter_texts
from servanda.correspondence.writing import compose, desk_for
from servanda.correspondence.writing.checking import check_template
from servanda.correspondence.writing.shipped import house_template
from servanda.duties.operations.load_folder import load_folder
from servanda.papers.languages import CODES
from tests.correspondence.letters import NOW, approved, prepared, reminder
from tests.facts import ANN, CAPITAL, TODAY, TREATY, small_folder
from tests.people.contacts import office


def word(*paragraphs: str, header: str = "") -> bytes:
    """A Word file as somebody else's program writes it."""
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    if header:
        made.sections[0].header.paragraphs[0].text = header
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def save(content: bytes, name: str = "ours.docx", language: str = "fr") -> WordTemplate:
    return operations.save_template(
        treaty_id=TREATY,
        template="reminder-after",
        paper=Paper.NOTE_VERBALE,
        language=language,
        content=content,
        name=name,
        actor=ANN,
        now=NOW,
    )


@pytest.fixture
def three(db: None, tmp_path: Path) -> None:
    load_folder(folder=small_folder(tmp_path / "data"), treaty_id=TREATY, actor=ANN)
    office("PER")


def texts(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]


def test_a_letter_is_written_in_the_unit_s_own_template(three: None) -> None:
    save(word("Nº {{ reference }}", "À {{ mission }} : {{ due_on }}", header="{{ unit }}"))
    (letter,) = approved()
    said = ["Nº ISU/2018/0001", "À la Mission permanente (Peru) : 30 avril 2018"]
    assert texts(word_of(letter)) == said
    assert letter.paragraphs == said
    assert pdf_of(letter, word_of(letter)).startswith(b"%PDF")


def test_a_field_without_a_value_is_listed(three: None) -> None:
    save(word("{{ meeting }} {{ mission }}"))
    prepared()
    letter = Letter.objects.get()
    assert compose(letter, desk_for([letter], TODAY)).missing == ["meeting"]
    assert "[missing: meeting]" in texts(draft_word(letter, TODAY))[0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (word("{{ misson }}"), "There is no field “misson”"),
        (word("{{ mission"), "not closed or not whole"),
        (word("{{ mission }"), "not closed or not whole"),
        (word("{% for a in b %}x{% endfor %}"), "holds a command"),
        (word("{{ mission.__class__ }}"), "holds a command"),
        (word("{{ lipsum() }}"), "holds a command"),
        (word("fine", header="{{ nowhere }}"), "There is no field “nowhere”"),
        (b"no file", "was not kept"),
    ],
)
def test_what_is_wrong_with_a_template_is_told_and_nothing_is_kept(
    three: None, content: bytes, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        save(content)
    assert not WordTemplate.objects.exists()


def test_versions_are_kept_and_an_earlier_one_can_be_used_again(three: None) -> None:
    first, second = save(word("one {{ date }}")), save(word("two {{ date }}"))
    assert [each.number for each in (first, second)] == [1, 2]
    operations.choose_template(template_id=first.pk, in_use=True, actor=ANN)
    assert list(WordTemplate.objects.filter(in_use=True)) == [first]
    operations.choose_template(template_id=first.pk, in_use=False, actor=ANN)
    (letter,) = approved(reminder())
    assert letter.word_template is None


def test_only_staff_save_templates(three: None) -> None:
    with pytest.raises(NotAllowed):
        operations.save_template(
            treaty_id=TREATY,
            template="thanks",
            paper=Paper.LETTER,
            language="fr",
            content=word("x"),
            name="x.docx",
            actor=CAPITAL,
            now=NOW,
        )


def test_every_template_that_ships_passes_the_check() -> None:
    for text in letter_texts(TREATY).values():
        for paper in text.papers:
            for language in CODES:
                named = check_template(house_template(TREATY, text.id, paper, language))
                assert {"reference", "date", "addressee"} <= named
