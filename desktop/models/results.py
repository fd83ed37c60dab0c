"""What does the result list show? Hits with named roles, thirty more each time the end is reached."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.models.excerpt import Spans, cut_excerpt, cut_sentence
from desktop.models.markup import strip_markup
from desktop.plain import plain_tip
from desktop.wording import date_text, folded_text, match_text, passage_place, short_folder
from engine.search.hits import Hit, Passage, SearchResult

Index = QModelIndex | QPersistentModelIndex
_SHOWN_HITS = 30


def unscored(passage: Passage) -> Passage:
    """Return a passage by which it is known again: its score moves with every commit, its words do not."""
    return replace(passage, score=0.0)


class Role(IntEnum):
    """What a row answers besides Qt's own roles."""

    HIT = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    FOLDER = Qt.ItemDataRole.UserRole + 3
    PASSAGE = Qt.ItemDataRole.UserRole + 4
    MARKS = Qt.ItemDataRole.UserRole + 5
    TYPE = Qt.ItemDataRole.UserRole + 6
    DATE = Qt.ItemDataRole.UserRole + 7
    PLACE = Qt.ItemDataRole.UserRole + 8
    MORE = Qt.ItemDataRole.UserRole + 9
    NAME = Qt.ItemDataRole.UserRole + 10
    FOLDED = Qt.ItemDataRole.UserRole + 11
    MATCH = Qt.ItemDataRole.UserRole + 12  # 0 to 1; 0 where nothing was compared
    SENTENCE = Qt.ItemDataRole.UserRole + 13  # where the best sentence stands in PASSAGE, as MARKS are given


class ResultsModel(QAbstractListModel):
    """The hits of the newest answer, shown thirty at a time."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._shown = 0
        self._complete = True
        self._excerpts: dict[int, tuple[str, Spans, Spans]] = {}  # text, words, best sentence
        self._sentences: dict[Passage, tuple[int, int]] = {}

    def set_result(self, result: SearchResult, limit: int, rows: int = 0) -> None:
        """Show an answer, at least ``rows`` of it; fewer hits than ``limit`` means there are no more."""
        if result.hits == self._hits and self._complete == (len(result.hits) < limit):
            return  # nothing new: the view keeps its place
        self.beginResetModel()
        self._hits = result.hits
        self._shown = min(max(_SHOWN_HITS, rows), len(result.hits))
        self._complete = len(result.hits) < limit
        self._excerpts.clear()
        self._sentences.clear()
        self.endResetModel()

    def set_sentences(self, sentences: Mapping[Passage, tuple[int, int]]) -> None:
        """Let the excerpts of best passages begin at their best sentences (offsets into the passage)."""
        fresh = {unscored(passage): sentence for passage, sentence in sentences.items()}
        self._sentences.update(fresh)
        for row in range(self._shown):
            best = _best(self._hits[row])
            if best is not None and unscored(best) in fresh:
                self._excerpts.pop(row, None)
                self.dataChanged.emit(self.index(row), self.index(row), [Role.PASSAGE, Role.MARKS, Role.SENTENCE])

    def needs_sentence(self, row: int) -> bool:
        """Whether a row's excerpt is still the passage's beginning, for want of a word that matches."""
        hit = self.hit(row)
        best = _best(hit) if hit is not None else None
        return best is not None and not best.highlights and unscored(best) not in self._sentences

    def extend(self, result: SearchResult, limit: int) -> None:
        """Append the hits that follow the known ones; hits that moved to the front are not repeated."""
        known = {hit.path for hit in self._hits}
        fresh = tuple(hit for hit in result.hits if hit.path not in known)
        self._complete = len(result.hits) < limit or not fresh
        self._hits += fresh
        if fresh and self._shown < len(self._hits):
            self._show_more()

    def widen(self, result: SearchResult, limit: int) -> None:
        """Show the hits of a wider answer in its order, the known ones among them."""
        self.beginResetModel()
        fresh = len(result.hits) > len(self._hits)
        self._hits = result.hits
        self._shown = min(self._shown + _SHOWN_HITS, len(result.hits))
        self._complete = len(result.hits) < limit or not fresh
        self._excerpts.clear()
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.set_result(SearchResult("", 0.0, ()), 1)

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, None outside."""
        return self._hits[row] if 0 <= row < self._shown else None

    def row_of(self, path: str) -> int:
        """Return the row that shows ``path``, or -1."""
        return next((row for row in range(self._shown) if self._hits[row].path == path), -1)

    def reach(self, path: str) -> int:
        """Return the row that shows ``path``, after showing as many rows as that takes; -1 where no hit has it."""
        row = next((row for row, hit in enumerate(self._hits) if hit.path == path), -1)
        while row >= self._shown:
            self._show_more()
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return the rows shown so far."""
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether the end of the list is not the end of the answer."""
        return not parent.isValid() and (self._shown < len(self._hits) or not self._complete)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Show hits already here, else ask for more."""
        if self._shown < len(self._hits):
            self._show_more()
        elif not self._complete:
            self.more_wanted.emit()

    def _show_more(self) -> None:
        last = min(self._shown + _SHOWN_HITS, len(self._hits)) - 1
        self.beginInsertRows(QModelIndex(), self._shown, last)
        self._shown = last + 1
        self.endInsertRows()

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 (Qt's name)
        """Return the names of the roles."""
        return {**super().roleNames(), **{role: role.name.lower().encode() for role in Role}}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows."""
        hit = self.hit(index.row()) if index.isValid() else None
        if hit is None:
            return None
        if role in (Role.PASSAGE, Role.MARKS, Role.SENTENCE):
            return self._excerpt(index.row(), hit)[(Role.PASSAGE, Role.MARKS, Role.SENTENCE).index(Role(role))]
        return _answer(hit, role)

    def _excerpt(self, row: int, hit: Hit) -> tuple[str, Spans, Spans]:
        if row not in self._excerpts:
            best = _best(hit)
            text, spans = (best.text, best.highlights) if best else ("", ())
            found = self._sentences.get(unscored(best)) if best is not None and not spans else None
            sentence: Spans = (found,) if found is not None else ()
            if hit.type == "markdown":
                _, sentence = strip_markup(text, sentence)
                text, spans = strip_markup(text, spans)
            if sentence:
                text, sentence = cut_sentence(text, sentence[0])
            else:
                text, spans = cut_excerpt(text, spans)
            self._excerpts[row] = text, spans, sentence
        return self._excerpts[row]


def _best(hit: Hit) -> Passage | None:
    return hit.passages[0] if hit.passages else None


def own_date(hit: Hit) -> float:
    """Return the date to show, in seconds since the epoch: when a mail was sent, when any other file was changed."""
    return hit.dated if hit.type == "email" and hit.dated is not None else hit.modified


def _answer(hit: Hit, role: int) -> Any:
    best = _best(hit)
    path = PurePath(hit.path)
    if role in (Role.TITLE, Qt.ItemDataRole.DisplayRole):
        return hit.title.strip() or path.name
    if role == Qt.ItemDataRole.ToolTipRole:
        title = " ".join(hit.title.split())
        named = title if title and title not in (path.name, path.stem) else ""
        return plain_tip("\n".join(part for part in (named, hit.path, match_text(hit.match)) if part))
    if role == Qt.ItemDataRole.AccessibleTextRole:
        words = " ".join(best.text.split())[:240] if best else ""
        folded = folded_text(len(hit.also), len(hit.versions))
        match = match_text(hit.match)
        facts = (hit.title or path.name, match, hit.type, str(path.parent), passage_place(best), folded, words)
        return ", ".join(part for part in facts if part)
    simple = {
        Role.HIT: hit,
        Role.FOLDER: short_folder(hit.path),
        Role.NAME: path.name,
        Role.TYPE: hit.type,
        Role.DATE: date_text(own_date(hit)),
        Role.PLACE: passage_place(best),
        Role.MORE: max(0, len(hit.passages) - 1),
        Role.FOLDED: folded_text(len(hit.also), len(hit.versions)),
        Role.MATCH: hit.match,
    }
    return simple.get(Role(role)) if role in Role.__members__.values() else None
