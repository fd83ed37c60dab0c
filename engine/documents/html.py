"""How is a web page read? As the words a reader sees, block by block, with its headings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from engine.documents.cleaning import clean_text, clean_title
from engine.documents.document import Document, Heading
from engine.documents.encoding import decode
from engine.documents.plain import stem
from engine.errors import UnreadableFileError

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:+-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:+-]{2,40})""")
_DECLARED_WITHIN = 4096  # bytes; the HTML standard asks for the first 1024, and pages exceed it

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = frozenset(
    "script style nav template noscript noframes iframe object embed svg canvas audio video head title".split()
)
_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure hr article section main header footer"
    " aside form fieldset details address".split()
)
_LINES = frozenset(
    "div li dt dd tr br caption figcaption summary legend option optgroup body html thead tbody tfoot"
    " center dir menu hgroup search".split()
)
_BREAKS = {**dict.fromkeys(_LINES, "\n"), **dict.fromkeys(_PARAGRAPHS, "\n\n"), "td": "\t", "th": "\t"}
_BREAK_RANK = {"": 0, " ": 1, "\t": 2, "\n": 3, "\n\n": 4}
_SPACES = re.compile(r"[ \t\n\f\r]+")


def read_html(path: Path, data: bytes, name: str) -> Document:
    """Return the text of a page: no scripts, styles or navigation, one line or more a block.

    The declared character set is honoured. The title is the page's own, else its first
    heading, else the file's name.

    Raises:
        UnreadableFileError: the parser gave up on the page.
    """
    source = decode(data, _declared(data))
    try:
        tree = LexborHTMLParser(source.encode("utf-8", "replace"))
        flow = _Flow()
        _walk(tree.root, flow)
        titles = [node.text() for node in tree.css("head > title")]
    except MemoryError:
        raise
    except Exception as error:  # a third-party parser
        raise UnreadableFileError(path, "the page could not be parsed", "save it again from the browser") from error
    headings = tuple(flow.headings)
    title = clean_title(titles[0]) if titles else ""
    return Document(
        "".join(flow.parts), title or (headings[0].title if headings else stem(name)), "html", headings=headings
    )


def _declared(data: bytes) -> str:
    """Return the character set that the page names in its first bytes, or empty."""
    head = data[:_DECLARED_WITHIN]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return found.group(1).decode("ascii", "replace") if found else ""


class _Flow:
    """The text so far. A break waits until words follow, and the widest of several wins."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.headings: list[Heading] = []
        self._length_chars = 0
        self._waiting = ""
        self._heading: tuple[int, int, int] | None = None  # parts so far, offset, level

    def add(self, words: str, *, as_written: bool) -> None:
        """Append the text of one node; ``as_written`` keeps its spaces and lines."""
        if as_written:
            self._put(clean_text(words))
            return
        words = clean_text(_SPACES.sub(" ", words))
        if words.startswith(" "):
            self.part(" ")
        self._put(words.strip(" "))
        if words.endswith(" "):
            self.part(" ")

    def part(self, by: str) -> None:
        """Ask for a break before the next words."""
        if _BREAK_RANK[by] > _BREAK_RANK[self._waiting]:
            self._waiting = by

    def open_heading(self, level: int) -> None:
        """Begin a heading; its words are whatever is added until ``close_heading``."""
        self._heading = (len(self.parts), self._length_chars, level)

    def close_heading(self) -> None:
        """End the heading; one without words is dropped."""
        if self._heading is None:
            return
        first, offset_chars, level = self._heading
        raw = "".join(self.parts[first:])
        title = clean_title(raw)
        if title:
            offset_chars += len(raw) - len(raw.lstrip())
            self.headings.append(Heading(offset_chars, level, title))
        self._heading = None

    def _put(self, words: str) -> None:
        """Append words after the break that waits for them; no text begins with a break."""
        if not words:
            return
        for part in (self._waiting if self.parts else "", words):
            if part:
                self.parts.append(part)
                self._length_chars += len(part)
        self._waiting = ""


def _walk(root: Any, flow: _Flow) -> None:
    """Feed every visible text under ``root`` to ``flow``. A stack, because pages nest without limit."""
    stack: list[Any] = [root]
    inside_pre = 0
    while stack:
        node = stack.pop()
        if isinstance(node, str):  # the end of an element
            inside_pre -= node == "pre"
            _leave(node, flow)
            continue
        tag, after = node.tag, node.next
        if after is not None:
            stack.append(after)
        if node.is_text_node:
            flow.add(node.text_content or "", as_written=inside_pre > 0)
        elif tag not in _UNSEEN:
            inside_pre += tag == "pre"
            _enter(tag, flow)
            stack.append(tag)
            below = node.child
            if below is not None:
                stack.append(below)


def _enter(tag: str, flow: _Flow) -> None:
    flow.part(_BREAKS.get(tag, ""))
    if tag in _HEADINGS:
        flow.open_heading(_HEADINGS[tag])


def _leave(tag: str, flow: _Flow) -> None:
    if tag in _HEADINGS:
        flow.close_heading()
    flow.part(_BREAKS.get(tag, ""))
