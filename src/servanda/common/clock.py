"""The only place that asks what day it is; everything below the pages and commands is given the day."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone


def today() -> date:
    """The day in Geneva, or the day that SERVANDA_TODAY pins for tests and demonstrations."""
    pinned: date | None = settings.SERVANDA_TODAY
    return pinned or timezone.localdate()


def now() -> datetime:
    """The instant, for stamps on entries and links; never for deciding what is due."""
    return timezone.now()
