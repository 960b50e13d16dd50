"""Briefing notes on the real data: what they say as of a day, each line with its documents and its day."""

import datetime as dt
import re

import pytest
from django.utils import translation

from servanda.common.access import NotAllowed, NotThere, Role, Viewer
from servanda.common.languages import UN_ORDER, django_code
from servanda.duties.operations.load_folder import load_folder
from servanda.missions.operations import cancel_mission
from servanda.papers.document import Heading
from servanda.papers.document_text import plain
from servanda.papers.docx import read, write
from servanda.people.enums import PersonRoleKind
from servanda.people.models import Person, PersonRole
from servanda.publications.briefings import Briefing, NoteKind, Subject, briefing, briefing_paper
from tests.facts import ANN, CAPITAL, CCM_DATA, TREATY
from tests.missions.samples import done, planned

DAY = dt.date(2018, 5, 31)
SUBJECTS = [
    Subject(NoteKind.STATE, state="BGR"),
    Subject(NoteKind.BILATERAL, state="LAO"),
    Subject(NoteKind.THEME, theme="clearance"),
    Subject(NoteKind.COORDINATOR, theme="stockpile-destruction"),
    Subject(NoteKind.CONVENTION),
]


@pytest.fixture
def everything(db: None) -> None:
    load_folder(folder=CCM_DATA, treaty_id=TREATY, actor=ANN)


def note(subject: Subject, on: dt.date = DAY) -> Briefing:
    return briefing(TREATY, subject, on, ANN)


def lines(found: Briefing, part: str) -> list[tuple[str, str]]:
    chosen = next(one for one in found.parts if one.id == part)
    return [(line.what, line.value) for line in chosen.lines]


def test_a_state_is_told_its_dates_as_they_stood_on_the_day(everything: None) -> None:
    before, after = note(SUBJECTS[0]), note(SUBJECTS[0], dt.date(2019, 12, 31))
    assert lines(before, "open")[0] == (
        "Stockpile destruction (Article 3 (2))",
        "due 1 October 2019; running (there is time left)",
    )
    assert lines(before, "extensions") == []
    assert lines(after, "extensions") == [("Stockpile destruction", "extended until 1 April 2021 (9MSP)")]


def test_the_missions_to_a_state_are_told_and_a_cancelled_one_is_not(everything: None) -> None:
    done()
    later = {"starts_on": dt.date(2018, 9, 10), "ends_on": dt.date(2018, 9, 12)}
    planned(purpose="Workshop on the law", **later)
    dropped = planned(purpose="Called off", **later)
    cancel_mission(mission_id=dropped.pk, version=dropped.version, reason="No visa", actor=ANN, today=DAY)
    found = note(Subject(NoteKind.STATE, state="PER"))
    assert lines(found, "missions") == [
        ("Support mission", "Planned; Workshop on the law; Lima"),
        ("Support mission", "Done; Advice on the annual report; Lima"),
    ]
    assert "missions" not in [part.id for part in note(SUBJECTS[0]).parts]


def test_the_last_day_to_ask_stands_with_what_is_due(everything: None) -> None:
    assert lines(note(SUBJECTS[0]), "open")[1] == (
        "Stockpile destruction (Article 3 (2))",
        "a request to extend would have to be made by 2 December 2018, for 9MSP",
    )


def test_the_treaty_today_counts_what_was_joined_in_force_and_signed(everything: None) -> None:
    assert [value for _what, value in lines(note(SUBJECTS[4]), "membership")] == [
        "103 States",
        "102 States",
        "17 States",
        "0 States",
    ]


def test_silence_about_a_duty_is_counted_as_not_known_beside_what_came(everything: None) -> None:
    told = dict(lines(note(SUBJECTS[4]), "plays"))
    year = "Annual transparency report (Article 7 (2)) for 2017"
    numbers = [told.get(f"{year}: {play}", "0 States") for play in ("received", "past due", "not known")]
    came, owed = (int(figure) for figure in numbers[0].split(" of "))
    assert came + sum(int(one.split()[0]) for one in numbers[1:]) == owed
    assert told["Initial transparency report (Article 7 (1)): not known"] != "0 States"


def test_an_arabic_note_parts_its_words_with_arabic_signs(everything: None) -> None:
    with translation.override("ar"):
        told = [line for subject in SUBJECTS[:2] for line in lines(note(subject), "open")]
        told += lines(note(SUBJECTS[1]), "reports")
    assert "؛ " in " ".join(value for _what, value in told)
    assert not [pair for pair in told if re.search(r"[;,] ", " ".join(pair))]


def test_the_article_behind_a_day_ahead_is_one_source(everything: None) -> None:
    found = next(part for part in note(SUBJECTS[4]).parts if part.id == "next")
    assert {source for line in found.lines for source in line.sources if len(source) == 1} == set()
    assert any("Article 7 (2)" in line.sources for line in found.lines)


def test_what_was_deposited_in_the_year_before_is_new(everything: None) -> None:
    assert lines(note(SUBJECTS[4]), "new") == [("Sri Lanka", "Accession"), ("Benin", "Ratification")]


def test_a_theme_names_the_states_whose_dates_come_next(everything: None) -> None:
    found = lines(note(SUBJECTS[2]), "ahead")
    assert {state for state, _stands in found} == {
        "Croatia",
        "Germany",
        "Lao People’s Democratic Republic",
        "Montenegro",
    }
    assert all("due 1 August 2020" in stands for _state, stands in found)


def test_a_note_on_a_theme_names_its_coordinators_with_the_document_and_the_day(everything: None) -> None:
    for subject in (SUBJECTS[3], Subject(NoteKind.THEME, theme="stockpile-destruction")):
        assert lines(note(subject), "coordinators") == [
            ("Croatia", "coordinates the theme, 2017 to 2018"),
            ("Mozambique", "coordinates the theme, 2017 to 2018"),
        ]
    (part,) = [one for one in note(SUBJECTS[3]).parts if one.id == "coordinators"]
    assert {(tuple(line.sources), line.on) for line in part.lines} == {
        (("clusterconvention.org coordination committee page (2017-2018)",), "31 May 2018")
    }
    assert lines(note(SUBJECTS[3], dt.date(2009, 5, 31)), "coordinators") == []


def test_a_coordinator_of_whom_only_a_role_tells_is_named_without_the_person(everything: None) -> None:
    person = Person.objects.create(name="Ms. Someone")
    told = {"kind": PersonRoleKind.COORDINATOR, "state_id": "PER", "theme": "clearance"}
    PersonRole.objects.create(person=person, **told)
    (part,) = [one for one in note(SUBJECTS[2]).parts if one.id == "coordinators"]
    (line,) = part.lines
    assert (line.what, line.value, list(line.sources), line.on) == (
        "Peru",
        "coordinates the theme",
        ["Roles recorded by the Unit"],
        "31 May 2018",
    )
    assert "Someone" not in str(note(SUBJECTS[2]))


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.kind.value)
def test_every_line_has_a_day_or_a_document_and_every_document_a_number(
    everything: None, subject: Subject
) -> None:
    found = note(subject)
    told = [line for part in found.parts for line in part.lines]
    assert told
    assert [line for line in told if not (line.sources or line.on)] == []
    assert {source for line in told for source in line.sources} == set(found.sources)


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.kind.value)
def test_the_paper_can_be_read_back_in_every_language(everything: None, subject: Subject) -> None:
    for language in UN_ORDER:
        with translation.override(django_code(language)):
            found = note(subject)
            paper = briefing_paper(found)
        headings = [plain(block.text) for block in read(write(paper)) if isinstance(block, Heading)]
        assert paper.language == language
        assert [part.heading for part in found.parts if part.heading not in headings] == []


def test_what_is_not_there_and_who_may_not_read_are_refused(everything: None) -> None:
    for subject in (Subject(NoteKind.STATE, state="XXX"), Subject(NoteKind.THEME, theme="no-theme")):
        with pytest.raises(NotThere):
            note(subject)
    sponsor = Viewer(user_id=9, name="Sam Sponsor", roles=frozenset({Role.SPONSORSHIP}))
    for viewer in (CAPITAL, sponsor):
        with pytest.raises(NotAllowed):
            briefing(TREATY, SUBJECTS[0], DAY, viewer)
