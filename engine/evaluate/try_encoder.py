"""What would another encoder find in this library, and what would it cost? Tried on some of its own passages.

Passages are drawn, and from some of them a question each: a sentence of the passage with words left out. Both encoders
look for the passage among all that were drawn, by meaning alone, since words are the same with either. Such questions
are easier than people's, so the counts compare encoders and say little about how good search is. Nothing is changed.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np

from engine.encoders import Encoder, find_encoder
from engine.encoders.matryoshka import Size, Vectors
from engine.errors import InputError
from engine.library import Library
from engine.progress import CancelToken
from engine.reports.trial import EncoderTrial, LanguageTrial
from engine.store import Candidate, Store
from engine.store.encoder_swap import size_after
from engine.store.known_items import KnownItem, draw_known_items, draw_unspaced_items
from engine.wording import counted

_PASSAGES, _QUESTIONS = 400, 100
_LEAST = 10
_BATCH = 32
# A vector that waits beside the library takes its own bytes, its name, and the log of SQLite.
_WAITING_BYTES = 100

Done = Callable[[float], None]


def try_encoder(
    library: Library,
    encoder: str,
    *,
    passages: int = _PASSAGES,
    seed: int = 0,
    on_progress: Done | None = None,
    cancel: CancelToken | None = None,
) -> EncoderTrial:
    """Try another encoder on a sample of a library.

    Args:
        library: an open library; nothing in it is changed.
        encoder: the other one's name or folder.
        passages: how many are drawn; for a hundred of them, or half of fewer, a question is asked.
        seed: the same one draws the same.
        on_progress: told the share of the work that is done.
        cancel: checked between batches.

    Raises:
        InputError: the library holds too little to compare, or reads with this encoder already.
        ModelMissingError, ModelDamagedError: the encoder cannot be used.
        Cancelled: ``cancel`` was set.
    """
    store, manifest = library.store, find_encoder(encoder)
    if manifest.fingerprint == store.ledger.meta("encoder_fingerprint"):
        raise InputError(f"The library reads with {manifest.title} already; choose another encoder to try.")
    rows = store.draw_rows(passages, seed)
    if len(rows) < _LEAST:
        raise InputError(
            f"The library holds {counted(len(rows), 'passage')}; {_LEAST} are needed to compare encoders on."
        )
    items = _items(rows, min(_QUESTIONS, max(_LEAST, len(rows) // 2)), seed)
    if not items:
        raise InputError("No passage of the library has a sentence that a question could be drawn from.")
    token, tell = cancel or CancelToken(), on_progress or (lambda share: None)
    asked, texts = [item.question for item in items], [row.text for row in rows]
    now = _firsts(library.ask(asked), _stacked(rows))
    coming = Encoder.load(manifest, threads=library.settings.index_threads, device=library.settings.device)
    try:
        read, seconds = _read(coming, texts, tell, token)
        then = _firsts(coming.embed(asked, kind="query", cancel=token), read)
    finally:
        coming.close()
    tell(1.0)
    # A copy of the passage is the passage.
    hits_now, hits_then = (
        [texts[first] == texts[item.place] for first, item in zip(own, items, strict=True)] for own in (now, then)
    )
    chunks = store.rows.count()
    full_bytes = 2 * manifest.full_dims
    return EncoderTrial(
        encoder=manifest.name,
        title=manifest.title,
        title_now=library.status().encoder.title,
        questions=len(items),
        passages=len(rows),
        found_now=sum(hits_now),
        found_then=sum(hits_then),
        languages=_by_language(store, [rows[item.place] for item in items], hits_now, hits_then),
        chunks=chunks,
        seconds=seconds / len(rows) * chunks,
        bytes_now=chunks * _bytes(store.searched().projection.size, int(store.ledger.meta("full_dims"))),
        bytes_then=chunks * _bytes(size_after(store, manifest), manifest.full_dims),
        meanwhile_bytes=chunks * (full_bytes + _WAITING_BYTES) + store.opened().refill_bytes(),
    )


def _items(rows: Sequence[Candidate], count: int, seed: int) -> list[KnownItem]:
    """Draw questions from passages in proportion to those with spaces between words and those without."""
    texts = [row.text for row in rows]
    items = [*draw_known_items(texts, len(texts), seed), *draw_unspaced_items(texts, len(texts), seed)]
    one = {item.place: item for item in items}
    chosen = list(one.values())
    step = max(1.0, len(chosen) / count)
    return [chosen[int(number * step)] for number in range(min(count, len(chosen)))]


def _stacked(rows: Sequence[Candidate]) -> Vectors:
    return np.stack([row.full for row in rows])


def _firsts(questions: Vectors, passages: Vectors) -> list[int]:
    return [int(place) for place in (questions @ passages.T).argmax(axis=1)]


def _read(encoder: Encoder, texts: Sequence[str], tell: Done, cancel: CancelToken) -> tuple[Vectors, float]:
    """Return the texts' vectors and the seconds that they took; the first run, which is slower, is not counted."""
    encoder.embed(texts[:1], cancel=cancel)
    begun = time.perf_counter()
    found = []
    for start in range(0, len(texts), _BATCH):
        found.append(encoder.embed(texts[start : start + _BATCH], cancel=cancel))
        tell(min(0.99, (start + _BATCH) / len(texts)))
    return np.concatenate(found), time.perf_counter() - begun


def _by_language(
    store: Store, rows: Sequence[Candidate], now: Sequence[bool], then: Sequence[bool]
) -> tuple[LanguageTrial, ...]:
    records = store.ledger.by_document({row.document_id for row in rows})
    languages = [records[row.document_id].language if row.document_id in records else "" for row in rows]
    counts = Counter(languages)
    return tuple(
        LanguageTrial(
            code,
            count,
            sum(hit for own, hit in zip(languages, now, strict=True) if own == code),
            sum(hit for own, hit in zip(languages, then, strict=True) if own == code),
        )
        for code, count in sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    )


def _bytes(size: Size, full_dims: int) -> int:
    """Return what a passage's vectors take: the full one, and the searched one where that is another."""
    return 2 * full_dims + (0 if size == Size(full_dims) else size.bytes_per_chunk)
