"""Devices. There is a GPU on few machines: those tests say ``gpu``; the choice itself is tested on all."""

from __future__ import annotations

import numpy as np
import pytest

from engine.encoders import Encoder, session
from engine.encoders.encoder import _feeds
from engine.encoders.session import Device, Session, open_session
from engine.errors import ModelError


@pytest.fixture
def opened(manifest):
    """Open the bundled graph as the encoder does."""
    probe = _feeds([[101, 2158, 102]] * 2, manifest)

    def make(**options):
        return open_session(manifest.folder / manifest.graph_file, manifest.graph_output, probe, **options), probe

    return make


def test_the_processor_can_be_asked_for(opened):
    assert opened(device="cpu")[0].device == Device("CPU", "asked for")


def test_why_no_better_device_runs_is_said(opened, monkeypatch):
    monkeypatch.setattr(session, "_ACCELERATORS", ())
    assert opened()[0].device.reason == "this ONNX Runtime has no GPU provider"


def test_a_device_without_its_driver_is_not_tried(opened, monkeypatch):
    kind = session._Accelerator("Torch", "CPUExecutionProvider", {}, lambda: "no such driver was found")
    monkeypatch.setattr(session, "_ACCELERATORS", (kind,))
    assert opened()[0].device == Device("CPU", "Torch: no such driver was found")


def test_a_provider_that_gives_way_to_another_is_found_out(opened, monkeypatch):
    """ONNX Runtime falls back in silence: a session for CUDA may run on the processor."""
    kind = session._Accelerator("CUDA", "AzureExecutionProvider", {}, lambda: "")
    monkeypatch.setattr(session, "_ACCELERATORS", (kind,))
    monkeypatch.setattr("onnxruntime.get_available_providers", lambda: ["AzureExecutionProvider"])
    monkeypatch.setattr("onnxruntime.preload_dlls", lambda: None)
    found = opened()[0].device
    assert found.name == "CPU" and found.reason.startswith("CUDA: ")


def test_a_device_with_other_numbers_is_refused(opened, manifest, monkeypatch, tmp_path):
    import onnxruntime

    wrong = np.zeros((2, 3, 384), dtype=np.float32)
    wrong[:, :, 0] = 1

    class Wrong:
        def get_providers(self):
            return ["CPUExecutionProvider"]

        def run(self, *_):
            return [wrong]

    real = onnxruntime.InferenceSession
    made = []

    def open_other(*arguments, **options):
        made.append(1)
        return real(*arguments, **options) if len(made) == 1 else Wrong()

    kind = session._Accelerator("Odd", "CPUExecutionProvider", {}, lambda: "")
    monkeypatch.setattr(session, "_ACCELERATORS", (kind,))
    monkeypatch.setattr(onnxruntime, "InferenceSession", open_other)
    assert "its numbers differ from the processor's" in opened()[0].device.reason


def test_bound_inputs_give_the_same_numbers(opened):
    """The GPU's way of running, here on the processor, which ONNX Runtime binds like any device."""
    plain, probe = opened(device="cpu")
    bound = Session(plain._inference, plain._output, Device("other", ""))
    assert np.array_equal(bound.run(probe), plain.run(probe))


def test_a_failing_device_is_an_error_in_words(opened):
    plain, probe = opened(device="cpu")
    with pytest.raises(ModelError, match="failed on CPU .* choose the processor"):
        plain.run({**probe, "input_ids": probe["input_ids"][:, :1]})


def test_memory_of_a_long_text_is_given_back(opened):
    plain, probe = opened(device="cpu")
    assert np.array_equal(plain.run(probe, long=True), plain.run(probe))


@pytest.mark.gpu
def test_the_gpu_gives_the_processors_vectors(manifest, encoder):
    texts = ["", "a", "The whale road is the sea. " * 60, "Gulls slept on the wall. " * 300]
    other = Encoder.load(manifest)
    assert other.device.name != "CPU", other.device.reason
    assert ((other.embed(texts) * encoder.embed(texts)).sum(axis=1) > 0.99).all()
    other.close()
