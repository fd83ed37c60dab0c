"""Was an XML document of no format that is known here written to be read? Then its words are, and else its source.

Laws, patents and house formats call their parts as they like. What tells them from settings and data is that elements
stand within their sentences, and those that do are found by what stands around them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import field
from functools import partial
from itertools import islice

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.own_entities import with_own_entities
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.html import declared_charset
from engine.documents.text.marked import WordsOfElements, with_letters
from engine.documents.text.plain import read_code
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml
from engine.errors import UnreadableFileError
from engine.records import dataclass

_SAMPLE_CHARS = 2_000_000
_PIECE = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)|<\?(?:.*?\?>|.*)|<(/?)([A-Za-z_][\w.:-]*)[^<>]*>|[^<]+|<", re.DOTALL
)
_BEHIND_WORDS = re.compile(r"[^\s>] ?<[A-Za-z]")  # of elements: a few say that a document is worth a closer look
_GLANCE_CHARS = 200_000
_LEAST_WORDS = 60
_SENTENCE_WORDS = 6
_LEAST_IN_SENTENCES = 0.5  # of all words
_LEAST_WITHIN = 3  # elements that stand within sentences
_LEAST_SHARE_WITHIN = 0.02  # of all elements
_LONGEST_WITHIN_WORDS = 8  # on an average
_TITLE = re.compile(r"(?:title|titel|titre|titulo|heading|headline|head|h[1-6])\Z", re.IGNORECASE)
_NO_WORDS = frozenset({"style", "script"})
_NAMES = ("name", "title", "label", "caption", "alt", "term", "cref")  # attributes
_NO_SENTENCES = frozenset({"class", "style", "rend", "rel", "role", "schemaLocation", "d", "points", "transform"})
_SENTENCE = re.compile(r"[^\W\d_]{2,}[,;:.!?]?(?:\s+[^\W_]+[,;:.!?]?)*\s+[^\W\d_]{2,}")


def read_xml(source: DocumentSource, data: bytes) -> Document:
    """Return the words of an XML document that was written to be read; all other XML as source."""
    try:
        within = elements_within_sentences(with_own_entities(decode(data, declared_charset(data))))
        if within is None:
            return read_code(source, data)
        return read_in_part(source.damaged("document"), data, partial(_read, source, within), source.budget.go_on)
    except (DamagedXml, UnreadableFileError):
        return read_code(source, data)


def _read(source: DocumentSource, within: frozenset[str], data: bytes) -> Document:
    flow = Flow(source.max_chars)
    text = with_letters(with_own_entities(decode(data, declared_charset(data))))
    parse_xml(text.encode("utf-8", "replace"), _OwnElements(source, flow, within), encoding="utf-8")
    title = flow.headings[0].title if flow.headings else stem(source.name)
    return flow.document(title, "text")


@dataclass(slots=True)
class _Seen:
    """What was seen of the elements of one name: how many, how many within sentences, and the words in them."""

    count: int = 0
    within: int = 0
    words: int = 0


@dataclass(slots=True)
class _Sample:
    """What the beginning of a document consists of, piece by piece."""

    seen: dict[str, _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    words: int = 0
    in_sentences: int = 0
    open: list[tuple[str, int, bool]] = field(default_factory=list)  # with the words before each, and where it stands
    is_behind_words: bool = False
    closed: str = ""  # what ended just now, unless it is known to stand within a sentence

    def text(self, piece: str) -> None:
        count = len(piece.split())
        self.is_behind_words = bool(count)
        if not count:
            return
        self.words += count
        self.in_sentences += count if count >= _SENTENCE_WORDS else 0
        if self.closed:
            self.seen[self.closed].within += 1
            self.closed = ""

    def start(self, name: str, *, is_empty: bool) -> None:
        self.seen[name].count += 1
        self.seen[name].within += self.is_behind_words
        self.open.append((name, self.words, self.is_behind_words))
        self.is_behind_words, self.closed = False, ""
        if is_empty:
            self.end()

    def end(self) -> None:
        if not self.open:
            return
        name, words_before, is_known = self.open.pop()
        self.seen[name].words += self.words - words_before
        self.is_behind_words, self.closed = False, "" if is_known else name


def elements_within_sentences(text: str) -> frozenset[str] | None:
    """Return the local names of elements that stand within sentences; None where a document is not made of sentences.

    Args:
        text: the document; its first two million characters are looked at.
    """
    glance = islice(_BEHIND_WORDS.finditer(text, 0, _GLANCE_CHARS), _LEAST_WITHIN)
    if sum(1 for _found in glance) < _LEAST_WITHIN:
        return None
    sample = _Sample()
    for piece in _PIECE.finditer(text, 0, _SAMPLE_CHARS):
        words = piece[0]
        if not words.startswith("<"):
            sample.text(words)
        elif piece[1]:
            sample.end()
        elif piece[2]:
            sample.start(piece[2].rpartition(":")[2], is_empty=words.endswith("/>"))
    within = {
        name: seen
        for name, seen in sample.seen.items()
        if 2 * seen.within >= seen.count and seen.words <= _LONGEST_WITHIN_WORDS * seen.count
    }
    count, every = sum(seen.within for seen in within.values()), sum(seen.count for seen in sample.seen.values())
    is_read = sample.words >= _LEAST_WORDS and sample.in_sentences >= _LEAST_IN_SENTENCES * sample.words
    is_mixed = count >= max(_LEAST_WITHIN, _LEAST_SHARE_WITHIN * every)
    return frozenset(within) if is_read and is_mixed else None


class _OwnElements(WordsOfElements):
    """A listener for elements of any names: those within sentences are given, attributes may hold names and words."""

    def __init__(self, source: DocumentSource, flow: Flow, within: frozenset[str]) -> None:
        super().__init__(source, flow)
        self._within = within
        self._named: list[str] = []  # what each open element is called by its attributes

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins; what it is called comes first, and what else its attributes say behind the paragraph."""
        super().start(tag, attributes)
        if self._unread:
            return
        named = next((" ".join(attributes[name].split()) for name in _NAMES if attributes.get(name)), "")
        self._named.append(named)
        if named and tag not in self._within:
            self._flow.line(named)
        self._aside += [
            " ".join(said.split())
            for name, said in attributes.items()
            if name not in _NAMES and name not in _NO_SENTENCES and _SENTENCE.search(said)
        ]

    def end(self, tag: str) -> None:
        """An element ends; one within a sentence that has no words stands for its name, or parts those around it."""
        if not self._unread:
            named = self._named.pop()
            if self._is_first and tag in self._within:
                self.text(f" {named} ")
            elif named and tag in self._within:
                self._aside.append(named)
        super().end(tag)

    def _is_inline(self, tag: str) -> bool:
        return tag in self._within

    def _is_title(self, tag: str) -> bool:
        return tag not in self._within and bool(_TITLE.search(tag))

    def _is_line(self, tag: str, words: str) -> bool:
        return len(words.split()) < _SENTENCE_WORDS and words[-1].isalnum()

    def _has_no_words(self, tag: str) -> bool:
        return tag in _NO_WORDS
