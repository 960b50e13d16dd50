"""Reading a treaty's data folder: CSV files in, records out, every bad row named."""

from servanda.law.data_folder.contents import Contents, Files
from servanda.law.data_folder.mistakes import RowMistake
from servanda.law.data_folder.reading import read, read_contents
from servanda.law.data_folder.states_table import StateRow, StatesTable

__all__ = ["Contents", "Files", "RowMistake", "StateRow", "StatesTable", "read", "read_contents"]
