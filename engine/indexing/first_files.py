"""Which encoder does a new library get? The one that its first files call for, unless somebody has chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from engine.encoders import DEFAULT, Manifest
from engine.encoders.choice import choose_encoder, frequent, user_languages
from engine.errors import InputError
from engine.indexing.language_sample import sample_languages
from engine.indexing.tuning import IndexTuning
from engine.progress import CancelToken
from engine.reports.choice import EncoderChoice
from engine.settings import Settings
from engine.store import Store
from engine.store.encoder_swap import ReplacementVectors, exchange


def may_choose(store: Store) -> bool:
    """Whether the library's encoder is still to be chosen: nobody has, and nothing was ever embedded."""
    return store.ledger.meta("encoder_by") == "auto" and not store.ledger.last_document_id()


def choose_for_files(
    store: Store,
    roots: Sequence[Path],
    settings: Settings,
    cancel: CancelToken | None = None,
    tuning: IndexTuning | None = None,
) -> EncoderChoice | None:
    """Look at some of the first files and give the library the encoder for them; None where there is nothing to choose.

    Raises:
        StoreLockedError: another process writes.
        Cancelled: ``cancel`` was set; the next run looks again.
    """
    if not may_choose(store):
        return None
    found = sample_languages(roots, settings, exclude=store.folder.resolve(), cancel=cancel, tuning=tuning)
    own = user_languages()
    if not found and not own:
        return None  # what is there may say more the next time
    languages = frequent(found)
    manifest = choose_encoder({*languages, *own})
    try:
        manifest.at_depth(int(store.ledger.meta("layers", 0)))
    except InputError:
        return None  # the depth in the settings is the default encoder's
    with store.writing():
        if may_choose(store):
            put_in(store, manifest, by="files", languages=languages)
    is_default = manifest.name == DEFAULT
    return EncoderChoice(manifest.name, manifest.title, tuple(languages), own, is_default=is_default)


def put_in(store: Store, manifest: Manifest, *, by: str, languages: Sequence[str] = ()) -> None:
    """Give an empty library another encoder; the store is held for writing."""
    facts = {"encoder_by": by, "encoder_for": list(languages)}
    if store.ledger.meta("encoder_fingerprint") == manifest.fingerprint:
        store.ledger.set_meta(**facts)
        return
    exchange(store, ReplacementVectors(manifest, facts=facts))
