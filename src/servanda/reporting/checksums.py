"""The checksum on a receipt: SHA-256 over what was submitted, so that anyone can make it again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable

from servanda.reporting.models import ReportVersion


def canonical(version: ReportVersion, files: Iterable[str]) -> bytes:
    """What the checksum is made of: JSON in UTF-8, keys sorted, no spaces. `files` are their digests in order."""
    report = version.report
    told = {
        "treaty": report.treaty_id,
        "state": report.state_id,
        "obligation": report.obligation,
        "period": report.period,
        "version": version.number,
        "form": version.form_version,
        "period_from": version.period_from.isoformat() if version.period_from else "",
        "period_to": version.period_to.isoformat() if version.period_to else "",
        "language": version.language,
        "answers": version.answers,
        "files": list(files),
    }
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def checksum(version: ReportVersion, files: Iterable[str]) -> str:
    """The digest in hexadecimal."""
    return hashlib.sha256(canonical(version, files)).hexdigest()
