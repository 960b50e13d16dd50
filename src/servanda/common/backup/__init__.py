"""The whole desk in one file, and back: every row, every uploaded file, checked by digest on the way back.

The file is a ZIP archive: `manifest.json`, `rows/<app>.<model>.jsonl` with one row a line, and `files/…` as they
lie in the home. It does not depend on the kind of database. Sessions are left out: everyone signs in again. So is
the secret key, which belongs to a home: links that were mailed before do not work in another one.
"""

from servanda.common.backup.manifest import BadBackup, Manifest
from servanda.common.backup.restoring import restore
from servanda.common.backup.writing import write_backup

__all__ = ["BadBackup", "Manifest", "restore", "write_backup"]
"""Raised and returned by the two verbs, and the verbs."""
