"""Which documents contain an excluded word?"""

from __future__ import annotations

from pathlib import Path

import pytest

from engine import Library

TEXTS = {
    "square": "The people of this town are happy in their square.",
    "hall": "The town hall was built of brick, with a clock above the door.",
    "studies": "A study of the town counts those who left it and those who came.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("excluded").resolve()
    (folder / "papers").mkdir()
    for name, text in TEXTS.items():
        (folder / "papers" / f"{name}.txt").write_text(text, "utf-8")
    with Library.create(folder / "library") as opened:
        opened.index([folder / "papers"])
        yield opened


@pytest.mark.parametrize(
    ("excluded", "gone"),
    [
        ("-happy*", "square"),  # the index holds happi, which does not begin so
        ("-study*", "studies"),
        ("-bric*", "hall"),
        ("-clocks", None),  # as it was typed
        ("-clock", "hall"),
    ],
)
def test_a_word_is_left_out_in_the_form_in_which_it_was_typed(library, excluded, gone):
    found = {Path(hit.path).stem for hit in library.search(f"town {excluded}").hits}
    assert found == set(TEXTS) - {gone}
