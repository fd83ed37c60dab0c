"""Spoiled files go through the real reader processes; ten thousand of them in tests/bench/bench_mutations.py."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from made_files import MADE

from engine.documents import Document, ReaderPool
from engine.documents.document import Bundle

sys.path.insert(0, str(Path(__file__).parents[2] / "bench"))
import mutations  # noqa: E402  # the benchmark's own module

FILES = Path(__file__).resolve().parents[4] / "shared" / "data" / "files"


@pytest.mark.skipif(not FILES.is_dir(), reason="the shared real files are not on this machine")
def test_spoiled_files_are_read_or_refused_and_no_process_dies(tmp_path):
    spoiled = mutations.mutations(mutations.good_files(FILES, max_bytes=60_000), 120, seed=11)
    for name, _, data in spoiled:
        (tmp_path / name).write_bytes(data)
    paths = sorted(tmp_path.iterdir())
    with ReaderPool(2, seconds=60, memory_mb=1024, ocr=False) as pool:
        outcomes = dict(pool.read(paths))
    assert sorted(outcomes) == paths
    for path, outcome in outcomes.items():
        if not isinstance(outcome, Document | Bundle):
            assert outcome.reason and "unexpectedly" not in outcome.reason, path.name
            assert "takes longer" not in outcome.reason and "memory" not in outcome.reason, path.name


def test_each_made_format_is_read_by_a_confined_process(tmp_path):
    for name, make in MADE.items():
        (tmp_path / name).write_bytes(make())
    with ReaderPool(1, seconds=60, memory_mb=1024, ocr=False) as pool:
        outcomes = dict(pool.read(sorted(tmp_path.iterdir())))
    for path, outcome in outcomes.items():
        assert isinstance(outcome, Document | Bundle), (path.name, outcome)
        assert outcome.members if isinstance(outcome, Bundle) else outcome.text


@pytest.mark.parametrize("count", [60, pytest.param(1000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])])
@pytest.mark.parametrize("name", sorted(MADE))
def test_spoiled_files_of_each_made_format_cost_themselves_alone(name, count, tmp_path):
    """Few files of these formats are at hand: each is made, and spoiled so many times."""
    (tmp_path / "good").mkdir()
    good = tmp_path / "good" / name
    good.write_bytes(MADE[name]())
    ending = name.partition(".")[2]
    paths = []
    for number, (_, _, data) in enumerate(mutations.mutations([good], count, seed=5)):
        paths.append(tmp_path / f"{number}.{ending}")
        paths[-1].write_bytes(data)
    with ReaderPool(1, seconds=30, memory_mb=1024, ocr=False) as pool:
        outcomes = dict(pool.read(paths))
    assert sorted(outcomes) == sorted(paths)
    for path, outcome in outcomes.items():
        if not isinstance(outcome, Document | Bundle):
            assert outcome.reason and "unexpectedly" not in outcome.reason, path.name
            assert "takes longer" not in outcome.reason and "memory" not in outcome.reason, path.name


def test_the_same_seed_spoils_in_the_same_way(tmp_path):
    for ending in ("txt", "csv"):
        (tmp_path / f"a.{ending}").write_bytes(bytes(range(256)) * 8)
    sources = mutations.good_files(tmp_path)
    first, second, other = (list(mutations.mutations(sources, 40, seed)) for seed in (1, 1, 2))
    assert first == second != other
    assert {name.rpartition(".")[2] for name, _, _ in first} == {"txt", "csv"}
