import pytest

from servanda.papers.lengths import write_length


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", ["سنة واحدة", "سنتان", "٨ سنوات", "٩ أشهر", "١٨٠ يوما", "سنة واحدة و٦ أشهر"]),
        ("zh", ["1年", "2年", "8年", "9个月", "180天", "1年6个月"]),
        ("en", ["1 year", "2 years", "8 years", "9 months", "180 days", "1 year and 6 months"]),
        ("fr", ["1 an", "2 ans", "8 ans", "9 mois", "180 jours", "1 an et 6 mois"]),
        ("ru", ["1 год", "2 года", "8 лет", "9 месяцев", "180 дней", "1 год и 6 месяцев"]),
        ("es", ["1 año", "2 años", "8 años", "9 meses", "180 días", "1 año y 6 meses"]),
    ],
)
def test_a_length_takes_the_plural_of_its_language(language: str, written: list[str]) -> None:
    lengths = ["P1Y", "P2Y", "P8Y", "P9M", "P180D", "P1Y6M"]
    assert [write_length(iso, language) for iso in lengths] == written


@pytest.mark.parametrize("text", ["", "P", "8 years", "PT5H", "P8Y "])
def test_any_other_text_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(ValueError, match="write P8Y, P6M or P180D"):
        write_length(text, "en")
