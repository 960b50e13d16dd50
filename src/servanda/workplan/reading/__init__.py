"""A work plan read from a paper: bytes in, structure and doubts out. Plain Python, no web framework, no database.

Reading goes by structure and by the words of each language (`vocabulary/*.toml`). Nothing is invented: a part that
was not found is absent; what had to be decided is told as a doubt.
"""

from __future__ import annotations

from servanda.workplan.reading.plan import read_plan
from servanda.workplan.reading.refusals import NotAPlan, Refusal

__all__ = ["NotAPlan", "Refusal", "read_plan"]
