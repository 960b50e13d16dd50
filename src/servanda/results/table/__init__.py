"""The table of acts: what is done at the desk, and which activity of the plan it belongs to."""

from servanda.results.table.file import Act, Measure, MeasureKind, Table, load_table, table_of
from servanda.results.table.in_force import InForce, table_in_force

__all__ = ["Act", "InForce", "Measure", "MeasureKind", "Table", "load_table", "table_in_force", "table_of"]
