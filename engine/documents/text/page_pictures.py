"""Which words do the pictures of a web page show? Of those that came with it: written into it, or saved beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote, unquote_to_bytes, urljoin

from selectolax.lexbor import LexborHTMLParser

from engine.documents.characters.base64text import from_base64
from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.hidden_text import marked
from engine.documents.pictures.inside import PicturesInside
from engine.documents.text.spoken_words import SpokenWords, is_seen, is_within_hidden

_DATA = re.compile(r"\s*data:([\w.+-]+/[\w.+-]+)?((?:;[^;,]{0,200}){0,8}),", re.IGNORECASE)
_PART = re.compile(r"^cid:", re.IGNORECASE)
_DRAWING = "image/svg+xml"
# Where a picture is named; another one may stand in its place until a reader comes to it.
_ADDRESSES = ("src", "data-src", "data-original", "href", "xlink:href", "data")
_SETS = ("srcset", "data-srcset")
_ANY_PICTURE = 'img, svg image, input[type="image" i], object[data]'


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
        self._address = self._base = base
        self._shown_parts: set[int] = set()
        self._forms: dict[int, bool] = {}  # parts that were taken: whether each is a picture that can be read

    def begin(self, page: LexborHTMLParser) -> None:
        """Take the address from which those in a page count: the page's own, or what it names itself."""
        named = page.css_first("base[href]") if self._parts else None
        self._base = self._address if named is None else _joined(self._address, named.attributes.get("href") or "")

    def words(self, node: Any) -> str:
        """Return the words of the picture that an element shows, lines parted by newlines; each picture once.

        Pictures of the page's frame, such as a logo in its header, show nothing that a reader came for. A drawing
        counts where no other picture can be read: one often holds the place of a picture until that has come.
        """
        addresses = [*_addresses(node.attributes), *_other_forms(node)]
        if not is_seen(node):
            self._shown_parts.update(id(self._parts.get(self._name(address))) for address in addresses)
            return ""
        is_read, drawings = False, list[bytes]()
        for address in addresses:
            form = self._of(address, drawings)
            if form:
                return form
            is_read = is_read or form is not None
        return "" if is_read else next(filter(None, map(self._drawn, drawings)), "")

    def all_words(self, page: str) -> list[str]:
        """Return the words of each picture of a page whose text is read from elsewhere."""
        if not self._parts and "data:image" not in page:
            return []
        tree = LexborHTMLParser(page.encode("utf-8", "replace"))
        self.begin(tree)
        return list(filter(None, map(self._as_shown, tree.css(_ANY_PICTURE))))

    def _as_shown(self, node: Any) -> str:
        words = self.words(node)
        return marked(words) if words and is_within_hidden(node) else words

    def rest(self) -> list[str]:
        """Return the words of each picture beside the page that the page does not show."""
        contents = {id(content): content for content in self._parts.values()}
        rest = [key for key in contents if key not in self._shown_parts]
        return list(filter(None, (self._of_part(contents[key], None) for key in rest)))

    def _of(self, address: str, drawings: list[bytes]) -> str | None:
        """Return what a picture says, or None where it cannot be read; ``drawings`` takes those of vectors."""
        found = _DATA.match(address)
        if found is not None:
            data = _written(found[2], address[found.end() :])
            return self._form((found[1] or "").lower(), data, drawings)
        content = self._parts.get(self._name(address))
        return None if content is None else self._of_part(content, drawings)

    def _of_part(self, content: Content, drawings: list[bytes] | None) -> str | None:
        """Return the same of what came beside the page: each is unpacked once, however often the page names it."""
        key = id(content)
        self._shown_parts.add(key)
        if key in self._forms:
            return "" if self._forms[key] else None
        form = self._form("", content(), drawings)
        self._forms[key] = form is not None
        return form

    def _form(self, kind: str, data: bytes, drawings: list[bytes] | None) -> str | None:
        if kind != _DRAWING and data[:300].lstrip()[:5] not in (b"<svg ", b"<?xml"):
            return self._inside.form(data)
        if drawings is None:
            return self._drawn(data)
        drawings.append(data)
        return None

    def _name(self, address: str) -> str:
        """Return the address by which a part is known that came beside the page, or ""."""
        address = _PART.sub("cid:", address.strip())
        names = (address, unquote(address), _joined(self._base, address))
        return next((name for name in names if name in self._parts), "")

    def _drawn(self, data: bytes) -> str:
        if not self._inside.is_new(data):
            return ""
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


def _other_forms(node: Any) -> Iterator[str]:
    """Yield where other forms of a picture lie, of which a browser chooses one."""
    around = node.parent
    if around is None or around.tag != "picture":
        return
    for source in around.css("source"):
        yield from _addresses(source.attributes)


def _written(options: str, content: str) -> bytes:
    """Return the content of an address that holds it. Source: RFC 2397."""
    if not options.lower().replace(" ", "").endswith(";base64"):
        return unquote_to_bytes(content)
    return from_base64(unquote_to_bytes(content))
