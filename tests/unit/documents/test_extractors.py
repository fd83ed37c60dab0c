from __future__ import annotations

import pytest

from engine.documents.extractors import Choice, Doubt, choose_text, has_letters, nameless_share, strangeness

GOOD = "The tenant pays the deposit before moving in."


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        (GOOD, GOOD.replace(" ", "  "), "first"),  # the same words: the lines of the first
        (None, GOOD, "second"),
        (GOOD, None, "first"),
        ("", GOOD, "second"),
        (GOOD, "", "first"),
        (GOOD.replace(" ", ""), GOOD, "second"),  # spaces are missing
        ("/G43/G24/G14/G44/G13/G22", GOOD, "second"),  # names of glyphs
        ("(cid:12)(cid:7)", GOOD, "second"),
        ("E\x0ecient ways of reading " + GOOD, "Efficient ways of reading " + GOOD, "second"),  # a ligature is lost
        ("ඪ४ ϚʔέοτϞσϧ͸ 2 ݩ࣍Ͱઆ໌͢Δ", "標準マーケットモデルは2次元で説明する", "second"),
        ("حَبيبي habibi حَبيبي", "يبيبَح˴ ϲΒϴΒhabibi يبيبَح", "first"),  # letters of another script
        ("العربية الخطوط انواع", "انواع الخطوط العربية", "second"),  # words in the order of reading
    ],
)
def test_the_better_text_of_a_page_is_chosen(first, second, chosen):
    assert choose_text(first, second).text == (first if chosen == "first" else second)


def test_a_page_that_neither_could_read_stays_unread():
    assert choose_text(None, None).text is None
    assert choose_text(None, "").text == ""


def test_strangeness_counts_what_nobody_writes():
    assert strangeness(GOOD) == 0.0
    assert strangeness("") == 0.0
    assert strangeness("日本語の文 and English, 123") == 0.0
    assert strangeness("\ue000\ue001\ufffd") == 1.0
    assert nameless_share("ab\ue000\x01") == 0.5
    assert not has_letters("(cid:31)(cid:2)") and has_letters("a")


def test_pdfium_reads_on_alone_where_it_would_have_done_on_three_pages():
    doubt = Doubt()
    for first in (GOOD, GOOD.replace(" ", ""), ""):
        assert doubt.stands(GOOD)
        doubt.note(choose_text(first, GOOD), 0.01, 0.001)
    assert not doubt.stands(GOOD)
    assert doubt.stands("") and doubt.stands(None) and doubt.stands("\ufffd" * 9)


def test_pypdf_reads_on_for_longer_where_it_was_needed():
    doubt = Doubt()
    for second in ("", *[GOOD] * 12):
        doubt.note(choose_text(GOOD, second), 0.01, 0.001)
        assert doubt.stands(GOOD)
    doubt.note(choose_text(GOOD, GOOD), 0.01, 0.001)
    assert not doubt.stands(GOOD)


def test_pypdf_may_be_slow_for_a_moment_and_not_for_long():
    doubt, differing = Doubt(), Choice(GOOD)
    doubt.note(differing, 0.4, 0.0)
    assert doubt.stands(GOOD)
    doubt.note(differing, 1.0, 0.2)
    assert doubt.stands(GOOD)  # seven times slower
    doubt.note(differing, 3.0, 0.01)
    assert not doubt.stands(GOOD)
    assert doubt.stands("")  # somebody has to read it
