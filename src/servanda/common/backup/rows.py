"""All rows of the desk as lines of text, the same for the same rows in any database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.core import serializers
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.models import Model

from servanda.common.backup.manifest import BadBackup

LEFT_OUT = frozenset({"contenttypes.contenttype", "auth.permission", "sessions.session"})
"""Made anew by the framework, or not worth keeping."""


def tables() -> list[type[Model]]:
    """Every model whose rows are kept, in a fixed order."""
    kept = [model for model in apps.get_models() if model._meta.label_lower not in LEFT_OUT]
    return sorted(kept, key=lambda model: model._meta.label_lower)


def lines(model: type[Model]) -> Iterator[bytes]:
    """One line of JSON for each row, in the order of its key."""
    rows = model._base_manager.order_by("pk").iterator(chunk_size=1000)
    for row in serializers.serialize("python", rows):
        text = json.dumps(row, default=_exactly, ensure_ascii=False, sort_keys=True)
        yield text.encode() + b"\n"


def _exactly(value: Any) -> str:
    """Instants to the microsecond (the framework's own writing stops at the millisecond), figures with every digit."""
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def newest_migrations() -> dict[str, str]:
    """App → its newest migration. BadBackup where one is still to be applied to this desk."""
    loader = MigrationLoader(connection)
    leaves = sorted(loader.graph.leaf_nodes())
    waiting = [f"{app} {name}" for app, name in leaves if (app, name) not in loader.applied_migrations]
    if waiting:
        raise BadBackup(
            f"The tables of this desk are those of another release (still to come: {', '.join(waiting)}). "
            "Start the desk once with this release, then try again."
        )
    return dict(leaves)
