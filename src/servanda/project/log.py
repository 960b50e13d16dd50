"""How the log is written: one event, one line, whatever a visitor put into an address or a name."""

import logging

BREAKS = [*range(32), *range(127, 160), 0x2028, 0x2029]
CONTROLS = {code: f"\\x{code:02x}" for code in BREAKS if code != ord("\t")}
TRACEBACK = {code: text for code, text in CONTROLS.items() if code != ord("\n")}


class OneLine(logging.Formatter):
    """Time, level, source and message, control characters made visible, so that no entry can be forged."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def formatMessage(self, record: logging.LogRecord) -> str:
        return super().formatMessage(record).translate(CONTROLS)

    def format(self, record: logging.LogRecord) -> str:
        """The message on its line; a traceback below it keeps its own lines."""
        return super().format(record).translate(TRACEBACK)
