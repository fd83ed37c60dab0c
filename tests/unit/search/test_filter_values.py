"""Which day does a span of months before another one begin?"""

from __future__ import annotations

import datetime

import pytest

from engine.search.filter_values import day_start


@pytest.mark.parametrize(
    ("today", "asked", "day"),
    [
        ((2024, 3, 31), "1m", (2024, 2, 29)),
        ((2025, 3, 31), "1m", (2025, 2, 28)),
        ((2026, 1, 31), "1m", (2025, 12, 31)),
        ((2026, 1, 31), "2 months ago", (2025, 11, 30)),
        ((2026, 12, 31), "1m", (2026, 11, 30)),
        ((2024, 2, 29), "1y", (2023, 2, 28)),
        ((2026, 11, 15), "11m", (2025, 12, 15)),
        ((2026, 1, 1), "yesterday", (2025, 12, 31)),
        ((2026, 1, 5), "last month", (2025, 12, 1)),
    ],
)
def test_a_shorter_month_ends_with_its_last_day(today, asked, day):
    expected = datetime.datetime(*day).timestamp()
    assert day_start(asked, datetime.date(*today)) == expected
