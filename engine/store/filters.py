"""Which rows may a search see? Conditions on a document's path, kind, date, title and language, in the store's SQL."""

from __future__ import annotations

import os
from dataclasses import dataclass

from engine.documents.names import KINDS


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that a document must be, or with ``negated`` must not be: any of the values.

    ``kind`` says what ``values`` are: "type" (a file name ending, or a kind such as "word"), "under" (a folder's whole
    path), "lang" (an ISO 639-1 code), "after" or "before" (seconds since the epoch; "before" leaves the second itself
    out), "documents" (numbers: "1-5,9-9"). "in" (a folder's name) and "title" (words of the title or the file name)
    become documents by ``Names`` before the rows are asked.
    """

    kind: str
    values: tuple[str, ...]
    negated: bool = False

    def sql(self) -> str:
        """Return the condition in the store's language."""
        clause = " OR ".join(map(_CLAUSES[self.kind], self.values))
        return f"{'NOT ' if self.negated else ''}({clause})"


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


def _documents(ranges: str) -> str:
    singles, spans = [], []
    for part in filter(None, ranges.split(",")):
        first, _, last = part.partition("-")
        if first == last:
            singles.append(str(int(first)))
        else:
            spans.append(f"(document_id >= {int(first)} AND document_id <= {int(last)})")
    if singles:
        spans.append(f"document_id IN ({', '.join(singles)})")
    return f"({' OR '.join(spans)})" if spans else "document_id < 0"


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
    "under": _under,
    "documents": _documents,
    "lang": _lang,
    "after": _after,
    "before": _before,
}


def _quote(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
