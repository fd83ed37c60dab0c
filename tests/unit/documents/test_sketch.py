"""Sketches against the true share of common runs of words."""

from __future__ import annotations

import random

import pytest

from engine.documents.sketch import MIN_WORDS, NUMBERS, content_name, resemblance, sketch


def words(count, seed):
    rng = random.Random(seed)
    return [f"w{rng.randrange(5000)}" for _ in range(count)]


def runs(text):
    found = text.lower().split()
    return {tuple(found[at : at + 3]) for at in range(len(found) - 2)}


@pytest.mark.parametrize("changed", [0, 5, 20, 60, 150])
def test_the_estimate_is_near_the_true_share(changed):
    text = words(600, 1)
    other = list(text)
    for place in random.Random(2).sample(range(600), changed):
        other[place] = "new"
    one, two = " ".join(text), " ".join(other)
    true = len(runs(one) & runs(two)) / len(runs(one) | runs(two))
    # Four standard errors of 128 draws.
    tolerance = 4 * (true * (1 - true) / NUMBERS) ** 0.5 + 1e-3
    assert resemblance(sketch(one), [sketch(two)])[0] == pytest.approx(true, abs=tolerance)


def test_case_punctuation_and_blanks_do_not_count_and_order_does():
    text = " ".join(words(200, 3))
    shouted = text.upper().replace(" ", ",\n ")
    turned = " ".join(reversed(text.split()))
    alike = resemblance(sketch(text), [sketch(shouted), sketch(turned), sketch(" ".join(words(200, 4)))])
    assert alike[0] == 1.0 and max(alike[1:]) < 0.1


def test_a_short_text_has_no_sketch():
    assert sketch(" ".join(words(MIN_WORDS + 1, 5))) == b"" and sketch("") == b""
    assert len(sketch(" ".join(words(MIN_WORDS + 2, 5)))) == 2 * NUMBERS


def test_a_sketch_of_a_text_stays_what_it_was():
    # Sketches are stored: another hash family would make every one of them worthless.
    text = " ".join(f"word{number}" for number in range(100))
    assert sketch(text)[:8].hex() == "877e0b061befbe5c"


def test_texts_share_a_name_only_where_they_are_equal():
    assert content_name("a") == content_name("a") != content_name("a ") and len(content_name("\udc80")) == 32
