"""What phrases does an XML document declare for itself? They stand where it mentions them, and nothing is looked up.

Manuals name products and people so (``<!ENTITY product "Kenning">``), drawing programs their namespaces. What such a
phrase leads to in another file is left out, as the file may be read by itself. XML 1.0, 4.1 to 4.6.
"""

from __future__ import annotations

import re
from html import escape, unescape

from engine.documents.xmlstream import DamagedXml

_PROLOGUE = (("<?", "?>"), ("<!--", "-->"))
_LONGEST_PROLOGUE = 64 << 10
_SUBSET = re.compile(r"<!DOCTYPE\b[^\[<>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^\[<>\"']*)*\[")
_DECLARATION = re.compile(
    r"\s+|%[\w.:-]+;|<!--.*?-->|<\?.*?\?>"
    r"|<!ENTITY\s+(?P<name>[\w.:-]+)\s+(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')\s*>"
    r"|<!ENTITY\s+(?P<elsewhere>[\w.:-]+)\s+(?:SYSTEM|PUBLIC)\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
    r"|<!(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>",
    re.DOTALL,
)
_END = re.compile(r"\]\s*>")
_NUMBERED = re.compile(r"&#(?:\d{1,7}|x[0-9A-Fa-f]{1,6});")
_MENTION = re.compile(r"&([\w.:-]+);")
_PIECE = re.compile(r"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)|<[\w/][^<>]*>|&[\w.:-]+;", re.DOTALL)
_OWN_OF_XML = frozenset({"lt", "gt", "amp", "quot", "apos"})
_MOST_DECLARED = 10_000
_DEEPEST = 16
_MOST_CHARS = 8_000_000  # that phrases make a document longer by


def with_own_entities(text: str) -> str:
    """Return an XML document with what it declares in the places that mention it, and without the declarations.

    Raises:
        DamagedXml: the phrases are without end, or far longer than a document is.
    """
    start = _start_of_type(text)
    subset = _SUBSET.match(text, start) if start >= 0 else None
    if subset is None:
        return text
    declared, end = _declared(text, subset.end())
    closing = _END.match(text, end)
    if closing is None:
        return text
    phrases = _Phrases(declared)
    body = _PIECE.sub(phrases.put, text[closing.end() :]) if declared else text[closing.end() :]
    return f"{text[: subset.end() - 1]}>{body}"


def _start_of_type(text: str) -> int:
    """Return where the type of a document is declared, before its first element; -1 where it is not."""
    at = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    while at < _LONGEST_PROLOGUE:
        ends = next((end for start, end in _PROLOGUE if text.startswith(start, at)), "")
        if not ends:
            return at if text.startswith("<!DOCTYPE", at) else -1
        end = text.find(ends, at, _LONGEST_PROLOGUE)
        if end < 0:
            return -1
        at = end + len(ends)
        while text[at : at + 1].isspace():
            at += 1
    return -1


def _declared(text: str, at: int) -> tuple[dict[str, str], int]:
    """Return what is declared by names, "" for what lies elsewhere, and where that ends; of two the first counts."""
    declared = dict[str, str]()
    while (found := _DECLARATION.match(text, at)) and len(declared) < _MOST_DECLARED:
        at = found.end()
        if name := found["name"] or found["elsewhere"]:
            said = found["double"] if found["double"] is not None else found["single"] or ""
            declared.setdefault(name, _NUMBERED.sub(lambda letter: unescape(letter[0]), said))
    return {name: said for name, said in declared.items() if name not in _OWN_OF_XML}, at


class _Phrases:
    """What is declared, put into the places that mention it."""

    def __init__(self, declared: dict[str, str]) -> None:
        self._declared = declared
        self._whole: dict[str, str] = {}
        self._left_chars = _MOST_CHARS

    def put(self, found: re.Match[str]) -> str:
        """Return a piece of the document with the phrases that it mentions; remarks and data mention none."""
        piece = found[0]
        if piece.startswith("&"):
            return self._of(piece)
        if piece.startswith("<!") or "&" not in piece:
            return piece
        return _MENTION.sub(lambda mention: escape(unescape(self._of(mention[0]))), piece)

    def _of(self, mention: str) -> str:
        name = mention[1:-1]
        if name not in self._declared:
            return mention
        words = self._said(name, 0)
        self._count(words)
        return words

    def _count(self, words: str) -> None:
        self._left_chars -= len(words)
        if self._left_chars < 0:
            raise DamagedXml("what it declares is far longer than a document is")

    def _said(self, name: str, depth: int) -> str:
        """Return a phrase with those that it mentions itself."""
        if name not in self._whole:
            if depth == _DEEPEST:
                raise DamagedXml("what it declares has no end")
            parts, at, declared = list[str](), 0, self._declared[name]
            for mention in _MENTION.finditer(declared):
                inner = self._said(mention[1], depth + 1) if mention[1] in self._declared else mention[0]
                parts += [declared[at : mention.start()], inner]
                at = mention.end()
                self._count(inner)
            self._whole[name] = "".join([*parts, declared[at:]])
        return self._whole[name]
