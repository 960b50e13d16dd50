"""Answers of reports are read from their JSON once, and again only where the history says that they changed."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from pytest_django import DjangoAssertNumQueries

from servanda.law.forms import Answer, AnswerKind
from servanda.reporting import kept_answers
from servanda.reporting.kept_answers import KeptAnswers, answers_of
from servanda.reporting.models import ReportVersion
from servanda.reporting.operations import acknowledge
from tests.facts import ANN, three_states
from tests.reporting.drafts import logged, save

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept(settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.MEDIA_ROOT = tmp_path
    three_states()
    monkeypatch.setattr(kept_answers, "_kept", kept_answers._Kept((0, ""), {}))


def given(munitions: str) -> Answer:
    return Answer(kind=AnswerKind.GIVEN, fields={"total-munitions": munitions})


def read(*versions: ReportVersion) -> list[KeptAnswers]:
    found = answers_of([version.pk for version in versions])
    return [found[version.pk] for version in versions]


def munitions(kept: KeptAnswers) -> str:
    return kept.by_section["stockpiles"].fields["total-munitions"]


def test_a_correction_is_read_and_what_stands_is_not_read_again() -> None:
    older, newer = logged(period="2016"), logged()
    save(older, given("7"), actor=ANN)
    save(newer, given("400"), actor=ANN)
    first = read(older, newer)
    assert list(map(munitions, first)) == ["7", "400"]
    save(newer, given("300"), seen=1, actor=ANN)
    again = read(older, newer)
    assert munitions(again[1]) == "300"
    assert again[0] is first[0]


def test_what_changes_nothing_in_a_report_leaves_its_answers_kept() -> None:
    older, newer = logged(period="2016"), logged()
    first = read(older, newer)
    acknowledge(version_id=newer.pk, actor=ANN)
    assert read(older)[0] is first[0]


def test_another_history_has_other_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    version = logged()
    save(version, given("400"), actor=ANN)
    elsewhere = kept_answers._Kept((2, "of a database that was replaced"), {version.pk: KeptAnswers({})})
    monkeypatch.setattr(kept_answers, "_kept", elsewhere)
    assert munitions(read(version)[0]) == "400"


def test_nothing_is_asked_twice_while_nothing_is_recorded(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    version = logged()
    read(version)
    with django_assert_num_queries(2):
        read(version)
