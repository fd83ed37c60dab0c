"""Which rows may a search see? Conditions on a document's path, kind, date, title and language, in the store's SQL."""

from __future__ import annotations

import os
import re
import unicodedata
from dataclasses import dataclass

from engine.documents.names import KINDS

# Letters of European scripts that are their plain letter to whoever types a title or a folder.
_ACCENTED = "".join(
    char
    for char in map(chr, (*range(0xE0, 0x180), *range(0x3AC, 0x3CF), 0x451))
    if char.islower() and len(unicodedata.normalize("NFD", char)) > 1
)
_PLAIN = "".join(unicodedata.normalize("NFD", char)[0] for char in _ACCENTED)
# Between two words of a title, and what a word of it may not stand right behind.
_BETWEEN = r"[^\pL\pN]+"
_START = r"(^|[^\pL\pN\p{Mn}])"
_NOT_SEPARATOR = r"[^/\\]"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a document must be, or with ``negated`` must not be.

    ``kind`` says what ``value`` is: "type" (a file name ending, or a kind such as "word"), "in" (a folder's name),
    "under" (a folder's whole path), "title" (words of the title or the file name), "lang" (an ISO 639-1 code),
    "after" or "before" (seconds since the epoch; "before" leaves the second itself out).
    """

    kind: str
    value: str
    negated: bool = False

    def sql(self) -> str:
        """Return the condition in the store's language."""
        clause = _CLAUSES[self.kind](self.value)
        return f"NOT ({clause})" if self.negated else clause


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows a search may see. Times are seconds since the epoch; ``before_s`` itself is left out.

    Of each group in ``conditions`` at least one has to hold.
    """

    folder: str | None = None
    types: tuple[str, ...] = ()
    after_s: float | None = None
    before_s: float | None = None
    not_document: int | None = None
    languages: tuple[str, ...] = ()
    conditions: tuple[tuple[Condition, ...], ...] = ()

    def sql(self) -> str | None:
        """Return the condition in the store's language, or None where everything may be seen."""
        parts = []
        if self.folder is not None:
            parts.append(_under(self.folder))
        if self.types:
            parts.append(f"extension IN ({', '.join(_quote(kind.lower().lstrip('.')) for kind in self.types)})")
        if self.after_s is not None:
            parts.append(_after(str(int(self.after_s))))
        if self.before_s is not None:
            parts.append(_before(str(int(self.before_s))))
        if self.languages:
            parts.append(f"language IN ({', '.join(_quote(language.lower()) for language in self.languages)})")
        if self.not_document is not None:
            parts.append(f"document_id != {int(self.not_document)}")
        parts += [f"({' OR '.join(one.sql() for one in group)})" for group in self.conditions]
        return " AND ".join(parts) or None


def _under(folder: str) -> str:
    below = folder if folder.endswith(os.sep) else folder + os.sep
    return f"(path = {_quote(folder)} OR starts_with(path, {_quote(below)}))"


def _in(name: str) -> str:
    """Return the condition for a folder of this name, or of whose name this begins a word; "work/reports" is two."""
    names = [part for part in re.split(r"[/\\]", name) if part]
    last = f"{_pattern(names[-1])}{_NOT_SEPARATOR}*[/\\\\]" if names else ""
    above = "".join(f"{_pattern(part)}[/\\\\]" for part in names[:-1])
    start = rf"(^|[/\\])({_NOT_SEPARATOR}*[^\pL\pN\p{{Mn}}/\\])?"
    return _matches("path", start + above + last)


def _title(words: str) -> str:
    """Return the condition for these words, one behind the other, the last of them maybe unfinished."""
    inside = _BETWEEN.join(_pattern(word) for word in re.findall(r"\w+", words))
    return f"({_matches('title', _START + inside)} OR {_matches('path', _START + inside + rf'{_NOT_SEPARATOR}*$')})"


def _type(kind: str) -> str:
    if kind not in KINDS.values() and kind not in OTHER_KINDS:
        return f"extension = {_quote(kind)}"
    return f"(kind = {_quote(kind)} OR extension = {_quote(kind)})"


# Kinds of documents that no ending alone tells.
OTHER_KINDS = frozenset({"image", "pdf"})


def _after(second: str) -> str:
    return f"modified >= {int(second)}"


def _before(second: str) -> str:
    return f"modified < {int(second)}"


def _lang(code: str) -> str:
    return f"language = {_quote(code)}"


_CLAUSES = {
    "type": _type,
    "in": _in,
    "under": _under,
    "title": _title,
    "lang": _lang,
    "after": _after,
    "before": _before,
}


def _matches(column: str, pattern: str) -> str:
    return f"regexp_like(translate(lower({column}), '{_ACCENTED}', '{_PLAIN}'), {_quote(pattern)})"


def _pattern(text: str) -> str:
    """Return a pattern for a name in lower case without accents; where a disk writes accents apart, too."""
    bare = unicodedata.normalize("NFC", text.lower()).translate(str.maketrans(_ACCENTED, _PLAIN))
    return "".join(_literal(char) + r"\p{Mn}*" for char in bare)


def _literal(char: str) -> str:
    if char.isspace():
        return r"\s+"
    return char if char.isalnum() else f"\\x{{{ord(char):x}}}"


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
