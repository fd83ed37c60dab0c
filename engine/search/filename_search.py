"""Which files are called so, whatever is in them? Those that have no text to be found by; passages are found by theirs.

A name matches where it has every word of the question, whole or begun; where none has, a mistyped word stands for
those that names have.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from engine.documents.types.names import KINDS
from engine.errors import QueryError
from engine.paths import display_path
from engine.records import dataclass
from engine.reports.unread import Unread, count_unread, is_unread, kind_of
from engine.search.hits import SearchOptions
from engine.search.query import Query, parse_query
from engine.search.typos import one_edit_away
from engine.store import FileRecord, Store
from engine.store.file_names import known_words, name_words, paths_named
from engine.store.filters import Condition
from engine.words import comparable
from engine.words.common import uncommon_words
from engine.words.stems import fold

# A question of more words is a sentence: no name has them all.
_MOST_WORDS = 8
_MOST_FOUND = 20_000
_LEAST_LETTERS = 4
_MOST_LETTERS = 40  # a longer word is pasted, not mistyped, and has thousands of words one edit away
_MOST_CORRECTIONS = 3


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that is called so and has no text in the library. ``kind`` is as in ``Unread``, or "container", "alias".

    ``modified`` is seconds since the epoch; ``reason`` and ``fix`` say why it was not read, and what would help.
    """

    path: str
    state: str
    kind: str
    reason: str
    fix: str
    size_bytes: int
    modified: float
    container: str = ""


@dataclass(frozen=True, slots=True)
class NamedFiles:
    """The files that are called so: the best, how many there are, and what of them was not read."""

    files: tuple[NamedFile, ...] = ()
    count: int = 0
    unread: tuple[Unread, ...] = ()

    @property
    def unread_count(self) -> int:
        """How many of them were not read."""
        return sum(one.count for one in self.unread)


def find_named(store: Store, text: str, options: SearchOptions, limit: int = 20) -> NamedFiles:
    """Return the files without text whose name has the words of a query, exact ones first, then the newest.

    Args:
        store: an open library.
        text: as typed; filters count as far as a name can tell: in, type, title, dates and words left out.
        options: as of the search.
        limit: how many files to return; all are counted.
    """
    try:
        query = parse_query(text)
    except QueryError:
        return NamedFiles()
    groups = _groups(store, query)
    if not groups:
        return NamedFiles()
    conditions = _conditions(query, options)
    found = [record for record in _records(store, groups) if record.document_id is None or record.passing]
    found = [record for record in found if _passes(record, query, conditions)]
    exact = {word for group in groups for word in group}
    found.sort(key=lambda record: (-_exactly(record, exact), -record.modified_ns, record.path))
    return NamedFiles(tuple(map(_named, found[:limit])), len(found), count_unread(found))


def _groups(store: Store, query: Query) -> list[list[str]]:
    """Return what the words of a query may stand for in names."""
    _, languages = store.vocabulary.size()
    choices = [[word for one in choice for word in name_words(one.text)] for choice in query.either]
    chosen = {one.text for choice in query.either for one in choice}
    typed = list(dict.fromkeys(word for word in query.words if word not in chosen))
    telling = list(uncommon_words(typed, languages)) or typed
    words = list(dict.fromkeys(word for one in telling for word in name_words(one)))
    groups = [*([word] for word in words), *filter(None, choices)]
    if len(groups) > _MOST_WORDS:
        return []
    if not groups or query.is_literal or paths_named(store.ledger, groups, begins=True, most=1):
        return groups
    meant: list[list[str]] = []
    for word in sorted(words, key=len):  # the shorter, the fewer are one edit away
        stands_for = _meant(store, word)
        if not stands_for:
            return []  # no name has it, so none has all: what the others may be need not be looked for, 3 to 9 ms each
        meant.append(stands_for)
    return [*meant, *filter(None, choices)]


def _meant(store: Store, word: str) -> list[str]:
    """Return a word that begins some name's word, or else those of names that are one edit away."""
    if paths_named(store.ledger, [[word]], begins=True, most=1):
        return [word]
    if not _LEAST_LETTERS <= len(word) <= _MOST_LETTERS or not word.isalpha():
        return []
    near = known_words(store.ledger, one_edit_away(word))
    return sorted(near, key=lambda one: (-near[one], one))[:_MOST_CORRECTIONS]


def _records(store: Store, groups: Sequence[Sequence[str]]) -> Iterator[FileRecord]:
    for path in paths_named(store.ledger, groups, begins=True, most=_MOST_FOUND):
        record = store.ledger.file(Path(os.fsdecode(path)))
        if record is not None:
            yield record


def _exactly(record: FileRecord, words: set[str]) -> int:
    return len(words.intersection(name_words(record.path.name)))


def _conditions(query: Query, options: SearchOptions) -> list[tuple[Condition, ...]]:
    found = list(query.conditions)
    given = {
        "under": (options.folder,) if options.folder else (),
        "type": options.types,
        "lang": options.languages,
        "title": (options.title,) if options.title else (),
        "after": (str(options.after_s),) if options.after_s is not None else (),
        "before": (str(options.before_s),) if options.before_s is not None else (),
    }
    found += [(Condition(kind, values),) for kind, values in given.items() if values]
    return found


def _passes(record: FileRecord, query: Query, conditions: Sequence[Sequence[Condition]]) -> bool:
    if not all(any(_holds(record, one) for one in choice) for choice in conditions):
        return False
    name = comparable(record.path.name)
    return not any(one.stands_in_plain(name) for one in query.unwanted)


def _holds(record: FileRecord, condition: Condition) -> bool:
    return any(_is_so(record, condition.kind, value) for value in condition.values) != condition.negated


def _is_so(record: FileRecord, kind: str, value: str) -> bool:
    if kind in ("after", "before"):
        return (record.changed_s >= float(value)) == (kind == "after")
    if kind in ("type", "ending"):
        ending = record.path.suffix.lower().lstrip(".")
        return value in (ending, KINDS.get(ending), kind_of(record.state, record.reason)) or _is_image(value, ending)
    if kind == "under":
        return record.path == Path(value) or Path(value) in record.path.parents
    if kind == "in":
        return fold(value) in fold(display_path(record.path.parent))
    if kind == "title":
        return set(name_words(value)) <= set(name_words(record.path.name))
    return False  # who wrote it, and in which language, nobody knows of what was not read


def _is_image(value: str, ending: str) -> bool:
    return value == "image" and ending in {"jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "avif"}


def _named(record: FileRecord) -> NamedFile:
    return NamedFile(
        path=display_path(record.path),
        state="failed" if record.passing else record.state,
        kind=kind_of(record.state, record.reason) if is_unread(record) else record.state,
        reason=record.reason,
        fix=record.fix,
        size_bytes=record.size_bytes,
        modified=record.changed_s,
        container=display_path(record.container) if record.container else "",
    )
