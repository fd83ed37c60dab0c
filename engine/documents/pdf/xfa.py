"""Which words does a form of the XML kind (XFA) hold? Those of its template, and what was filled in.

The pages of such a form are made by the program that shows it; what the PDF draws itself is often one sentence ("Please
wait... If this message is not eventually replaced"). Scripts, tool tips and what is checked are no words of the form.
Source: XML Forms Architecture 3.3, chapters 2 (template) and 3 (data).
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw

from engine.documents.hidden_text import marked
from engine.documents.xmlstream import Attributes, DamagedXml, SilentListener, parse_xml

_MAX_BYTES = 32 << 20
_MAX_PACKETS = 100
_UNREAD = frozenset(  # in data the names are the author's, and all is read
    "script event assist bind calculate validate variables desc extras proto traversal ui keep occur config localeSet"
    " connectionSet sourceSet stylesheet xmpmeta form".split()
)
_UNSEEN = frozenset(("hidden", "invisible", "inactive"))
_BLOCKS = frozenset("p div li br tr h1 h2 h3 h4 h5 h6".split())
_INLINE = frozenset("a b i s u font span sub sup".split())
_OF_RICH_TEXT = ("APIVersion", "spec")  # attributes of the element "body" that holds a filled-in text with looks
_CHOICES = "items"


class FormWords(NamedTuple):
    """The words of a form, one line a label, text or value, and whether no part of it was too large or one too many."""

    lines: list[str]
    is_all: bool


def form_words(pdf: Any) -> FormWords:
    """Return the words of a form; none where the PDF has no form of this kind.

    Args:
        pdf: pypdfium2's document.
    """
    count = raw.FPDF_GetXFAPacketCount(pdf)
    if count <= 0:
        return FormWords([], is_all=True)
    form = _Form()
    is_all = count <= _MAX_PACKETS
    for number in range(min(count, _MAX_PACKETS)):
        packet = _packet(pdf, number)
        if packet is None:
            is_all = False
            continue
        try:
            parse_xml(packet, form)
        except DamagedXml:
            form.begin()  # packets such as "preamble" hold half an element
    return FormWords(list(dict.fromkeys(form.lines())), is_all)


def _packet(pdf: Any, number: int) -> bytes | None:
    """Return a part of a form, b"" where there is none, None where it is too large."""
    size = ctypes.c_ulong()
    if not raw.FPDF_GetXFAPacketContent(pdf, number, None, 0, size) or not size.value:
        return b""
    if size.value > _MAX_BYTES:
        return None
    content = ctypes.create_string_buffer(size.value)
    raw.FPDF_GetXFAPacketContent(pdf, number, content, size.value, size)
    return content.raw[: size.value].rstrip(b"\0")


class _Form(SilentListener):
    """A listener for template and data, in this order; a value stands behind the label of its field."""

    def __init__(self) -> None:
        self._said: list[tuple[str, str]] = []  # the field, and a line of it; "" for other texts
        self._values: list[tuple[str, str]] = []  # the field, and what was filled in
        self.begin()

    def begin(self) -> None:
        """Forget what is open: another packet begins."""
        self._open: list[str] = []
        self._fields: list[str] = []
        self._words: list[str] = []
        self._choices: list[str] = []
        self._unread = self._unseen = self._templates = self._data = self._rich = 0

    def lines(self) -> Iterator[str]:
        """Yield the lines of the form, each value behind the label of its field, those of no label in their order."""
        places: dict[str, deque[int]] = {}
        for at, (name, _) in enumerate(self._values):
            places.setdefault(name, deque()).append(at)
        left = dict(enumerate(value for _, value in self._values))
        for name, line in self._said:
            told = places.get(name) if name else None
            yield f"{line} {left.pop(told.popleft())}" if told else line
        yield from left.values()

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._data:
            self._start_in_data(tag, attributes)
            return
        if self._unread or tag in _UNREAD:
            self._unread += 1
            return
        self._open.append(tag)
        self._templates += tag == "template"
        if self._unseen or attributes.get("presence") in _UNSEEN:
            self._unseen += 1
        if self._templates:
            if tag == "field":
                self._fields.append(attributes.get("name", ""))
            elif tag == _CHOICES:
                self._choices = []
            elif tag in _BLOCKS:
                self._words.append("\n")
            elif tag in ("text", "exData"):
                self._words = []
        else:
            self._words = []
            self._data = int(tag == "data")

    def text(self, words: str) -> None:
        if not self._unread:
            self._words.append(words.replace("\n", " "))

    def end(self, tag: str) -> None:
        if self._data:
            self._end_in_data(tag)
            return
        if self._unread:
            self._unread -= 1
            return
        if self._templates:
            self._end_in_template(tag)
        else:
            self._words = []
        self._open.pop()
        self._templates -= tag == "template"
        self._unseen -= bool(self._unseen)

    def _start_in_data(self, tag: str, attributes: Attributes) -> None:
        if self._rich:
            self._rich += 1
            self._words += [] if tag in _INLINE else [" "]
        else:
            self._take_value(self._open[-1])
            self._rich = int(tag == "body" and not attributes.keys().isdisjoint(_OF_RICH_TEXT))
        self._data += 1
        self._open.append(tag)

    def _end_in_data(self, tag: str) -> None:
        self._open.pop()
        self._data -= 1
        if not self._rich:
            self._take_value(tag)
            return
        self._rich -= 1
        if not self._rich:
            self._take_value(self._open[-1])
        elif tag not in _INLINE:
            self._words.append(" ")

    def _take_value(self, name: str) -> None:
        if words := " ".join("".join(self._words).split()):
            self._values.append((name, words))
        self._words = []

    def _end_in_template(self, tag: str) -> None:
        name = self._fields[-1] if self._fields else ""
        if tag == "field" and self._fields:
            self._fields.pop()
        elif tag in ("text", "exData"):
            lines = filter(None, (" ".join(line.split()) for line in "".join(self._words).split("\n")))
            if _CHOICES in self._open:
                self._choices += lines
            else:
                is_label = "caption" in self._open
                self._said += [(name if is_label else "", marked(line) if self._unseen else line) for line in lines]
            self._words = []
        elif tag == _CHOICES:
            self._said += [("", choice) for choice in self._choices if any(map(str.isalpha, choice))]
            self._choices = []
