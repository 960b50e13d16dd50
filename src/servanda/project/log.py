"""How the log is written: one event, one line, whatever a visitor put into an address or a name."""

import logging

CONTROLS = {code: f"\\x{code:02x}" for code in [*range(32), *range(127, 160), 0x2028, 0x2029] if code != 9}
TRACEBACK = {code: text for code, text in CONTROLS.items() if code != 10}


class OneLine(logging.Formatter):
    """Time, level, source and message, control characters made visible, so that no entry can be forged."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  the name is the library's
        return super().formatMessage(record).translate(CONTROLS)

    def format(self, record: logging.LogRecord) -> str:
        """The message on its line; a traceback below it keeps its own lines."""
        return super().format(record).translate(TRACEBACK)
