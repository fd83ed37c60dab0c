from __future__ import annotations

import base64
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.characters.cleaning import clean_text, clean_title


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("a\r\nb\rc\x0cd", "a\nb\nc\nd"),
        ("nul\x00l\x07", "null"),
        ("half \ud83d of a pair", "half \ufffd of a pair"),
        ("e\ufb03cient \ufb01sh", "efficient fish"),
        ("Doku\u00admenta\u00adtion", "Dokumentation"),
        ("\ufeffmark", "mark"),
        ("cafe\u0301", "café"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("tab\tstays", "tab\tstays"),
        ("x²", "x²"),
    ],
)
def test_text_is_cleaned(raw, clean):
    assert clean_text(raw) == clean


@given(st.text(alphabet=st.characters(), max_size=300))
def test_clean_text_is_storable_and_stable(raw):
    clean = clean_text(raw)
    clean.encode("utf-8")
    assert clean_text(clean) == clean
    assert not any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in clean)


def test_a_title_is_one_short_line():
    assert clean_title("  The\n title \x00") == "The title"
    assert len(clean_title("x" * 5000)) == 300


@pytest.mark.parametrize("before", range(31))
def test_data_in_base64_is_found_wherever_it_begins(before):
    data = base64.b64encode(b"\x89PNG" + bytes(range(60))).decode().rstrip("=")[:60]
    assert clean_text(f"{'a ' * before}\t{data} words") == f"{'a ' * before}\t words"


@pytest.mark.parametrize("char", "\x00\x0b\r\x1b\x85\u00ad\u2028\u2f00\ud800\ufb01\ufb1d\ufd3d\ufe8d\ufeff")
def test_one_odd_character_among_others_is_not_passed_over(char):
    assert char not in clean_text(f"é{char}a")
