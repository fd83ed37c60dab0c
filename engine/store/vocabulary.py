"""Which terms does the word index hold, and how many chunks hold each? A table of the ledger, exact at each commit.

LanceDB's index answers only for whole terms. What a prefix may mean, which words of a long query are
rare, whether a word occurs at all, and what was meant by one that does not is asked here.
"""

from __future__ import annotations

import json
import threading
import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

from engine.store.counting import COUNTS, INDEX, lengths, term_hash
from engine.store.tuning import StoreTuning
from engine.store.word_counts import IndexLength, Length

if TYPE_CHECKING:
    from engine.store.ledger import Ledger

_LAST = "\U0010ffff"
# A question is looked at a few times over; each letter that is typed makes another one.
_KEPT = 16

Found = TypeVar("Found")


def count_terms(chunks: Iterable[str]) -> Counter[str]:
    """Return in how many of these chunks, each a string of terms between spaces, each term stands."""
    counts = Counter(chain.from_iterable(set(words.split(" ")) for words in chunks))
    counts.pop("", None)
    return counts


class Vocabulary:
    """The terms of one library, as of its last commit. Safe from several threads."""

    def __init__(self, ledger: Ledger, tuning: StoreTuning) -> None:
        self._ledger = ledger
        self._tuning = tuning
        self._size: tuple[Any, float, int, tuple[str, ...]] | None = None
        self._lock = threading.Lock()
        self._known: OrderedDict[Hashable, Any] = OrderedDict()
        self._known_at: Any = None

    def size(self) -> tuple[int, tuple[str, ...]]:
        """Return how many chunks there are, and the languages of their documents, most frequent first.

        Counting looks at every file, a fifth of a second for 100,000 of them. While somebody indexes, both may be as
        old as twenty countings take: a few chunks more or less change nobody's rank.
        """
        version = self._ledger.meta("durable_version")
        known = self._size
        if known is None or (known[0] != version and time.monotonic() >= known[1]):
            start = time.monotonic()
            chunks = sum(count for _, count, _ in self._ledger.counts().values())
            languages = tuple(self._ledger.languages())
            took = time.monotonic() - start
            keep_s = self._tuning.count_again * took if took > self._tuning.slow_count_s else 0.0
            known = (version, start + keep_s, chunks, languages)
            self._size = known
        return known[2], known[3]

    def once(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """Return what ``find`` makes of the terms, remembered until the next commit.

        Args:
            key: what is asked, the same for the same answer.
            find: asked where the answer is not known; two threads that ask at once may both ask it. What it returns
                belongs to all who ask, and stays as it is.
        """
        # Rows begun anew count their versions from one again; documents' numbers go on.
        moment = (self._ledger.meta("durable_version"), self._ledger.last_document_id())
        with self._lock:
            if self._known_at != moment:
                self._known.clear()
                self._known_at = moment
            elif key in self._known:
                self._known.move_to_end(key)
                answer: Found = self._known[key]
                return answer
        found = find()
        with self._lock:
            if self._known_at == moment:
                self._known[key] = found
                while len(self._known) > _KEPT:
                    self._known.popitem(last=False)
        return found

    def chunks_with(self, terms: Iterable[str]) -> dict[str, int]:
        """Return for each of these terms that occurs how many chunks hold it."""
        wanted = json.dumps(list(terms), ensure_ascii=False)
        sql = "SELECT term, chunks FROM terms WHERE term IN (SELECT value FROM json_each(?))"
        return dict(self._ledger.ask(sql, (wanted,)))

    def lengths(self) -> tuple[Length | None, IndexLength | None]:
        """Return how many chunks and terms there are, and how many the word index may count; None: not counted yet."""
        rows = self._ledger.ask("SELECT key, value FROM meta WHERE key IN (?, ?)", (COUNTS, INDEX))
        found = {key: json.loads(value) for key, value in rows}
        return lengths(found.get(COUNTS), found.get(INDEX))

    def gone(self, terms: Iterable[str]) -> dict[str, int]:
        """Return for each of these terms in how many removed chunks it stood that the word index may still count.

        Only where ``lengths`` knows the index.
        """
        by_hash = {term_hash(term): term for term in terms}
        sql = "SELECT term, chunks FROM gone_terms WHERE term IN (SELECT value FROM json_each(?))"
        return {by_hash[known]: chunks for known, chunks in self._ledger.ask(sql, (json.dumps(list(by_hash)),))}

    def holding(self, first: str, pieces: Sequence[str], least_chars: int, most_chars: int) -> dict[str, int]:
        """Return the terms of such a length that begin with ``first`` and hold one of these pieces, with their chunks.

        A tenth of all terms is looked at, in thirty milliseconds at a million of them.
        """
        held = " OR ".join(["instr(term, ?)"] * len(pieces))
        sql = (
            f"SELECT term, chunks FROM terms WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? AND ({held})"
        )
        return dict(self._ledger.ask(sql, (first, first + _LAST, least_chars, most_chars, *pieces)))

    def beginning(self, prefix: str, limit: int) -> dict[str, int]:
        """Return the most frequent terms that begin so, and how many chunks hold each."""
        sql = "SELECT term, chunks FROM terms WHERE term >= ? AND term < ? ORDER BY chunks DESC, term LIMIT ?"
        return dict(self._ledger.ask(sql, (prefix, prefix + _LAST, limit)))
