"""What readers see of a store's rows."""

from __future__ import annotations

from engine.store.columns import WORDS


def texts_of(store, where=None):
    """Return the text of each chunk, sorted."""
    return sorted(text for batch in store.rows.scan(["text"], where) for text in batch["text"].to_pylist())


def terms_of(store):
    """Return the terms of each chunk, as the word index has them."""
    return [words for batch in store.rows.scan([WORDS]) for words in batch[WORDS].to_pylist()]
