"""What a row can hold: the length of its columns, told in a sentence before a database refuses it in its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from servanda.common.sourced import SourcedRow

SHOWN = 30


def limit_problems(model: type[SourcedRow], record: Any) -> Iterator[str]:
    """A sentence for each text of the record that is longer than its column (SQLite would not mind)."""
    for column in model.record_columns():
        field = model._meta.get_field(column)
        if not isinstance(field, models.CharField) or field.max_length is None:
            continue
        text = str(getattr(record, column, "") or "")
        if len(text) > field.max_length:
            yield _("%(field)s “%(text)s…” has %(length)s characters; at most %(limit)s are kept.") % {
                "field": column,
                "text": text[:SHOWN],
                "length": len(text),
                "limit": field.max_length,
            }
