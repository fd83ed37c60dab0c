"""Which documents have a name like this? Folders, file names and titles, kept folded beside their ledger.

LanceDB takes a second to match a pattern with the names of 100,000 rows; a document has one name for all its rows, and
a list of names takes a few milliseconds.
"""

from __future__ import annotations

import os
import re
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from engine.paths import display_path
from engine.patterns import lazy
from engine.words.split import side_by_side, word_start
from engine.words.stems import fold

if TYPE_CHECKING:
    from engine.store.ledger import Ledger

_FORMAT_WITH_KEYWORDS = 5
_SEPARATOR = lazy(r"[/\\]")


class Names:
    """The names of a library's documents. A document's number is never used again, so only new ones are ever read."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._lock = threading.Lock()
        self._ids = array("q")
        self._paths: list[str] = []
        self._titles: list[str] = []
        self._authors: list[str] = []
        self._labels: list[str] = []

    def in_folder(self, name: str) -> str:
        """Return the documents below a folder of this name, or of whose name this begins a word; as ``ranges``.

        Args:
            name: case and accents do not matter; "work/reports" is a folder in a folder. What is in a script without
                spaces may stand anywhere in the folder's name.
        """
        parts = [part for part in _SEPARATOR.split(fold(name)) if part]
        inside = r"[/\\]".join(map(re.escape, parts))
        pattern = re.compile(rf"{word_start(inside)}{inside}[^/\\]*[/\\]")
        needle = max(parts, key=len, default="")
        return self._ranges(lambda path, _: needle in path and pattern.search(path) is not None)

    def titled(self, words: str) -> str:
        """Return the documents with these words, side by side, in their title or file name; as ``ranges``.

        Args:
            words: case and accents do not matter; the last one may be unfinished, and what is in a script without
                spaces may stand anywhere.
        """
        wanted, needle = side_by_side(fold(words))
        pattern = re.compile(wanted)

        def is_so(path: str, title: str) -> bool:
            if needle in title and pattern.search(title):
                return True
            return needle in path and pattern.search(path, max(path.rfind("/"), path.rfind("\\")) + 1) is not None

        return self._ranges(is_so)

    def written_by(self, name: str) -> str:
        """Return the documents that name such an author, or sender; as ``ranges``. The words are compared as titles."""
        return self._saying(name, self._authors)

    def labelled(self, label: str) -> str:
        """Return the documents that carry such a label, category or keyword; as ``ranges``, compared as titles."""
        return self._saying(label, self._labels)

    def _saying(self, words: str, said: Sequence[str]) -> str:
        """Return the documents of which a list, in the order of their numbers, says these words side by side."""
        wanted, needle = side_by_side(fold(words))
        pattern = re.compile(wanted)
        with self._lock:
            self._read_new()
            found = (needle in one and pattern.search(one) is not None for one in said)
            return self._numbers([place for place, is_so in enumerate(found) if is_so])

    def _ranges(self, is_wanted: Callable[[str, str], bool]) -> str:
        """Return the numbers of documents as text, "1-5,9-9": one range where no other document lies between."""
        with self._lock:
            self._read_new()
            known = zip(self._paths, self._titles, strict=True)
            return self._numbers([place for place, (path, title) in enumerate(known) if is_wanted(path, title)])

    def _numbers(self, places: list[int]) -> str:
        return ",".join(f"{self._ids[first]}-{self._ids[last]}" for first, last in _runs(places))

    def _read_new(self) -> None:
        newest = self._ids[-1] if self._ids else 0
        author_column = "author" if self._ledger.format > 1 else "''"
        label_column = "keywords" if self._ledger.format >= _FORMAT_WITH_KEYWORDS else "''"
        columns = f"document_id, path, title, {author_column}, {label_column}"
        sql = f"SELECT {columns} FROM files WHERE document_id > ? ORDER BY document_id"
        for number, path, title, author, labels in self._ledger.ask(sql, (newest,)):
            self._authors.append(fold(author))
            self._labels.append(fold(labels) if labels else "")
            self._ids.append(number)
            self._paths.append(fold(display_path(os.fsdecode(path))))
            self._titles.append(fold(title))


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of consecutive places."""
    first = last = -1
    for place in places:
        if place != last + 1 or first < 0:
            if first >= 0:
                yield first, last
            first = place
        last = place
    if first >= 0:
        yield first, last
