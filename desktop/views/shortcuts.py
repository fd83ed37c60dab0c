"""Which keys are there? One table, from which the window makes its shortcuts and this dialog its list."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QScrollArea, QWidget

from desktop.texts.languages import tr
from desktop.views.controls import end_at_edge, make_column, make_label, scrolled

_MARGIN_PX = 26
_SHARE_OF_SCREEN = 0.94


def shortcut_rows() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return (command, what it does, keys); a command of "" is handled by the widget that has the focus."""
    return [
        ("search", tr("Go to the search box"), ("Ctrl+K",)),
        ("find", tr("Find in the document where the keyboard is in it, else go to the search box"), ("Ctrl+F",)),
        ("", tr("Into the results, and through them"), ("Down", "Up")),
        ("", tr("Earlier questions, in the search box"), ("Up",)),
        ("saved", tr("Saved searches; save this one"), ("Ctrl+S",)),
        ("", tr("Open the file"), ("Return",)),
        ("open_at_page", tr("Open at the page of the passage"), ("Ctrl+Return",)),
        ("open_with", tr("Open with another program"), ("Ctrl+Shift+Return",)),
        ("", tr("Select several results, or all"), ("Shift+Down", "Ctrl+A")),
        ("export", tr("Write the list of results to a file"), ("Ctrl+E",)),
        ("tags", tr("Tags of the selected documents"), ("Ctrl+Shift+T",)),
        ("pin", tr("Pin the selected documents, or unpin them"), ("Ctrl+B",)),
        ("reveal", tr("Show the file in its folder"), ("Ctrl+Shift+R",)),
        ("cite", tr("Copy the passage, or the selection, with its citation"), ("Ctrl+Shift+C",)),
        ("copy", tr("Copy the path"), ("Ctrl+Shift+P",)),
        ("next_passage", tr("Next passage of the document, or next place of what is found in it"), ("F3",)),
        ("previous_passage", tr("Previous passage, or place"), ("Shift+F3",)),
        ("go_to_page", tr("Go to a page of a PDF"), ("Ctrl+G",)),
        ("contents", tr("Contents of the document"), ("F9",)),
        ("document", tr("Into the document"), ("Ctrl+D",)),
        ("similar", tr("Similar documents"), ("Ctrl+L",)),
        ("like_passage", tr("Similar passages; of the selection, if there is one"), ("Ctrl+Shift+L",)),
        ("", tr("More, or less, like the chosen result, in the list"), ("+", "-")),
        ("steer_more", tr("More like this passage, or the selection, in the results"), ("Alt++", "Alt+=")),
        ("steer_less", tr("Less like this"), ("Alt+-",)),
        ("in_folder", tr("Search only in the folder of the chosen result, or in all again"), ("Ctrl+Shift+O",)),
        ("why", tr("Why was this found?"), ("Ctrl+I",)),
        ("filters", tr("More filters"), ("Ctrl+Shift+F",)),
        ("query_help", tr("What can be typed into the search box"), ("Shift+F1",)),
        ("toggle_text", tr("Page or text of a PDF"), ("Ctrl+T",)),
        ("next_page", tr("Next page of a PDF"), ("Ctrl+PgDown",)),
        ("previous_page", tr("Previous page of a PDF"), ("Ctrl+PgUp",)),
        ("zoom_in", tr("Zoom in"), ("Ctrl++", "Ctrl+=")),
        ("zoom_out", tr("Zoom out"), ("Ctrl+-",)),
        ("fit_width", tr("Fit the width; letters as large as at first"), ("Ctrl+0",)),
        ("", tr("Select in a document, as in any text; copy what is selected"), ("Shift+Right", "Ctrl+C")),
        ("add_folder", tr("Add a folder"), ("Ctrl+O",)),
        ("show_search", tr("Search page"), ("Alt+1",)),
        ("show_folders", tr("Folders page"), ("Alt+2",)),
        ("libraries", tr("Libraries: open another one"), ("Alt+3",)),
        ("map", tr("Map of the library"), ("Alt+4",)),
        ("update", tr("Bring the library up to date"), ("F5",)),
        ("pause", tr("Pause or resume indexing"), ("Ctrl+P",)),
        ("settings", tr("Settings"), ("Ctrl+,",)),
        ("shortcuts", tr("These shortcuts"), ("F1", "Ctrl+/")),
        ("diagnostics", tr("Copy what a report of a fault needs"), ("Ctrl+Shift+D",)),
        ("", tr("Back from similar documents; clear plus and minus; clear the box"), ("Esc",)),
        ("quit", tr("Close Kenning"), ("Ctrl+Q",)),
    ]


# Commands for what is chosen or shown on the search page: elsewhere nobody sees what they do.
ON_SEARCH_PAGE = frozenset({
    "open_at_page", "open_with", "export", "tags", "pin", "reveal", "cite", "copy", "go_to_page", "contents",
    "next_passage", "previous_passage", "document", "similar", "like_passage", "in_folder",
    "steer_more", "steer_less", "why", "filters", "query_help", "toggle_text", "next_page", "previous_page",
    "zoom_in", "zoom_out", "fit_width",
})  # fmt: skip


class ShortcutsDialog(QDialog):
    """All keys: in two columns where the screen is wide enough, and scrolling where it is not high enough."""

    def __init__(self, parent: QWidget | None = None, room: QSize | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        most = (room or self.screen().availableSize()) * _SHARE_OF_SCREEN
        page = _page(2)
        if page.sizeHint().width() + 2 * _MARGIN_PX > most.width():
            page = _page(1)
        area = scrolled(page, self.windowTitle())
        area.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that keys scroll it
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        title = make_label(self.windowTitle(), "title")
        layout = make_column(title, area, buttons, spacing=18, margins=_MARGIN_PX)
        self.setLayout(layout)
        frame, bar = 2 * area.frameWidth(), area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(page.sizeHint().width() + bar + frame)
        beside = layout.sizeHint().height() - area.sizeHint().height()
        height = page.sizeHint().height() + beside + frame
        self.resize(layout.sizeHint().width(), min(height, most.height()))
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()


def _page(columns: int) -> QWidget:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(9)
    rows = shortcut_rows()
    high = -(-len(rows) // columns)
    for number, (_, text, keys) in enumerate(rows):
        line, column = number % high, 2 * (number // high)
        named = "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
        key_label = make_label(named, "muted")
        end_at_edge(key_label)
        grid.addWidget(make_label(text), line, column)
        grid.addWidget(key_label, line, column + 1)
    page = QWidget()
    page.setLayout(grid)
    page.ensurePolished()  # else its size is that of other letters
    return page
