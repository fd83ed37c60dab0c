"""Which rows may a search see? Conditions on a document's path, kind, date, title and language, in the store's SQL."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence

from engine.documents.types.names import KINDS
from engine.records import dataclass

# LanceDB takes 75 microseconds to plan for a span of numbers and 2.5 for one in a list (30,000 documents in 10,000
# spans of two: 920 ms as spans, 50 as a list), so spans narrower than this are written out.
_WIDEST_LISTED = 30


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a document must be, or with ``negated`` must not be: any of the values.

    ``kind`` says what ``values`` are: "type" (a file name ending, or a kind such as "word"), "ending" (the same by
    endings alone, for libraries whose rows know no kinds), "under" (a folder's whole path), "lang" (an ISO 639-1 code),
    "after" or "before" (seconds since the epoch; "before" leaves the second itself out), "documents" (numbers:
    "1-5,9-9"). "in" (a folder's name), "title" (words of the title or the file name), "author", "label" and "tag"
    become documents by ``Names`` and ``Marks`` before the rows are asked.
    """

    kind: str
    values: tuple[str, ...]
    negated: bool = False

    def sql(self) -> str:
        """Return the condition in the store's language."""
        clause = " OR ".join(_CLAUSES[self.kind](self.values))
        return f"{'NOT ' if self.negated else ''}({clause})"


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows a search may see. Times are seconds since the epoch; ``before_s`` itself is left out.

    Of each group in ``conditions`` at least one has to hold.
    """

    folder: str | None = None
    after_s: float | None = None
    before_s: float | None = None
    not_document: int | None = None
    languages: tuple[str, ...] = ()
    conditions: tuple[tuple[Condition, ...], ...] = ()

    def hidden(self) -> list[tuple[int, int]]:
        """Return the documents, from number to number, that are left out, where nothing else is asked; else none."""
        alone = [one for group in self.conditions for one in group if len(group) == 1]
        asked = (self.folder, self.after_s, self.before_s, self.languages or None)
        plain = [one for one in alone if one.kind == "documents" and one.negated]
        if len(plain) < len(self.conditions) or any(one is not None for one in asked):
            return []
        spans = [span.split("-") for one in plain for span in filter(None, ",".join(one.values).split(","))]
        own = [] if self.not_document is None else [(self.not_document, self.not_document)]
        return [*own, *((int(first), int(last)) for first, last in spans)]

    def sql(self) -> str | None:
        """Return the condition in the store's language, or None where everything may be seen."""
        parts = []
        if self.folder is not None:
            parts.append(_under(self.folder))
        if self.after_s is not None:
            parts.append(_after(str(int(self.after_s))))
        if self.before_s is not None:
            parts.append(_before(str(int(self.before_s))))
        if self.languages:
            parts.append(f"language IN ({_listed(language.lower() for language in self.languages)})")
        if self.not_document is not None:
            parts.append(f"document_id != {int(self.not_document)}")
        parts += [f"({' OR '.join(one.sql() for one in group)})" for group in self.conditions]
        return " AND ".join(parts) or None


def _under(folder: str) -> str:
    below = folder if folder.endswith(os.sep) else folder + os.sep
    return f"(path = {_quote(folder)} OR starts_with(path, {_quote(below)}))"


def _documents(values: Iterable[str]) -> Iterator[str]:
    listed: list[str] = []
    for part in filter(None, ",".join(values).split(",")):
        first, last = map(int, part.split("-"))
        if last - first < _WIDEST_LISTED:
            listed += map(str, range(first, last + 1))
        else:
            yield f"(document_id >= {first} AND document_id <= {last})"
    # Nothing at all is a condition, too: that of no document.
    yield f"document_id IN ({', '.join(listed or ['-1'])})"


def _types(names: Sequence[str]) -> Iterator[str]:
    kinds = [name for name in names if name in _KINDS]
    if kinds:
        yield f"kind IN ({_listed(kinds)})"
    yield f"extension IN ({_listed(names)})"


def _endings(names: Sequence[str]) -> Iterator[str]:
    meant = (ending for ending, kind in KINDS.items() if kind in names)
    yield f"extension IN ({_listed([*names, *meant])})"


# Kinds of documents that no ending alone tells.
OTHER_KINDS = frozenset({"image", "pdf"})
_KINDS = frozenset(KINDS.values()) | OTHER_KINDS


def _after(second: str) -> str:
    return f"modified >= {int(second)}"


def _before(second: str) -> str:
    return f"modified < {int(second)}"


_CLAUSES: dict[str, Callable[[tuple[str, ...]], Iterable[str]]] = {
    "type": _types,
    "ending": _endings,
    "under": lambda folders: map(_under, folders),
    "documents": _documents,
    "lang": lambda codes: [f"language IN ({_listed(codes)})"],
    "after": lambda seconds: map(_after, seconds),
    "before": lambda seconds: map(_before, seconds),
}


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(map(_quote, texts))


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
