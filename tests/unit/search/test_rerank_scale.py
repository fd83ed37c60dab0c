"""What does a reranker's number mean, and how long does it take here?"""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from engine.encoders.reranker import Reranker, load_reranker_manifest
from engine.search.confidence_scale import LogisticScale, Reference
from engine.search.rerank_scale import RerankerMeasure, keep_measure, measure, read_measure
from tests.reranker_files import write_reranker

QUESTIONS = {
    "where do grey geese rest in winter": "Grey geese rest in winter on the islands by the port.",
    "who closed the northern harbour": "The council closed the northern harbour for a month.",
    "how is a sourdough fed": "A sourdough is fed every day with flour and water.",
    "what does the invoice of March say": "Nothing that was written down was ever paid.",  # no word of the question
}


@pytest.fixture
def made(tmp_path):
    return write_reranker(tmp_path / "counting")


@pytest.fixture
def reference():
    passages = tuple(QUESTIONS.values())
    answers = tuple(range(len(passages)))
    return Reference(passages, tuple(QUESTIONS), answers, np.eye(len(passages)), ("en",) * len(passages))


def test_a_measure_is_that_of_a_machine_with_as_many_cores(made, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 12)
    manifest = load_reranker_manifest(made)
    kept = RerankerMeasure(manifest.fingerprint, LogisticScale(1.0, 0.0, 0.0, 0.0), 80.0, 12, 0.9)
    keep_measure(kept, manifest)
    assert read_measure(manifest) == kept
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert read_measure(manifest) is None
    keep_measure(dataclasses.replace(kept, cores=1), manifest)
    monkeypatch.setattr("os.cpu_count", lambda: None)  # where the system does not tell
    assert read_measure(manifest) is not None


def test_what_a_reranker_tells_is_measured_on_questions_with_their_answers(made, reference, monkeypatch):
    monkeypatch.setattr("os.cpu_count", lambda: 3)
    reranker = Reranker.load(load_reranker_manifest(made), device="cpu")
    found = measure(reranker, reference=reference)
    reranker.close()
    assert found.told == 0.75  # three of the four answers share words with their question
    assert found.scale.match(7.0, 0.0, 4) > found.scale.match(1.0, 0.0, 4)
    assert found.cores == 3 and found.ms > 0 and read_measure(reranker.manifest) == found
