"""The header of a table goes with each of its chunks, unless it is too long, or more than one line."""

from __future__ import annotations

import pytest

from engine.chunks.tables import _MAX_HEADER_CHARS, _header


@pytest.mark.parametrize(("chars", "kept"), [(_MAX_HEADER_CHARS, True), (_MAX_HEADER_CHARS + 1, False)])
def test_a_header_of_just_the_limit_is_repeated_and_a_longer_one_is_not(chars, kept):
    assert bool(_header(f" {'x' * chars} ")) == kept


def test_two_lines_are_no_header():
    assert _header("Name\tSum\nBerlin\t1") == ""
