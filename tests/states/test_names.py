"""States go by the name they bear on the day asked for, in the language asked for."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from tests.facts import ANN, TODAY

from servanda.common.access import NotThere
from servanda.common.history import record, writing
from servanda.common.history.steady import steady
from servanda.law.data_folder.states_table import NameRow, StateRow, StatesTable
from servanda.law.partial_dates import PartialDate
from servanda.states.models import StateName
from servanda.states.operations import load_states
from servanda.states.queries import known_states, state_label, state_labels, states_table

pytestmark = pytest.mark.django_db

RENAMED = PartialDate.parse("2018-04-19")
TABLE = StatesTable(
    states={
        "AUT": StateRow("AUT", "Austria", "member", "WEOG", "Western Europe", "list"),
        "EGY": StateRow("EGY", "Egypt", "member", "African", "Northern Africa", "list"),
        "SWZ": StateRow("SWZ", "Eswatini", "member", "African", "Sub-Saharan Africa", "list"),
        "XXA": StateRow("XXA", "XXA"),
    },
    names=(
        NameRow("AUT", "en", "Austria", source="list"),
        NameRow("AUT", "es", "Austria", source="list"),
        NameRow("EGY", "en", "Egypt", source="list"),
        NameRow("EGY", "ar", "مصر", source="list"),
        NameRow("SWZ", "en", "Swaziland", None, RENAMED, source="list"),
        NameRow("SWZ", "en", "Eswatini", RENAMED, None, source="list"),
    ),
)


@pytest.fixture(autouse=True)
def loaded() -> None:
    load_states(table=TABLE, actor=ANN)


def names(language: str, on: dt.date = TODAY) -> list[str]:
    return [label.name for label in state_labels(language, on)]


def test_a_state_bears_its_former_name_until_the_day_before_the_change() -> None:
    assert state_label("SWZ", "en", dt.date(2018, 4, 18)).name == "Swaziland"
    assert state_label("SWZ", "en", dt.date(2018, 4, 19)).name == "Eswatini"


def test_the_list_is_sorted_by_the_names_of_the_day() -> None:
    assert names("en") == ["Austria", "Egypt", "Eswatini", "XXA"]
    assert names("en", dt.date(2018, 1, 1)) == ["Austria", "Egypt", "Swaziland", "XXA"]


def test_a_name_that_a_language_lacks_is_the_english_one_or_the_code() -> None:
    assert sorted(names("ar")) == sorted(["مصر", "Austria", "Eswatini", "XXA"])


def test_a_label_tells_group_and_status() -> None:
    label = state_label("EGY", "ar", TODAY)
    assert (label.iso3, label.name, label.group, label.un_status, label.subregion) == (
        "EGY",
        "مصر",
        "African",
        "member",
        "Northern Africa",
    )


def test_a_code_that_no_state_has_is_not_there() -> None:
    with pytest.raises(NotThere):
        state_label("ZZZ", "en", TODAY)
    assert known_states() == {"AUT", "EGY", "SWZ", "XXA"}


def test_the_table_comes_back_as_it_was_loaded_and_loading_it_again_changes_nothing() -> None:
    found = states_table()
    assert found.states == TABLE.states
    assert set(found.names) == set(TABLE.names)
    assert load_states(table=found, actor=ANN) == []


def test_names_are_read_once_for_as_long_as_nothing_is_recorded() -> None:
    first = names("es")
    with steady(), CaptureQueriesContext(connection) as queries:
        assert names("es") == first
        assert names("es") == first
    assert ["common_head" in query["sql"] for query in queries] == [True]


def test_what_an_operation_changed_and_took_back_was_never_kept() -> None:
    before = names("en")
    with writing():
        StateName.objects.filter(state_id="EGY", language="en").update(name="Egypt for a moment")
        assert "Egypt for a moment" in names("en")
        transaction.set_rollback(True)
    assert names("en") == before


def test_a_name_corrected_while_a_page_is_read_is_shown_by_what_follows() -> None:
    with steady():
        assert "Egypt" in names("en")
        name = StateName.objects.get(state_id="EGY", language="en")
        with writing():
            StateName.objects.filter(pk=name.pk).update(name="Egypt, Arab Republic of")
            record(actor=ANN, subject=name, action="correct", after={"name": "Egypt, Arab Republic of"})
        assert "Egypt, Arab Republic of" in names("en")
