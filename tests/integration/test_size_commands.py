"""Sizes from the command line: changing them, and the curve of a library."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import shutil
from pathlib import Path

import pytest

from engine.cli.program import main
from engine.encoders.matryoshka import Size
from engine.errors import Cancelled, InputError
from engine.evaluate.tradeoff import measure_tradeoff
from engine.library import Library
from engine.progress import CancelToken
from engine.reports.measured import read_measured, write_measured
from engine.settings import Settings
from tests.command_line import run_json

SMALL = (Size(384), Size(64, "binary"))
TOPICS = "harbour bread rent bicycle violin glacier tax orchard compass beehive lantern chess".split()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A library of twelve documents on twelve things."""
    folder = tmp_path_factory.mktemp("sizes")
    documents = folder / "documents"
    documents.mkdir()
    for topic in TOPICS:
        text = f"Notes on the {topic}. My {topic} is older than the house it belongs to. A good {topic} needs care."
        (documents / f"{topic}.txt").write_text(text)
    with Library.create(folder / "library") as library:
        library.index([documents])
    return folder / "library"


def contents(folder: Path):
    files = sorted(path for path in folder.rglob("*") if path.is_file() and "ledger" not in path.name)
    return {path: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_curve_has_its_shape_and_leaves_the_library_alone(capsys, built, tmp_path):
    before = contents(built)
    plot = tmp_path / "curve.svg"
    status, found = run_json(capsys, "tradeoff", "--queries", 12, "--plot", plot, "--library", built)
    assert status == 0 and found["queries"] == 12 and plot.read_text().startswith("<svg")
    keys = {"dims", "store", "bytes_per_chunk", "ndcg@10", "recall@10_vs_full", "ms_per_query"}
    assert all(keys <= set(point) for point in found["points"])
    sizes = {(point["dims"], point["store"]): point for point in found["points"]}
    assert sizes[384, "float16"]["recall@10_vs_full"] == 1 and sizes[384, "binary"]["bytes_per_chunk"] == 48
    assert sizes[384, "float16"]["ndcg@10"] > 0.8 and sizes[128, "float16"]["timed_on"] == "library"
    # Twelve chunks are all among the 200 that are rescored, so no size loses anything.
    assert {point["ndcg@10"] for point in found["points"]} == {sizes[384, "float16"]["ndcg@10"]}
    assert contents(built) == before


def test_the_same_questions_are_drawn_each_time(built):
    with Library.open(built) as library:
        first, second = (measure_tradeoff(library, queries=5, sizes=SMALL).points for _ in range(2))
    assert [point.ndcg for point in first] == [point.ndcg for point in second]
    assert [point.size for point in first] == [Size(384), Size(128), Size(64, "binary")]  # its own is always measured


def test_a_measurement_can_be_stopped(built):
    token = CancelToken()
    with Library.open(built) as library, pytest.raises(Cancelled):
        measure_tradeoff(library, queries=5, on_progress=lambda share: token.cancel(), cancel=token)


def test_a_library_too_small_to_measure_is_said(tmp_path):
    with Library.create(tmp_path / "library") as library, pytest.raises(InputError):
        measure_tradeoff(library)


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """A library of twelve documents, each thirty times."""
    folder = tmp_path_factory.mktemp("copies")
    for topic in TOPICS:
        for number in range(30):
            text = f"Notes on the {topic}. My {topic} is older than the house it belongs to. A good {topic} needs care."
            (folder / f"{topic}{number}.txt").write_text(text)
    with Library.create(folder.with_suffix(".library")) as library:
        library.index([folder])
    return folder.with_suffix(".library")


def test_a_copy_of_the_answer_is_the_answer(copied):
    with Library.open(copied) as library:
        found = measure_tradeoff(library, queries=20, sizes=SMALL)
    full = found.points[0]
    assert full.size == Size(384) and full.ndcg > 0.6 and full.recall == 1
    assert all(size.kept <= 1.2 for size in found.measured().sizes)


def test_copies_of_one_text_are_one_document_to_measure_on(tmp_path):
    documents = tmp_path / "documents"
    documents.mkdir()
    for number in range(30):
        (documents / f"{number}.txt").write_text("Notes on the harbour. My harbour is older than the house.")
    with Library.create(tmp_path / "library") as library:
        library.index([documents])
        with pytest.raises(InputError, match="no copies of each other"):
            measure_tradeoff(library)


def test_a_measurement_is_kept_and_a_spoiled_one_is_no_damage(built, tmp_path):
    with Library.open(built) as library:
        measured = measure_tradeoff(library, queries=5, sizes=SMALL).measured()
    assert read_measured(tmp_path) is None
    write_measured(measured, tmp_path)
    assert read_measured(tmp_path) == measured and {size.kept for size in measured.sizes} == {1.0}
    (tmp_path / "sizes.json").write_text("{")
    assert read_measured(tmp_path) is None


def test_a_size_is_changed_and_searches_find_the_same(capsys, built):
    status, found = run_json(capsys, "resize", "--dims", 384, "--store", "binary", "--library", built)
    assert status == 0 and found == {"dims": 384, "store": "binary", "bytes_per_chunk": 48, "chunks": 12}
    status, shape = run_json(capsys, "status", "--library", built)
    assert (shape["dims"], shape["store"], shape["bytes"]["vectors"]) == (384, "binary", 12 * 48)
    status, found = run_json(capsys, "search", "bees and honey", "--mode", "meaning", "-k", 1, "--library", built)
    assert found["hits"][0]["path"].endswith("beehive.txt")
    assert run_json(capsys, "resize", "--dims", 64, "--library", built)[1]["store"] == "binary"


@pytest.mark.parametrize("arguments", [["--dims", "0"], ["--dims", "385"], ["--dims", "100", "--store", "binary"]])
def test_impossible_sizes_are_one_clear_line(capsys, built, arguments):
    assert main(["resize", *arguments, "--library", str(built)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_depth_of_a_new_library_is_kept_and_another_is_refused(tmp_path, manifest):
    folder = tmp_path / "two-depths"
    shutil.copytree(manifest.folder, folder)
    shutil.copy(folder / manifest.graph_file, folder / "model-3.onnx")  # a graph of its own, with the same numbers
    raw = json.loads((folder / "encoder.json").read_text())
    raw["name"] = "two-depths"
    raw["depths"] = [{"layers": 3, "file": "model-3.onnx", "ladder": [{"dims": 384, "kept": 0.9}]}]
    raw["files"]["model-3.onnx"] = raw["files"][manifest.graph_file]
    (folder / "encoder.json").write_text(json.dumps(raw))
    settings = Settings(encoder=str(folder), layers=3)
    with Library.create(tmp_path / "library", settings=settings) as library:
        status = library.status()
        assert (status.encoder.layers, status.encoder.depths) == (3, (3,))
        assert [size.kept for size in status.sizes if size.store == "float16"] == [0.9]
        assert library.encoder.manifest.graph_file == "model-3.onnx"
    with Library.open(tmp_path / "library", settings=Settings()) as library:  # the library's own depth, not the setting
        assert library.encoder.manifest.graph_file == "model-3.onnx"
    with pytest.raises(InputError):
        Library.create(tmp_path / "another", settings=dataclasses.replace(settings, layers=2))
