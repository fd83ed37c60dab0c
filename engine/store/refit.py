"""When do searched vectors have to be made anew, and how, while searches go on?

A rotation is fitted on the library's own chunks, a new column is filled beside the old one, and the ledger switches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from engine.encoders.matryoshka import Projection, Size, Vectors, balance_signs, energy_kept, fit_rotation
from engine.encoders.tuning import tune_rotation
from engine.progress import CancelToken
from engine.store.columns import FULL, vector_matrix
from engine.store.known_items import draw_known_items
from engine.store.memory import release_free
from engine.store.searched import Searched
from engine.store.store import Store

# Turns questions into vectors: the library's encoder.
Ask = Callable[[Sequence[str]], Vectors]

# A rotation is fitted anew at the end of a run when the library has grown this much since the last fit.
_REFIT_GROWTH_AT_END = 1.5
# More chunks than the sample change the eigenvectors by nothing that shows.
_REFIT_SAMPLE = 100_000
# Chunks and questions that signs are balanced and cut dimensions tuned on: seconds of work at any library's size.
_TUNE_SAMPLE = 8_000
_QUESTIONS = 500
# A small library's run is over in seconds, of which each hundred questions take some: half as many rank as well there.
_LEAST_QUESTIONS = 250
_CHUNKS_A_QUESTION = 4
# Tuning takes a second of work whatever the library's size (four where NumPy has several threads), and wins half a
# percent: before the end of a run only where that is little beside encoding so many chunks.
_TUNED_IN_A_RUN_CHUNKS = 20_000
_ENERGY_ROWS = 512  # of these, for the share that the searched dimensions keep: it differs little from row to row
# At the end of a run the newest chunks are looked at, where they are a twentieth of the library or more: a rotation
# that loses twice as much of them as of those it was fitted on is fitted anew. On six judged sets text of the same
# kind loses 1.1 to 1.7 times as much (fitted on 600 chunks or more), text of another kind 2.0 to 11 times.
_DRIFT = 2.0
_DRIFT_LEAST = 0.01
_DRIFT_SHARE = 0.05
_DRIFT_SAMPLE = 2_000


def refit(store: Store, *, at_end: bool, ask: Ask | None = None, cancel: CancelToken | None = None) -> bool:
    """Fit the rotation anew where the library has outgrown it or drifted away; return whether it was.

    A fit makes the searched column anew, which rewrites every row; growing fourfold between
    fits keeps the sum of all rewrites below a third more than the last one. One that a run made
    of few chunks is made again at its end, tuned.
    """
    searched = store.searched()
    if searched.column == FULL:
        return False
    rows = store.opened().count_newest()
    if not _is_due(store, searched, rows, at_end=at_end, can_tune=ask is not None):
        return False
    if not store.opened().has_room(store.opened().refill_bytes()):
        return False  # searches are a little worse for it; indexing goes on
    tuned = at_end or rows >= _TUNED_IN_A_RUN_CHUNKS
    resize(store, searched.dims, ask=ask if tuned else None, cancel=cancel)
    return True


def _is_due(store: Store, searched: Searched, rows: int, *, at_end: bool, can_tune: bool) -> bool:
    """Return whether a library of so many rows has outgrown its rotation, drifted from it, or never had it tuned."""
    if not at_end:
        return rows >= max(store.tuning.refit_in_a_run_chunks, store.tuning.refit_growth * searched.fitted_chunks)
    return _outgrown(store, searched, rows, can_tune=can_tune) or _drifted(store, searched, rows)


def _outgrown(store: Store, searched: Searched, rows: int, *, can_tune: bool) -> bool:
    grown = rows >= _REFIT_GROWTH_AT_END * searched.fitted_chunks
    return rows >= store.tuning.refit_min_chunks and (grown or (can_tune and not searched.tuned))


def questions_to_come(store: Store, rows: int) -> int:
    """Return on how many questions the end of a run tunes a rotation where the library has so many rows by then.

    0 where none is fitted then, as far as that can be told before: text of another kind may ask for one, too.
    """
    searched = store.searched()
    fits = searched.column != FULL and _outgrown(store, searched, rows, can_tune=True)
    return _questions_of(rows) if fits else 0


def _questions_of(rows: int) -> int:
    """Return on how many questions a rotation is tuned where the library has so many rows."""
    return min(rows, _QUESTIONS, max(_LEAST_QUESTIONS, rows // _CHUNKS_A_QUESTION))


def _drifted(store: Store, searched: Searched, rows: int) -> bool:
    """Return whether the rotation loses much more of the newest chunks than of those it was fitted on.

    Lost is the share of squared length outside the searched dimensions. Reads 2,000 rows.
    """
    newest = max(searched.fitted_document, store.ledger.last_document_id() - _DRIFT_SAMPLE)
    found: list[Vectors] = []
    for batch in store.rows.scan([FULL], f"document_id > {newest}", _DRIFT_SAMPLE):
        found.append(vector_matrix(batch[FULL]))
        if sum(map(len, found)) >= _DRIFT_SAMPLE:
            break
    sampled = sum(map(len, found))
    # Fewer rows move neither the eigenvectors nor, where they are a small part, what is found.
    if sampled < min(_DRIFT_SAMPLE, max(store.tuning.refit_min_chunks, _DRIFT_SHARE * rows)):
        return False
    lost = 1 - energy_kept(np.concatenate(found), searched.projection)
    return lost > _DRIFT * max(1 - searched.energy, _DRIFT_LEAST)


def resize(
    store: Store, dims: int, kept: str | None = None, *, ask: Ask | None = None, cancel: CancelToken | None = None
) -> None:
    """Fit the rotation on this library's chunks and search ``dims`` dimensions from now on.

    Nothing is embedded again: the new column is made from the full vectors, filled beside the
    old one, and switched to in one transaction of the ledger, so searches go on meanwhile.

    Args:
        store: held for writing.
        dims: leading dimensions searched.
        kept: "float16" or "binary"; None keeps the present one.
        ask: embeds questions; with it, cut dimensions are tuned on some of the library's own.
        cancel: checked between batches.

    Raises:
        InputError: dims is outside 1 to the encoder's size, or cannot be stored so.
        Cancelled: the old column is still the searched one.
    """
    size = wanted_size(store, dims, kept)
    if size == Size(int(store.ledger.meta("full_dims"))):
        _switch(store, Searched(FULL, Projection(size)), cancel)
        return
    try:
        searched = _fill(store, size, ask, cancel)
    except BaseException:
        store.restore()  # a column that is half filled would be kept with the next commit
        raise
    release_free()
    _switch(store, searched, cancel)


def wanted_size(store: Store, dims: int, kept: str | None = None) -> Size:
    """Return the size that ``resize`` is asked for; ``kept`` is what is kept of each dimension, None as it is.

    Raises:
        InputError: dims is outside 1 to the encoder's size, or cannot be stored so.
    """
    size = Size(dims, kept or store.searched().store)
    size.check(int(store.ledger.meta("full_dims")))
    return size


def _fill(store: Store, size: Size, ask: Ask | None, cancel: CancelToken | None) -> Searched:
    """Make a column beside the searched one; return what it would be to search it."""
    (projection,) = fit(store, size, ask=ask, cancel=cancel)
    column = f"vector_{store.ledger.meta('columns_made', 1) + 1}"
    store.ledger.set_meta(columns_made=int(column.removeprefix("vector_")))
    rows = store.opened()
    rows.add_vector_column(column, size)
    filled, energy = 0, 0.0
    for batch in store.rows.scan(["id", FULL], batch_rows=store.tuning.fill_rows):
        if cancel is not None:
            cancel.check()
        vectors = vector_matrix(batch[FULL])
        rows.fill(column, batch["id"].to_numpy(), projection.documents(vectors))
        filled += len(vectors)
        energy += len(vectors) * energy_kept(vectors[:: -(-len(vectors) // _ENERGY_ROWS)], projection)
    newest = store.ledger.last_document_id()
    cut = size.store == "float16" and size.dims < int(store.ledger.meta("full_dims"))
    return Searched(column, projection, filled, newest, energy / max(1, filled), tuned=ask is not None or not cut)


def _switch(store: Store, searched: Searched, cancel: CancelToken | None) -> None:
    version = store.opened().flush()
    facts: dict[str, Any] = {"durable_version": version, "vector_index": None, "dropped_columns": True}
    store.ledger.switch_vectors(searched.facts(), searched.rotation, **facts)
    store.opened().drop_vector_index()
    store.tidy()
    store.build_vector_index(cancel=cancel)


def fit(store: Store, *sizes: Size, ask: Ask | None = None, cancel: CancelToken | None = None) -> Iterator[Projection]:
    """Yield how this library's vectors are best made so small; nothing is changed.

    Floats that are cut are tuned where ``ask`` can embed questions, signs are balanced.
    """
    full_dims = int(store.ledger.meta("full_dims"))
    return fit_on(store, full_dims, lambda rows: _sample(store, rows, cancel), *sizes, ask=ask)


def fit_on(
    store: Store, full_dims: int, sample: Callable[[int], Iterable[Vectors]], *sizes: Size, ask: Ask | None = None
) -> Iterator[Projection]:
    """Yield as ``fit`` for vectors that need not be the store's own.

    Args:
        store: whose texts questions are drawn from.
        full_dims: of the vectors.
        sample: returns about so many of them.
        sizes: what they are made.
        ask: embeds questions.
    """
    rotation = fit_rotation(sample(_REFIT_SAMPLE), full_dims)
    sampled = np.concatenate([np.zeros((0, full_dims), np.float32), *sample(_TUNE_SAMPLE)])
    questions = _questions(store, ask) if ask is not None else sampled[:0]
    for size in sizes:
        if size.store == "binary":
            yield Projection(size, balance_signs(sampled, rotation, size.dims))
        elif len(questions) and size.dims < full_dims:
            yield Projection(size, tune_rotation(rotation, sampled, questions, size.dims))
        else:
            yield Projection(size, rotation)


def _questions(store: Store, ask: Ask) -> Vectors:
    count = _questions_of(store.rows.count())
    items = draw_known_items([row.text for row in store.draw_rows(2 * count, seed=1)], count, seed=1)
    return ask([item.question for item in items])


def _sample(store: Store, rows: int, cancel: CancelToken | None = None) -> Iterator[Vectors]:
    """Yield full vectors, about ``rows`` of them, spread over the library."""
    step = max(1, store.rows.count() // rows)
    for batch in store.rows.scan([FULL]):
        if cancel is not None:
            cancel.check()
        # Drawn before they are made floats: a slice of the floats would keep all of them in memory.
        yield vector_matrix(batch[FULL].take(np.arange(0, len(batch), step)))
