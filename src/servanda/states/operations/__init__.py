"""Recording States and their acts."""

from servanda.states.operations.loading import load_states

__all__ = ["load_states"]
