"""What a backup says about itself."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from servanda.common.errors import BadInput

MANIFEST = "manifest.json"
ROWS, FILES = "rows/", "files/"
FORM = 1


class BadBackup(BadInput):
    """The file is no backup, is damaged, or does not fit this desk. Nothing was changed."""


class Manifest(BaseModel):
    """What is in the archive, so that anything missing, added or altered is found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    form: int
    release: str
    history_number: int
    history_digest: str
    migrations: dict[str, str]
    """App → its newest migration: rows only fit into the tables they came from."""
    digests: dict[str, str]
    """Member of the archive → SHA-256 of its content, in hexadecimal."""
