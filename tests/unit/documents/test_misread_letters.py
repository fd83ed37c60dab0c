"""Letters that a PDF names in UTF-8 where UTF-16 belongs."""

from __future__ import annotations

import pytest

from engine.documents.pdf.misread_letters import with_letters_as_meant


def as_written(words):
    """The words as they are read: two bytes of UTF-8 as one letter."""
    return "".join(letter if letter.isascii() else letter.encode("utf-8").decode("utf-16-be") for letter in words)


@pytest.mark.parametrize("words", ["Подп. и дата № 12", "Άδεια χρήσης 3", "größerøåæüï"])
def test_letters_are_those_that_were_meant(words):
    kept = words.replace("№", "#")
    assert with_letters_as_meant(as_written(kept)) == kept
    assert as_written(kept) != kept


@pytest.mark.parametrize(
    "text", ["", "plain", "우리나라 만세 대한민국 사람들은 서울에 산다", "킬로그램", "Größe 킟", "Подп. и дата"]
)
def test_korean_and_all_else_stays(text):
    assert with_letters_as_meant(text) == text
