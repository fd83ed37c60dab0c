"""A pattern that is compiled later matches as one that is compiled at once."""

from __future__ import annotations

import re

from engine.patterns import lazy


def test_it_matches_as_a_compiled_one() -> None:
    later, now = lazy(r"(?P<word>[a-z]+)", re.IGNORECASE), re.compile(r"(?P<word>[a-z]+)", re.IGNORECASE)
    assert [one.group() for one in later.finditer("Ab 1 c")] == ["Ab", "c"]
    assert later.sub("-", "Ab 1 c") == now.sub("-", "Ab 1 c") == "- 1 -"
    assert (later.pattern, later.flags, later.groupindex) == (now.pattern, now.flags, now.groupindex)


def test_it_is_compiled_once_and_not_before_it_is_used() -> None:
    later = lazy("[never compiled")  # no pattern at all, which nobody has noticed yet
    assert later.pattern == "[never compiled"
    used = lazy(b"a+")
    assert used.search(b"baa") is not None
    assert used.search is used.search
