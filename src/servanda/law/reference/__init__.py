"""Reference documentation made from the treaty files and their scenarios: the rule in words, then worked examples."""

from servanda.law.reference.pages import pages

__all__ = ["pages"]
