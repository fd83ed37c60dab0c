"""Options that nobody can mean are told as such, each in one sentence, before the library is asked anything."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from engine.errors import QueryError
from engine.search.hits import SearchOptions, Steer
from engine.search.validation import check_steer, check_values

NAN, INF = float("nan"), float("inf")
NUMBERS = (-1, 0, 0.5, 1e30, -1e30, 10**30, 10**400, -(10**400), 10**5000, NAN, INF, -INF, 1j, np.float32(NAN))
OTHERS = (None, True, False, "", "pdf", "\0", "a\0b", "\ud800", b"pdf", [], ["pdf"], [1], [None], {}, object(), print)
STEERS = (["x"], (Steer(1),), (Steer("x", NAN),), (Steer("x", "1"),), (Steer("x", 1e300),), (Steer("x", 10**400),))
USABLE = [
    SearchOptions(),
    SearchOptions(limit=np.int64(5), before_s=np.float64(1.5), after_s=-1e9, dims=384, passages=1, exact=True),
    SearchOptions(folder="/a", types=("pdf",), languages=["en"], title="plan", sort="newest", mode="words", fold=False),
    SearchOptions(folder=Path("/a"), steer=(Steer("like this"), Steer("not this", -0.5))),
    SearchOptions(folder="caf\udce9"),  # the name of a file that is no UTF-8
]


@pytest.mark.parametrize("options", USABLE)
def test_what_can_be_meant_passes(options):
    check_values(options)


@pytest.mark.parametrize("name", [field.name for field in fields(SearchOptions)])
def test_every_option_takes_junk_with_one_sentence_or_as_it_is(name):
    refused = 0
    for junk in (*NUMBERS, *OTHERS, *STEERS):
        try:
            check_values(replace(SearchOptions(), **{name: junk}))
        except QueryError as error:
            refused += 1
            assert "choose" in str(error) or "leave it out" in str(error)
            assert len(str(error)) < 250
    assert refused > 15


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"before_s": 1e30}, "before_s is 1e.30 seconds"),
        ({"after_s": NAN}, "after_s is nan"),
        ({"limit": -1}, "-1 hits asked for"),
        ({"limit": 10**9}, "choose 1 to 10000"),
        ({"limit": 2.0}, "limit is 2.0, which is not a whole number"),
        ({"types": "pdf"}, "types is 'pdf', which is not a list"),
        ({"mode": None}, "no search mode None"),
        ({"passages": 0}, "0 passages asked for"),
        ({"title": "a\0"}, "title is 'a"),
    ],
)
def test_what_is_wrong_is_named(change, said):
    with pytest.raises(QueryError, match=said):
        check_values(SearchOptions(**change))


def test_steering_is_looked_at_alone_too():
    check_steer((Steer("a"),))
    with pytest.raises(QueryError, match="weight is nan"):
        check_steer([Steer("a", NAN)])
