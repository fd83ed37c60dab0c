"""How is the window put together? Rail, pages, banner, progress and status; it takes dropped folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QLineEdit, QMainWindow, QSizePolicy, QStackedWidget, QWidget

from desktop.controllers.pictures import PictureReaders
from desktop.look.icons import IconSet
from desktop.models.coverage import CoverageModel
from desktop.models.results import ResultsModel
from desktop.threads.jobs import JobLane
from desktop.views.banner import Banner
from desktop.views.controls import IconButton, make_column, make_label, make_row, press_with_enter
from desktop.views.drop_overlay import DropOverlay
from desktop.views.folders_page import FoldersPage
from desktop.views.progress_strip import ProgressStrip
from desktop.views.shortcuts import ON_SEARCH_PAGE, shortcut_rows
from desktop.views.status_line import StatusLine
from desktop.views.welcome import WelcomePage
from desktop.window.search_page import SearchPage

_BANNER_PX = 720
_RAIL_TEXT_PX = 72
_WORDS_CHARS = 500  # of a text that is dropped: a question, not a chapter


class MainWindow(QMainWindow):
    """All that is on the screen; it decides nothing."""

    dropped = Signal(object, int)  # list of local paths, and how many web addresses and the like came with them
    drop_refused = Signal()
    text_dropped = Signal(str)
    leaving = Signal()  # before ``closing``, which takes a while
    closing = Signal()
    quit_asked = Signal()
    page_changed = Signal(str)

    def __init__(self, icons: IconSet, lane: JobLane, pictures: PictureReaders) -> None:
        super().__init__()
        self.setWindowTitle("Kenning")
        self.setWindowIcon(icons.mark())
        self.setMinimumSize(760, 500)
        self.resize(1240, 800)
        self.setAcceptDrops(True)
        self.results_model = ResultsModel(self)
        self.coverage_model = CoverageModel(self)
        self.search_page = SearchPage(icons, self.results_model, lane, pictures)
        self.folders_page = FoldersPage(icons, self.coverage_model)
        self.welcome_page = WelcomePage(icons)
        self.banner = Banner(icons)
        self.strip = ProgressStrip(icons)
        self.change_strip = ProgressStrip(icons)
        self.status = StatusLine(icons)
        self.pages = {"search": self.search_page, "folders": self.folders_page, "welcome": self.welcome_page}
        self._stack = QStackedWidget()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self.setCentralWidget(self._make_body(icons))
        self._overlay = DropOverlay(icons.theme, self)
        self._dragged: list[QUrl] = []
        self._dragged_text = ""
        for box in self.findChildren(QLineEdit):  # what is dropped on one of them is the window's, too
            box.setAcceptDrops(box is self.search_page.box)
        self.search_page.dismisses = self._dismiss_first
        self.stays: Callable[[], bool] | None = None  # whether closing only hides
        for page in (self.folders_page, self.welcome_page):
            escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
            escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            escape.activated.connect(self._dismiss_banner)
        self.actions_: dict[str, QAction] = {}
        self.show_page("search")

    def _make_body(self, icons: IconSet) -> QWidget:
        column = make_column(self._stack, spacing=0)
        column.setStretch(0, 1)
        column.addWidget(self.change_strip)
        column.addWidget(self.strip)
        column.addWidget(self.status)
        row = make_row(self._make_rail(icons), spacing=0)
        row.addLayout(column, 1)
        body = QWidget()
        body.setLayout(row)
        self._body = body
        self.banner.setParent(body)  # over the page: what is read below it stays where it is
        self._stack.installEventFilter(self)  # the strips below take room of the page, and give it back
        self.banner.visibility_changed.connect(self._place_banner)
        self.banner.left.connect(self.focus_page)
        return body

    @Slot()
    def _dismiss_banner(self) -> bool:
        """Take the banner away; return whether there was one."""
        shown = not self.banner.isHidden()
        if shown:
            self.banner.dismiss()
        return shown

    def _dismiss_first(self) -> bool:
        """Take away what lies on the search page: the bar that finds in a document, then the banner."""
        return self.search_page.preview.reading.dismiss() or self._dismiss_banner()

    @Slot()
    def _place_banner(self) -> None:
        """Lay the banner over the lower end of the page."""
        area = QRect(self._stack.mapTo(self._body, QPoint()), self._stack.size())
        width = min(area.width() - 40, _BANNER_PX)
        height = max(self.banner.heightForWidth(width), self.banner.minimumSizeHint().height())
        left = area.left() + (area.width() - width) // 2
        self.banner.setGeometry(left, area.bottom() - height - 12, width, height)
        self.banner.raise_()

    def _make_rail(self, icons: IconSet) -> QWidget:
        rail = QFrame()
        rail.setObjectName("rail")
        rail.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        mark = make_label()
        mark.setPixmap(icons.mark().pixmap(40, 40))
        mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        mark.setMinimumWidth(70)  # of the rail no less; more where a word is longer
        mark.setAccessibleName("Kenning")
        self.rail_search = self._rail_button(icons, "search", self.tr("Search"), "Alt+1", checkable=True)
        self.rail_folders = self._rail_button(icons, "folder", self.tr("Folders"), "Alt+2", checkable=True)
        self.rail_map = self._rail_button(icons, "map", self.tr("Map"), "Alt+4", checkable=True)
        self.rail_library = self._rail_button(icons, "library", self.tr("Library"), "Alt+3")
        self.rail_settings = self._rail_button(icons, "settings", self.tr("Settings"), "Ctrl+,")
        self.rail_keys = self._rail_button(icons, "keyboard", self.tr("Keys"), "F1")
        group = QButtonGroup(rail)
        group.addButton(self.rail_search)
        group.addButton(self.rail_folders)
        group.addButton(self.rail_map)
        places = (self.rail_search, self.rail_map, self.rail_folders, self.rail_library)
        buttons = (*places, -1, self.rail_settings, self.rail_keys)
        column = make_column(mark, 14, *buttons, spacing=6)
        column.setContentsMargins(8, 18, 8, 12)
        rail.setLayout(column)
        return rail

    def _rail_button(
        self, icons: IconSet, icon: str, text: str, shortcut: str, *, checkable: bool = False
    ) -> IconButton:
        button = IconButton(icons, icon, text, shortcut=shortcut)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setIconSize(QSize(24, 24))
        button.setCheckable(checkable)
        button.setMinimumHeight(56)
        button.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)
        return button

    def set_actions(self, calls: dict[str, Callable[[], object]]) -> None:
        """Make the window's shortcuts from the table of ``shortcuts``; each calls its command."""
        for command, text, keys in shortcut_rows():
            if not command:
                continue
            action = QAction(text, self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(calls[command])
            self.addAction(action)
            self.actions_[command] = action
        self._enable_actions()

    def _enable_actions(self) -> None:
        for command in ON_SEARCH_PAGE & self.actions_.keys():
            self.actions_[command].setEnabled(self.page == "search")

    def show_page(self, name: str) -> None:
        """Show the page of that name: "search", "folders" or "welcome"."""
        self._stack.setCurrentWidget(self.pages[name])
        self.rail_search.setChecked(name != "folders")
        self.rail_folders.setChecked(name == "folders")
        self.search_page.show_map(False)
        self._enable_actions()
        if name == "search":
            self.search_page.focus_box()
        self.page_changed.emit(name)

    def show_map(self) -> None:
        """Show the search page with the map in the place of its list."""
        if self.page != "search":
            self.show_page("search")
        self.search_page.show_map(True)
        self.rail_map.setChecked(True)

    def show_library(self, name: str) -> None:
        """Say which library is open: in the rail, as far as there is room, and in the window's title."""
        button = self.rail_library
        shown = name or self.tr("Library")
        button.set_icon("library", self.tr("Library: {0}").format(shown), "Alt+3")
        cut = button.fontMetrics().elidedText(shown, Qt.TextElideMode.ElideRight, _RAIL_TEXT_PX)
        button.setText(cut.replace("&", "&&"))
        self.setWindowTitle(name or "Kenning")

    @Slot()
    def focus_page(self) -> None:
        """Put the keyboard where one goes on: into the results where there are any, else the box or the folders."""
        page = self.search_page
        if self.page != "search":
            self.folders_page.focus_chosen()
        elif page.shows_results:
            page.results.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            page.focus_box()

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return next(name for name, page in self.pages.items() if page is self._stack.currentWidget())

    def come_forward(self) -> None:
        """Stand in front of all other windows, as far as the desktop lets it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def saved_state(self) -> dict[str, object]:
        """Return what to remember: the geometry, and whether "Why?" and plain text are on."""
        panel = self.search_page.preview
        return {
            "geometry": self.saveGeometry(), "splitter": self.search_page.splitter.saveState(),
            "why": panel.tools.why.isChecked(), "text": panel.as_text,
        }  # fmt: skip

    def restore_state(self, state: dict[str, object]) -> None:
        """Take what was remembered before."""
        self.search_page.preview.tools.why.setChecked(state.get("why") in (True, "true"))  # a file holds words
        self.search_page.preview.as_text = state.get("text") in (True, "true")
        geometry, splitter = state.get("geometry"), state.get("splitter")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(splitter, QByteArray):
            self.search_page.splitter.restoreState(splitter)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Show where to let go."""
        data = event.mimeData()
        self._dragged, self._dragged_text = data.urls(), "" if data.hasUrls() else dropped_words(data.text())
        if event.source() is not None or not (self._dragged or self._dragged_text):
            return  # results that leave are no folders that come
        event.setDropAction(Qt.DropAction.CopyAction)  # nothing is moved away from its place
        event.accept()
        self._overlay.cover("text" if self._dragged_text else "files" if local_paths(self._dragged) else "")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 (Qt's name)
        """Take the frame away."""
        self._overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        """Hand on the local files and folders that were dropped, or the words."""
        self._overlay.hide()
        # A program that ends right after letting go takes its data along: what it said before counts.
        urls = event.mimeData().urls() or self._dragged
        text = "" if urls else dropped_words(event.mimeData().text()) or self._dragged_text
        self._dragged, self._dragged_text = [], ""
        paths = local_paths(urls)
        if not paths and not text:
            self.drop_refused.emit()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if paths:
            self.dropped.emit(paths, len(urls) - len(paths))
        else:
            self.text_dropped.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Press the button that has the keyboard with Return and Enter, wherever in the window it is."""
        if not press_with_enter(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the drop frame in size."""
        super().resizeEvent(event)
        self._overlay.setGeometry(self.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Keep the banner at the lower end of the page, whenever that has another size."""
        if watched is self._stack and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_banner()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Tell the application, which ends everything in order; or only go out of sight."""
        if self.stays is not None and self.stays():
            event.ignore()
            self.hide()
            return
        self._leave()
        event.accept()

    def _leave(self) -> None:
        self.leaving.emit()
        self.closing.emit()

    def end(self) -> None:
        """Close for good, also where it was never shown."""
        self.stays = None
        if self.isVisible():
            self.close()
        else:
            self._leave()


def local_paths(urls: Sequence[QUrl]) -> list[str]:
    """Return the files and folders of this computer among what is dragged."""
    return [url.toLocalFile() for url in urls if url.isLocalFile() and url.toLocalFile()]


def dropped_words(text: str) -> str:
    """Return a text that was dragged here as a question: one line, and no more than a search box holds."""
    words = text.split(maxsplit=_WORDS_CHARS)[:_WORDS_CHARS]  # it may be a whole book
    return " ".join(words)[:_WORDS_CHARS]
