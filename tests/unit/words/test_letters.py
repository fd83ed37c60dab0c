"""Letters that are written in several ways are one: invisible characters go, chillus are what they stand for."""

from __future__ import annotations

import pytest

from engine.words import parts
from engine.words.letters import one_form, without_variants

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"  # soft hyphen, joiners, marks of direction, BOM


@pytest.mark.parametrize("sign", INVISIBLE, ids=[f"U+{ord(sign):04X}" for sign in INVISIBLE])
def test_an_invisible_character_leaves_a_word_as_it_is_without(sign):
    assert without_variants(f"land{sign}lord") == "landlord"


@pytest.mark.parametrize("sign", "\u00ae\u00ac\u200a\u2010")
def test_characters_beside_them_that_are_seen_stay(sign):
    assert without_variants(f"land{sign}lord") == f"land{sign}lord"


# Unicode 15.1, names list of the Malayalam block: a chillu is its consonant with the sign that takes the vowel away.
@pytest.mark.parametrize(
    ("chillu", "consonant"),
    [
        ("\u0d7a", "\u0d23"),
        ("\u0d7b", "\u0d28"),
        ("\u0d7c", "\u0d30"),
        ("\u0d7d", "\u0d32"),
        ("\u0d7e", "\u0d33"),
        ("\u0d7f", "\u0d15"),
        ("\u0d54", "\u0d2e"),
        ("\u0d55", "\u0d2f"),
        ("\u0d56", "\u0d34"),
    ],
)
def test_a_chillu_is_its_consonant_without_a_vowel(chillu, consonant):
    assert one_form(chillu) == one_form(f"{consonant}\u0d4d")


def test_parts_say_which_terms_stand_beside_the_words_that_are_there():
    found = [(part.term, part.also) for part in parts("getUserName 12 500,00", "en")]
    assert [term for term, also in found if not also] == ["getusernam", "12", "500", "00"]
    assert [term for term, also in found if also] == ["get", "user", "name", "500,00", "500.00", "12500.00"]
