"""What cannot be right in a scenario is told before it is run."""

from pathlib import Path

import pytest
from tests.law.lanterns import LANTERNS

from servanda.law.scenarios import load_scenarios
from servanda.law.treaty_file import BadTreaty

SOUND = """
title = "Three years"
article = "2"
why = "Because."
asked_on = 2005-01-31

[[act]]
kind = "accession"
on = 2004-01-10

[[duty]]
original_due_on = 2007-02-23
due_on = 2007-02-23
state = "unknown"
"""


def written(folder: Path, text: str, obligation: str = "lighting") -> Path:
    (folder / obligation).mkdir()
    (folder / obligation / "story.toml").write_text(text, "utf-8")
    return folder


def test_a_story_takes_its_obligation_and_its_name_from_its_place(tmp_path: Path) -> None:
    (story,) = load_scenarios(written(tmp_path, SOUND), LANTERNS)
    assert (story.obligation, story.name, story.expected.duties) == ("lighting", "story", story.duties)


def test_a_treaty_without_stories_has_none(tmp_path: Path) -> None:
    assert load_scenarios(tmp_path / "scenarios", LANTERNS) == []


@pytest.mark.parametrize(
    ("more", "mistake"),
    [
        ('[[fact]]\nfact = "moonlight"\n', "lighting/story.toml: fact: there is no fact “moonlight”"),
        (
            '[[fact]]\nfact = "harbour"\nvalue = "maybe"\n',
            "lighting/story.toml: fact: “maybe” is not a value of the fact “harbour”",
        ),
        (
            '[[decision]]\nobligation = "dimming"\nuntil = 2009-01-01\n',
            "lighting/story.toml: obligation: there is no obligation “dimming”",
        ),
        (
            '[[decision]]\nobligation = "lighting"\nuntil = "soon"\n',
            "lighting/story.toml: decision[1].until: “soon” is not a date; write 2018, 2018-05 or 2018-05-31",
        ),
        ('[[duty]]\nstate = "fine"\n', "lighting/story.toml: duty[2].state: “fine” is not one of "),
        ("[[act\n", "lighting/story.toml: (syntax): "),
    ],
)
def test_a_mistake_is_told_with_its_file(tmp_path: Path, more: str, mistake: str) -> None:
    with pytest.raises(BadTreaty) as refusal:
        load_scenarios(written(tmp_path, SOUND + more), LANTERNS)
    assert str(refusal.value).startswith(mistake)


@pytest.mark.parametrize("obligation", ["lighting", "first-report", "membership"])
def test_a_reading_that_the_rule_does_not_have_is_told(tmp_path: Path, obligation: str) -> None:
    with pytest.raises(BadTreaty) as refusal:
        load_scenarios(written(tmp_path, 'reading = "hopeful"\n' + SOUND, obligation), LANTERNS)
    assert str(refusal.value) == (f"{obligation}/story.toml: reading: {obligation} has no reading “hopeful”")


def test_a_folder_that_belongs_to_no_obligation_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadTreaty) as refusal:
        load_scenarios(written(tmp_path, SOUND, "dimming"), LANTERNS)
    assert str(refusal.value) == "dimming: (folder): lanterns has no such obligation"
