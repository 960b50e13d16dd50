"""Recording many facts of several themes at once."""

from servanda.duties.operations.load_folder import load_folder

__all__ = ["load_folder"]
