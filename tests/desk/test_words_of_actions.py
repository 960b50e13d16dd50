"""The headings of the history are words of the reader's language, whatever is stored."""

import pytest
from django.utils import translation

from servanda.desk.pages.words_of_actions import action_in_words


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("correct act", "Act corrected"),
        ("load: add", "Added from the data folder"),
        ("approve line 12: set aside", "Taken out of use by line 12 of a status page"),
        ("something new", "Something new"),
    ],
)
def test_an_action_is_told_in_words(action: str, told: str) -> None:
    with translation.override("en"):
        assert action_in_words(action) == told
