"""What is written with other code points is one and the same for the word index, its queries and its marks."""

from __future__ import annotations

import random

import pytest

from engine.words import Finder, index_terms, parts, plain_words, query_words, word_terms
from engine.words.dates import dates
from engine.words.numbers import joined_numbers, spaced_numbers


@pytest.mark.parametrize(
    ("written", "typed", "language"),
    [
        ("٤٧١٨", "4718", "ar"),
        ("۴۷۱۸", "4718", "fa"),
        ("५८२१", "5821", "hi"),
        ("১২৩", "123", "bn"),
        ("๑๒๓", "123", "th"),
        ("１２３", "123", "ja"),
        ("كتابخانه", "کتابخانه", "fa"),
        ("كتاب‌هاي", "کتابهای", "fa"),
        ("کتاب", "كتاب", "ar"),
        ("السلامه", "السلامة", "ar"),
        ("مستشفي", "مستشفى", "ar"),
        ("أحمد", "احمد", "ar"),
        ("ســلام", "سلام", "ar"),
        ("ہے", "هے", "ur"),
        ("ﾃﾞﾝｷﾀﾞｲ", "デンキダイ", "ja"),
        ("ﾊﾟﾝ", "パン", "ja"),
        ("രേഖകള്‍", "രേഖകൾ", "ml"),
        ("അവന്‍", "അവൻ", "ml"),
        ("হঠাত্‍", "হঠাৎ", "bn"),
        ("นํ้าประปา", "น้ำประปา", "th"),
        ("ทําความ", "ทำความ", "th"),
        ("обʼєкт", "об'єкт", "uk"),
        ("об’єкт", "об`єкт", "uk"),
        ("п’яць", "п'яць", "be"),
        ("уговора", "ugovora", "sr"),
        ("kućama", "kuća", "hr"),
    ],
)
def test_what_is_typed_is_what_is_written(written, typed, language):
    words = [term for word in query_words(typed) for term in word_terms(word, [language])]
    assert set(words) <= set(index_terms(written, language).split())
    if language not in ("sr", "hr"):
        assert plain_words(written) == plain_words(typed)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("1.234,56 EUR", "1234,56"),
        ("1.234,56 EUR", "1,234.56"),
        ("12 500,00 €", "12500.00"),
        ("12\u00a0500,00\u00a0€", "12 500,00"),
        ("1'234.50 CHF", "1234,50"),
        ("1’234’567", "1234567"),
        ("12,34,567.00", "1234567.00"),
        ("٩٬٨٧٦٫٥٠", "9876.50"),
        ("IBAN DE89 3704 0044 0532 0130 00.", "DE89370400440532013000"),
        ("DE89370400440532013000", "DE89 3704 0044 0532 0130 00"),
        ("FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189", "fr7630006000011234567890189"),
        ("Tel. 0351 / 44 71 92-0", "03514471920"),
        ("03514471920", "0351 447192-0"),
        ("4111 1111 1111 1111", "4111111111111111"),
        ("ISBN 978-3-16-148410-0", "9783161484100"),
    ],
)
def test_numbers_are_found_however_their_digits_are_set_apart(written, typed):
    (word,) = query_words(typed)
    assert set(word_terms(word, [""])) & set(index_terms(written, "").split())


def test_numbers_beside_each_other_stay_several():
    assert query_words("sales 2023 2024") == ["sales", "2023", "2024"]
    assert query_words("d'Artagnan room 12") == ["d", "Artagnan", "room", "12"]
    assert "20232024" not in index_terms("sales 2023 2024", "").split()


def test_what_is_found_is_marked_where_it_stands():
    text = "x ﾃﾞﾝｷ, 12 500,00 นํ้า"
    marked = {text[part.start : part.end]: part.term for part in parts(text, "")}
    assert marked["ﾃﾞﾝ"] == "デン" and marked["12 500,00"] == "12500.00"
    assert [text[start:end] for start, end in Finder({"12500.00"}).spans(text, "")] == ["12 500,00"]


def test_the_quotation_marks_of_a_russian_word_are_none_of_its_letters():
    assert plain_words("'ёлка' и д'Артаньян") == ["елка", "и", "д", "артаньян"]


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f"])
def test_numbers_with_blanks_are_those_that_the_search_of_the_whole_text_finds(blank):
    pieces = ["1 234 567", "1'234 567", "DE89 3704 0044 0532 0130 00", "+49 351 447", "(0351) 4471", "12,50", "x", "5"]
    chance = random.Random(3)
    for _ in range(500):
        text = " ".join(chance.choice(pieces) for _ in range(6)).replace(" ", blank)
        every = [found for found in joined_numbers(text) if blank in text[found[0] : found[1]]]
        assert list(spaced_numbers(text)) == every


@pytest.mark.parametrize(
    "written",
    [
        "5.3.2024",
        "05.03.24",
        "05/03/2024",
        "3/5/2024",
        "2024/3/5",
        "2024.03.05",
        "March 5, 2024",
        "Mar. 5th, 2024",
        "5 March 2024",
        "5. März 2024",
        "5.\u00a0März\u00a02024",
        "5-Mar-2024",
        "5 mars 2024",
        "5 de marzo de 2024",
        "5 марта 2024",
        "2024年3月5日",
        "the 5th of March 2024",
        "5th of March, 2024",
        "sábado 5 de marzo del 2024",
        "5 марта 2024г.",
        "05.03.2024г.",
    ],
)
def test_a_date_is_found_in_whichever_form_it_is_typed(written):
    assert "2024-03-05" in index_terms(f"on {written} at noon", "").split()
    for typed in ("2024-03-05", "5.3.2024", "March 5, 2024"):
        word = query_words(typed)[0]
        assert set(word_terms(word, [""])) & set(index_terms(f"(on {written}, at noon)", "").split())


@pytest.mark.parametrize(
    "written",
    ["31.2.2024", "13/25/2024", "10.0.0.24", "1.2.3-4", "may 40, 2024", "5.3.2024год", "5.3.2024гa", "5.3.2024x"],
)
def test_what_is_no_date_is_none(written):
    assert not [term for term in index_terms(written, "").split() if term.startswith(("2024-", "2003-"))]


def test_the_longest_date_is_taken_whole_and_no_part_of_a_longer_number():
    assert [found[2] for found in dates("on the 30th of September of 2024")] == ["2024-09-30"]
    assert not list(dates("number 730th of septiembre del 2024"))


@pytest.mark.parametrize(
    "written",
    [
        "3.-5. March 2024",
        "3.\u20135. März 2024",
        "3./5. März 2024",
        "3-5 March 2024",
        "3 to 5 March 2024",
        "3rd and 5th of March 2024",
        "vom 3. bis zum 5. März 2024",
        "du 3 au 5 mars 2024",
        "del 3 al 5 de marzo de 2024",
        "March 3\u20135, 2024",
        "March 3 \u2013 March 5, 2024",
        "3 March \u2013 5 March 2024",
        "2024-03-03/2024-03-05",
        "2024-03-03--2024-03-05",
        "2024-03-03\u20132024-03-05",
        "2024-03-03T09:00/2024-03-05T10:00",
        "2024-03-03T09:00:00Z/2024-03-05T10:00:00Z",
        "03.03.\u201305.03.2024",
        "3.-5.3.2024",
        "3. \u2013 5.3.2024",
        "3.3. bis 5.3.2024",
        "03.03.2024-05.03.2024",
    ],
)
def test_both_days_of_a_range_are_found(written):
    terms = index_terms(f"open on {written} only", "").split()
    assert {"2024-03-03", "2024-03-05"} <= set(terms)


def test_the_first_day_of_a_range_stands_where_the_range_does():
    text = f"{'It was long ago that we met there. ' * 3}We met 12.-14.03.2024."
    assert {text[start:end] for start, end, day in dates(text) if day == "2024-03-12"} == {"12.-14.03.2024"}


def test_a_range_of_two_months_gives_each_day_its_month():
    assert {"2024-02-28", "2024-03-03"} <= set(index_terms("February 28 \u2013 March 3, 2024", "").split())
    assert {"2024-02-28", "2024-03-03"} <= set(index_terms("28.2.\u20133.3.2024", "").split())


@pytest.mark.parametrize("written", ["5.3.2024-7", "2-3-2024-5", "7.3-5 x", "12.-3.99.2024"])
def test_numbers_around_a_dash_are_no_range(written):
    assert not [term for term in index_terms(written, "").split() if term.startswith("2024-")]


def test_digits_of_burmese_are_digits():
    assert "4718" in index_terms("\u1044\u1047\u1041\u1048", "").split()


def test_a_range_of_days_may_begin_with_the_first_character_of_a_text():
    assert list(dates("5.-7.3.2024")) == [(3, 11, "2024-03-07"), (0, 11, "2024-03-05")]
    assert list(dates("15.-17.3.2024")) == [(4, 13, "2024-03-17"), (0, 13, "2024-03-15")]


@pytest.mark.parametrize(("written", "language"), [("2024년3월5일", "ko"), ("2024年3月5日", "ja")])
def test_a_date_of_east_asia_is_one_without_any_mark_beside_it(written, language):
    assert "2024-03-05" in index_terms(written, language).split()


def test_a_file_number_with_an_amount_in_it_is_one_word_of_a_query():
    assert query_words("12.345/2024") == ["12.345/2024"]
    assert query_words("12 345 EUR") == ["12 345", "EUR"]
