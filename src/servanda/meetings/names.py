"""How meetings and their places are named in each language: `meetings.toml` in a treaty's folder.

The English name is that of the row; a meeting or a place that the file lacks has no other.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from django.conf import settings
from pydantic import BaseModel, ConfigDict, Field

from servanda.law.records import Meeting

NAME = "meetings.toml"


class _InOneLanguage(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    ar: str
    zh: str
    fr: str
    ru: str
    es: str


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    names: Mapping[str, _InOneLanguage] = Field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[str, _InOneLanguage] = Field(default_factory=lambda: MappingProxyType({}))


def meeting_names(treaty_id: str, meeting: Meeting) -> Mapping[str, str]:
    """The name of a meeting by language: English as recorded, the others as far as the file has them."""
    return _with_english(meeting.name, _file(treaty_id).names.get(meeting.code))


def other_names(treaty_id: str, code: str) -> Mapping[str, str]:
    """The names of a meeting in the languages other than English, by its code alone; none where the file has not."""
    found = _file(treaty_id).names.get(code)
    return found.model_dump() if found else {}


def place_names(treaty_id: str, city: str) -> Mapping[str, str]:
    """The name of a place by language: English as recorded, the others as far as the file has them."""
    return _with_english(city, _file(treaty_id).places.get(city))


def name_in(treaty_id: str, meeting: Meeting, language: str) -> str:
    """The name of a meeting in a language; in English where the file lacks it."""
    return meeting_names(treaty_id, meeting).get(language, meeting.name)


def place_in(treaty_id: str, city: str, language: str) -> str:
    """The name of a place in a language; in English where the file lacks it."""
    return place_names(treaty_id, city).get(language, city)


def _with_english(recorded: str, others: _InOneLanguage | None) -> Mapping[str, str]:
    return {"en": recorded, **(others.model_dump() if others else {})} if recorded else {}


@cache
def _file(treaty_id: str) -> _File:
    """Read once; a mistake in the file raises as pydantic does. A treaty without it has English names alone."""
    path = settings.SERVANDA_TREATIES / treaty_id / NAME
    return _File.model_validate(tomllib.loads(path.read_text("utf-8"))) if path.exists() else _File()
