"""Which results are wanted? Chips for type, folder, date and the way of searching."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.views.controls import Chip, make_row
from desktop.wording import language_text
from engine.documents.names import KINDS
from engine.search.hits import SearchOptions

_DAY_S = 86_400


# What people tell apart, and the types of documents in it.
_GROUPS = {
    "pdf": ("pdf",),
    "documents": ("word", "slides", "book"),
    "tables": ("sheet", "table"),
    "email": ("email",),
    "text": ("text", "markdown", "subtitles"),
    "html": ("html",),
    "code": ("code", "notebook", "data"),
}


def endings_of(group: str) -> tuple[str, ...]:
    """Return the file name endings that belong to a group of document types."""
    if group == "pdf":
        return ("pdf",)
    return tuple(sorted(ending for ending, kind in KINDS.items() if kind in _GROUPS[group]))


class FilterBar(QWidget):
    """One row of chips; emits complete options whenever one changes."""

    options_changed = Signal(object)  # SearchOptions

    def __init__(self) -> None:
        super().__init__()
        self._kinds = {
            "pdf": Chip(self.tr("PDF"), self.tr("Only PDF"), checkable=True),
            "documents": Chip(self.tr("Documents"), self.tr("Only documents, presentations and books"), checkable=True),
            "tables": Chip(self.tr("Tables"), self.tr("Only spreadsheets and tables"), checkable=True),
            "email": Chip(self.tr("E-mail"), self.tr("Only e-mail"), checkable=True),
            "text": Chip(self.tr("Text"), self.tr("Only plain text and Markdown"), checkable=True),
            "html": Chip(self.tr("Web pages"), self.tr("Only web pages"), checkable=True),
            "code": Chip(self.tr("Code"), self.tr("Only source code and data"), checkable=True),
        }
        self._folder = Chip("", self.tr("Folder"))
        self._date = Chip("", self.tr("Date"))
        self._language = Chip("", self.tr("Language"))
        self._mode = Chip("", self.tr("Way of searching"))
        self._clear = Chip(self.tr("Clear filters"), self.tr("Clear filters"))
        self._options = SearchOptions()
        self._sources: tuple[str, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._groups: list[QActionGroup] = []
        self._fill_menus()
        for chip in self._kinds.values():
            chip.clicked.connect(self._tell)
        self._clear.clicked.connect(self.clear)
        chips = (self._folder, self._date, self._language, self._mode, self._clear)
        row = make_row(*self._kinds.values(), 8, *chips, -1, spacing=6)
        self.setLayout(row)
        self._label()

    @property
    def options(self) -> SearchOptions:
        """The filters chosen."""
        return self._options

    @property
    def active(self) -> bool:
        """Whether anything but the default is chosen."""
        return replace(self._options, limit=20) != SearchOptions()

    def set_sources(self, sources: Sequence[str]) -> None:
        """Offer these folders; a chosen one that is gone is dropped."""
        if tuple(sources) == self._sources:
            return
        self._sources = tuple(sources)
        if self._options.folder is not None and self._options.folder not in self._sources:
            self._change(folder=None)
        self._fill_menus()

    def set_languages(self, languages: tuple[str, ...]) -> None:
        """Offer these languages of documents, most frequent first; one alone leaves nothing to choose."""
        if languages == self._languages:
            return
        self._languages = languages
        if not set(self._options.languages) <= set(languages):
            self._change(languages=())
        self._fill_menus()
        self._label()

    def choose_folder(self, folder: str | None) -> None:
        """Search below ``folder`` only."""
        self._change(folder=folder)
        self._fill_menus()

    def _fill_menus(self) -> None:
        self._groups = []
        folders: list[tuple[str, object]] = [(self.tr("All folders"), None)]
        folders += [(source, source) for source in self._sources]
        dates: list[tuple[str, object]] = [
            (self.tr("Any date"), 0),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last year"), 365),
        ]
        modes: list[tuple[str, object]] = [
            (self.tr("Meaning and words"), "hybrid"),
            (self.tr("Meaning only"), "meaning"),
            (self.tr("Words only"), "words"),
        ]
        self._fill(self._folder, folders, self._options.folder, self._choose_folder)
        self._fill(self._date, dates, 0, self._choose_date)
        languages: list[tuple[str, object]] = [(self.tr("Any language"), "")]
        languages += [(language_text(code), code) for code in self._languages]
        self._fill(self._language, languages, "".join(self._options.languages), self._choose_language)
        self._fill(self._mode, modes, self._options.mode, self._choose_mode)

    def _fill(self, chip: Chip, rows: list[tuple[str, object]], chosen: object, slot: object) -> None:
        menu = QMenu(chip)
        group = QActionGroup(menu)
        for text, value in rows:
            action = QAction(text, group)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            menu.addAction(action)
        group.triggered.connect(slot)
        old = chip.menu()
        chip.setMenu(menu)
        chip.setPopupMode(Chip.ToolButtonPopupMode.InstantPopup)
        if old is not None:
            old.deleteLater()
        self._groups.append(group)

    @Slot(QAction)
    def _choose_folder(self, action: QAction) -> None:
        self._change(folder=action.data())

    @Slot(QAction)
    def _choose_date(self, action: QAction) -> None:
        days = int(action.data())
        self._change(after_s=time.time() - days * _DAY_S if days else None)

    @Slot(QAction)
    def _choose_language(self, action: QAction) -> None:
        self._change(languages=(action.data(),) if action.data() else ())

    @Slot(QAction)
    def _choose_mode(self, action: QAction) -> None:
        self._change(mode=action.data())

    @Slot()
    def _tell(self) -> None:
        types: tuple[str, ...] = ()
        for kind, chip in self._kinds.items():
            if chip.isChecked():
                types += endings_of(kind)
        self._change(types=types)

    @Slot()
    def clear(self) -> None:
        """Search everything again."""
        for chip in self._kinds.values():
            chip.setChecked(False)
        self._options = SearchOptions()
        self._fill_menus()
        self._label()
        self.options_changed.emit(self._options)

    def _change(self, **fields: object) -> None:
        self._options = replace(self._options, **fields)  # type: ignore[arg-type]
        self._label()
        self.options_changed.emit(self._options)

    def _label(self) -> None:
        folder, options = self._options.folder, self._options
        name = os.path.basename(folder.rstrip("/\\")) or folder if folder else self.tr("All folders")
        days = round((time.time() - options.after_s) / _DAY_S) if options.after_s else 0
        dates = {0: self.tr("Any date"), 7: self.tr("Last 7 days"), 30: self.tr("Last 30 days")}
        modes = {"meaning": self.tr("Meaning only"), "words": self.tr("Words only")}
        self._set(self._folder, name, bool(folder))
        self._set(self._date, dates.get(days, self.tr("Last year")), bool(days))
        chosen = options.languages[0] if options.languages else ""
        self._set(self._language, language_text(chosen) if chosen else self.tr("Language"), bool(chosen))
        self._language.setVisible(len(self._languages) > 1)
        self._set(self._mode, modes.get(options.mode, self.tr("Meaning and words")), options.mode != "hybrid")
        self._clear.setVisible(self.active)

    def _set(self, chip: Chip, text: str, active: bool) -> None:
        chip.setText(f"{text}  ▾")
        chip.setAccessibleDescription(text)
        chip.set_active(active)
