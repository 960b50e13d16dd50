"""The board: what is due, what is past, and what the Unit prepares."""

from servanda.desk.pages.board.choice import Choice, choice
from servanda.desk.pages.board.page import BoardPage, board_page

__all__ = ["BoardPage", "Choice", "board_page", "choice"]
