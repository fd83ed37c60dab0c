"""In which languages are the files that somebody wants to search? A look at some of them, before any is embedded.

Bounded in time and in files, whatever was dropped: folders are listed for a second, the nearest first, and of each some
files are read, turn by turn, for six seconds at most. Names count too: a picture has no other words.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path

from engine.documents import Document, ReaderPool
from engine.documents.document import Bundle
from engine.documents.language import NOT_LANGUAGE, detect_language
from engine.documents.sandbox.frames import Outcome
from engine.documents.types.names import is_small_text, kind_by_name
from engine.errors import Cancelled
from engine.indexing.tuning import IndexTuning
from engine.progress import CancelToken, Deadline
from engine.search.language_weight import LATIN, script_of
from engine.settings import Settings

# Texts are enough to tell a language of one in thirty; files of which some give none, as pictures, are tried beyond.
_MOST_TEXTS, _MOST_FILES = 60, 150
_MOST_NAMES = 5_000
# A large file says no more than a small one and takes the others' time.
_MOST_BYTES = 4 << 20
_MOST_OF_ONE = 5  # texts of one container
_LEAST_NAMES = 0.05
# What most texts of a script are written in, where a text is too short to tell.
_OF_SCRIPT = {
    "Han": "zh", "Kana": "ja", "Hangul": "ko", "Arabic": "ar", "Cyrillic": "ru", "Greek": "el", "Hebrew": "he",
    "Devanagari": "hi", "Bengali": "bn", "Tamil": "ta", "Thai": "th", "Georgian": "ka", "Armenian": "hy",
    "other": "und",
}  # fmt: skip


def sample_languages(
    roots: Iterable[Path],
    settings: Settings,
    *,
    exclude: Path,
    cancel: CancelToken | None = None,
    tuning: IndexTuning | None = None,
) -> dict[str, int]:
    """Return how many of some files are in each language (ISO 639-1, "und" for an unknown script's); {} where unknown.

    Args:
        roots: folders and files.
        settings: limits on what is read.
        exclude: a folder that is not looked into: the library's own.
        cancel: ends it.
        tuning: for how long folders are listed, and files read.

    Raises:
        Cancelled: ``cancel`` was set.
    """
    times = tuning or IndexTuning()
    folders = list(_listed(roots, exclude, times.listed_s, hidden=settings.hidden_files))
    files = _drawn(folders)
    found, unknown = _of_texts(files, settings, Deadline(times.sampled_s, cancel))
    if cancel is not None:
        cancel.check()
    names = [path.stem for own in folders for path in own]
    found += _of_names(names)
    if not found:  # nothing long enough: all together may be
        language = detect_language(" ".join(unknown) or " ".join(map(_words, names)))
        found.update([language] if language else [])
    return dict(found)


def _listed(roots: Iterable[Path], exclude: Path, listed_s: float, *, hidden: bool) -> Iterator[list[Path]]:
    """Yield the files of one folder after another, the outer ones first, until there are enough or time is up."""
    ends, names = time.monotonic() + listed_s, 0
    single = [path for path in roots if path.is_file()]
    yield single
    waiting = deque(path for path in roots if path.is_dir())
    known: set[Path] = set()
    while waiting and names < _MOST_NAMES and time.monotonic() < ends:
        folder = waiting.popleft()
        if folder == exclude or (real := folder.resolve()) in known:
            continue
        known.add(real)
        files, inner = _entries(folder, hidden=hidden)
        names += len(files)
        waiting += inner
        yield files


def _entries(folder: Path, *, hidden: bool) -> tuple[list[Path], list[Path]]:
    files: list[Path] = []
    folders: list[Path] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith(".") and not hidden:
                    continue
                (folders if entry.is_dir() else files).append(Path(entry.path))
    except OSError:
        return [], []
    return files, folders


def _drawn(folders: list[list[Path]]) -> list[Path]:
    """Return files of all folders in turn, drawn from each; those that have a text by their name come first."""
    chance = random.Random(0)
    shuffled = [chance.sample(own, len(own)) for own in folders]
    turns = [path for turn in zip_longest(*shuffled) for path in turn if path is not None]
    turns.sort(key=lambda path: not kind_by_name(path.name))
    small = (path for path in turns if 0 < _size_bytes(path) <= _MOST_BYTES)
    return [path for path, _ in zip(small, range(_MOST_FILES), strict=False)]


def _size_bytes(path: Path) -> int:
    """Return the size of a file; 0 where it has gone."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _read_at_once(path: Path) -> bool:
    """Whether a file may be asked for together with others: a second process costs more than reading many of them."""
    return is_small_text(path.name, _size_bytes(path))


def _of_texts(files: list[Path], settings: Settings, ends: CancelToken) -> tuple[Counter[str], list[str]]:
    """Return how many texts are in each language, and the beginnings of those that are too short to tell."""
    found: Counter[str] = Counter()
    unknown: list[str] = []
    texts = 0
    workers, memory_mb = min(2, os.cpu_count() or 1), settings.read_memory_mb
    with ReaderPool(workers, seconds=settings.read_seconds, memory_mb=memory_mb, ocr=False) as pool:
        try:
            # The first of every folder are all waited for, however quickly others come.
            waited = set(files[:_MOST_TEXTS])
            for path, outcome in pool.read(files, ends, together=_read_at_once):
                waited.discard(path)
                for document in _documents(outcome):
                    texts += 1
                    language = _language(document)
                    found.update([language] if language else [])
                    if not language and document.type not in NOT_LANGUAGE:
                        unknown.append(document.text[:1000])
                if texts >= _MOST_TEXTS and not waited:
                    break
        except Cancelled:
            pass  # the time is up; the user's own wish is looked for by the caller
    return found, unknown


def _documents(outcome: Outcome) -> list[Document]:
    if isinstance(outcome, Document):
        return [outcome]
    if isinstance(outcome, Bundle):
        held = [outcome.own, *(member.outcome for member in outcome.members)]
        return [one for one in held if isinstance(one, Document)][:_MOST_OF_ONE]
    return []


def _language(document: Document) -> str:
    """Return a document's language; of a short one, of its script."""
    if document.language:
        return document.language
    return "" if document.type in NOT_LANGUAGE else _OF_SCRIPT.get(script_of(document.text), "")


def _of_names(names: list[str]) -> Counter[str]:
    """Return the languages of scripts other than Latin that names are written in, where more than a few are."""
    scripts = Counter(script_of(name) for name in names)
    named = {script: count for script, count in scripts.items() if script not in (LATIN, "", "other")}
    least = _LEAST_NAMES * len(names)
    return Counter({_OF_SCRIPT[script]: count for script, count in named.items() if count >= least})


def _words(name: str) -> str:
    return " ".join("".join(char if char.isalpha() else " " for char in name).split())
