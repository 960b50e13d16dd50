"""The reference documentation says what the treaty files and their scenarios say."""

from pathlib import Path

import pytest

from servanda.law.findings import StateOfPlay
from servanda.law.reference import pages, rules
from servanda.law.reference.markdown import table
from servanda.law.reference.pages import STATES_OF_PLAY
from servanda.law.treaty_file import load_treaty

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
MADE = pages(ROOT / "treaties")


@pytest.mark.parametrize("name", sorted(MADE))
def test_the_committed_page_is_the_one_that_would_be_made(name: str) -> None:
    page = REFERENCE / name
    written = page.read_text("utf-8") if page.exists() else ""
    assert written == MADE[name], "run .venv/bin/python tools/reference.py and commit docs/reference"


def test_no_page_is_left_over() -> None:
    of_other_rooms = {
        "report-stages.md",
        "plan-stages.md",
    }  # drawn from the stages, in test_stages.py of their rooms
    found = {path.relative_to(REFERENCE).as_posix() for path in REFERENCE.glob("**/*.md")}
    assert found - of_other_rooms == set(MADE)


def test_every_state_of_play_is_explained() -> None:
    assert [word for word, _ in STATES_OF_PLAY] == [state.value for state in StateOfPlay]


def test_a_vertical_line_in_a_cell_stays_in_its_cell() -> None:
    assert table(["A"], [["one | two"]]) == "| A |\n| --- |\n| one \\| two |"


def test_a_rule_tells_only_what_the_treaty_has() -> None:
    lanterns = load_treaty(ROOT / "tests" / "treaties" / "lanterns")
    assert dict(rules.membership(lanterns)) == {
        "Entry into force (Article 30)": "45 days after the deposit, and not before 17 May 2003",
        "Signature": "from 1 March 2001, before 17 May 2003",
        "Provisional application (Article 31)": "of article 1, 2; it starts no time limit",
        "Withdrawal (Article 32)": "effective 4 months after receipt",
    }
    bare = lanterns.model_copy(update={"signature_until": None, "provisional_application": None})
    assert list(dict(rules.membership(bare))) == [
        "Entry into force (Article 30)",
        "Withdrawal (Article 32)",
    ]


def test_a_rule_is_told_in_words() -> None:
    lanterns = load_treaty(ROOT / "tests" / "treaties" / "lanterns")
    assert dict(rules.obligation(lanterns, lanterns.obligations["lighting"])) == {
        "Article": "2",
        "Source": "Convention on the Lighting of Lanterns, Article 2",
        "Who is bound": "a State for which “Harbour” is recorded as “yes”; not bound with “no”; anything else is "
        "not known",
        "When": "3 years from entry into force for the State, the last day being the day before the anniversary",
        "Besides (Article 2 (bis))": "18 months from the end of a storm, each time on its own",
        "Met by": "“Lighting completed”, on its day; or “Lanterns lit” recorded as “all”, by the day of that record",
        "Seen open": "on the day for which “Lanterns lit” is recorded as “some” or “none”",
        "Extension (Article 3)": "up to 2 years, once",
        "Decided by": "Meeting of Lamplighters",
        "To be asked for (Article 3)": "5 months before the last meeting that opens before the date; so says a "
        "decision of the meetings",
        "Called due": "2 months before the date",
    }
