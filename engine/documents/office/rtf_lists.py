r"""Which numbers do the lists of rich text show where its program has not written them down? Those of its list table.

Most programs write each number before its paragraph (``\listtext``); then that is read and this is not asked.
Source: Rich Text Format 1.9.1, list table and list override table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.numbering import Counter, Level
from engine.documents.office.word97_numbering import KINDS

_WRITTEN = (rb"\listtext", rb"\pntext")
_TABLES = re.compile(rb"\{(?:\\\*)?\\(listtable|listoverridetable)\b")
_TOKEN = re.compile(rb"\\'([0-9A-Fa-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\(.)|([{}])|([^\\{}\r\n])", re.DOTALL)
_MAX_TABLE_BYTES = 4 << 20
_DEEPEST = 9


@dataclass(slots=True)
class _Level:
    """A level of a list, as far as it is known: its words with a placeholder for each number."""

    kind: int = 0
    start: int = 1
    is_legal: bool = False
    restarts: int | None = None
    text: str = ""
    left: int = -1  # letters of its words that are to come; -1 before their number is told

    def level(self) -> Level:
        return Level(self.text, KINDS.get(self.kind, "decimal"), self.start, self.is_legal, self.restarts)


@dataclass(slots=True)
class _Override:
    """A list as paragraphs name it: the list that it stands for, and where its levels start anew."""

    of: int = 0
    starts: dict[int, int] = field(default_factory=dict)
    depth: int = -1


class RtfLists:
    """The lists of one document, told of its paragraphs in order."""

    def __init__(self, data: bytes) -> None:
        self._levels: dict[int, dict[int, Level]] = {}
        self._overrides: dict[int, _Override] = {}
        self._counters: dict[int, Counter] = {}
        self._begun: set[tuple[int, int]] = set()
        if rb"\listtable" in data and not any(mark in data for mark in _WRITTEN):
            for found in _TABLES.finditer(data):
                tokens = _tokens(data, found.end())
                self._read_lists(tokens) if found[1] == b"listtable" else self._read_overrides(tokens)

    def __bool__(self) -> bool:
        """Whether there are numbers that nobody wrote down."""
        return bool(self._overrides)

    def label(self, name: int, depth: int) -> str:
        """Count a paragraph and return the number before it, or "".

        Args:
            name: of its list, by which paragraphs know it; 0 for none.
            depth: of the paragraph in it, from 0.
        """
        override = self._overrides.get(name)
        levels = self._levels.get(override.of) if override else None
        if override is None or levels is None:
            return ""
        counter = self._counters.setdefault(override.of, Counter({}))
        if depth in override.starts and (name, depth) not in self._begun:
            counter.begin(depth, override.starts[depth])
        self._begun.add((name, depth))
        return counter.label(depth, levels)

    def _read_lists(self, tokens: Iterator[re.Match[bytes]]) -> None:
        levels, level = list[_Level](), None
        for token in tokens:
            word, number = token[2], int(token[3] or 0)
            if word == b"list":
                levels, level = [], None
            elif word == b"listlevel" and len(levels) < _DEEPEST:
                levels.append(_Level())
            elif word == b"listid":
                self._levels[number] = {depth: known.level() for depth, known in enumerate(levels)}
            elif word == b"leveltext" and levels:
                level = levels[-1]
            elif word == b"levelnumbers" or token[5] == b"}":
                level = None
            elif level is not None:
                _take_text(level, token)
            elif word is not None and levels:
                _learn(levels[-1], word, number)

    def _read_overrides(self, tokens: Iterator[re.Match[bytes]]) -> None:
        override = _Override()
        for token in tokens:
            word, number = token[2], int(token[3] or 0)
            if word == b"listoverride":
                override = _Override()
            elif word == b"listid":
                override.of = number
            elif word == b"lfolevel":
                override.depth += 1
            elif word == b"levelstartat" and override.depth >= 0:
                override.starts[override.depth] = number
            elif word == b"ls":
                self._overrides[number] = override


def _tokens(data: bytes, at: int) -> Iterator[re.Match[bytes]]:
    """Yield the tokens of a group to its end."""
    depth = 1
    for token in _TOKEN.finditer(data, at, at + _MAX_TABLE_BYTES):
        if token[5] is not None:
            depth += 1 if token[5] == b"{" else -1
            if not depth:
                return
        yield token


def _learn(level: _Level, word: bytes, number: int) -> None:
    if word in (b"levelnfc", b"levelnfcn"):
        level.kind = number
    elif word == b"levelstartat":
        level.start = number
    elif word == b"levellegal":
        level.is_legal = number != 0
    elif word == b"levelnorestart":
        level.restarts = 0 if number else None


def _take_text(level: _Level, token: re.Match[bytes]) -> None:
    """Take a letter of what stands before an item: its first byte tells how many there are, small ones are numbers."""
    if token[1] is not None:
        code = int(token[1], 16)
        if level.left < 0:
            level.left = code
            return
        letter = f"%{code + 1}" if code < _DEEPEST else bytes((code,)).decode("cp1252", "replace")
    elif token[2] == b"u":
        letter = chr(int(token[3] or 0) % 65_536)
    elif token[2] is not None:
        return
    else:
        letter = (token[4] or token[6] or b"").decode("cp1252", "replace")
    if level.left > 0 and not "\ud800" <= letter <= "\udfff":
        level.text += letter
        level.left -= 1
