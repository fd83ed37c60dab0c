"""How does a list of texts become a matrix of unit vectors, fast?

Texts are tokenized together, sorted by length, cut into batches of about equal work, and run
through the graph; rows come back in the caller's order. Sorting keeps padding below a few percent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.encoders.manifest import Manifest, load_manifest
from engine.encoders.matryoshka import Vectors, normalize
from engine.encoders.positions import position_ids, usable_tokens
from engine.encoders.session import Device, Feeds, Session, open_session
from engine.errors import ModelDamagedError
from engine.progress import CancelToken

# Padded tokens in a batch. 1,024 to 4,096 run equally fast (activations fit the cache); more only adds memory.
BATCH_TOKENS = 2048
# Texts tokenized and sorted together: enough for full batches, little enough memory for a book's chunks.
_TEXTS_AT_ONCE = 2048
# Tokenizing a whole book at once costs gigabytes; this many characters at a time costs 100 MB.
_PIECE_CHARS = 200_000


class Encoder:
    """An opened encoder. Owns one ONNX Runtime session; safe to use from several threads."""

    def __init__(self, manifest: Manifest, tokenizer: Any, session: Session) -> None:
        self.manifest = manifest
        self._tokenizer = tokenizer
        self._session: Session | None = session

    @classmethod
    def load(cls, folder: Path | Manifest, *, threads: int = 0, device: str = "auto") -> Encoder:
        """Open the encoder in ``folder`` and run its self-test.

        Raises:
            ModelMissingError, ModelDamagedError: nothing usable is there.
        """
        manifest = folder if isinstance(folder, Manifest) else load_manifest(folder)
        tokenizer = _load_tokenizer(manifest)
        probe = _feeds([tokenizer.encode("A whale-road is the sea.").ids] * 8, manifest)
        graph = manifest.folder / manifest.graph_file
        session = open_session(graph, manifest.graph_output, probe, threads=threads, device=device)
        return cls(manifest, tokenizer, session)

    @property
    def device(self) -> Device:
        """Where the graph runs and why."""
        return self._open().device

    def close(self) -> None:
        """Give the session's memory back; the encoder cannot be used afterwards."""
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
            for rows in _batches([len(row) for row in ids], BATCH_TOKENS):
                if cancel is not None:
                    cancel.check()
                batch = [ids[row] for row in rows]
                vectors[[start + row for row in rows]] = self._embed_batch(batch)
                if on_tokens is not None:
                    on_tokens(sum(map(len, batch)))
        return vectors

    def _token_ids(self, texts: Sequence[str], kind: str) -> list[list[int]]:
        manifest = self.manifest
        prefix = manifest.query_prefix if kind == "query" else manifest.document_prefix
        encodings = self._tokenizer.encode_batch_fast([prefix + _clean(text) for text in texts])
        return [_cut(encoding.ids, usable_tokens(manifest)) for encoding in encodings]

    def token_offsets(self, text: str) -> npt.NDArray[np.int64]:
        """Return the character span of every token, (tokens, 2) int64, without special tokens.

        Long texts are tokenized piece by piece; pieces end at white space, where no token runs across.
        """
        parts = [np.zeros((0, 2), dtype=np.int64)]
        for start, piece in _pieces(text):
            offsets = self._tokenizer.encode(_clean(piece), add_special_tokens=False).offsets
            parts.append(np.asarray(offsets, dtype=np.int64).reshape(-1, 2) + start)
        return np.concatenate(parts)

    def _embed_batch(self, ids: list[list[int]]) -> Vectors:
        feeds = _feeds(ids, self.manifest)
        states = self._open().run(feeds)  # (batch, tokens, full_dims)
        pooled = pool(states, feeds["attention_mask"], self.manifest.pooling)
        if not np.isfinite(pooled).all():
            raise ModelDamagedError(f"The encoder {self.manifest.name} gave numbers that are not finite.")
        return normalize(pooled) if self.manifest.normalize else pooled

    def _open(self) -> Session:
        if self._session is None:
            raise ModelDamagedError("The encoder was closed.")
        return self._session


def pool(states: npt.NDArray[np.float32], mask: npt.NDArray[np.int64], pooling: str) -> Vectors:
    """Pool token states into one vector a text.

    Args:
        states: (batch, tokens, dims) float32.
        mask: (batch, tokens) 0 or 1; padding is on the right.
        pooling: "mean" (over the text's tokens), "cls" (the first) or "last".

    Returns:
        (batch, dims) float32.
    """
    if pooling == "cls":
        return np.ascontiguousarray(states[:, 0])
    if pooling == "last":
        return np.ascontiguousarray(states[np.arange(len(states)), mask.sum(axis=1) - 1])
    weights = mask.astype(np.float32) / mask.sum(axis=1, keepdims=True, dtype=np.float32)  # (batch, tokens)
    return np.asarray(np.matmul(weights[:, None, :], states)[:, 0], dtype=np.float32)


def _load_tokenizer(manifest: Manifest) -> Any:
    from tokenizers import Tokenizer

    path = manifest.folder / "tokenizer.json"
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the tokenizers library raises bare Exception
        raise ModelDamagedError(f"The tokenizer {path} cannot be read ({error}); install it again.") from error
    tokenizer.no_padding()
    tokenizer.no_truncation()  # embedding cuts; token_offsets must see all
    return tokenizer


def _cut(ids: list[int], max_tokens: int) -> list[int]:
    """Keep the first tokens and the closing special one."""
    return ids if len(ids) <= max_tokens else [*ids[: max_tokens - 1], ids[-1]]


def _feeds(ids: list[list[int]], manifest: Manifest) -> Feeds:
    """Pad rows on the right with zeros and give each its own positions."""
    longest = max(len(row) for row in ids)
    shape = (len(ids), longest)
    input_ids = np.zeros(shape, dtype=np.int64)
    mask = np.zeros(shape, dtype=np.int64)
    positions = np.full(shape, manifest.positions.offset, dtype=np.int64)
    for row, tokens in enumerate(ids):
        input_ids[row, : len(tokens)] = tokens
        mask[row, : len(tokens)] = 1
        positions[row, : len(tokens)] = position_ids(len(tokens), manifest)
    feeds: Feeds = {"input_ids": input_ids, "attention_mask": mask, "position_ids": positions}
    return {name: feeds[name] for name in manifest.graph_inputs}


def _batches(lengths: list[int], budget_tokens: int) -> Iterator[list[int]]:
    """Yield row numbers, longest first, so that each padded batch holds at most ``budget_tokens``."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    start = 0
    while start < len(order):
        rows = max(1, budget_tokens // max(1, lengths[order[start]]))
        yield order[start : start + rows]
        start += rows


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield (start, piece), cut at the last white space before every ``_PIECE_CHARS`` characters."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE_CHARS)
        if end < len(text):
            while end > start and not text[end - 1].isspace():
                end -= 1
            end = end if end > start else min(len(text), start + _PIECE_CHARS)
        yield start, text[start:end]
        start = end


def _clean(text: str) -> str:
    """Replace lone surrogates, which the tokenizer refuses, one character for one."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8") if _broken(text) else text


def _broken(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
