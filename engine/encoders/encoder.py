"""How does a list of texts become a matrix of unit vectors, fast?

Texts are tokenized together, sorted by length, cut into batches of about equal work, and run
through the graph; rows come back in the caller's order. Sorting keeps padding below a few percent.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.lanes import Result, run_batches
from engine.encoders.late_chunking import plan_windows
from engine.encoders.manifest import Manifest, load_manifest
from engine.encoders.matryoshka import Vectors, normalize
from engine.encoders.options import POSITION_ROWS
from engine.encoders.positions import place, usable_tokens, windows, with_method
from engine.encoders.projection import load_projections, project
from engine.encoders.session import Device, Feeds, Session, open_session
from engine.encoders.shares import TokenStates
from engine.encoders.tokens import clean, cut, load_tokenizer, pieces
from engine.errors import ModelDamagedError, ModelError
from engine.progress import CancelToken
from engine.records import dataclass

logger = logging.getLogger(__name__)

# Texts tokenized and sorted together: enough for full batches, little enough memory for a book's chunks.
_TEXTS_AT_ONCE = 2048
# Below this many tokens a batch costs more than its tokens.
_LEAST_TOKENS = 64


@dataclass(frozen=True, slots=True)
class _Read:
    """One text before the graph: its rows of ids, and span and weight of every token of all of them, in order."""

    rows: list[list[int]]
    offsets: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float32]


class Encoder:
    """An opened encoder. Owns one ONNX Runtime session; safe to use from several threads."""

    def __init__(self, manifest: Manifest, tokenizer: Any, session: Session) -> None:
        self.manifest = manifest
        self._tokenizer = tokenizer
        self._session: Session | None = session
        self._projections = load_projections(manifest.folder, manifest.projections)
        # Callers at once take turns, batch by batch: more batches than cores push each other out of the caches.
        self._turns = threading.Semaphore(session.lanes)
        self._table: Vectors | None = None  # asked for where positions are interpolated

    @classmethod
    def load(
        cls, folder: Path | Manifest, *, threads: int = 0, device: str = "auto", long_texts: str = "", layers: int = 0
    ) -> Encoder:
        """Open the encoder in ``folder`` and run its self-test.

        Args:
            folder: the encoder's folder or manifest.
            threads: processor cores to keep busy; 0 means all.
            device: as ``open_session`` takes it.
            long_texts: how texts beyond the native context are read, as ``with_method`` takes it; by
                default the way that the manifest says.
            layers: the depth to run, one of the manifest's ``depths``; 0 means all layers.

        Raises:
            ModelMissingError, ModelDamagedError: nothing usable is there.
            InputError: the encoder's graph does not allow this way of reading long texts, or this depth.
        """
        manifest = (folder if isinstance(folder, Manifest) else load_manifest(folder)).at_depth(layers)
        if long_texts:
            manifest = with_method(manifest, long_texts)
        tokenizer = load_tokenizer(manifest)
        probe = _feeds([tokenizer.encode("A whale-road is the sea.").ids] * 8, manifest)
        graph = manifest.folder / manifest.graph_file
        session = open_session(
            graph, manifest.graph_output, probe, threads=threads, device=device, gpu_graph=_gpu_graph(manifest)
        )
        logger.info("%s opened on %s (%s)", manifest.name, session.device.name, session.device.reason or "the best")
        return cls(manifest, tokenizer, session)

    @property
    def device(self) -> Device:
        """Where the graph runs and why."""
        return self._open().device

    def settle(self) -> Device:
        """Choose now where the graph runs, otherwise chosen after some work; return where and why."""
        session = self._open()
        sentence = self._tokenizer.encode("A whale-road is the sea. " * 4).ids
        session.settle(_feeds([sentence] * 8, self.manifest))
        return session.device

    def close(self) -> None:
        """Release the session's memory; the encoder cannot be used afterwards."""
        self._session = None

    def embed(
        self,
        texts: Sequence[str],
        kind: str = "document",
        *,
        cancel: CancelToken | None = None,
        on_tokens: Callable[[int], None] | None = None,
    ) -> Vectors:
        """Turn texts into vectors.

        Args:
            texts: any number of texts; an empty one gives the vector of no words.
            kind: "query" or "document"; picks the manifest's prefix.
            cancel: checked before each batch.
            on_tokens: told after each batch how many tokens were read.

        Returns:
            (len(texts), full_dims) float32 rows of unit length, in the order of ``texts``.

        Raises:
            Cancelled: ``cancel`` was set.
            ModelDamagedError: the graph gave numbers that are not finite.
        """
        vectors = np.zeros((len(texts), self.manifest.full_dims), dtype=np.float32)
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            ids = self._token_ids(texts[start : start + _TEXTS_AT_ONCE], kind)
            vectors[start : start + len(ids)] = self._embed_ids(ids, cancel, on_tokens)
        return vectors

    def embed_spans(
        self,
        texts: Sequence[tuple[str, Sequence[tuple[int, int]]]],
        *,
        window_tokens: int = 0,
        cancel: CancelToken | None = None,
        on_tokens: Callable[[int], None] | None = None,
    ) -> Vectors:
        """Turn the chunks of whole texts into vectors that know what stands around them; see ``late_chunking.py``.

        Args:
            texts: each text with the character span of every chunk.
            window_tokens: tokens that one pass sees, special ones included, of which the half is shared with
                the next pass; 0 means the native context.
            cancel: checked before each batch.
            on_tokens: told after each batch how many tokens of the texts were read, shared ones once.

        Returns:
            (chunks of all texts, full_dims) float32 rows of unit length, in order.

        Raises:
            Cancelled, ModelDamagedError: as ``embed``.
            ModelError: the encoder pools by one token, so chunks cannot be pooled from a longer pass.
        """
        if self.manifest.pooling != "mean":
            raise ModelError(f"{self.manifest.name} pools by one token; late chunking needs a mean over tokens.")
        first, last = self._specials()
        inner = (window_tokens or self.manifest.native_tokens) - len(first) - len(last)
        rows: list[list[int]] = []
        members: list[tuple[tuple[int, int, int], ...]] = []
        news: list[int] = []  # tokens that a row is the first to read
        chunks = 0
        for text, spans in texts:
            ids, offsets = self._tokens(text)
            seen = 0
            for window in plan_windows(offsets, spans, inner, inner // 2):
                rows.append([*first, *ids[window.start : window.end], *last])
                members.append(tuple((chunks + number, begin, past) for number, begin, past in window.chunks))
                news.append(window.end - max(seen, window.start))
                seen = window.end
            chunks += len(spans)
        pooled = np.zeros((chunks, self.manifest.pooled_dims), dtype=np.float32)

        def means(chosen: list[int], _: npt.NDArray[np.int64], states: npt.NDArray[np.float32]) -> None:
            for slot, row in enumerate(chosen):
                for number, begin, past in members[row]:
                    pooled[number] = states[slot, len(first) + begin : len(first) + past].mean(axis=0)

        for chosen, _ in self._run_all(rows, means, cancel):
            if on_tokens is not None:
                on_tokens(sum(news[row] for row in chosen))
        return self._finish(pooled)

    def token_states(
        self,
        texts: Sequence[tuple[str, tuple[int, int] | None]],
        *,
        window_tokens: int = 0,
        cancel: CancelToken | None = None,
    ) -> list[TokenStates]:
        """Return what the graph says of every token, for explaining a vector; see ``shares.py``.

        Args:
            texts: each alone as ``embed`` reads a document (None), or with the span of a chunk that is pooled
                from a longer pass as ``embed_spans`` does it.
            window_tokens: as for ``embed_spans``.
            cancel: checked before each batch.

        Returns:
            One for each text. Its ``vector()`` is the one that ``embed`` or ``embed_spans`` gives.

        Raises:
            Cancelled, ModelDamagedError: as ``embed``.
            ModelError: the encoder does not pool by the mean of its tokens.
        """
        if self.manifest.pooling != "mean":
            raise ModelError(f"{self.manifest.name} pools by one token; only a mean over tokens can be taken apart.")
        read = [
            self._read_alone(text) if span is None else self._read_around(text, span, window_tokens)
            for text, span in texts
        ]
        rows = [(number, row) for number, item in enumerate(read) for row in range(len(item.rows))]
        states = [np.zeros((0, self.manifest.pooled_dims), dtype=np.float32)] * len(rows)
        ids = [read[number].rows[row] for number, row in rows]

        def keep(chosen: list[int], _: npt.NDArray[np.int64], found: npt.NDArray[np.float32]) -> None:
            for slot, row in enumerate(chosen):
                states[row] = found[slot, : len(ids[row])]

        # Asked for now and then: a session for questions would keep what ten passages take for ever.
        for _ in self._run_all(ids, keep, cancel, shrink=True):
            pass
        firsts = np.cumsum([0, *(len(item.rows) for item in read)]).tolist()
        return [
            TokenStates(
                item.offsets,
                np.concatenate(states[first:past]),
                item.weights,
                self._projections,
                self.manifest.normalize,
            )
            for item, first, past in zip(read, firsts, firsts[1:], strict=False)
        ]

    def _read_alone(self, text: str) -> _Read:
        prefix = self.manifest.document_prefix
        encoding = self._tokenizer.encode(prefix + clean(text))
        places = cut(list(range(len(encoding.ids))), usable_tokens(self.manifest))
        rows = windows(places, self.manifest)
        weights = [np.full(len(row), 1 / len(row) / len(rows), dtype=np.float32) for row in rows]
        own = np.asarray(encoding.special_tokens_mask) == 0
        spans = np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2) - len(prefix)
        spans[~own | (spans[:, 0] < 0)] = -1
        order = [place for row in rows for place in row]
        return _Read([[encoding.ids[place] for place in row] for row in rows], spans[order], np.concatenate(weights))

    def _read_around(self, text: str, span: tuple[int, int], window_tokens: int) -> _Read:
        first, last = self._specials()
        inner = (window_tokens or self.manifest.native_tokens) - len(first) - len(last)
        ids, spans = self._tokens(text)
        (window,) = plan_windows(spans, [span], inner, inner // 2)
        ((_, begin, past),) = window.chunks
        row = [*first, *ids[window.start : window.end], *last]
        weights = np.zeros(len(row), dtype=np.float32)
        weights[len(first) + begin : len(first) + past] = 1 / (past - begin)
        offsets = np.full((len(row), 2), -1, dtype=np.int64)
        offsets[len(first) : len(first) + window.end - window.start] = spans[window.start : window.end]
        return _Read([row], offsets, weights)

    def _specials(self) -> tuple[list[int], list[int]]:
        """Return the special tokens that the tokenizer puts before and behind a document, and its prefix's tokens."""
        marked = self._tokenizer.encode(self.manifest.document_prefix)
        inner = self._tokenizer.encode(self.manifest.document_prefix, add_special_tokens=False).ids
        before = marked.special_tokens_mask.index(0) if inner else (len(marked.ids) + 1) // 2
        return [*marked.ids[:before], *inner], marked.ids[before + len(inner) :]

    def _tokens(self, text: str) -> tuple[list[int], npt.NDArray[np.int64]]:
        """Return ids and character spans of all tokens of a text, without special ones."""
        ids: list[int] = []
        offsets = [np.zeros((0, 2), dtype=np.int64)]
        for start, piece in pieces(text):
            encoding = self._tokenizer.encode(clean(piece), add_special_tokens=False)
            ids += encoding.ids
            offsets.append(np.asarray(encoding.offsets, dtype=np.int64).reshape(-1, 2) + start)
        return ids, np.concatenate(offsets)

    def _embed_ids(
        self, ids: list[list[int]], cancel: CancelToken | None, on_tokens: Callable[[int], None] | None
    ) -> Vectors:
        """Return the vectors of tokenized texts; one that was cut into windows gets the mean of theirs."""
        rows = [(text, window) for text, tokens in enumerate(ids) for window in windows(tokens, self.manifest)]
        pooled = np.zeros((len(ids), self.manifest.pooled_dims), dtype=np.float32)
        shares = np.bincount([text for text, _ in rows], minlength=len(ids)).astype(np.float32)

        def pooled_states(_: list[int], mask: npt.NDArray[np.int64], states: npt.NDArray[np.float32]) -> Vectors:
            return pool(states, mask, self.manifest.pooling)

        for chosen, found in self._run_all([window for _, window in rows], pooled_states, cancel):
            np.add.at(pooled, [rows[row][0] for row in chosen], found)
            if on_tokens is not None:
                on_tokens(sum(len(rows[row][1]) for row in chosen))
        return self._finish(pooled / shares[:, None])

    def _token_ids(self, texts: Sequence[str], kind: str) -> list[list[int]]:
        manifest = self.manifest
        prefix = manifest.query_prefix if kind == "query" else manifest.document_prefix
        encodings = self._tokenizer.encode_batch_fast([prefix + clean(text) for text in texts])
        return [cut(encoding.ids, usable_tokens(manifest)) for encoding in encodings]

    def token_offsets(self, text: str) -> npt.NDArray[np.int64]:
        """Return the character span of every token, (tokens, 2) int64, without special tokens.

        Long texts are tokenized piece by piece; pieces end at white space, where no token runs across.
        """
        return self._tokens(text)[1]

    def _run_all(
        self,
        rows: list[list[int]],
        take: Callable[[list[int], npt.NDArray[np.int64], npt.NDArray[np.float32]], Result],
        cancel: CancelToken | None,
        *,
        shrink: bool = False,
    ) -> Iterator[tuple[list[int], Result]]:
        """Run the graph on all rows; yield the numbers of each batch's rows and what ``take`` made of its states.

        ``take`` gets numbers, mask and states, from several threads at once.
        """
        lanes, full = self._open().lanes, self.device.batch_tokens
        lengths = [len(row) for row in rows]
        # Little work is shared, too: ten sentences are no reason for all cores but one to wait.
        budget = min(full, max(_LEAST_TOKENS, -(-sum(lengths) // lanes)))

        def work(chosen: list[int]) -> Result:
            with self._turns:
                mask, states = self._run([rows[row] for row in chosen], shrink=shrink)
            return take(chosen, mask, states)

        return run_batches(list(_batches(lengths, self.manifest, budget)), work, lanes, cancel)

    def _run(
        self, ids: list[list[int]], *, shrink: bool = False
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Run the graph on rows that may share a batch; return the mask (batch, tokens) and the states."""
        session = self._open()
        step = session.device.length_step(max(map(len, ids)))
        feeds = _feeds(ids, self.manifest, self._position_table(), step)
        # A long text takes hundreds of megabytes once; nothing keeps them afterwards.
        states = session.run(feeds, long=len(ids[0]) > self.manifest.native_tokens, shrink=shrink)
        if not np.isfinite(states).all():
            raise ModelDamagedError(f"The encoder {self.manifest.name} gave numbers that are not finite.")
        if states.ndim != 3 - (self.manifest.pooling == "graph") or states.shape[-1] != self.manifest.pooled_dims:
            raise self._other_size(f"states of shape {states.shape}", self.manifest.pooled_dims)
        return feeds["attention_mask"], states  # (batch, tokens, dims)

    def _other_size(self, found: str, expected: int) -> ModelDamagedError:
        return ModelDamagedError(
            f"The encoder {self.manifest.name} gave {found} where its manifest says {expected} dimensions; "
            "install it again."
        )

    def _finish(self, pooled: Vectors) -> Vectors:
        """Turn pooled states into the vectors that callers get."""
        try:
            vectors = project(pooled, self._projections)
        except ValueError as error:  # NumPy's, about shapes
            raise self._other_size(f"projections ({error})", self.manifest.pooled_dims) from error
        if vectors.shape[1] != self.manifest.full_dims:
            raise self._other_size(f"{vectors.shape[1]} dimensions", self.manifest.full_dims)
        return normalize(vectors) if self.manifest.normalize else vectors

    def _position_table(self) -> Vectors | None:
        """Return the graph's own position table where the method stretches it, (rows, dims) float32."""
        if self.manifest.positions.method == "interpolated" and self._table is None:
            tokens = _feeds([[0]], self.manifest)
            self._table = self._open().run(tokens, POSITION_ROWS)
        return self._table

    def _open(self) -> Session:
        if self._session is None:
            raise ModelDamagedError("The encoder was closed.")
        return self._session


def pool(states: npt.NDArray[np.float32], mask: npt.NDArray[np.int64], pooling: str) -> Vectors:
    """Pool token states into one vector a text.

    Args:
        states: (batch, tokens, dims) float32.
        mask: (batch, tokens) 0 or 1; padding is on the right.
        pooling: "mean" (over the text's tokens), "cls" (the first), "last", "max" (of each dimension), or "graph":
            the states are one a text already.

    Returns:
        (batch, dims) float32.
    """
    if pooling == "graph":
        return states
    if pooling == "cls":
        return np.ascontiguousarray(states[:, 0])
    if pooling == "last":
        return np.ascontiguousarray(states[np.arange(len(states)), mask.sum(axis=1) - 1])
    if pooling == "max":
        return np.asarray(np.where(mask[:, :, None] == 1, states, np.float32(-np.inf)).max(axis=1), dtype=np.float32)
    weights = mask.astype(np.float32) / mask.sum(axis=1, keepdims=True, dtype=np.float32)  # (batch, tokens)
    return np.asarray(np.matmul(weights[:, None, :], states)[:, 0], dtype=np.float32)


def _gpu_graph(manifest: Manifest) -> Path | None:
    """Return the encoder's float16 graph, where it was exported with one; it has all layers."""
    if manifest.graph_file != manifest.raw["graph"]["file"]:
        return None
    file = manifest.raw.get("variants", {}).get("float16", {}).get("file")
    return manifest.folder / file if file else None


def _feeds(ids: list[list[int]], manifest: Manifest, table: Vectors | None = None, step: int = 1) -> Feeds:
    """Pad rows on the right with zeros, to a multiple of ``step``, and give each its own positions.

    Rows that need optional inputs come alone (see ``_batches``), so those of the first row hold for all.
    """
    longest = -(-max(len(row) for row in ids) // step) * step
    shape = (len(ids), longest)
    input_ids = np.zeros(shape, dtype=np.int64)
    mask = np.zeros(shape, dtype=np.int64)
    positions = np.full(shape, manifest.positions.offset, dtype=np.int64)
    options: Feeds = {}
    for row, tokens in enumerate(ids):
        placed = place(len(tokens), manifest, table)
        input_ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
        positions[row, : len(tokens)] = placed.ids
        options = placed.options
    feeds: Feeds = {"input_ids": input_ids, "attention_mask": mask, "position_ids": positions}
    feeds["token_type_ids"] = np.zeros(shape, dtype=np.int64)  # published graphs want them; a text is of one type
    return {**{name: feeds[name] for name in manifest.graph_inputs}, **options}


def _batches(lengths: list[int], manifest: Manifest, budget_tokens: int) -> Iterator[list[int]]:
    """Yield row numbers, longest first, so that each padded batch holds at most ``budget_tokens``.

    A row beyond the native context comes alone: the longest attention is the one that costs memory, and the
    graph's optional inputs hold for a whole batch.
    """
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    start = 0
    while start < len(order):
        longest = lengths[order[start]]
        rows = 1 if longest > manifest.native_tokens else max(1, budget_tokens // max(1, longest))
        yield order[start : start + rows]
        start += rows
