"""What does the result list show? Hits with named roles, thirty more each time the end is reached."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.models.excerpt import Spans, cut_excerpt, cut_sentence
from desktop.models.markup import skip_head, strip_markup
from desktop.texts.file_urls import file_url
from desktop.texts.member_names import member_name, member_path, member_title
from desktop.texts.plain import one_line, plain_tip
from desktop.texts.sample import is_sample, source_name
from desktop.texts.wording import count_text, date_text, folded_text, match_text, passage_place, short_folder
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
    FOLD = Qt.ItemDataRole.UserRole + 14  # of the row that folds the less likely: "open" or "closed"
    GROUP = Qt.ItemDataRole.UserRole + 16  # the folder that begins with this row, where the list is grouped; else ""
    TAGS = Qt.ItemDataRole.UserRole + 15  # that a person has given the document
    SENTENCE = Qt.ItemDataRole.UserRole + 13  # where the best sentence stands in PASSAGE, as MARKS are given


class ResultsModel(QAbstractListModel):
    """The hits of the newest answer, shown thirty at a time; what is less likely is folded under one row.

    The fold stands behind the last likely hit: nothing that ranks above a likely one is put away. Where nothing is
    likely, or nothing was compared, there is none.
    """

    more_wanted = Signal()
    fold_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._shown = 0  # hits, the fold not counted
        self._cut = 0  # hits above the fold
        self._open = False
        self._complete = True
        self._moving = False  # rows come or go just now: nobody may fetch others meanwhile
        self._excerpts: dict[int, tuple[str, Spans, Spans]] = {}  # of a hit's number: text, words, best sentence
        self._sentences: dict[Passage, tuple[int, int]] = {}
        self._tags: dict[str, Sequence[str]] = {}
        self._grouped = False

    # -- answers -------------------------------------------------------------------------------

    def set_result(self, result: SearchResult, limit: int, rows: int = 0, *, keep_fold: bool = False) -> None:
        """Show an answer, at least ``rows`` of it; fewer hits than ``limit`` means there are no more.

        With ``keep_fold`` a fold that was opened stays open.
        """
        self._open = self._open and keep_fold
        if result.hits == self._hits and self._complete == (len(result.hits) < limit):
            return  # nothing new: the view keeps its place
        self.beginResetModel()
        self._take(result, limit)
        self._show(max(_SHOWN_HITS, rows))
        self._excerpts.clear()
        self._sentences.clear()
        self.endResetModel()

    def extend(self, result: SearchResult, limit: int) -> None:
        """Append the hits that follow the known ones; hits that moved to the front are not repeated."""
        known = {hit.path for hit in self._hits}
        fresh = tuple(hit for hit in result.hits if hit.path not in known)
        self._complete = len(result.hits) < limit or not fresh
        stays = self.fold >= 0  # where it is open, what comes later stands under it
        self._hits += fresh
        self._cut = self._cut if stays else self._find_cut(result)
        self._show_more()

    def widen(self, result: SearchResult, limit: int) -> None:
        """Show the hits of a wider answer in its order, the known ones among them."""
        self.beginResetModel()
        fresh = len(result.hits) > len(self._hits)
        self._take(result, limit)
        self._complete = self._complete or not fresh
        self._show(self._shown + _SHOWN_HITS)
        self._excerpts.clear()
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.set_result(SearchResult("", 0.0, ()), 1)

    def _take(self, result: SearchResult, limit: int) -> None:
        self._hits = result.hits
        self._complete = len(result.hits) < limit
        self._cut = self._find_cut(result)

    def _find_cut(self, result: SearchResult) -> int:
        last = max((number for number, hit in enumerate(self._hits, 1) if hit.likely), default=0)
        return len(self._hits) if result.weak or result.listed or not last else last

    def _show(self, most: int) -> None:
        self._shown = min(most, len(self._hits) if self._open else self._cut)

    # -- the fold ------------------------------------------------------------------------------

    @property
    def fold(self) -> int:
        """The row under which the less likely hits are folded; -1 where there is none, or it is not reached yet."""
        return self._cut if self._cut < len(self._hits) and self._shown >= self._cut else -1

    @property
    def folded(self) -> int:
        """How many known hits are less likely."""
        return len(self._hits) - self._cut

    @property
    def is_open(self) -> bool:
        """Whether the less likely hits are shown."""
        return self._open

    def toggle(self) -> None:
        """Show the less likely hits, or fold them again."""
        fold = self.fold
        if fold < 0:
            return
        self._moving = True
        if self._open:
            self.beginRemoveRows(QModelIndex(), fold + 1, self.rowCount() - 1)
            self._open, self._shown = False, self._cut
            self.endRemoveRows()
        else:
            last = min(self._cut + _SHOWN_HITS, len(self._hits))
            self.beginInsertRows(QModelIndex(), fold + 1, fold + last - self._cut)
            self._open, self._shown = True, last
            self.endInsertRows()
        self._moving = False
        self.dataChanged.emit(self.index(fold), self.index(fold))
        self.fold_changed.emit()

    def _number(self, row: int) -> int:
        """Return which hit stands in a row; -1 for the fold and outside."""
        fold = self.fold
        if row == fold or not 0 <= row < self.rowCount():
            return -1
        return row - 1 if 0 <= fold < row else row

    def _row(self, number: int) -> int:
        """Return in which row a hit stands, when it is shown."""
        return number + 1 if 0 <= self.fold <= number else number

    # -- hits ----------------------------------------------------------------------------------

    def set_sentences(self, sentences: Mapping[Passage, tuple[int, int]]) -> None:
        """Let the excerpts of best passages begin at their best sentences (offsets into the passage)."""
        fresh = {unscored(passage): sentence for passage, sentence in sentences.items()}
        self._sentences.update(fresh)
        for number in range(self._shown):
            best = _best(self._hits[number])
            if best is not None and unscored(best) in fresh:
                self._excerpts.pop(number, None)
                index = self.index(self._row(number))
                self.dataChanged.emit(index, index, [Role.PASSAGE, Role.MARKS, Role.SENTENCE])

    def group_by_folder(self, grouped: bool) -> None:  # noqa: FBT001
        """Say at the first row of each folder which one begins, or at none."""
        if grouped != self._grouped:
            self.beginResetModel()
            self._grouped = grouped
            self.endResetModel()

    def _group(self, row: int) -> str:
        """Return the folder that begins with a row; empty where it goes on, or where nothing is grouped."""
        hit, before = self.hit(row), self.hit(row - 1)
        if not self._grouped or hit is None:
            return ""
        folder = _folder(hit.container or hit.path)
        return folder if before is None or _folder(before.container or before.path) != folder else ""

    def set_tags(self, tags: Mapping[str, Sequence[str]]) -> None:
        """Show these tags, by path."""
        if tags != self._tags:
            self._tags = dict(tags)
            if self.rowCount():
                self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1), [Role.TAGS])

    def needs_sentence(self, row: int) -> bool:
        """Whether a row's excerpt is still the passage's beginning, for want of a word that matches."""
        hit = self.hit(row)
        best = _best(hit) if hit is not None else None
        return best is not None and not best.highlights and unscored(best) not in self._sentences

    def hit(self, row: int) -> Hit | None:
        """Return the hit of a row, None outside and for the fold."""
        number = self._number(row)
        return self._hits[number] if number >= 0 else None

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Every hit that is known, in order, shown or not."""
        return self._hits

    def row_of(self, path: str) -> int:
        """Return the row that shows ``path``, or -1."""
        found = (number for number in range(self._shown) if self._hits[number].path == path)
        return next((self._row(number) for number in found), -1)

    def reach(self, path: str) -> int:
        """Return the row that shows ``path``, after showing as many rows as that takes; -1 where no hit has it."""
        number = next((number for number, hit in enumerate(self._hits) if hit.path == path), -1)
        while number >= self._shown:
            if number >= self._cut and not self._open and self.fold >= 0:
                self.toggle()
            else:
                self._show_more()
        return self._row(number) if number >= 0 else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return the rows shown so far."""
        return 0 if parent.isValid() else self._shown + (self.fold >= 0)

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 (Qt's name)
        """Whether the end of the list is not the end of the answer; a closed fold is its end."""
        if parent.isValid() or self._moving or (self.fold >= 0 and not self._open):
            return False
        return self._shown < len(self._hits) or not self._complete

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 (Qt's name)
        """Show hits already here, else ask for more."""
        if not self.canFetchMore(parent):
            return
        if self._shown < len(self._hits):
            self._show_more()
        else:
            self.more_wanted.emit()

    def _show_more(self) -> None:
        """Show thirty more; the fold comes along where the last likely one is reached."""
        before = self.rowCount()
        most = len(self._hits) if self._open else self._cut
        shown = min(self._shown + _SHOWN_HITS, most)
        fold = shown >= self._cut < len(self._hits)
        after = shown + fold
        if after <= before:
            return
        self._moving = True
        self.beginInsertRows(QModelIndex(), before, after - 1)
        self._shown = shown
        self.endInsertRows()
        self._moving = False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let results be dragged; the fold is none."""
        plain = super().flags(index)
        return plain | Qt.ItemFlag.ItemIsDragEnabled if self.hit(index.row()) is not None else plain

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 (Qt's name)
        """Let other programs take copies or links; nothing is moved away from its place."""
        return Qt.DropAction.CopyAction | Qt.DropAction.LinkAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 (Qt's name)
        """Return as what results leave: files."""
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 (Qt's name)
        """Return the files of results, each once; of what lies in a container, the container."""
        hits = [hit for hit in map(self.hit, sorted(index.row() for index in indexes)) if hit is not None]
        files = dict.fromkeys(hit.container or hit.path for hit in hits)
        data = QMimeData()
        data.setUrls([file_url(path) for path in files])
        return data

    def roleNames(self) -> dict[int, Any]:  # noqa: N802 (Qt's name)
        """Return the names of the roles."""
        return {**super().roleNames(), **{role: role.name.lower().encode() for role in Role}}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a role asks of a row."""
        if not index.isValid():
            return None
        if index.row() == self.fold:
            return self._fold_data(role)
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role in _FACTS:
            return _FACTS[role](hit)
        if role in _EXCERPT:
            return self._excerpt(self._number(index.row()), hit)[_EXCERPT[role]]
        if role == Role.FOLD:
            return None
        if role == Role.GROUP:
            return self._group(index.row())
        tags = self._tags.get(hit.path, ())
        if role == Role.TAGS:
            return tuple(tags)
        if role == Qt.ItemDataRole.AccessibleTextRole and tags:
            return ", ".join((_answer(hit, role), self.tr("tags: {0}").format(" ".join(tags))))
        return _answer(hit, role)

    def _fold_data(self, role: int) -> Any:
        count = count_text(self.folded) + ("" if self._complete else "+")
        said = self.tr("Less likely ({0})").format(count)
        state = self.tr("shown") if self._open else self.tr("folded")
        return {
            Qt.ItemDataRole.DisplayRole: said,
            Qt.ItemDataRole.AccessibleTextRole: f"{said}, {state}",
            Qt.ItemDataRole.ToolTipRole: self.tr("What came closest after the likely answers"),
            Role.FOLD: "open" if self._open else "closed",
        }.get(Role(role) if role in Role.__members__.values() else Qt.ItemDataRole(role))

    def _excerpt(self, number: int, hit: Hit) -> tuple[str, Spans, Spans]:
        if number not in self._excerpts:
            best = _best(hit)
            text, spans = (best.text, best.highlights) if best else ("", ())
            found = self._sentences.get(unscored(best)) if best is not None and not spans else None
            sentence: Spans = (found,) if found is not None else ()
            if hit.type == "markdown":
                _, sentence = strip_markup(text, sentence)
                text, spans = strip_markup(text, spans)
            elif hit.type == "email" and not sentence:
                text, spans = skip_head(text, spans)
            if sentence:
                text, sentence = cut_sentence(text, sentence[0])
            else:
                text, spans = cut_excerpt(text, spans)
            self._excerpts[number] = text, spans, sentence
        return self._excerpts[number]


def _best(hit: Hit) -> Passage | None:
    return hit.passages[0] if hit.passages else None


def _folder(path: str) -> str:
    return source_name(path) if is_sample(path) else short_folder(path)


def _folder_of(hit: Hit) -> str:
    return _folder(member_path(hit.path, hit.container))


def own_date(hit: Hit) -> float:
    """Return the date to show, in seconds since the epoch: when a mail was sent, when any other file was changed."""
    return hit.dated if hit.type == "email" and hit.dated is not None else hit.modified


def _answer(hit: Hit, role: int) -> Any:
    best = _best(hit)
    if role in (Role.TITLE, Qt.ItemDataRole.DisplayRole):
        return one_line(member_title(hit))
    if role == Qt.ItemDataRole.ToolTipRole:
        title, path = " ".join(member_title(hit).split()), PurePath(member_path(hit.path, hit.container))
        named = title if title not in (path.name, path.stem) else ""
        where = f"{source_name(hit.path)}: {path.name}" if is_sample(hit.path) else one_line(str(path))
        return plain_tip("\n".join(part for part in (named, where, match_text(hit.match)) if part))
    if role == Qt.ItemDataRole.AccessibleTextRole:
        words = " ".join(best.text.split())[:240] if best else ""
        folded = folded_text(len(hit.also), len(hit.versions))
        match = match_text(hit.match)
        facts = (member_title(hit), match, hit.type, _folder_of(hit), passage_place(best), folded, words)
        return ", ".join(part for part in facts if part)
    return None


# What a row answers of its hit alone; only what is asked for is worked out, for a row asks ten times when it is drawn.
_FACTS: Mapping[int, Callable[[Hit], Any]] = {
    Role.HIT: lambda hit: hit,
    Role.FOLDER: lambda hit: one_line(_folder_of(hit)),
    Role.NAME: lambda hit: one_line(member_name(hit.path, hit.container)),
    Role.TYPE: lambda hit: hit.type,
    Role.DATE: lambda hit: date_text(own_date(hit)),
    Role.PLACE: lambda hit: passage_place(_best(hit)),
    Role.MORE: lambda hit: max(0, len(hit.passages) - 1),
    Role.FOLDED: lambda hit: folded_text(len(hit.also), len(hit.versions)),
    Role.MATCH: lambda hit: hit.match,
}
_EXCERPT: Mapping[int, int] = {Role.PASSAGE: 0, Role.MARKS: 1, Role.SENTENCE: 2}
