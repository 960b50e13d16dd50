"""Who changed what, when, from what to what: append-only, each entry chained to the one before.

`record` and `record_all` are called by operations, inside their transaction; `queries` reads; `verification`
finds an entry that was changed or is missing.
"""

from servanda.common.history.queries import latest_number
from servanda.common.history.recording import Entry, record, record_all, writing

__all__ = ["Entry", "latest_number", "record", "record_all", "writing"]
