"""The tables of the common room: the history."""

from servanda.common.history.models import Change, Head

__all__ = ["Change", "Head"]
