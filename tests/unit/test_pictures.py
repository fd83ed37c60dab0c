"""The pictures of benchmarks/ show what was measured, and nothing else."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))
import flame  # noqa: E402  # the benchmarks' own modules
import growth  # noqa: E402

_ROW = {"p50_ms": 10, "p95_ms": 20, "reader_mb": 30, "build_s": None, "disk_mb": 40, "commit": "abc", "machine": "M"}


def _texts(picture: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(picture).iter() if one.tag.endswith("text")]


def test_the_picture_of_growth_in_the_papers_is_drawn_from_the_rows():
    assert growth.PICTURE.read_text("utf-8") == growth.svg(json.loads(growth.ROWS.read_text("utf-8")))


def test_every_measured_value_stands_beside_its_point_and_larger_ones_stand_higher():
    rows = [{**_ROW, "chunks": 1000}, {**_ROW, "chunks": 10_000, "p50_ms": 1234, "commit": "<def>"}]
    picture = growth.svg(rows)
    assert {"10", "1,234", "1,000", "10,000", "not measured", "commit abc, M", "commit <def>, M"} <= set(
        _texts(picture)
    )
    points = [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', picture)]
    (small, low), (large, high) = points[:2]
    assert small < large
    assert low > high


def test_no_rows_make_no_picture():
    with pytest.raises(ValueError, match="no rows"):
        growth.svg([])


def test_a_flame_is_as_wide_as_its_function_was_seen():
    stacks = Counter({("main", "a.search", "b.rank"): 3, ("main", "a.search"): 1, ("main", "c.other"): 4})
    whole = flame.svg(stacks, "all")
    assert "main: 100.0 %" in whole
    assert "a.search: 50.0 %" in whole
    assert "b.rank: 37.5 %" in whole
    rooted = flame.svg(stacks, "one", root="a.search")
    assert "a.search: 100.0 %" in rooted
    assert "b.rank: 75.0 %" in rooted
    assert "c.other" not in rooted
    ElementTree.fromstring(rooted)


def test_the_stack_of_who_asks_is_seen():
    with flame.seen() as found:
        while not any("test_pictures._busy" in stack for stack in tuple(found)):  # the watcher adds meanwhile
            _busy()
    assert all("test_pictures.test_the_stack_of_who_asks_is_seen" in stack for stack in found)


def _busy() -> int:
    return sum(range(20_000))
