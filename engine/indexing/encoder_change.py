"""How does a library that is in use come to another encoder? Its passages are read anew while the old vectors answer.

Texts come from the store, not from the files. Passes over all documents make the vectors that are missing and keep them
beside the library (``store.new_vectors``); files may be added and removed meanwhile, with the old encoder, as ever.
When a pass finds next to nothing more, the writer's lock is taken, the rest is made, and the store exchanges all
vectors in one step. A kill before that leaves the old library and the vectors so far; the next try goes on there.

Passages stay cut as they are: places, marks and words keep their meaning, and 200 tokens of one encoder fit the window
of any other. Where they do not, the passage is read in parts, and its vector is their mean.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

import numpy as np
import numpy.typing as npt

from engine.encoders import Encoder, Manifest
from engine.encoders.matryoshka import Vectors, normalize
from engine.encoders.positions import usable_tokens
from engine.errors import Cancelled, StoreLockedError
from engine.indexing.tuning import IndexTuning
from engine.progress import CancelToken, Progress, ProgressCallback
from engine.search.confidence_scale import ensure_calibration
from engine.store import Store
from engine.store.encoder_swap import ReplacementVectors, exchange
from engine.store.new_vectors import NewVector, NewVectors, TargetEncoder, drop_vectors
from engine.store.passages import Passage, Passages

# So few are made under the writer's lock: a second or two of work.
_FEW = 64
_WAIT_S = 0.25
_SPECIALS = 8  # tokens that a text gets besides its own, at most


class EncoderChange:
    """One change, from wherever an earlier try has come to. Construct, ``run`` once."""

    def __init__(
        self,
        store: Store,
        encoder: Encoder,
        on_progress: ProgressCallback | None,
        cancel: CancelToken,
        tuning: IndexTuning | None = None,
    ) -> None:
        self._tuning = tuning or IndexTuning()  # a kill costs no more than one group of chunks
        self._store = store
        self._encoder = encoder
        self._late = bool(store.ledger.meta("late_chunking", False))
        self._tell = on_progress
        self._cancel = cancel
        self._vectors = NewVectors(store.folder)
        self._started = time.monotonic()
        self._told = 0.0
        self._total = self._done = self._most = self._made = self._tokens = 0

    def run(self) -> None:
        """Make what is missing and exchange.

        Raises:
            StoreLockedError: another process is at it.
            Cancelled: stopped; what was made is kept, or all of it dropped where somebody has given the change up.
            StoreError, ModelError: the library is as it was.
        """
        manifest = self._encoder.manifest
        with self._vectors.lock:
            try:
                self._vectors.begin(
                    TargetEncoder(manifest.reference, manifest.fingerprint, manifest.title, manifest.name)
                )
                ensure_calibration(self._encoder)
                self._run_passes()
            except Cancelled:
                if self._vectors.is_given_up:
                    self._vectors.close()
                    drop_vectors(self._store.folder)
                raise
            finally:
                self._vectors.close()
            drop_vectors(self._store.folder)

    def _run_passes(self) -> None:
        while True:
            while self._make_missing("encoder") > _FEW:
                pass
            try:
                with self._store.writing():
                    self._make_missing("finishing")
                    self._exchange()
                return
            except StoreLockedError:  # files are being taken in; what came with them is made meanwhile
                self._report("waiting", at_once=True)
                self._check()
                time.sleep(_WAIT_S)

    # -- vectors -------------------------------------------------------------------------------

    def _make_missing(self, phase: str) -> int:
        """Look at every passage once and make the vectors that are missing; return how many were."""
        self._total = sum(chunks for _, chunks, _ in self._store.ledger.counts().values())
        self._done = made = 0
        waiting: dict[str, Passage] = {}
        for group in self._groups():
            known = self._vectors.known(passage.key for passage in group)
            fresh = {passage.key: passage for passage in group if passage.key not in known}
            self._done += len(group) - len(fresh)
            waiting.update(fresh)
            if len(waiting) >= self._tuning.group_chunks or self._late:
                made += self._make(list(waiting.values()))
                waiting = {}
            self._report(phase)
        made += self._make(list(waiting.values()))
        self._report(phase, at_once=True)
        return made

    def _make(self, passages: Sequence[Passage]) -> int:
        """Embed these passages and keep what comes of it; return how many there were."""
        at_once = self._tuning.group_chunks
        for start in range(0, len(passages), at_once):
            part = passages[start : start + at_once]
            self._check()
            vectors, tokens = self._around(part) if self._late else self._alone(part)
            self._vectors.put(
                [
                    NewVector(passage.key, count, vector)
                    for passage, count, vector in zip(part, tokens, vectors, strict=True)
                ]
            )
            self._done += len(part)
            self._made += len(part)
            self._tokens += sum(tokens)
            self._report("encoder")
        return len(passages)

    def _alone(self, passages: Sequence[Passage]) -> tuple[Vectors, list[int]]:
        """Embed passages each for itself; one that is too long for the encoder's window in parts."""
        offsets = [self._encoder.token_offsets(passage.text) for passage in passages]
        room = usable_tokens(self._encoder.manifest) - _SPECIALS - self._prefix_tokens()
        parts = [_parts(passage.text, own, room) for passage, own in zip(passages, offsets, strict=True)]
        made = self._encoder.embed([text for own in parts for text in own], cancel=self._cancel)
        firsts = np.cumsum([0, *map(len, parts)]).tolist()
        vectors = [
            made[first] if past == first + 1 else normalize(made[first:past].mean(axis=0, keepdims=True))[0]
            for first, past in zip(firsts, firsts[1:], strict=False)
        ]
        return np.stack(vectors), [len(own) for own in offsets]

    def _prefix_tokens(self) -> int:
        return len(self._encoder.token_offsets(self._encoder.manifest.document_prefix))

    def _around(self, passages: Sequence[Passage]) -> tuple[Vectors, list[int]]:
        """Embed the passages of whole documents out of what stands around them."""
        texts = [
            (text, [passage.span for passage in own if passage.span is not None])
            for text, own in ((text, list(own)) for text, own in groupby(passages, key=lambda one: one.text))
        ]
        counts = []
        for text, spans in texts:
            offsets = self._encoder.token_offsets(text)
            counts += [int(((offsets[:, 0] >= start) & (offsets[:, 1] <= end)).sum()) for start, end in spans]
        return self._encoder.embed_spans(texts, cancel=self._cancel), counts

    # -- passages ------------------------------------------------------------------------------

    def _groups(self) -> Iterator[list[Passage]]:
        """Yield the passages of some documents after another, as the store has them then."""
        for group in Passages(self._store).groups():
            self._check()
            yield group

    # -- the exchange --------------------------------------------------------------------------

    def _exchange(self) -> None:
        tokens: defaultdict[int, int] = defaultdict(int)
        for group in self._groups():
            known = self._vectors.known(passage.key for passage in group)
            for passage in group:
                tokens[passage.document_id] += known[passage.key]
        exchange(
            self._store,
            ReplacementVectors(
                self._encoder.manifest,
                self._batches(),
                self._vectors.sample,
                tokens,
                lambda questions: self._encoder.embed(questions, kind="query"),
                {"encoder_by": "user", "encoder_for": [], "encoder_offer": None},
            ),
            cancel=self._cancel,
        )

    def _batches(self) -> Iterator[tuple[npt.NDArray[np.int64], Vectors]]:
        held: list[Passage] = []
        for group in self._groups():
            held += group
            if len(held) >= self._tuning.exchanged_rows:
                yield self._batch(held)
                held = []
        if held:
            yield self._batch(held)

    def _batch(self, passages: Sequence[Passage]) -> tuple[npt.NDArray[np.int64], Vectors]:
        ids = np.array([passage.id for passage in passages], np.int64)
        return ids, self._vectors.vectors([passage.key for passage in passages])

    # -- how far -------------------------------------------------------------------------------

    def _check(self) -> None:
        self._cancel.check()
        if self._vectors.is_given_up:
            raise Cancelled

    def _report(self, phase: str, *, at_once: bool = False) -> None:
        now = time.monotonic()
        if self._tell is None or (now - self._told < self._tuning.told_s and not at_once):
            return
        self._told = now
        seconds = now - self._started
        self._most = min(self._total, max(self._most, self._done))  # a later pass begins again and skips nearly all
        rate = self._made / seconds if self._made else 0.0
        self._tell(
            Progress(
                phase=phase,
                bytes_done=self._most,
                bytes_total=self._total,
                chunks=self._most,
                tokens=self._tokens,
                tokens_per_second=self._tokens / max(seconds, 1e-6),
                seconds=seconds,
                seconds_left=(self._total - self._most) / rate if rate else None,
            )
        )


def _parts(text: str, offsets: npt.NDArray[np.int64], room: int) -> list[str]:
    """Cut a text of more tokens than there is room for into parts of equal length, at tokens' edges."""
    if len(offsets) <= room:
        return [text]
    edges = np.linspace(0, len(offsets), -(-len(offsets) // room) + 1).astype(int)[1:-1]
    cuts = [0, *(int(offsets[edge][0]) for edge in edges), len(text)]
    return [text[start:end] for start, end in zip(cuts, cuts[1:], strict=False)]


def check_encoder(store: Store, manifest: Manifest) -> str:
    """Return why a library cannot have an encoder, or ""."""
    if store.ledger.meta("late_chunking", False) and manifest.pooling != "mean":
        return f"{manifest.title} pools by one token, and the library's passages know the text around them."
    return ""
