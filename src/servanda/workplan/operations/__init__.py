"""Verbs of the work plan."""

from servanda.workplan.operations.load_plans import load_plans

__all__ = ["load_plans"]
