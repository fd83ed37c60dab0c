"""Where does a passage stand, in words?"""

from __future__ import annotations

import pytest

from engine.search.hits import Passage, place_text


@pytest.mark.parametrize(
    ("page", "place", "said"),
    [
        (3, "", "page 3"),
        (None, "sheet Budget, A1:F20", "sheet Budget, A1:F20"),
        (3, "chapter 2", "page 3, chapter 2"),
        (None, "", ""),
    ],
)
def test_page_and_place_are_said_as_far_as_they_are_known(page, place, said):
    assert place_text(Passage("words", 0, 5, page, 0.5, place=place)) == said
