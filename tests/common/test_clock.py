"""Only the clock knows what day it is, and it can be told."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.utils import timezone

from servanda.common import clock


def test_the_day_of_the_tests_stands_still() -> None:
    assert clock.today() == date(2018, 5, 31)


def test_without_a_pinned_day_it_is_the_day_in_geneva(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.SERVANDA_TODAY = None
    late_in_the_evening = datetime(2018, 5, 31, 22, 30, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: late_in_the_evening)
    assert clock.today() == date(2018, 6, 1)
