"""Which database, and with which promises."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from servanda.project.settings.database import database


def pragma(name: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return str(cursor.fetchone()[0])


@pytest.mark.sqlite
@pytest.mark.django_db
def test_what_sqlite_acknowledged_survives_a_power_cut() -> None:
    assert (pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys")) == ("wal", "2", "1")


@pytest.mark.postgresql
@pytest.mark.django_db
def test_the_second_pass_is_really_on_postgresql() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT version()")
        assert cursor.fetchone()[0].startswith("PostgreSQL")


def test_an_address_names_every_part() -> None:
    read = database("postgresql://desk:p%40ss@db.example.org:5433/servanda?sslmode=require")
    parts = [read[key] for key in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")]
    assert parts == ["servanda", "desk", "p@ss", "db.example.org", "5433", {"sslmode": "require"}]


def test_an_address_can_name_a_socket_folder() -> None:
    read = database("postgresql://desk@/servanda?host=/run/postgresql")
    assert (read["HOST"], read["PORT"], read["OPTIONS"]) == ("/run/postgresql", "", {})


@pytest.mark.parametrize("address", ["mysql://a/b", "postgresql://host", "servanda.sqlite3"])
def test_another_address_is_refused_with_an_example(address: str) -> None:
    with pytest.raises(ImproperlyConfigured, match="postgresql://user:password@host:5432/name"):
        database(address)
