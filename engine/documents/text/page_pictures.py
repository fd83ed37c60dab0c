"""Which words do the pictures of a web page show? Of those that came with it: written into it, or saved beside it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urljoin

from selectolax.lexbor import LexborHTMLParser

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.pictures.inside import PicturesInside
from engine.documents.text.spoken_words import SpokenWords, is_seen

_DATA = re.compile(r"\s*data:([\w.+-]+/[\w.+-]+)?((?:;[^;,]{0,200}){0,8}),", re.IGNORECASE)
_DRAWING = "image/svg+xml"
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]+")
# Where a picture is named; another one may stand in its place until a reader comes to it.
_ADDRESSES = ("src", "data-src", "data-original", "href", "xlink:href")
_SETS = ("srcset", "data-srcset")
_ANY_PICTURE = "img, svg image"


Content = Callable[[], bytes]


class PagePictures:
    """The pictures of one page, or of the pages of one mail, by their addresses.

    Args:
        inside: recognises them, each once.
        parts: what came beside the page, by its addresses; ``cid:`` stands before the names of parts of a mail.
        base: the address of the page, from which those in it count.
    """

    def __init__(self, inside: PicturesInside, parts: Mapping[str, Content] | None = None, base: str = "") -> None:
        self._inside = inside
        self._parts = parts or {}
        self._base = base
        self._shown_parts: set[int] = set()

    def words(self, node: Any) -> str:
        """Return the words of the picture that an element shows, lines parted by newlines; each picture once.

        Pictures of the page's frame, such as a logo in its header, show nothing that a reader came for.
        """
        addresses = list(_addresses(node.attributes))
        if not is_seen(node):
            self._shown_parts.update(id(self._parts.get(self._name(address))) for address in addresses)
            return ""
        return next(filter(None, (self._of(address) for address in addresses)), "")

    def all_words(self, page: str) -> list[str]:
        """Return the words of each picture of a page whose text is read from elsewhere."""
        if not self._parts and "data:image" not in page:
            return []
        tree = LexborHTMLParser(page.encode("utf-8", "replace"))
        return list(filter(None, (self.words(node) for node in tree.css(_ANY_PICTURE))))

    def rest(self) -> list[str]:
        """Return the words of each picture beside the page that the page does not show."""
        contents = {id(content): content for content in self._parts.values()}
        rest = [content for key, content in contents.items() if key not in self._shown_parts]
        return list(filter(None, (self._words("", self._taken(content)) for content in rest)))

    def _of(self, address: str) -> str:
        found = _DATA.match(address)
        if found is not None:
            return self._words((found[1] or "").lower(), _written(found[2], address[found.end() :]))
        content = self._parts.get(self._name(address))
        if content is None:
            return ""
        self._shown_parts.add(id(content))
        return self._words("", self._taken(content))

    def _taken(self, content: Content) -> bytes:
        data = content()
        return data if self._inside.budget.take(len(data)) else b""

    def _words(self, kind: str, data: bytes) -> str:
        is_drawing = kind == _DRAWING or data[:300].lstrip()[:5] in (b"<svg ", b"<?xml")
        return self._drawn(data) if is_drawing else self._inside.words(data)

    def _name(self, address: str) -> str:
        """Return the address by which a part is known that came beside the page, or ""."""
        address = address.strip()
        names = (address, unquote(address), _joined(self._base, address))
        return next((name for name in names if name in self._parts), "")

    @staticmethod
    def _drawn(data: bytes) -> str:
        tree = LexborHTMLParser(decode(data).encode("utf-8", "replace"))
        drawing = tree.css_first("svg")
        return clean_text(SpokenWords().of_drawing(drawing)) if drawing is not None else ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError:  # no address at all
        return ""


def _addresses(attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Yield where the picture of an element may lie, the likeliest first."""
    for name in _ADDRESSES:
        if address := attributes.get(name):
            yield address
    for name in _SETS:
        if several := (attributes.get(name) or "").split():
            yield several[0].rstrip(",")


def _written(options: str, content: str) -> bytes:
    """Return the content of an address that holds it. Source: RFC 2397."""
    if not options.lower().replace(" ", "").endswith(";base64"):
        return unquote_to_bytes(content)
    return from_base64(unquote_to_bytes(content))


def from_base64(letters: bytes) -> bytes:
    """Return what base64 stands for, also of addresses and with blanks in it; nothing where it is none."""
    letters = _NO_BASE64.sub(b"", letters.replace(b"-", b"+").replace(b"_", b"/")).rstrip(b"=")
    try:
        return base64.b64decode(letters[: len(letters) - (len(letters) % 4 == 1)] + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return b""
