"""Words as they are looked for, in six languages: what a person types finds what was written otherwise."""

from servanda.papers.searching.analysis import asked, indexed

__all__ = ["asked", "indexed"]
