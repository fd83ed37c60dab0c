"""What of each folder is in the library? Its folders, and every file with its state and reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QFrame, QLayout, QMenu, QSizePolicy, QWidget

from desktop.look.icons import IconSet
from desktop.look.mirror import right_to_left
from desktop.models.coverage import STATES, CoverageModel, reason_text
from desktop.texts.folder_names import folder_names
from desktop.texts.sample import source_name
from desktop.texts.wording import count_text, freshness_text
from desktop.views.controls import (
    Chip,
    ElidedLabel,
    IconButton,
    WordLine,
    let_clear,
    link_button,
    make_column,
    make_label,
    make_row,
    primary_button,
    scrolled,
    tab_through,
)
from desktop.views.file_table import FileTable
from desktop.views.flow import FlowLayout
from desktop.views.library_card import LibraryCard
from desktop.views.source_card import SourceCard
from engine.reports.status import LibraryStatus, SourceStatus
from engine.watching.freshness import Freshness

_FILTER_MS = 150
_LEFT_PX = (270, 380)  # the least and the most that the folders take of the width
_BAR_PX = 12  # of a scroll bar, beside the cards
_FEW_FILES = 3  # that were added one by one and are shown like folders; more of them fold


class FoldersPage(QFrame):
    """Folders at the left as cards; the files of the chosen one at the right as a table."""

    add_folder_asked = Signal()
    add_files_asked = Signal()
    source_chosen = Signal(str)
    remove_asked = Signal(object)  # SourceStatus
    update_asked = Signal(str)
    rules_asked = Signal(str)
    retry_asked = Signal(object)  # tuple of paths
    open_asked = Signal(str)
    reveal_asked = Signal(str)

    def __init__(self, icons: IconSet, model: CoverageModel) -> None:
        super().__init__()
        self.setObjectName("page")
        self._icons = icons
        self._model = model
        self._sources: tuple[SourceStatus, ...] = ()
        self._chosen = ""
        self._all = False  # whether the files of all folders are shown
        self._cards: dict[str, SourceCard] = {}
        self._freshness: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FILTER_MS)
        self._timer.timeout.connect(self._apply_filter)
        row = make_row(spacing=0)
        row.addWidget(self._make_left(icons), 2)
        row.addWidget(self._make_right(icons), 5)
        self.setLayout(row)

    def _make_left(self, icons: IconSet) -> QWidget:
        self.add_button = primary_button(self.tr("Add a folder…"))
        self.add_button.clicked.connect(self.add_folder_asked)
        files = self._add_files = IconButton(icons, "file-add", self.tr("Add single files"))
        files.clicked.connect(self.add_files_asked)
        self._list = make_column(spacing=8)
        self.files_fold = link_button("")
        self.files_fold.setCheckable(True)
        self.files_fold.toggled.connect(self._fold_files)
        self._files = make_column(spacing=8)
        self._list.addWidget(self.files_fold, 0, Qt.AlignmentFlag.AlignLeading)
        self._list.addLayout(self._files)
        self._list.addStretch(1)
        self.library_card = LibraryCard()
        holder = QWidget()
        holder.setLayout(make_column(self._list, self.library_card, spacing=12))
        scroll = scrolled(holder, self.tr("Folders"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        left = QWidget()
        self._left, self._holder, self._add_row = left, holder, make_row(self.add_button, files, -1)
        left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # what it holds moves no edge
        left.setMaximumWidth(_LEFT_PX[1])
        self.all_chip = Chip(self.tr("All folders"), self.tr("Show the files of all folders"), checkable=True)
        self.all_chip.clicked.connect(self.choose_all)
        self.all_chip.hide()
        column = make_column(make_label(self.tr("Folders"), "title"), self._add_row, spacing=14)
        column.addWidget(self.all_chip, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(scroll, 1)
        column.setContentsMargins(24, 22, 8, 18)
        self._list_margins = column.contentsMargins()
        left.setLayout(column)
        return left

    def _make_right(self, icons: IconSet) -> QWidget:
        self._title = make_label(style="subtitle")
        self._place = ElidedLabel("small")
        self._chips = {state: Chip("", state, checkable=True) for state in ("", *STATES)}
        for state, chip in self._chips.items():
            chip.clicked.connect(partial(self._click_state, state))
        self._state = ""
        self.name_box = WordLine()
        self.name_box.setPlaceholderText(self.tr("Part of a file's name"))
        self.name_box.setAccessibleName(self.tr("Filter the files by name"))
        let_clear(self.name_box)
        self.name_box.textChanged.connect(self._timer.start)
        self.retry_button = IconButton(icons, "retry", self.tr("Read unreadable files again"), labelled=True)
        self.retry_button.clicked.connect(self._retry_all)
        self.table = FileTable(icons, self._model)
        self.table.customContextMenuRequested.connect(self._show_menu)
        self.table.activated.connect(self._open_row)
        self._detail = make_label(style="muted", wrap=True)
        self._detail.hide()
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self._model.modelReset.connect(self._show_detail)
        top = FlowLayout()
        for widget in (*self._chips.values(), self.retry_button):
            top.addWidget(widget)
        right = QWidget()
        column = make_column(make_column(self._title, self._place, spacing=2), top, self.name_box, spacing=12)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        column.setContentsMargins(16, 26, 24, 18)
        right.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        right.setLayout(column)
        return right

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Give the folders the width that their words need in this font."""
        super().showEvent(event)
        self._fit_left()

    def _fit_left(self) -> None:
        for part in (self.add_button, *self._holder.findChildren(QWidget)):
            part.ensurePolished()  # before that a button knows nothing of the room around its words
        needed = max(self._add_row.minimumSize().width(), self._holder.minimumSizeHint().width() + _BAR_PX)
        needed += self._list_margins.left() + self._list_margins.right()
        self._left.setMinimumWidth(min(max(_LEFT_PX[0], needed), _LEFT_PX[1]))

    def show_status(self, status: LibraryStatus, new: Sequence[SourceStatus] = ()) -> None:
        """Show the folders and their counts; ``new`` are those that are read for the first time, of which none is."""
        self._sources = (*status.sources, *new)
        self.library_card.show_status(status)
        begun = {source.path for source in new}
        known = {source.path for source in self._sources}
        names = folder_names(source.path for source in self._sources)
        focus = self.window().focusWidget()  # also while a box that asked lies over it
        gone = [self._cards.pop(path) for path in [path for path in self._cards if path not in known]]
        left = focus is not None and any(focus is card or card.isAncestorOf(focus) for card in gone)
        for card in gone:
            card.deleteLater()
        before = len(self._cards)
        for source in self._sources:
            if source.path not in self._cards:
                card = SourceCard(self._icons)
                card.chosen.connect(self.choose)
                card.remove_asked.connect(self.remove_asked)
                card.update_asked.connect(self.update_asked)
                card.rules_asked.connect(self.rules_asked)
                card.reveal_asked.connect(self.reveal_asked)
                self._cards[source.path] = card
                if source.kind == "file":
                    self._files.addWidget(card)
                else:
                    self._list.insertWidget(self._list.indexOf(self.files_fold), card)
            self._cards[source.path].show_source(source, names[source.path], new=source.path in begun)
            self._cards[source.path].show_freshness(self._freshness.get(source.path, ""))
        if len(self._cards) > before:
            self._order_tabs()
        self._fold_files()
        self.all_chip.setVisible(len(known) > 1)
        if self._chosen not in known and not (self._all and len(known) > 1):
            self._choose_first()
        if left:
            self.focus_chosen()
        if self.isVisible():
            self._fit_left()

    def _order_tabs(self) -> None:
        """Let Tab reach the folders where they stand: Qt puts what is made later at the end."""
        folders, files = _cards_in(self._list), _cards_in(self._files)
        tab_through(
            self.add_button, self._add_files, self.all_chip, *folders, self.files_fold, *files, self.library_card
        )

    def _choose_first(self) -> None:
        """Choose a folder where there is one; no single file of those that are folded."""
        folders = [source.path for source in self._sources if source.kind != "file"]
        if not folders and not self.files_fold.isHidden():
            self.choose_all()
        else:
            paths = [*folders, *(source.path for source in self._sources)]
            self.choose(paths[0] if paths else "")

    @Slot()
    def _fold_files(self) -> None:
        """Show how many files were added one by one, and their cards where they are few, asked for, or chosen."""
        files = [source for source in self._sources if source.kind == "file"]
        folds = len(files) > _FEW_FILES
        shown = self.files_fold.isChecked() or not folds
        mark = "▾" if shown else "◂" if right_to_left() else "▸"
        count = self.tr("%Ln single file(s)", "", len(files))
        self.files_fold.setText(f"{mark} {count}")
        self.files_fold.setAccessibleName(count)
        self.files_fold.setVisible(folds)
        focus = self.window().focusWidget()
        for source in files:
            card = self._cards[source.path]
            stays = shown or source.path == self._chosen
            if not stays and focus is not None and (focus is card or card.isAncestorOf(focus)):
                self.files_fold.setFocus(Qt.FocusReason.OtherFocusReason)
            card.setVisible(stays)

    @Slot(object)
    def show_freshness(self, states: Mapping[Path, Freshness]) -> None:
        """Say of each folder how its changes are noticed."""
        self._freshness = {str(path): freshness_text(state) for path, state in states.items()}
        for path, card in self._cards.items():
            card.show_freshness(self._freshness.get(path, ""))

    def focus_chosen(self) -> None:
        """Put the keyboard on the chosen folder."""
        target: QWidget = self.all_chip if self._all else self._cards.get(self._chosen, self.add_button)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> str:
        """The folder whose files are shown; empty for those of all."""
        return self._chosen

    @property
    def shows_files(self) -> bool:
        """Whether there is a folder, or all of them, whose files are shown."""
        return bool(self._chosen) or self._all

    @Slot(str)
    def choose(self, path: str) -> None:
        """Show the files of a folder."""
        self._all = False
        if path in self._cards and self._cards[path].isHidden():
            self.files_fold.setChecked(True)
        self._choose(path)

    @Slot()
    def choose_all(self) -> None:
        """Show the files of all folders."""
        self._all = True
        self._choose("")

    def _choose(self, path: str) -> None:
        self._chosen = path
        self.all_chip.setChecked(self._all)
        for source, card in self._cards.items():
            card.set_chosen(source == path)
        self._fold_files()
        if self.shows_files:
            self.source_chosen.emit(path)
        else:
            self.show_files("", [])

    def show_files(self, source: str, files: object) -> None:
        """Show the files of ``source``, in the order that they have."""
        if source != self._chosen:
            return
        self._model.set_files(source, list(files))  # type: ignore[call-overload]
        everywhere = self.tr("All folders") if self._all else ""
        self._place.set_full(source_name(source) if source else everywhere)
        self._title.setText(self.tr("What was read") if self.shows_files else self.tr("No folder yet"))
        counts = self._model.counts
        names = {"": self.tr("All"), **self._model.state_names}
        for state, chip in self._chips.items():
            number = sum(counts.values()) if not state else counts[state]
            chip.setText(f"{names[state]}  {count_text(number)}")
            chip.setAccessibleName(
                self.tr("{0}: {1}", "state: number of files").format(names[state], count_text(number))
            )
            chip.setChecked(state == self._state)
            seldom = state in ("container", "partial", "alias")  # most folders have none of them
            chip.setVisible(number > 0 or not seldom or state == self._state)
        self.retry_button.setVisible(bool(self._model.failed_paths()))

    def _click_state(self, state: str, checked: bool = False) -> None:
        self.choose_state(state)

    def choose_state(self, state: str) -> None:
        """Show only the files in ``state``, all for an empty one."""
        self._state = state
        for name, chip in self._chips.items():
            chip.setChecked(name == state)
        self._apply_filter()

    @Slot()
    def _apply_filter(self) -> None:
        self._model.set_filter(self._state, self.name_box.text().strip())

    @Slot()
    def _retry_all(self) -> None:
        self.retry_asked.emit(self._model.failed_paths())

    @Slot()
    def _show_detail(self) -> None:
        """Say the whole reason of the chosen file, which its cell may cut off."""
        file = self._model.file(self.table.currentIndex().row())
        self._detail.setText(reason_text(file) if file else "")
        self._detail.setVisible(bool(self._detail.text()))

    @Slot(QModelIndex)
    def _open_row(self, index: QModelIndex) -> None:
        file = self._model.file(index.row())
        if file is not None:
            self.open_asked.emit(file.path)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        file = self._model.file(self.table.indexAt(place).row())
        if file is None:
            return
        menu = QMenu(self)
        actions: dict[QAction, SignalInstance] = {menu.addAction(self.tr("Open file")): self.open_asked,
                                          menu.addAction(self.tr("Show in folder")): self.reveal_asked}  # fmt: skip
        again = menu.addAction(self.tr("Read this file again"))
        picked = menu.exec(self.table.viewport().mapToGlobal(place))
        if picked is again and again is not None:
            self.retry_asked.emit((file.path,))
        elif picked in actions:
            actions[picked].emit(file.path)


def _cards_in(layout: QLayout) -> list[SourceCard]:
    """Return the cards of a layout from the top down."""
    widgets = (item.widget() for place in range(layout.count()) if (item := layout.itemAt(place)) is not None)
    return [widget for widget in widgets if isinstance(widget, SourceCard)]
