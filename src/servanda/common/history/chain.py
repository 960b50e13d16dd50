"""The digest that chains one entry of the history to the one before."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from servanda.common.history.models import Change


def digest(change: Change) -> str:
    """SHA-256, in hexadecimal, over everything the entry says and the digest of the entry before."""
    says = [
        change.number,
        change.at.astimezone(UTC).isoformat(),
        change.actor_id,
        change.actor_name,
        change.subject_table,
        change.subject_key,
        change.about,
        change.action,
        change.before,
        change.after,
        change.previous,
    ]
    return hashlib.sha256(json.dumps(says, sort_keys=True, ensure_ascii=False).encode()).hexdigest()
