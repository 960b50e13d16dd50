"""No visitor can forge a line of the log."""

import logging

from servanda.project.log import OneLine


def line(message: str, *values: object) -> str:
    record = logging.LogRecord("servanda", logging.WARNING, __file__, 1, message, values, None)
    return OneLine().format(record)


def test_a_line_break_in_a_value_stays_on_the_line() -> None:
    assert line("Not Found: %s", "/x\n2018-05-31 INFO servanda: all well").count("\n") == 0
    assert "\\x0a2018-05-31" in line("Not Found: %s", "/x\n2018-05-31 INFO servanda: all well")


def test_terminal_commands_are_shown_and_not_obeyed() -> None:
    assert line("name %s", "\x1b[2J\u2028").endswith("name \\x1b[2J\\x2028")


def test_the_languages_of_the_world_stay_readable() -> None:
    assert line("State %s", "كوت ديفوار, 中国, Côte d’Ivoire").endswith("كوت ديفوار, 中国, Côte d’Ivoire")
