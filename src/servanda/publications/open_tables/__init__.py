"""Everything public in the register as plain tables: CSV for spreadsheets, JSON with licence and provenance."""

from servanda.publications.open_tables.licence import LICENCE, Licence
from servanda.publications.open_tables.tables import TABLES, Column, OpenTable
from servanda.publications.open_tables.writing import as_csv, as_json, data_package

__all__ = ["LICENCE", "TABLES", "Column", "Licence", "OpenTable", "as_csv", "as_json", "data_package"]
