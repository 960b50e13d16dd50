"""The same rules for all States at once: columns of days in, columns of findings out.

`Columns.of` puts a register into arrays once; `findings` answers for any day from them.
"""

from servanda.law.arrays.columns import Columns
from servanda.law.arrays.evaluate import Findings, findings

__all__ = ["Columns", "Findings", "findings"]
