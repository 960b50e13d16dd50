"""Reading and checking `treaty.toml`."""

from servanda.law.treaty_file.mistakes import BadTreaty, Mistake
from servanda.law.treaty_file.reading import check, load_treaty

__all__ = ["BadTreaty", "Mistake", "check", "load_treaty"]
