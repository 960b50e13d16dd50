"""Names one after the other take the comma of their language."""

import pytest

from servanda.papers.lists import write_list


@pytest.mark.parametrize(
    ("language", "names", "written"),
    [
        ("en", ["Chad", "Chile"], "Chad, Chile"),
        ("ar", ["تشاد", "شيلي"], "تشاد، شيلي"),
        ("zh", ["乍得", "智利"], "乍得、智利"),
        ("ru", ["Чад", "Чили"], "Чад, Чили"),
    ],
)
def test_names_are_parted_by_the_comma_of_the_language(language: str, names: list[str], written: str) -> None:
    assert write_list(names, language) == written


def test_one_name_stands_alone_and_none_gives_nothing() -> None:
    assert write_list(["Chad"], "ar") == "Chad"
    assert write_list([], "ar") == ""
