"""What does a reranker's number mean, and how long does it take here? Both are measured once, on this machine.

A cross-encoder's number has no scale of its own. It reads the reference set that encoders are calibrated with: each
question with the passage that answers it and the ones that lie nearest, which is what it meets in a list of results.
From that logistic regression learns how sure a number makes it that the passage is an answer, on the same scale as
an encoder's cosine. A reranker that tells nothing gets a flat scale, which moves nothing.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from engine import paths
from engine.encoders import Encoder, find_encoder
from engine.encoders.manifest import DEFAULT
from engine.encoders.reranker import Reranker, RerankerManifest
from engine.private import make_private, replace_private
from engine.progress import CancelToken
from engine.search.confidence_scale import LogisticScale, Reference, fit_meaning, load_reference

# Passages that are read again; all on the first page and a few more, so that one may come up.
READ = 24
# Where these take longer a person would see the list move: it stays as it is unless asked.
MOST_MS = 300.0
# Of each question's passages so many are read besides the answer, the nearest.
_NEAREST = 24
_TRIES = 3


@dataclass(frozen=True, slots=True)
class RerankerMeasure:
    """What was found out about a reranker on this machine.

    ``ms`` is the time for ``READ`` passages of usual length, with ``cores`` processor cores; ``told`` is how often, of
    the reference questions, it put the answer first among the nearest passages, 0 to 1.
    """

    fingerprint: str
    scale: LogisticScale
    ms: float
    cores: int
    told: float

    @property
    def is_quick(self) -> bool:
        """Whether it may settle lists by itself."""
        return self.ms <= MOST_MS


def read_measure(manifest: RerankerManifest) -> RerankerMeasure | None:
    """Return what was found out about a reranker here, or None where nothing was yet, or on other hardware."""
    try:
        raw: dict[str, Any] = json.loads(_kept(manifest).read_text("utf-8"))
        found = RerankerMeasure(**{**raw, "scale": LogisticScale(**raw["scale"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None  # it can be found out again
    return found if (found.fingerprint, found.cores) == (manifest.fingerprint, _cores()) else None


def ensure_measure(reranker: Reranker, cancel: CancelToken | None = None) -> RerankerMeasure:
    """Return what is known about a reranker; what is not is measured, and kept where that can be written.

    Raises:
        Cancelled: ``cancel`` was set.
        ModelError: it cannot be used.
    """
    return read_measure(reranker.manifest) or measure(reranker, cancel)


def measure(
    reranker: Reranker, cancel: CancelToken | None = None, reference: Reference | None = None
) -> RerankerMeasure:
    """Let a reranker read the reference set, time it, and keep what was found.

    Args:
        reranker: an open one.
        cancel: checked between the runs of its graph.
        reference: what is read; by default the questions in its languages, or all where it reads none of them.

    Raises:
        Cancelled, ModelError: as ``ensure_measure``.
    """
    if reference is None:
        reference = load_reference(frozenset(reranker.manifest.languages))
        reference = reference if reference.questions else load_reference()
    scores, told = _read(reranker, reference, cancel)
    found = RerankerMeasure(
        reranker.manifest.fingerprint,
        fit_meaning(scores, reference.answers),
        round(_milliseconds(reranker, reference), 1),
        _cores(),
        round(told, 3),
    )
    with contextlib.suppress(OSError):
        keep_measure(found, reranker.manifest)
    return found


def _read(
    reranker: Reranker, reference: Reference, cancel: CancelToken | None
) -> tuple[np.ndarray[Any, np.dtype[np.float64]], float]:
    """Return (questions, passages) numbers, and how often the answer came first of those read.

    What is not read is no better than the worst that was: it lies farther off already.
    """
    near = _cosines(reference)
    scores = np.empty(near.shape, dtype=np.float64)
    first = 0
    for number, (question, answer) in enumerate(zip(reference.questions, reference.answers, strict=True)):
        order = [int(place) for place in np.argsort(-near[number], kind="stable") if place != answer]
        chosen = [answer, *order[:_NEAREST]]
        found = reranker.score(question, [reference.passages[place] for place in chosen], cancel=cancel)
        scores[number] = found.min()
        scores[number, chosen] = found
        first += bool(found[0] > found[1:].max())
    return scores, first / len(reference.questions)


def _cosines(reference: Reference) -> np.ndarray[Any, np.dtype[np.float32]]:
    """Return how near each passage lies to each question by the encoder that ships with Kenning."""
    encoder = Encoder.load(find_encoder(DEFAULT, [paths.assets_dir() / "encoders"]), device="cpu")
    try:
        passages = encoder.embed(list(reference.passages))
        return np.asarray(encoder.embed(list(reference.questions), kind="query") @ passages.T)
    finally:
        encoder.close()


def _milliseconds(reranker: Reranker, reference: Reference) -> float:
    """Return the best of three times for as many passages, as long, as a list of results has."""
    texts = [" ".join(reference.passages[3 * number : 3 * number + 3]) for number in range(READ)]
    times = []
    for _ in range(_TRIES):
        start = time.perf_counter()
        reranker.score(reference.questions[0], texts)
        times.append(1000 * (time.perf_counter() - start))
    return min(times)


def _cores() -> int:
    return os.cpu_count() or 1


def _kept(manifest: RerankerManifest) -> Path:
    return paths.data_dir() / "calibration" / f"{manifest.fingerprint}.json"


def keep_measure(found: RerankerMeasure, manifest: RerankerManifest) -> None:
    """Keep what was found out in the user's data folder.

    Raises:
        OSError: the folder cannot be written to.
    """
    path = _kept(manifest)
    make_private(path.parent)
    replace_private(path, json.dumps(asdict(found), indent=1))
