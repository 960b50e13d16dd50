"""A piece of evidence in words, in the reader's language."""

from __future__ import annotations

from django.utils.translation import gettext as _

from servanda.common.languages import current
from servanda.common.obligations import in_digits, obligation_name
from servanda.missions.enums import MissionKind
from servanda.results.counting import Evidence, Source
from servanda.results.table import Table


def kind_in_words(source: Source, kind: str, table: Table) -> str:
    """What kind of evidence it is."""
    if source is Source.ENTRY:
        return _("Log entries")
    if source is Source.MISSION:
        return str(MissionKind(kind).label)
    act = table.act(kind)
    return act.names.in_language(current()) if act else kind


def title_in_words(each: Evidence) -> str:
    """What a person wrote; else what the row was about, “Annual report 2018”; "" where the kind says all."""
    if each.title or not each.obligation:
        return each.title
    return f"{obligation_name(each.obligation)} {in_digits(each.period)}".strip()
