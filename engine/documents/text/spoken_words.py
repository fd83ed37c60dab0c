"""Which words of a page stand in no text of it, and are yet shown or read out? Descriptions of pictures, long forms."""

from __future__ import annotations

import re
from typing import Any

from engine.documents.alt_texts import described

_FURNITURE = frozenset("nav header footer button".split())
_LOOKED_UP = 8  # elements around a picture
_LABELLED = frozenset("img figure table math graphics-document graphics-symbol".split())
_NO_PICTURE = re.compile(r"(?:width|height)\s*:\s*[012](?:px)?\s*(?:;|$)|display\s*:\s*none", re.IGNORECASE)

_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_NOTES = {"doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote", "note"}


class SpokenWords:
    """What a page says beside its text; a long form is given once, where it stands first."""

    def __init__(self) -> None:
        self._long_forms: set[str] = set()

    def of_picture(self, node: Any) -> str:
        """Return the words that stand for a picture, or "" where it has none or is a part of the page's frame."""
        attributes = node.attributes
        words = described(attributes.get("alt") or attributes.get("aria-label") or "", attributes.get("title") or "")
        if not words or _is_tiny(attributes) or _is_furniture(node) or _is_said_around(node, words):
            return ""
        return words

    def of_drawing(self, node: Any) -> str:
        """Return title, description and labels of a drawing within the page (svg), a line each."""
        attributes = node.attributes
        if attributes.get("aria-hidden") == "true" or _is_tiny(attributes) or _is_furniture(node):
            return ""
        found = [described(attributes.get("aria-label") or "")]
        for part in node.css("title, desc, text, foreignObject"):
            above = part.parent
            is_template = above is not None and above.tag in ("symbol", "defs")
            found.append("" if is_template else described(part.text(separator=" ")))
        return "\n".join(line for line in dict.fromkeys(found) if line and not _is_said_around(node, line))

    def long_form(self, node: Any) -> str:
        """Return what an abbreviation stands for, in brackets, where it has not been said yet."""
        words = described(node.attributes.get("title") or "")
        short = " ".join(node.text().split())
        if not words or words in self._long_forms or words.casefold() == short.casefold():
            return ""
        self._long_forms.add(words)
        return f"({words})"

    def label(self, node: Any) -> str:
        """Return the label of an element that stands for a picture, a figure or a table, or ""."""
        attributes = node.attributes
        if not (label := attributes.get("aria-label")):
            return ""
        words = described(label)
        role = (attributes.get("role") or node.tag or "").lower()
        if not words or role not in _LABELLED or _is_furniture(node):
            return ""
        return "" if _folded(words) in _folded(node.text(separator=" ")) else words


def is_seen(node: Any) -> bool:
    """Return whether a picture is shown, and is no part of the page's frame, as a logo in its header is."""
    return not (_is_tiny(node.attributes) or _is_furniture(node))


def is_hidden(node: Any) -> bool:
    """Return whether a page hides an element; a note is shown when it is asked for."""
    attributes = node.attributes
    if _HIDING_STYLE.search(attributes.get("style") or ""):
        return True
    if "hidden" not in attributes or (attributes["hidden"] or "").strip().lower() == "until-found":
        return False
    kinds = f"{attributes.get('role') or ''} {attributes.get('epub:type') or ''}".split()
    return _NOTES.isdisjoint(kinds)


def is_within_hidden(node: Any) -> bool:
    """Return whether a page hides one of the elements around a picture."""
    around = node.parent
    while around is not None and not is_hidden(around):
        around = around.parent
    return around is not None


def _is_tiny(attributes: dict[str, str | None]) -> bool:
    """Return whether a picture only counts readers, or is not shown."""
    sizes = (attributes.get("width") or "", attributes.get("height") or "")
    return any(size in ("0", "1", "2", "0px", "1px") for size in sizes) or bool(
        _NO_PICTURE.search(attributes.get("style") or "")
    )


def _is_furniture(node: Any) -> bool:
    around, steps = node.parent, 0
    while around is not None and steps < _LOOKED_UP and around.tag not in ("article", "main", "body"):
        if around.tag in _FURNITURE:
            return True
        around, steps = around.parent, steps + 1
    return False


def _is_said_around(node: Any, words: str) -> bool:
    """Return whether the caption or the link around a picture says the same words."""
    around, steps, own = node.parent, 0, _folded(node.text(separator=" "))
    while around is not None and steps < 4:
        if around.tag in ("figure", "a", "figcaption"):
            others = _folded(around.text(separator=" ")).replace(own, "", 1)
            if _folded(words) in others:
                return True
        around, steps = around.parent, steps + 1
    return False


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))
