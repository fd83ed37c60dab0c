"""How is an outline (.opml) read? As it is indented: lines with others below them are headings, notes follow them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.properties import is_said, moment
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.html import add_page, has_markup
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, parse_xml

_NOTES = ("_note", "note", "description", "comment")
# What programs note of a line; all else is a column that somebody added.
_KNOWN = frozenset("text title type created language version category isComment isBreakpoint icon color".split())
_LINKS = ("htmlUrl", "xmlUrl", "url")
_DECLARED = re.compile(r"\s*<\?xml[^>]*\?>")


def read_opml(source: DocumentSource, data: bytes) -> Document:
    """Return the lines of an outline with their notes and addresses.

    Raises:
        UnreadableFileError: the file is damaged, and no words can be made out.
    """
    return read_in_part(source.damaged("outline"), data, partial(_read, source), source.budget.go_on)


def _read(source: DocumentSource, data: bytes) -> Document:
    flow = Flow(source.max_chars)
    outline = _Outline(source, flow)
    parse_xml(_DECLARED.sub("", decode(data), count=1).encode("utf-8"), outline, encoding="utf-8")
    outline.finish()
    facts = outline.facts
    dated = _date(facts.get("dateModified", "")) or _date(facts.get("dateCreated", ""))
    return flow.document(
        facts.get("title") or stem(source.name), "text", author=facts.get("ownerName", ""), dated=dated
    )


def _beside(line: Attributes) -> Iterator[str]:
    """Yield what stands beside a line: a longer title, categories, and columns with their names."""
    words, title = line.get("text", ""), line.get("title", "").strip()
    if words and title and title not in words and not has_markup(title):
        yield title
    if category := line.get("category", "").strip():
        yield category
    for name, value in line.items():
        if name not in _KNOWN and name not in (*_NOTES, *_LINKS) and is_said(name, value.strip()):
            yield f"{name}: {value.strip()}"


def _date(words: str) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        return moment(parsedate_to_datetime(words).isoformat())
    except (ValueError, TypeError, IndexError):
        return moment(words)


class _Outline:
    """A listener that writes a line when it is known whether others stand below it."""

    def __init__(self, source: DocumentSource, flow: Flow) -> None:
        self.facts: dict[str, str] = {}
        self._source, self._flow = source, flow
        self._waiting: Attributes | None = None
        self._depth = 0
        self._words: list[str] = []
        self._in_head = False

    def start(self, tag: str, attributes: Attributes) -> None:
        self._words = []
        if tag == "head":
            self._in_head = True
        elif tag == "outline":
            self._write(is_heading=True)
            self._depth += 1
            self._waiting = attributes

    def text(self, words: str) -> None:
        self._words.append(words)

    def end(self, tag: str) -> None:
        if tag == "head":
            self._in_head = False
        elif tag == "outline":
            self._write(is_heading=False)
            self._depth -= 1
            self._flow.part("\n\n" if self._depth < 1 else "\n")
        elif self._in_head:
            self.facts.setdefault(tag, " ".join("".join(self._words).split()))

    def finish(self) -> None:
        """Write what is due."""
        self._write(is_heading=False)

    def _write(self, *, is_heading: bool) -> None:
        line, self._waiting = self._waiting, None
        if line is None:
            return
        words = self._plain(line.get("text") or line.get("title") or "")
        if words and is_heading and len(words) <= 200:
            self._flow.heading(words, min(self._depth, 6))
        elif words:
            self._flow.line(words, as_written=True)
        for name in _NOTES:
            if line.get(name, "").strip():
                self._flow.part("\n")
                self._note(line[name])
        for said in _beside(line):
            self._flow.line(said, as_written=True)
        for address in dict.fromkeys(line[name].strip() for name in _LINKS if line.get(name, "").strip()):
            self._flow.line(address, as_written=True)

    def _note(self, words: str) -> None:
        if has_markup(words):
            add_page(self._source, self._flow, f"<body>{words}</body>")
        else:
            self._flow.add(words.strip(), as_written=True)
        self._flow.part("\n")

    def _plain(self, words: str) -> str:
        """Return one line of an outline without the markup that some programs write into it."""
        if not has_markup(words):
            return " ".join(words.split())
        line = Flow(self._source.max_chars)
        add_page(self._source, line, f"<body>{words}</body>")
        return " ".join("".join(line.parts).split())
