import bidi
import pytest

from servanda.papers.articles import write_article


@pytest.mark.parametrize(
    ("language", "article", "paragraph", "letter"),
    [
        ("ar", "المادة ٤", "المادة ٧ (٢)", "المادة ٤ (١) (ب)"),
        ("zh", "第4条", "第7条第2款", "第4条第1款(b)项"),
        ("en", "Article 4", "Article 7 (2)", "Article 4 (1) (b)"),
        ("fr", "Article 4", "Article 7, par. 2", "Article 4, par. 1 b)"),
        ("ru", "Статья 4", "Статья 7, п. 2", "Статья 4, п. 1 b)"),
        ("es", "Artículo 4", "Artículo 7, párr. 2", "Artículo 4, párr. 1 b)"),
    ],
)
def test_an_article_is_cited_as_the_language_cites_it(
    language: str, article: str, paragraph: str, letter: str
) -> None:
    assert [write_article(number, language) for number in ("4", "7 (2)", "4 (1) (b)")] == [
        article,
        paragraph,
        letter,
    ]


def test_another_way_of_numbering_stands_as_it_is() -> None:
    assert write_article("VI (C)", "en") == "Article VI (C)"
    assert write_article("3 and 4", "ar") == "المادة ٣ and ٤"


def test_an_arabic_article_is_read_from_the_article_down_to_the_letter() -> None:
    drawn = bidi.get_display(write_article("4 (1) (b)", "ar"), base_dir="R")
    assert drawn[::-1] == "المادة ٤ (١) (ب)"


@pytest.mark.parametrize(
    ("number", "written"), [("7 (1) (k)", "المادة ٧ (١) (ك)"), ("7 (1) (n)", "المادة ٧ (١) (ن)")]
)
def test_arabic_letters_go_on_after_the_tenth(number: str, written: str) -> None:
    assert write_article(number, "ar") == written
