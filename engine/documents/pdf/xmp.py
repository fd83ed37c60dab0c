"""What does a PDF say about itself in XMP? Title, authors, keywords and subject, where its older fields are empty.

PDFium gives the older fields alone, which PDF 2.0 gives up. The packet stands in the file as plain text, so that
programs find it that know nothing of PDF; opening the file once more with pypdf would take as long as reading it.
Source: ISO 16684-1 and 32000-2, 14.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from typing import BinaryIO

from engine.documents.source import read_at_most
from engine.documents.xmlstream import Attributes, DamagedXml, parse_xml

_BEGIN, _END = b"<rdf:RDF", b"</rdf:RDF>"
_MAX_PACKET_BYTES = 200_000
_MAX_PACKETS = 1000  # looked at; each picture may have one of its own
_OF_A_PDF = re.compile(rb"application/pdf|ns\.adobe\.com/pdf/1\.3|pdfaid", re.IGNORECASE)
_MAX_BYTES = 64 << 20
_WANTED = frozenset(("title", "creator", "subject", "description", "Keywords"))
_NAMES_ONE = re.compile(b"|".join(sorted(map(str.encode, _WANTED))))


@dataclass(slots=True)
class Xmp:
    """A listener for the packet: each wanted property and what it holds, in order."""

    found: dict[str, list[str]] = field(default_factory=dict)
    _open: str = ""
    _words: list[str] = field(default_factory=list)

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins; short packets have properties as attributes."""
        if tag == "Description":
            for name in _WANTED & attributes.keys():
                self.found.setdefault(name, []).append(attributes[name])
        elif tag in _WANTED:
            self._open = tag
        self._words = []

    def end(self, tag: str) -> None:
        """Take an entry of a list, or a property without one."""
        words = " ".join("".join(self._words).split())
        self._words = []
        if self._open and words and tag in ("li", self._open):
            self.found.setdefault(self._open, []).append(words)
        if tag == self._open:
            self._open = ""

    def text(self, words: str) -> None:
        """Words of the element at hand."""
        self._words.append(words)

    def first(self, name: str) -> str:
        """Return the first value of a property, or ""."""
        return next(iter(self.found.get(name, [])), "")


def read_xmp(stream: BinaryIO) -> Xmp:
    """Return what the last packet about the document says; nothing where there is none, or it is packed away.

    Args:
        stream: of the file; it is left somewhere.
    """
    stream.seek(0)
    data = read_at_most(stream, _MAX_BYTES)
    packet = next((packet for packet in islice(_packets(data), _MAX_PACKETS) if _OF_A_PDF.search(packet)), b"")
    if not _NAMES_ONE.search(packet):
        return Xmp()
    found = Xmp()
    with suppress(DamagedXml):
        parse_xml(packet, found)
        return found
    found = Xmp()
    with suppress(DamagedXml):  # what was told counts
        parse_xml(_declared(packet), found)
    return found


def _packets(data: bytes) -> Iterator[bytes]:
    """Yield the packets of a file from its end, as the last one counts."""
    at = len(data)
    while (at := data.rfind(_BEGIN, 0, at)) >= 0:
        end = data.find(_END, at, at + _MAX_PACKET_BYTES)
        yield data[at : end + len(_END)] if end >= 0 else b""


def _declared(packet: bytes) -> bytes:
    """Return a packet with the namespaces that stand outside it."""
    names = set(re.findall(rb"</?([A-Za-z][\w.-]*):", packet))
    names |= set(re.findall(rb"\s([A-Za-z][\w.-]*):[\w.-]+\s*=", packet)) - {b"xmlns", b"xml"}
    known = set(re.findall(rb"xmlns:([\w.-]+)\s*=", packet))
    missing = b"".join(b' xmlns:%s="%s"' % (name, name) for name in sorted(names - known))
    return b"<packet%s>%s</packet>" % (missing, packet)
