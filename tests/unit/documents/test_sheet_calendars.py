"""Dates of spreadsheets in calendars of Japan, Taiwan, Korea and Thailand stand as the cell shows them.

The wanted words are those that Excel shows for the format in the language that it names.
"""

from __future__ import annotations

from datetime import date

import pytest

from engine.documents.office.calendars import GREGORIAN, JAPAN, THAI, UNKNOWN, locale_of
from engine.documents.office.date_names import _NAMES, month_names, weekday_names
from engine.documents.office.number_formats import formatted

FIFTH_OF_MARCH = 45356  # 2024, a Tuesday


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ('[$-411]ggge"年"m"月"d"日"', "令和6年3月5日"),
        ('[$-ja-JP-x-gannen,80]ggge"年"m"月"d"日";@', "令和6年3月5日"),
        ("[$-411]ge.m.d", "R6.3.5"),
        ("[$-411]gge.m.d", "令6.3.5"),
        ("[$-411]r.m.d", "06.3.5"),
        ("[$-411]rr", "令和06"),
        ('[$-411]m"月"d"日"(aaa)', "3月5日(火)"),
        ("[$-411]dddd", "火曜日"),
        ("[$-404]e/m/d", "113/3/5"),
        ('[$-404]ggge"年"m"月"d"日"', "中華民國113年3月5日"),
        ("[$-404]aaaa", "星期二"),
        ("[$-804]yyyy/m/d aaa", "2024/3/5 周二"),
        ("[$-50412]yyyy/m/d", "4357/3/5"),
        ("[$-107041E]d mmm yyyy", "5 มี.ค. 2567"),
        ("[$-D07041E]d mmmm yy", "5 มีนาคม 67"),
        ("[$-41E]d/m/bbbb", "5/3/2567"),
        ("[$-41E]d mmmm yyyy", "5 มีนาคม 2024"),
        ("[$-de-DE]dddd, d. mmmm yyyy", "Dienstag, 5. März 2024"),
        ("B1dd/mm/yyyy", "05/03/2024"),
        ("e", "2024"),
    ],
)
def test_a_date_stands_in_the_calendar_that_its_format_names(code, shown):
    assert formatted(FIFTH_OF_MARCH, code) == shown


@pytest.mark.parametrize("locale", sorted(_NAMES))
def test_no_two_months_and_no_two_days_are_called_the_same_in_any_language(locale):
    for names, number in (
        (month_names(locale), 12),
        (month_names(locale, with_day=True), 12),
        (weekday_names(locale), 7),
    ):
        for words in zip(*names, strict=True):
            assert len({word.casefold() for word in words}) == number, words


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("[$-405]d mmm", ("5 čvn", "5 čvc")),
        ("[$-408]mmm yyyy", ("Ιούν 2024", "Ιούλ 2024")),
        ("[$-425]d mmm", ("5 juuni", "5 juuli")),
        ("[$-40B]d mmm", ("5 kesä", "5 heinä")),
        ("[$-419]d mmm", ("5 июн", "5 июл")),
        ("[$-403]ddd", ("dc", "dv")),
    ],
)
def test_a_short_month_or_day_is_called_as_its_language_has_it(code, shown):
    fifth_of_june, fifth_of_july = 45448, 45478  # 2024, a Wednesday and a Friday
    assert (formatted(fifth_of_june, code), formatted(fifth_of_july, code)) == shown


@pytest.mark.parametrize("code", ["B2dd/mm/yyyy", "[$-60401]d/m/yyyy", 'ggge"年"m"月"d"日"', "[$-409]gg e"])
def test_a_date_of_a_calendar_that_cannot_be_told_stands_as_year_month_day(code):
    assert formatted(FIFTH_OF_MARCH, code) == "2024-03-05"


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (date(2019, 5, 1), "令和1"),
        (date(2019, 4, 30), "平成31"),
        (date(1989, 1, 7), "昭和64"),
        (date(1926, 12, 24), "大正15"),
        (date(1912, 7, 29), "明治45"),
    ],
)
def test_an_era_ends_on_the_day_before_the_next(day, shown):
    assert formatted((day - date(1899, 12, 30)).days, "[$-411]ggge") == shown


@pytest.mark.parametrize(("code", "shown"), [("0 g", "12 g"), ("0.0 bb", "12.0 bb"), ("0 rr", "12 rr")])
def test_letters_beside_digits_are_units(code, shown):
    assert formatted(12, code) == shown


@pytest.mark.parametrize(
    ("words", "locale", "calendar"),
    [
        ("411", 0x411, GREGORIAN),
        ("30411", 0x411, JAPAN),
        ("D07041E", 0x41E, THAI),
        ("60401", 0x401, UNKNOWN),
        ("ja-JP-x-gannen,80", 0x411, GREGORIAN),
        ("de", 0x07, GREGORIAN),
        ("tlh-QO", 0, GREGORIAN),
    ],
)
def test_a_format_names_a_language_and_a_calendar(words, locale, calendar):
    assert locale_of(words) == (locale, calendar)
