"""How well does a passage answer a question? A cross-encoder reads the two as one text and gives a number.

A reranker is a folder: an ONNX graph, a tokenizer and a manifest (``reranker.json``). Some graphs give the number
(sequence classification), others token states that are pooled and go through the layers of ``projections.npz``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine import paths
from engine.encoders.encoder import pool
from engine.encoders.facts import RERANKER, check_reranker_facts
from engine.encoders.model_folders import check_sizes, check_sums, find_model, list_models, read_manifest
from engine.encoders.projection import load_projections, project
from engine.encoders.session import Device, Feeds, Session, open_session
from engine.encoders.tokens import clean, read_tokenizer
from engine.errors import ModelDamagedError
from engine.progress import CancelToken

FILE_NAME = "reranker.json"
# Pairs in one run: the clock is looked at between two, and eight keep the processor's units full.
_AT_ONCE = 8
# Of a passage so much is read: chunks have 200 tokens, and attention grows with the square.
_MOST_TOKENS = 512
_PROBE = (
    ("How long may the landlord keep the deposit?", "The deposit is paid back within six months."),
    ("How long may the landlord keep the deposit?", "A sourdough is fed every day."),
    ("wintering geese", "Grey geese winter on the islands."),
    ("wintering geese", "The invoice was paid in March."),
)

Scores = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class RerankerManifest:
    """Every fact of a reranker that the code acts on; ``raw`` is the whole file."""

    folder: Path
    name: str
    title: str
    license: str
    languages: tuple[str, ...]  # codes; empty where nothing tells
    max_tokens: int  # of question and passage together, special tokens included
    pooling: str  # of token states; empty where the graph gives the number
    graph_file: str
    graph_inputs: tuple[str, ...]
    graph_output: str
    raw: dict[str, Any] = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """Return what tells two rerankers' numbers apart: name and sha256 of graph and layers behind it."""
        files = [self.graph_file, *(["projections.npz"] if self.raw["projections"] else [])]
        return "-".join([self.name, *(self.raw["files"][name]["sha256"][:16] for name in files)])

    @property
    def reference(self) -> str:
        """Return what ``find_reranker`` finds it by: its name where that is enough, else its folder."""
        at_hand = self.folder.parent in paths.encoder_dirs() and self.folder.name == self.name
        return self.name if at_hand else str(self.folder.resolve())

    @property
    def size_bytes(self) -> int:
        """Return what it takes on disk."""
        return sum(int(facts["size_bytes"]) for facts in self.raw["files"].values())


def load_reranker_manifest(folder: Path) -> RerankerManifest:
    """Read ``folder/reranker.json``.

    Raises:
        ModelMissingError: there is none.
        ModelDamagedError: it cannot be used, or a file it names is absent or of another size.
    """
    manifest = read_manifest(folder / FILE_NAME, RERANKER, lambda raw: _from_json(folder, raw))
    check_sizes(folder, manifest.raw["files"], RERANKER)
    return manifest


def _from_json(folder: Path, raw: dict[str, Any]) -> RerankerManifest:
    check_reranker_facts(raw)
    graph = raw["graph"]
    return RerankerManifest(
        folder=folder,
        name=raw["name"],
        title=raw["title"],
        license=raw["license"],
        languages=tuple(raw.get("languages", ())),
        max_tokens=min(raw["max_tokens"], _MOST_TOKENS),
        pooling=raw["pooling"],
        graph_file=graph["file"],
        graph_inputs=tuple(graph["inputs"]),
        graph_output=graph["output"],
        raw=raw,
    )


def verify_reranker_files(manifest: RerankerManifest) -> None:
    """Compare the sha256 of every file with the manifest; raise ModelDamagedError at the first that differs."""
    check_sums(manifest.folder, manifest.raw["files"], RERANKER)


def find_reranker(name: str, folders: Iterable[Path] | None = None) -> RerankerManifest:
    """Return the reranker of that name, or at that path.

    Raises:
        ModelMissingError: there is none.
        ModelDamagedError: it cannot be used.
    """
    return find_model(name, FILE_NAME, RERANKER, load_reranker_manifest, folders)


def list_rerankers(folders: Iterable[Path] | None = None) -> list[RerankerManifest]:
    """Return every readable reranker; damaged ones are left out."""
    return list_models(FILE_NAME, load_reranker_manifest, folders)


class Reranker:
    """An opened reranker. Owns one ONNX Runtime session; safe to use from several threads."""

    def __init__(self, manifest: RerankerManifest, tokenizer: Any, session: Session) -> None:
        self.manifest = manifest
        self._tokenizer = tokenizer
        self._session: Session | None = session
        self._layers = load_projections(manifest.folder, manifest.raw["projections"])

    @classmethod
    def load(cls, manifest: RerankerManifest, *, threads: int = 0, device: str = "auto") -> Reranker:
        """Open a reranker and try it.

        Raises:
            ModelDamagedError: its tokenizer or graph cannot be read, or does not run.
        """
        tokenizer = read_tokenizer(manifest.folder / "tokenizer.json")
        pairs = [_pair(tokenizer, _encoded(tokenizer, one), other, manifest.max_tokens) for one, other in _PROBE]
        graph = manifest.folder / manifest.graph_file
        session = open_session(graph, manifest.graph_output, _feeds(pairs, manifest), threads=threads, device=device)
        return cls(manifest, tokenizer, session)

    @property
    def device(self) -> Device:
        """Where the graph runs and why."""
        return self._open().device

    def close(self) -> None:
        """Give the session's memory back."""
        self._session = None

    def score(
        self,
        question: str,
        passages: Sequence[str],
        *,
        is_late: Callable[[], bool] = lambda: False,
        cancel: CancelToken | None = None,
    ) -> Scores:
        """Return how well each passage answers the question.

        Args:
            question: as it was asked.
            passages: the likeliest first.
            is_late: asked between two batches, never before the first; where it says so the rest is not read.
            cancel: checked before each batch.

        Returns:
            (passages read,) float32, higher is better, as long as ``passages`` or shorter.

        Raises:
            Cancelled: ``cancel`` was set.
            ModelDamagedError: the graph gave something else than one finite number a pair.
        """
        found: list[Scores] = [np.zeros(0, dtype=np.float32)]
        for start in range(0, len(passages), _AT_ONCE):
            if cancel is not None:
                cancel.check()
            if start and is_late():
                break
            texts = passages[start : start + _AT_ONCE]
            found.append(self._scores(self.encoded(question, texts)))
        return np.concatenate(found)

    def encoded(self, question: str, passages: Sequence[str]) -> list[Any]:
        """Return each pair as the graph is given it: ``ids``, ``type_ids`` and ``attention_mask``."""
        asked = _encoded(self._tokenizer, question)
        return [_pair(self._tokenizer, asked, text, self.manifest.max_tokens) for text in passages]

    def _scores(self, pairs: Sequence[Any]) -> Scores:
        feeds = _feeds(pairs, self.manifest)
        states = self._open().run(feeds)
        if self.manifest.pooling and states.ndim == 3:
            try:
                states = project(pool(states, feeds["attention_mask"], self.manifest.pooling), self._layers)
            except ValueError as error:  # NumPy's, about shapes
                raise self._damaged(f"projections that do not fit ({error})") from error
        if states.shape != (len(pairs), 1):
            raise self._damaged(f"numbers of shape {states.shape} for {len(pairs)} pairs")
        if not np.isfinite(states).all():
            raise self._damaged("numbers that are not finite")
        return states[:, 0].astype(np.float32)

    def _damaged(self, found: str) -> ModelDamagedError:
        return ModelDamagedError(f"The reranker {self.manifest.name} gave {found}; install it again.")

    def _open(self) -> Session:
        if self._session is None:
            raise ModelDamagedError("The reranker was closed.")
        return self._session


def _encoded(tokenizer: Any, text: str) -> Any:
    return tokenizer.encode(clean(text), add_special_tokens=False)


def _pair(tokenizer: Any, asked: Any, passage: str, max_tokens: int) -> Any:
    """Return question and passage as one text, put together as the tokenizer says.

    The passage is cut, not the question; a question that leaves it less than half of the room is, to that half.
    """
    room = max_tokens - int(tokenizer.num_special_tokens_to_add(True))
    read = _encoded(tokenizer, passage)
    if len(asked) > room // 2:
        asked.truncate(room // 2)
    if len(asked) + len(read) > room:
        read.truncate(room - len(asked))
    return tokenizer.post_process(asked, read)


def _feeds(pairs: Sequence[Any], manifest: RerankerManifest) -> Feeds:
    shape = (len(pairs), max(len(pair.ids) for pair in pairs))
    feeds: Feeds = {name: np.zeros(shape, dtype=np.int64) for name in manifest.graph_inputs}
    for row, pair in enumerate(pairs):
        known = {"input_ids": pair.ids, "attention_mask": pair.attention_mask, "token_type_ids": pair.type_ids}
        for name, array in feeds.items():
            array[row, : len(pair.ids)] = known[name]
    return feeds
