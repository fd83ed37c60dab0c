"""Where does one search? Box and chips on top, results at the left, the document at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QSplitter, QStackedWidget, QWidget

from desktop.atlas.map_view import MapView
from desktop.controllers.pictures import PictureReaders
from desktop.look.icons import IconSet
from desktop.models.results import ResultsModel
from desktop.preview.panel import PreviewPanel
from desktop.threads.jobs import JobLane
from desktop.views.controls import link_button, make_column, make_label, make_row, primary_button, scrolled
from desktop.views.filter_bar import FilterBar
from desktop.views.names_below import NamesBelow
from desktop.views.query_chips import QueryChips, filter_text, narrowing
from desktop.views.result_list import ResultList
from desktop.views.saved_list import SavedList
from desktop.views.search_box import SearchBox
from desktop.views.searching_bar import SearchingBar
from desktop.views.steer_bar import SteerBar
from desktop.views.weak_note import WeakNote
from desktop.views.welcome import QuestionButton, Questions

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    from engine.search.query import QueryFilter


_RECENT = 5  # questions on the start page; Up recalls all


class SearchPage(QFrame):
    """The page that is open most of the time; it shows results, or says why there are none."""

    clear_filters_asked = Signal()
    add_folder_asked = Signal()
    escape_pressed = Signal()

    def __init__(self, icons: IconSet, model: ResultsModel, lane: JobLane, pictures: PictureReaders) -> None:
        super().__init__()
        self.setObjectName("page")
        self.dismisses: Callable[[], bool] | None = None  # what Escape takes away first; returns whether it did
        self.box = SearchBox(icons)
        self.searching = SearchingBar(icons.theme)
        self.filters = FilterBar()
        self.understood = QueryChips()
        self.steering = SteerBar()
        self.weak = WeakNote(icons)
        self.results = ResultList(model, icons)
        self.names = NamesBelow(icons)
        self.preview = PreviewPanel(icons, lane, pictures)
        self.recent = Questions(self.tr("Recent questions"))
        self.questions = Questions(self.tr("Try one of these"))
        self.map = MapView(icons)
        self._recalls = False
        self._list_sizes: list[int] = []  # how the page was divided before the map took the list's place
        self.saved = SavedList()
        header = QFrame()
        header.setObjectName("searchHeader")
        column = make_column(self.box, self.filters, self.understood, self.steering, spacing=7)
        column.setContentsMargins(16, 9, 16, 8)
        header.setLayout(column)
        self._left = QStackedWidget()
        self._start = self._make_start()
        self._none = self._make_none()
        self._found = self._make_found()
        for widget in (self._start, self._found, self._none):
            self._left.addWidget(widget)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        left = QWidget()
        below = make_row(self.names)
        below.setContentsMargins(12, 2, 12, 8)
        column = make_column(spacing=0)
        column.addWidget(self._left, 1)
        column.addLayout(below)
        left.setLayout(column)
        self.map.hide()
        column.insertWidget(0, self.map, 1)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.preview)
        self.splitter.setSizes([440, 660])
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(3)
        layout = make_column(header, self.searching, spacing=0)
        layout.addWidget(self.splitter, 1)
        self.setLayout(layout)
        self.box.down_pressed.connect(self._enter_list)
        self.box.recalled.connect(self._show_recent)
        self.results.left.connect(self.focus_box)
        for filled in (self.understood, self.steering, self.saved, self.recent, self.questions):
            filled.filled.connect(self._order_chips)
        self.results.typed.connect(self._type)
        self.weak.clear_filters_asked.connect(self.clear_filters_asked)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)  # wherever on the page the keyboard is
        escape.activated.connect(self._escape)

    def _make_found(self) -> QWidget:
        self._weak_holder = QFrame()
        holder = make_row(self.weak)
        holder.setContentsMargins(12, 12, 12, 4)
        self._weak_holder.setLayout(holder)
        self._weak_holder.hide()
        page = QWidget()
        column = make_column(self._weak_holder, spacing=0)
        column.addWidget(self.results, 1)
        page.setLayout(column)
        return page

    def _make_start(self) -> QWidget:
        page = QWidget()
        self._start_text = make_label(style="muted", wrap=True)
        self._start_text.setText(
            self.tr('Type a question in your own words. Put words in "quotes" to make them mandatory; “?” shows more.')
        )
        title = make_label(self.tr("What are you looking for?"), "title", wrap=True)
        page.setLayout(
            make_column(
                14, title, self._start_text, 8, self.saved, self.recent, self.questions, -1, spacing=10, margins=26
            )
        )
        return scrolled(page, self.tr("What are you looking for?"))

    def _make_none(self) -> QWidget:
        page = QWidget()
        self._none_title = make_label(style="title", wrap=True)
        self._none_tips = make_label(style="muted", wrap=True)
        self._none_clear = link_button(self.tr("Search without filters"))
        self._none_clear.clicked.connect(self.clear_filters_asked)
        self._none_add = primary_button(self.tr("Add a folder…"))
        self._none_add.clicked.connect(self.add_folder_asked)
        row = make_row(self._none_clear, self._none_add, -1)
        column = make_column(self._none_title, self._none_tips, row, -1, spacing=12)
        column.setContentsMargins(26, 34, 26, 12)
        page.setLayout(column)
        return scrolled(page, self.tr("Nothing found"))

    @Slot(bool)
    def show_searching(self, searching: bool) -> None:
        """Show, and say to screen readers, whether an answer is awaited."""
        self.searching.show_searching(searching)
        self.box.set_searching(searching)

    def show_start(self) -> None:
        """Nothing was asked yet."""
        self._show_recent()
        self._left.setCurrentWidget(self._start)

    def let_recall(self, recalls: bool) -> None:
        """Offer the last questions on the start page, or do not."""
        self._recalls = recalls
        self._show_recent()

    @Slot()
    def _show_recent(self) -> None:
        """Offer what was asked lately, but for what is offered as an example anyway."""
        asked = (text for text in self.box.recent if text not in self.questions.questions)
        self.recent.set_questions(tuple(islice(asked, _RECENT)) if self._recalls else ())

    def show_results(self) -> None:
        """There are hits."""
        self._left.setCurrentWidget(self._found)

    def show_weak(
        self, weak: bool, *, typed: bool = False, pending: int = 0, instead: tuple[str, str] | None = None
    ) -> None:
        """Say above the list that nothing in it is likely to be an answer, or do not.

        ``typed`` says that the question itself holds filters, and words besides; ``instead`` as for the note.
        """
        if weak:
            self.weak.show_weak(filtered=self.filters.active or typed, pending=pending, instead=instead)
        else:
            self.weak.hide()
        self._weak_holder.setVisible(weak)
        self.results.set_muted(weak)

    def show_unread(self) -> None:
        """Nothing of the library is read yet, so that nothing can be found."""
        tip = self.tr("What is found shows up here by itself.")
        self._show_nothing(self.tr("Your files are still being read"), [tip], indexing=False, typed=False)

    def show_empty(self) -> None:
        """There is no folder, none yet or none any more: say so, and let one be added."""
        tip = self.tr("Kenning looks through the folders and files that you add. You can also drag them here.")
        self._show_nothing(self.tr("This library has no folders"), [tip], indexing=False, typed=False, empty=True)

    def show_none(self, query: str, parts: Sequence[QueryFilter], *, indexing: bool, typed: bool) -> None:
        """There are no hits: say what to try.

        Args:
            query: what was asked.
            parts: the operators in it.
            indexing: whether more may come.
            typed: whether words are left when the filters among ``parts`` are taken out.
        """
        tips = []
        if typed or not narrowing(parts):
            tips.append(self.tr("Say it in other words, or with fewer of them."))
        if any(part.kind == "phrase" for part in parts):
            tips.append(self.tr("Without quotation marks, words with the same meaning count too."))
        if any(part.kind == "without" for part in parts):
            tips.append(self.tr("What stands behind a minus was left out. A click above takes it out of the question."))
        said = ", ".join(filter_text(part) for part in narrowing(parts))
        if said:
            tips.append(self.tr("Only this was looked through: {0}. A click above takes it out.").format(said))
        self._show_nothing(self.tr("Nothing found for “{0}”").format(query), tips, indexing=indexing, typed=typed)

    def show_none_like(self, title: str, *, indexing: bool) -> None:
        """Nothing else is like a document or a passage: there are no other words to try."""
        tips = [self.tr("Esc goes back to your question.")]
        if self.filters.active:
            tips.append(self.tr("Only what passes the filters was compared."))
        self._show_nothing(
            self.tr("Nothing else is similar to {0}").format(title), tips, indexing=indexing, typed=False
        )

    def _show_nothing(self, title: str, tips: list[str], *, indexing: bool, typed: bool, empty: bool = False) -> None:
        if indexing:
            tips.append(self.tr("Indexing is still going on; more becomes searchable by the minute."))
        # First, for what hides on a page out of sight still takes room in its layout.
        self._left.setCurrentWidget(self._none)
        self._none_title.setText(title)
        self._none_tips.setText("\n".join("•  " + tip for tip in tips))
        self._none_clear.setVisible((self.filters.active or typed) and not empty)
        self._none_add.setVisible(empty)
        if self.results.hasFocus():  # it goes out of sight
            self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_map(self, shown: bool) -> None:
        """Put the map in the place of the list, or the list in that of the map."""
        if shown == self.shows_map:
            return
        sizes = self.splitter.sizes()
        self.map.setVisible(shown)
        self._left.setVisible(not shown)
        if shown:
            self._list_sizes, whole = sizes, sum(sizes)
            self.splitter.setSizes([whole * 3 // 5, whole - whole * 3 // 5])
        else:
            self.splitter.setSizes(self._list_sizes)

    @property
    def shows_map(self) -> bool:
        """Whether the map stands in the place of the list."""
        return not self.map.isHidden()

    @property
    def shows_results(self) -> bool:
        """Whether the list, not a text, is on the screen."""
        return self._left.currentWidget() is self._found

    @property
    def shows_none(self) -> bool:
        """Whether it is said that nothing was found."""
        return self._left.currentWidget() is self._none

    @property
    def none_text(self) -> str:
        """What the page without results says; empty while it is not shown."""
        said = f"{self._none_title.text()}\n{self._none_tips.text()}"
        return said if self._left.currentWidget() is self._none else ""

    @property
    def none_button(self) -> QPushButton:
        """What takes the filters out of a question without results."""
        return self._none_clear

    @property
    def add_button(self) -> QPushButton:
        """What adds a folder where there is none to look through."""
        return self._none_add

    @Slot()
    def focus_box(self) -> None:
        """Put the keyboard into the search box, its text selected."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()

    @Slot()
    def _escape(self) -> None:
        panel = QApplication.activePopupWidget()
        if panel is not None:
            panel.close()  # a panel of the page's counts as one of its children
        elif self.dismisses is not None and self.dismisses():
            return
        else:
            self.escape_pressed.emit()

    @Slot()
    def _enter_list(self) -> None:
        if self.shows_map:
            self.map.canvas.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.shows_results:
            self.results.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.results.currentIndex().isValid():
                self.results.select_row(0)
        elif self._left.currentWidget() is self._start and self._offers:
            self._offers[0].setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def _offers(self) -> list[QuestionButton]:
        """What the start page offers to ask, from its top."""
        return [*self.saved.buttons, *self.recent.buttons, *self.questions.buttons]

    @Slot()
    def _order_chips(self) -> None:
        """Let Tab reach chips and offers where they stand: Qt puts what is made later at the end."""
        chips = (*self.understood.chips, *self.steering.chips)
        for first, second in pairwise((self.filters.last, *chips, *self._offers)):
            QWidget.setTabOrder(first, second)

    @Slot(str)
    def _type(self, text: str) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.box.end(False)
        self.box.insert(text)
