"""How the command line says that something is wrong: a sentence on the error stream and an exit code, no traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any

import click

from servanda.cli.terminal import safe

FOUND_PROBLEMS = 1
BAD_REQUEST = 2
OWN_FAULT = 70
"""The code that the standard set of exit codes has for an error inside the program."""


class BadRequest(click.ClickException):
    """What was asked for cannot be done as asked; each sentence says what, why and what to do."""

    exit_code = BAD_REQUEST

    def __init__(self, sentences: str | Iterable[str]) -> None:
        self.sentences = [sentences] if isinstance(sentences, str) else list(sentences)
        super().__init__("\n".join(self.sentences))

    def show(self, file: Any = None) -> None:
        """Each sentence on its line of the error stream."""
        for sentence in self.sentences:
            click.echo(f"servanda: {safe(sentence)}", file=file or sys.stderr)


class OwnFault(BadRequest):
    """An error inside the program; the sentence asks to report it."""

    exit_code = OWN_FAULT


class Plain(click.Group):
    """A command that never ends in a traceback; SERVANDA_DEBUG=1 shows it to those who look for a fault."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the verb; turn what it raises into a sentence."""
        try:
            return super().invoke(ctx)
        except (click.exceptions.Exit, click.Abort, click.ClickException, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("SERVANDA_DEBUG") == "1":
                raise
            raise told(error) from None


def told(error: Exception) -> click.ClickException:
    """The sentence for an error that the rooms below raised."""
    sentences = getattr(error, "sentences", None)
    if isinstance(sentences, list):
        return BadRequest(sentences)
    mistakes = getattr(error, "mistakes", None)
    if isinstance(mistakes, list):
        return BadRequest(str(mistake) for mistake in mistakes)
    if type(error).__name__ in {"ImproperlyConfigured", "NotAllowed"}:
        return BadRequest(str(error))
    if isinstance(error, OSError):
        return BadRequest(
            f"{error.filename or 'A file'} cannot be used: {error.strerror}. Look at its rights."
        )
    return OwnFault(
        f"This is a fault in Servanda, not in what you asked for: {type(error).__name__}: {error}. "
        "Run the command again with SERVANDA_DEBUG=1 and send the Unit's maintainers what it prints."
    )
