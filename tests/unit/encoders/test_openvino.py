"""OpenVINO beside ONNX Runtime: the same encoder's vectors, chosen by measurement, and never in the way."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import textwrap

import numpy as np
import pytest

from engine import paths, privacy
from engine.encoders import Encoder, find_encoder, openvino_rival
from engine.encoders.openvino_rival import OpenVino, may_win

TEXTS = [
    "deposit",
    "How long may the landlord keep the deposit?",
    "Wie lange darf der Vermieter die Kaution behalten?",
    "房东可以保留押金多久？",
    "Как долго арендодатель может удерживать залог?",
    *(f"The gulls of harbour {number} slept on {number * 37} walls. " * (1 + number % 7) for number in range(21)),
]


@pytest.fixture
def installed():
    if importlib.util.find_spec("openvino") is None:
        pytest.skip("needs the extra 'openvino'")


@pytest.fixture
def at_once(monkeypatch):
    """Try OpenVINO with the first batch, and take it however fast it is."""
    monkeypatch.setattr(openvino_rival, "_WORTH_TOKENS", 1)
    monkeypatch.setattr(openvino_rival, "read_instructions", frozenset)
    monkeypatch.setattr(openvino_rival, "_LEAST_GAIN", 0.0)


def verdicts():
    return json.loads((paths.cache_dir() / "openvino.json").read_text())


@pytest.mark.parametrize("name", ["all-minilm-l6-v2", "multilingual-e5-small"])
def test_its_vectors_count_as_the_same_encoders(installed, name):
    manifest = find_encoder(name)
    here, there = (Encoder.load(manifest, threads=2, device=device) for device in ("cpu", "openvino"))
    assert there.device.name == "OpenVINO", there.device.reason
    cosines = (here.embed(TEXTS) * there.embed(TEXTS)).sum(axis=1)
    assert cosines.mean() > 0.9996 and cosines.min() > 0.999


def test_it_is_taken_after_some_work_and_what_it_wins_is_told(installed, at_once, manifest):
    encoder = Encoder.load(manifest, threads=2, device="processor")
    assert encoder.device.name == "CPU"
    encoder.embed(TEXTS)
    assert encoder.device.name == "OpenVINO"
    assert encoder.device.reason.endswith(" times the speed of ONNX Runtime")
    assert [list(entry) for entry in verdicts().values()] == [["gain"]]


def test_a_question_does_not_open_it(installed, manifest):
    encoder = Encoder.load(manifest, threads=2)
    encoder.embed(TEXTS[:5], kind="query")
    assert encoder.device.name != "OpenVINO" and not (paths.cache_dir() / "openvino.json").exists()


@pytest.mark.parametrize(
    ("instructions", "worth"),
    [
        ("flags avx2 fma", False),
        ("flags avx2 avx512f avx512_vnni", False),
        ("flags avx2 avx512f avx512_vnni avx_vnni amx_int8", True),
        ("flags avx2 avx_vnni", True),
        ("flags avx2 avx512f", True),
        ("Features asimd asimddp", True),
        ("", True),
    ],
)
def test_it_is_tried_with_8_bits_where_it_may_win(manifest, tmp_path, instructions, worth):
    known = frozenset(instructions.split())
    assert may_win(manifest.folder / manifest.graph_file, known) == worth
    (tmp_path / "float32.onnx").write_bytes(b"MatMul")
    assert may_win(tmp_path / "float32.onnx", known)


def test_where_it_cannot_win_it_is_not_opened_unless_it_is_asked_for(installed, at_once, manifest, monkeypatch):
    monkeypatch.setattr(openvino_rival, "read_instructions", lambda: frozenset(["avx2"]))
    real = privacy.import_openvino
    monkeypatch.setattr(privacy, "import_openvino", lambda: pytest.fail("it was opened"))
    device = Encoder.load(manifest, threads=2, device="processor").settle()
    assert device.name == "CPU" and "OpenVINO: not faster" in device.reason
    monkeypatch.setattr(privacy, "import_openvino", real)
    assert Encoder.load(manifest, threads=2, device="openvino").device.name == "OpenVINO"


def test_a_slower_one_is_remembered_and_not_opened_again(installed, at_once, manifest, monkeypatch):
    monkeypatch.setattr(openvino_rival, "_LEAST_GAIN", 1000.0)
    assert "times the speed" in Encoder.load(manifest, threads=2).settle().reason
    monkeypatch.setattr(privacy, "import_openvino", lambda: pytest.fail("it was opened"))
    device = Encoder.load(manifest, threads=2).settle()
    assert device.name == "CPU" and "OpenVINO: " in device.reason and "times the speed" in device.reason


def test_one_that_fails_later_gives_way_to_onnx_runtime(installed, at_once, manifest, monkeypatch):
    expected = Encoder.load(manifest, threads=2, device="cpu").embed(TEXTS)
    encoder = Encoder.load(manifest, threads=2, device="openvino")
    run, calls = OpenVino.run, []

    def run_short_of_memory(model, feeds):
        calls.append(1)
        if len(calls) > 3:
            raise MemoryError
        return run(model, feeds)

    monkeypatch.setattr(OpenVino, "run", run_short_of_memory)
    assert ((encoder.embed(TEXTS) * expected).sum(axis=1) > 0.999).all()
    assert encoder.device.name == "CPU" and "OpenVINO: it failed (MemoryError)" in encoder.device.reason
    seen = len(calls)
    assert np.allclose(encoder.embed(TEXTS), expected, atol=1e-6)
    assert len(calls) == seen


@pytest.mark.parametrize(
    "error", [ImportError("no libtbb.so.12"), RuntimeError("odd processor"), MemoryError("no room")]
)
def test_one_that_cannot_be_opened_costs_one_sentence(installed, at_once, manifest, monkeypatch, error):
    def fail():
        raise error

    monkeypatch.setattr(privacy, "import_openvino", fail)
    for device in ("openvino", "processor"):
        encoder = Encoder.load(manifest, threads=2, device=device)
        assert np.isfinite(encoder.embed(TEXTS)).all()
        assert encoder.device.name == "CPU"
        assert f"OpenVINO: it cannot run this encoder here ({error})" in encoder.device.reason


def test_other_vectors_are_refused(installed, at_once, manifest, monkeypatch):
    monkeypatch.setattr(
        OpenVino, "run", lambda self, feeds: np.ones((*feeds["input_ids"].shape, 384), dtype=np.float32)
    )
    device = Encoder.load(manifest, threads=2, device="openvino").device
    assert device.name == "CPU" and "its vectors differ" in device.reason


def test_where_it_is_not_installed_one_who_wants_it_is_told_how(manifest, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    device = Encoder.load(manifest, threads=2, device="openvino").device
    assert device.name == "CPU" and "it is not installed; add the part" in device.reason


@pytest.mark.parametrize(("tries", "opened"), [(1, True), (2, False)])
def test_one_that_ends_processes_is_not_tried_for_ever(installed, at_once, manifest, tries, opened):
    Encoder.load(manifest, threads=2).settle()
    (key,) = verdicts()
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    (paths.cache_dir() / "openvino.json").write_text(json.dumps({key: {"by": gone.pid, "since": 0, "tries": tries}}))
    device = Encoder.load(manifest, threads=2, device="openvino").device
    assert (device.name == "OpenVINO") is opened
    assert opened or "it ended 2 processes" in device.reason


def test_two_processes_do_not_measure_at_once(installed, at_once, manifest):
    import time

    Encoder.load(manifest, threads=2).settle()
    (key,) = verdicts()
    busy = {"by": os.getppid(), "since": time.time(), "tries": 1}
    (paths.cache_dir() / "openvino.json").write_text(json.dumps({key: busy}))
    assert Encoder.load(manifest, threads=2).settle().name == "CPU"


def test_long_texts_stay_with_onnx_runtime(installed, manifest):
    long = ["The whale road is the sea. " * 300]
    here, there = (
        Encoder.load(manifest, threads=2, device=device, long_texts="interpolated+log")
        for device in ("cpu", "openvino")
    )
    assert there.device.name == "OpenVINO"
    assert np.allclose(here.embed(long), there.embed(long), atol=1e-6)


def test_what_it_compiled_is_kept_for_its_user_alone(installed, manifest):
    old = paths.cache_dir() / "openvino" / "2020.1"
    old.mkdir(parents=True)
    (old / "1.blob").write_bytes(b"x")
    Encoder.load(manifest, threads=2, device="openvino")
    (folder,) = (paths.cache_dir() / "openvino").iterdir()
    assert list(folder.glob("*.blob")) and not old.exists()
    assert os.name == "nt" or (folder.parent.stat().st_mode & 0o777) == 0o700


@pytest.mark.parametrize(("statement", "reports"), [("import openvino", True), ("import_openvino()", False)])
def test_its_import_reports_to_nobody(installed, tmp_path, statement, reports):
    """The package that reports is installed with it; here a stand-in for it says that it was imported."""
    (tmp_path / "openvino_telemetry").mkdir()
    (tmp_path / "openvino_telemetry" / "__init__.py").write_text("print('REPORTS')\nraise ImportError")
    code = f"""
        from engine.privacy import import_openvino
        {statement}
        import openvino
        assert openvino.Core().available_devices
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)], env=environment, capture_output=True, text=True, check=True
    )
    assert ("REPORTS" in done.stdout) is reports
