"""Reading the history."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from django.db import models

from servanda.common.history.models import Change, Head


def latest_number() -> int:
    """Number of the newest entry, 0 before the first. One query."""
    return latest()[0]


def latest() -> tuple[int, str]:
    """Number and digest of the newest entry; the digest stands for all that was ever recorded."""
    return Head.objects.filter(id=1).values_list("number", "digest").first() or (0, "")


def latest_at() -> dt.datetime:
    """The instant of the newest entry; the beginning of 2000 before the first. One query."""
    found = Change.objects.order_by("-number").values_list("at", flat=True).first()
    return found or dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def history_of(subject: models.Model) -> Sequence[Change]:
    """The changes of one row, oldest first."""
    return list(
        Change.objects.filter(subject_table=subject._meta.db_table, subject_key=str(subject.pk)).order_by(
            "number"
        )
    )


def history_about(about: str, *, newest: int = 200) -> Sequence[Change]:
    """The newest changes of all rows about one thing (a State by its code), newest first."""
    return list(Change.objects.filter(about=about).order_by("-number")[:newest])


def last_change(subject: models.Model) -> Change | None:
    """The newest change of one row."""
    return (
        Change.objects.filter(subject_table=subject._meta.db_table, subject_key=str(subject.pk))
        .order_by("-number")
        .first()
    )


def stands_in_history(number: int, digest: str) -> bool:
    """Whether the entry of that number still has that digest: then all before it is as it was. One query."""
    return Change.objects.filter(number=number, digest=digest).exists()


def changed_since(number: int, model: type[models.Model]) -> frozenset[str]:
    """The keys of the rows of a table that entries after that number are about. One query."""
    found = Change.objects.filter(number__gt=number, subject_table=model._meta.db_table)
    return frozenset(found.values_list("subject_key", flat=True))
