"""Words and figures that only the desk's pages need."""

import pytest
from django.utils.translation import override

from servanda.desk.templatetags.desk_words import fact_value
from servanda.law.partial_dates import PartialDate
from servanda.law.records import Fact


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        ("en", "1371.1", "1,371.1"),
        ("en", "148059", "148,059"),
        ("ar", "6.47", "٦٫٤٧"),
        ("en", "yes", "yes"),
        ("en", "12 to 15", "12 to 15"),
    ],
)
def test_a_reported_figure_has_the_separators_of_the_language(language: str, value: str, shown: str) -> None:
    fact = Fact(
        iso3="PER", fact="contaminated-area", value=value, on=PartialDate.parse("2018"), source="Monitor"
    )
    with override(language):
        assert fact_value(fact) == shown
