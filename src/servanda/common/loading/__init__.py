"""Bringing a table in line with a data folder, without touching what people entered or corrected.

A row remembers what the folder said when it was loaded (`loaded_as`). As long as the row still says that, the
folder rules it: changed there, it changes here; gone there, it goes here. Once a person corrected it, it is
kept, and the difference is shown at every loading. A folder rules only by the files that it has: rows that came
from a file it lacks (`loaded_from`) are left alone.
"""

from servanda.common.loading.carrying_out import carry_out
from servanda.common.loading.matching import plan
from servanda.common.loading.plans import LoadAction, Plan, RowChange

__all__ = ["LoadAction", "Plan", "RowChange", "carry_out", "plan"]
