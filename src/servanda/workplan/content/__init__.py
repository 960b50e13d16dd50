"""What stands in a plan, in all its languages, apart from the tables: read from a folder, a paper or the desk."""

from servanda.workplan.content.shape import Content, LineContent, PartContent

__all__ = ["Content", "LineContent", "PartContent"]
