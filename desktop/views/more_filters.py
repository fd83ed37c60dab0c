"""Which words must stand where? The operators of the query language as fields, for those who do not type them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from desktop.texts.wording import language_text
from desktop.views.controls import WordLine, make_column, make_label, make_row, primary_button
from desktop.views.popup import Popup


def quoted(text: str) -> str:
    """Return words as one value of an operator: in quotation marks where they are several."""
    plain = " ".join(text.replace('"', " ").split())
    return f'"{plain}"' if " " in plain else plain


def operators(title: str, phrase: str, without: str) -> str:
    """Return what the fields say in the query language, ready to stand behind a question."""
    parts = []
    if title.strip():
        parts.append(f"title:{quoted(title)}")
    if phrase.strip():
        parts.append('"' + " ".join(phrase.replace('"', " ").split()) + '"')
    parts += [f"-{word}" for word in without.replace('"', " ").replace(",", " ").split()]
    return " ".join(parts)


class MoreFilters(Popup):
    """Title, exact words, unwanted words; language; meaning, words or both; the order of the list.

    The words go into the question, where they can be seen and changed; the rest are filters of their own.
    """

    words_added = Signal(str)
    language_chosen = Signal(str)  # "" is any
    mode_chosen = Signal(str)
    sort_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("More filters"))
        self.title = self._make_field(self.tr("rent agreement"))
        self.phrase = self._make_field(self.tr("two months' rent"))
        self.without = self._make_field(self.tr("draft"))
        self.language = QComboBox()
        self.mode = QComboBox()
        for text, value in (
            (self.tr("Meaning and words"), "hybrid"),
            (self.tr("Meaning only"), "meaning"),
            (self.tr("Words only"), "words"),
        ):
            self.mode.addItem(text, value)
        self.sort = QComboBox()
        self.sort.addItem(self.tr("Best match first"), "relevance")
        self.sort.addItem(self.tr("Newest first"), "newest")
        self.sort.addItem(self.tr("By name"), "name")
        self.sort.addItem(self.tr("Largest first"), "size")
        self.sort.addItem(self.tr("By folder"), "folder")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(10)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Title contains"), self.title),
            (self.tr("Exactly these words"), self.phrase),
            (self.tr("Without these words"), self.without),
            (self.tr("Language"), self.language),
            (self.tr("Search by"), self.mode),
            (self.tr("Order"), self.sort),
        )
        for number, (name, editor) in enumerate(rows):
            label = make_label(name)
            label.setBuddy(editor)
            editor.setAccessibleName(name)
            editor.setMinimumWidth(250)
            self._grid.addWidget(label, number, 0)
            self._grid.addWidget(editor, number, 1)
        self.apply = primary_button(self.tr("Use"))
        self.apply.clicked.connect(self._apply)
        heading = make_label(self.windowTitle(), "subtitle")
        self.setLayout(make_column(heading, self._grid, make_row(-1, self.apply), spacing=14, margins=18))
        self.show_languages((), "")

    def _make_field(self, example: str) -> QLineEdit:
        field = WordLine()
        field.setPlaceholderText(self.tr("such as: {0}").format(example))
        field.returnPressed.connect(self._apply)
        return field

    def show_languages(self, codes: Sequence[str], chosen: str) -> None:
        """Offer the languages of the library's documents; one alone leaves nothing to choose."""
        self.language.clear()
        self.language.addItem(self.tr("Any language"), "")
        for code in codes:
            self.language.addItem(language_text(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(chosen)))
        for column in (0, 1):
            item = self._grid.itemAtPosition(3, column)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.setVisible(len(codes) > 1)

    def show_choices(self, language: str, mode: str, sort: str) -> None:
        """Show what is chosen, and empty fields for words: those used before stand in the question."""
        for field in (self.title, self.phrase, self.without):
            field.clear()
        self.language.setCurrentIndex(max(0, self.language.findData(language)))
        self.mode.setCurrentIndex(max(0, self.mode.findData(mode)))
        self.sort.setCurrentIndex(max(0, self.sort.findData(sort)))

    @Slot()
    def _apply(self) -> None:
        words = operators(self.title.text(), self.phrase.text(), self.without.text())
        self.hide()
        self.language_chosen.emit(str(self.language.currentData() or ""))
        self.mode_chosen.emit(str(self.mode.currentData()))
        self.sort_chosen.emit(str(self.sort.currentData()))
        if words:
            self.words_added.emit(words)
