"""How do documents of OpenOffice.org 1 (.sxw, .sxc, .sxi, .sxd) differ from OpenDocument? In a dozen names.

Source: OpenOffice.org XML File Format 1.0, Technical Reference Manual.
"""

from __future__ import annotations

from engine.documents.xmlstream import Attributes, Listener

_NAMESPACE = b"http://openoffice.org/2000/"
_DECLARED_WITHIN = 16_384
_TAGS = {
    "ordered-list": "list",
    "unordered-list": "list",
    "footnote-body": "note-body",
    "endnote-body": "note-body",
    "footnote-citation": "note-citation",
    "endnote-citation": "note-citation",
    "tab-stop": "tab",
    "properties": "text-properties",
}
# The class of the whole, for which OpenDocument has an element in the body.
_BODIES = {
    "text": "text",
    "text-global": "text",
    "online-text": "text",
    "spreadsheet": "spreadsheet",
    "presentation": "presentation",
    "drawing": "drawing",
}


def is_old(data: bytes) -> bool:
    """Return whether a content part is one of OpenOffice.org 1."""
    return _NAMESPACE in data[:_DECLARED_WITHIN]


class NewNames:
    """Tells a listener for OpenDocument an older document, under the names that it knows."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._body = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        """Tell the begin of an element; the body and text boxes get the element that stands around them now."""
        if tag in ("document-content", "document"):
            self._body = _BODIES.get(attributes.get("class", ""), "")
        elif tag == "text-box":
            self._listener.start("frame", {})
        elif tag == "h" and "level" in attributes:
            attributes = {**attributes, "outline-level": attributes["level"]}
        self._listener.start(_TAGS.get(tag, tag), attributes)
        if tag == "body" and self._body:
            self._listener.start(self._body, {})

    def end(self, tag: str) -> None:
        """Tell the end of an element."""
        if tag == "body" and self._body:
            self._listener.end(self._body)
        self._listener.end(_TAGS.get(tag, tag))
        if tag == "text-box":
            self._listener.end("frame")

    def text(self, words: str) -> None:
        """Tell the words as they are."""
        self._listener.text(words)
