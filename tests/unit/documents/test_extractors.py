from __future__ import annotations

import pytest

from engine.documents.pdf.doubt import Budget, choose_text, has_letters, is_doubtful, nameless_share, strangeness

GOOD = "The tenant pays the deposit before moving in."


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        (GOOD, GOOD.replace(" ", "  "), "first"),
        (GOOD, None, "first"),
        (None, GOOD, "second"),
        (GOOD, "", "first"),
        ("", GOOD, "second"),
        (GOOD, GOOD.replace(" ", ""), "first"),
        ("(cid:12)(cid:7)", GOOD, "second"),
        (GOOD, "/G43/G24/G14/G44/G13/G22", "first"),
        ("\ue001\ue002\ue003 x", GOOD, "second"),
        ("標準マーケットモデルは2次元で説明する", "ඪ४ ϚʔέοτϞσϧ͸ 2 ݩ࣍Ͱઆ໌͢Δ", "first"),
        ("يبيبَح˴ ϲΒϴΒhabibi يبيبَح", "حَبيبي habibi حَبيبي", "second"),  # letters of another script
    ],
)
def test_the_better_text_of_a_page_is_chosen(first, second, chosen):
    assert choose_text(first, second) == (first if chosen == "first" else second)


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        (GOOD, False),
        ("", True),
        (None, True),
        ("— 1. —", False),
        ("…", True),
        ("\x0e\x0f" + GOOD[:9], True),
        (f"{GOOD} https://example.org/notes/rent/deposit/may", False),
        ("/g/h/i/j", True),
    ],
)
def test_pypdf_is_asked_where_pdfium_found_nothing_or_nonsense(text, doubtful):
    assert is_doubtful(text) is doubtful


def test_a_page_that_neither_could_read_stays_unread():
    assert choose_text(None, None) is None
    assert choose_text(None, "") == ""


def test_strangeness_counts_what_nobody_writes():
    assert strangeness(GOOD) == 0.0
    assert strangeness("") == 0.0
    assert strangeness("日本語の文 and English, 123") == 0.0
    assert strangeness("\ue000\ue001\ufffd") == 1.0
    assert nameless_share("ab\ue000\x01") == 0.5
    assert not has_letters("(cid:31)(cid:2)") and has_letters("a")


def test_pypdf_may_be_slow_for_a_moment_and_not_for_long():
    budget = Budget()
    budget.note(0.0, 0.4)
    assert not budget.spent
    budget.note(0.2, 1.0)
    assert not budget.spent  # seven times slower
    budget.note(0.01, 3.0)
    assert budget.spent
