"""Headings that say thousands are known by words and by signs; figures of their own make them none."""

import pytest

from servanda.papers.thousands import says_by_signs, says_thousands


@pytest.mark.parametrize(
    "text",
    [
        "CHF '000",
        "2019 (CHF ’000)",
        "CHF 000",
        "000 CHF",
        "Amount (000)",
        "Amount ('000s)",
        "k CHF",
        "kCHF",
        "KEUR",
        "CHF k",
        "k€",
        "CHF x 1000",
        "CHF × 1 000",
        "CHF 1,000s",
    ],
)
def test_noughts_and_a_k_beside_a_currency_say_thousands(text: str) -> None:
    assert says_by_signs(text)
    assert says_thousands(text)


@pytest.mark.parametrize(
    "text",
    [
        "in CHF thousands",
        "Thousands of Swiss francs",
        "milliers de CHF",
        "en milliers de francs",
        "miles de francos",
        "Importe (en miles)",
        "тыс. долл.",
        "Сумма, тыс",
        "в тысячах франков",
        "بآلاف الفرنكات",
        "ألف فرنك",
        "金额（千瑞郎）",
        "2019 (тыс. шв. франков)",
    ],
)
def test_words_of_each_language_say_thousands(text: str) -> None:
    assert says_thousands(text)


@pytest.mark.parametrize(
    "text",
    [
        "CHF",
        "CHF 475,000",
        "475 000 CHF",
        "CHF 1'000",
        "2000 CHF",
        "000",
        "KIND",
        "KEYS",
        "Air miles",
        "About 2 thousand francs",
        "Account 4000",
        "OK CHF",
        "Work",
        "тысяча 500",
    ],
)
def test_amounts_numbers_and_other_words_do_not(text: str) -> None:
    assert not says_thousands(text)
