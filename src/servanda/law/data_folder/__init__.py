"""Reading a treaty's data folder: CSV files in, records out, every bad row named."""

from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.data_folder.reading import read
from servanda.law.data_folder.states_table import StateRow, StatesTable

__all__ = ["RowMistake", "StateRow", "StatesTable", "read"]
