"""Which results are wanted? Chips for type, folder and date; what is typed lights them as well.

There is one system: a chip that a typed filter lights takes it out of the question again, and a choice takes the
place of what was typed for the same thing. What is typed beside a choice narrows it, and has a chip of its own.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.texts.folder_names import folder_names
from desktop.texts.plain import one_line, plain_tip
from desktop.texts.sample import source_name
from desktop.texts.wording import date_range_text, documents_text, language_text, short_path
from desktop.views.controls import Chip, tip_text
from desktop.views.date_popup import DatePopup
from desktop.views.flow import FlowLayout
from desktop.views.more_filters import MoreFilters
from desktop.views.query_chips import RemovableChip, filter_text
from desktop.views.query_help import QueryHelp
from engine.documents.types.names import KINDS
from engine.search.filter_values import document_types
from engine.search.hits import SearchOptions

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    from engine.search.query import QueryFilter

_DAY_S = 86_400
_RANGE = -1  # stands for "from … to …" in the menu of dates


# What people tell apart, and the types of documents in it.
GROUPS = {
    "pdf": ("pdf",),
    "documents": ("word", "slides", "book", "diagram"),
    "tables": ("sheet", "table"),
    "email": ("email",),
    "text": ("text", "markdown", "subtitles"),
    "html": ("html",),
    "code": ("code", "notebook", "data"),
}


_ABOUT = {"type": "type", "in": "folder", "after": "date", "before": "date", "lang": "language", "tag": "tag"}


def _wanted_types(group: str) -> frozenset[str]:
    """Return what has to be typed, in the engine's words, for a group's chip to be lit."""
    return frozenset(GROUPS[group])


def endings_of(group: str) -> tuple[str, ...]:
    """Return the file name endings that belong to a group of document types."""
    if group == "pdf":
        return ("pdf",)
    return tuple(sorted(ending for ending, kind in KINDS.items() if kind in GROUPS[group]))


def _overlap(one: str, other: str) -> bool:
    return Path(one).is_relative_to(other) or Path(other).is_relative_to(one)


class FilterBar(QWidget):
    """Rows of chips; emits complete options whenever one changes, and which typed filters a choice replaces."""

    options_changed = Signal(object)  # SearchOptions
    typed_dropped = Signal(object)  # QueryFilters that are to be taken out of the question
    words_added = Signal(str)  # operators to stand behind the question
    example_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._kinds = {
            "pdf": Chip(self.tr("PDF"), self.tr("Only PDF"), checkable=True),
            "documents": Chip(
                self.tr("Documents"), self.tr("Only documents, presentations, books and diagrams"), checkable=True
            ),
            "tables": Chip(self.tr("Tables"), self.tr("Only spreadsheets and tables"), checkable=True),
            "email": Chip(self.tr("E-mail"), self.tr("Only e-mail"), checkable=True),
            "text": Chip(self.tr("Text"), self.tr("Only plain text and Markdown"), checkable=True),
            "html": Chip(self.tr("Web pages"), self.tr("Only web pages"), checkable=True),
            "code": Chip(self.tr("Code"), self.tr("Only source code and data"), checkable=True),
        }
        self._folder = Chip("", self.tr("Folder"))
        self._date = Chip("", self.tr("Date"))
        self._tag = Chip("", self.tr("Tag"))
        self._tag.hide()
        self._more = Chip(self.tr("More filters") + "  ▾", self.tr("More filters"))
        self._language = RemovableChip("", self.tr("Language"))
        self._mode = RemovableChip("", self.tr("Way of searching"))
        self._sort = RemovableChip("", self.tr("Order"))
        self._chosen = RemovableChip("", self.tr("Chosen on the map"))
        self._chosen_count = 0
        self._clear = Chip(self.tr("Clear filters"), self.tr("Clear filters"))
        self._help = Chip("?", self.tr("What can be typed into the search box"))
        self._help.setToolTip(tip_text(self.tr("What can be typed into the search box"), "Shift+F1"))
        self._options = SearchOptions()
        self._chosen_kinds: frozenset[str] = frozenset()
        self._typed: dict[str, list[QueryFilter]] = {}  # what was typed and is shown here, by what it is about
        self._beside: dict[str, list[QueryFilter]] = {}  # what was typed for the same things and has chips elsewhere
        self._days = 0
        self._sources: tuple[str, ...] = ()
        self._languages: tuple[str, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._groups: dict[Chip, QActionGroup] = {}
        self.popups: dict[str, DatePopup | MoreFilters | QueryHelp] = {}
        self._fill_menus()
        row = FlowLayout()
        chosen = (self._chosen, self._language, self._mode, self._sort, self._clear, self._help)
        for chip in (*self._kinds.values(), self._folder, self._date, self._tag, self._more, *chosen):
            row.addWidget(chip)
        self.setLayout(row)
        for chip in self._kinds.values():
            chip.clicked.connect(self._tell)
        self._clear.clicked.connect(self.clear)
        self._more.clicked.connect(self.show_more)
        self._help.clicked.connect(self.show_help)
        self._language.clicked.connect(self._drop_language)
        self._mode.clicked.connect(self._drop_mode)
        self._sort.clicked.connect(self._drop_sort)
        self._chosen.clicked.connect(self._drop_chosen)
        self._label()

    @property
    def options(self) -> SearchOptions:
        """The filters chosen."""
        return self._options

    @property
    def active(self) -> bool:
        """Whether anything but the default is chosen; what is typed does not count."""
        return replace(self._options, limit=20) != SearchOptions()

    @property
    def days(self) -> int:
        """Of how many last days documents are wanted; 0 where no such span is chosen."""
        return max(0, self._days)

    def restore(self, chosen: Mapping[str, object], days: int) -> None:
        """Choose exactly these filters, as ``SearchOptions`` names them, and the last ``days`` where there are some."""
        given = {name: tuple(value) if isinstance(value, list) else value for name, value in chosen.items()}
        options = SearchOptions(**given)  # type: ignore[arg-type]
        dated = options.after_s is not None or options.before_s is not None
        self._days = days or (_RANGE if dated else 0)
        if days:
            options = replace(options, after_s=time.time() - days * _DAY_S)
        wanted = set(options.types)
        self._chosen_kinds = frozenset(kind for kind in self._kinds if set(endings_of(kind)) <= wanted)
        for kind, chip in self._kinds.items():
            chip.setChecked(kind in self._chosen_kinds)
        self._options = options
        self._fill_menus()
        self._label()
        self.options_changed.emit(self._options)

    @property
    def last(self) -> QWidget:
        """The chip after which the keyboard leaves the bar."""
        return self._help

    def set_sources(self, sources: Sequence[str]) -> None:
        """Offer these folders; a chosen one that is gone is dropped."""
        if tuple(sources) == self._sources:
            return
        self._sources = tuple(sources)
        folder = self._options.folder
        if folder is not None and not any(_overlap(folder, source) for source in self._sources):
            self._change(folder=None)
        self._fill_menus()

    def set_tags(self, tags: tuple[str, ...]) -> None:
        """Offer these tags; where there is none there is no chip."""
        if tags != self._tags:
            self._tags = tags
            self._fill_menus()
            self._label()
        self._tag.setVisible(bool(tags))

    def set_languages(self, languages: tuple[str, ...]) -> None:
        """Offer these languages of documents, most frequent first; one alone leaves nothing to choose."""
        if languages == self._languages:
            return
        self._languages = languages
        if not set(self._options.languages) <= set(languages):
            self._change(languages=())

    def choose_documents(self, documents: str | None, count: int) -> None:
        """Search only these documents, as ``SearchOptions`` names them; None searches all again."""
        self._chosen_count = count
        self._change(documents=documents)
        self._label()

    @property
    def chosen(self) -> RemovableChip:
        """The chip of what was chosen on the map; hidden where nothing is."""
        return self._chosen

    # -- what is typed -------------------------------------------------------------------------

    def show_typed(self, parts: Sequence[QueryFilter]) -> tuple[QueryFilter, ...]:
        """Light the chips of typed filters; return those for which there is no chip."""
        self._typed, self._beside = {}, {}
        kinds = {part: frozenset(document_types(part.value) or ()) for part in parts if part.kind == "type"}
        typed = frozenset[str]().union(*kinds.values())
        lit = self._chosen_kinds or {group for group in self._kinds if _wanted_types(group) <= typed}
        shown = frozenset[str]().union(*(_wanted_types(group) for group in lit))
        options = self._options
        free = {"in": options.folder is None, "lang": not options.languages, "tag": bool(self._tags),
                "after": not self._dated, "before": not self._dated}  # fmt: skip
        free["type"] = not self._chosen_kinds or shown <= typed  # else lit chips would say more than is found
        left = []
        for part in parts:
            about = _ABOUT.get(part.kind, "")
            here = free.get(part.kind, False) and (part not in kinds or kinds[part] <= shown)
            if about:
                (self._typed if here else self._beside).setdefault(about, []).append(part)
            if not here:
                left.append(part)
        for group, chip in self._kinds.items():
            chip.setChecked(group in lit)
        if self._tags:
            self._fill_tags()
        self._label()
        return tuple(left)

    def _drop_typed(self, *about: str, beside: bool = True) -> None:
        """Take what was typed about these things out of the question; ``beside``, also what has chips elsewhere."""
        dropped = [part for name in about for part in self._typed.pop(name, [])]
        dropped += [part for name in about for part in self._beside.pop(name, [])] if beside else []
        if dropped:
            self.typed_dropped.emit(tuple(dropped))

    def _typed_text(self, about: str) -> str:
        return ", ".join(filter_text(part) for part in self._typed.get(about, ()))

    @property
    def _dated(self) -> bool:
        return self._options.after_s is not None or self._options.before_s is not None

    # -- menus and panels ----------------------------------------------------------------------

    def _fill_menus(self) -> None:
        folders: list[tuple[str, object]] = [(self.tr("All folders"), None)]
        folders += [(source_name(source), source) for source in self._sources]
        if self._options.folder not in (None, *self._sources):  # one within them, chosen at a result
            folders.append((short_path(str(self._options.folder)), self._options.folder))
        dates: list[tuple[str, object]] = [
            (self.tr("Any date"), 0),
            (self.tr("Last 7 days"), 7),
            (self.tr("Last 30 days"), 30),
            (self.tr("Last year"), 365),
            (self.tr("From … to …"), _RANGE),
        ]
        self._fill(self._folder, folders, self._options.folder, self._choose_folder)
        self._fill(self._date, dates, self._days, self._choose_date)
        self._fill_tags()

    def _fill_tags(self) -> None:
        tags: list[tuple[str, object]] = [(self.tr("Any tag"), ""), *((tag, tag) for tag in self._tags)]
        typed = self._typed.get("tag", [])
        wanted = typed[0].value.lstrip("#").casefold() if typed else ""
        chosen = next((tag for tag in self._tags if tag.casefold() == wanted), "" if not typed else None)
        self._fill(self._tag, tags, chosen, self._choose_tag)

    def _fill(self, chip: Chip, rows: list[tuple[str, object]], chosen: object, slot: object) -> None:
        menu = QMenu(chip)
        group = QActionGroup(menu)
        for text, value in rows:
            action = QAction(text.replace("&", "&&"), group)  # a folder's "&" is no shortcut
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setData(value)
            action.setToolTip(plain_tip(action.text()))  # else it is the text, as rich text
            menu.addAction(action)
        group.triggered.connect(slot)
        old = chip.menu()
        chip.setMenu(menu)
        chip.setPopupMode(Chip.ToolButtonPopupMode.InstantPopup)
        if old is not None:
            old.deleteLater()
        self._groups[chip] = group

    @Slot(QAction)
    def _choose_folder(self, action: QAction) -> None:
        self._drop_typed("folder")
        self._change(folder=action.data())

    def choose_folder(self, folder: str | None) -> None:
        """Search only what lies in a folder, which may lie within a source; None searches all again."""
        self._drop_typed("folder")
        self._change(folder=folder)
        self._fill_menus()

    @Slot(QAction)
    def _choose_tag(self, action: QAction) -> None:
        """Write the tag into the question, in the place of the one that stands there."""
        self._drop_typed("tag")
        tag = str(action.data())
        if tag:
            self.words_added.emit(f'tag:"{tag}"' if " " in tag else f"tag:{tag}")

    @Slot(QAction)
    def _choose_date(self, action: QAction) -> None:
        days = int(action.data())
        if days == _RANGE:
            for other in action.actionGroup().actions():
                other.setChecked(other.data() == self._days)  # the panel may be closed again without a choice
            QTimer.singleShot(0, self, self.show_dates)  # after the menu has closed, which takes the keyboard back
            return
        self._days = days
        self._drop_typed("date")
        self._change(after_s=time.time() - days * _DAY_S if days else None, before_s=None)

    @Slot()
    def show_dates(self) -> None:
        """Open the panel with two dates."""
        popup = self.popups.get("dates")
        if not isinstance(popup, DatePopup):
            popup = self.popups["dates"] = DatePopup(self)
            popup.chosen.connect(self._choose_range)
        popup.show_range(self._options.after_s, self._options.before_s)
        popup.open_below(self._date, popup.since if popup.since.isEnabled() else popup.first)

    @Slot(object, object)
    def _choose_range(self, after_s: float | None, before_s: float | None) -> None:
        self._days = 0 if after_s is None and before_s is None else _RANGE
        self._drop_typed("date")
        self._change(after_s=after_s, before_s=before_s)
        self._fill_menus()

    @Slot()
    def show_more(self) -> None:
        """Open the panel with words, language and way of searching."""
        popup = self.popups.get("more")
        if not isinstance(popup, MoreFilters):
            popup = self.popups["more"] = MoreFilters(self)
            popup.words_added.connect(self.words_added)
            popup.language_chosen.connect(self._choose_language)
            popup.mode_chosen.connect(self._choose_mode)
            popup.sort_chosen.connect(self._choose_sort)
        popup.show_languages(self._languages, "".join(self._options.languages))
        popup.show_choices("".join(self._options.languages), self._options.mode, self._options.sort)
        popup.open_below(self._more, popup.title)

    @Slot()
    def show_help(self) -> None:
        """Open the table of what can be typed."""
        popup = self.popups.get("help")
        if not isinstance(popup, QueryHelp):
            popup = self.popups["help"] = QueryHelp(self)
            popup.asked.connect(self.example_asked)
        popup.open_below(self._help, popup.buttons[0])

    # -- choices -------------------------------------------------------------------------------

    @Slot(str)
    def _choose_language(self, code: str) -> None:
        self._drop_typed("language")
        self._change(languages=(code,) if code else ())

    @Slot(str)
    def _choose_mode(self, mode: str) -> None:
        self._change(mode=mode)

    @Slot(str)
    def _choose_sort(self, sort: str) -> None:
        self._change(sort=sort)

    @Slot()
    def _drop_sort(self) -> None:
        self._change(sort="relevance")

    @Slot()
    def _drop_language(self) -> None:
        self._drop_typed("language")
        self._change(languages=())

    @Slot()
    def _drop_chosen(self) -> None:
        self.choose_documents(None, 0)

    @Slot()
    def _drop_mode(self) -> None:
        self._change(mode="hybrid")

    @Slot()
    def _tell(self) -> None:
        self._chosen_kinds = frozenset(kind for kind, chip in self._kinds.items() if chip.isChecked())
        self._drop_typed("type", beside=bool(self._chosen_kinds))  # what was typed and is still lit is a choice now
        self._change(types=tuple(ending for kind in self._kinds if kind in self._chosen_kinds
                                 for ending in endings_of(kind)))  # fmt: skip

    @Slot()
    def clear(self) -> None:
        """Search everything again."""
        for chip in self._kinds.values():
            chip.setChecked(False)
        self._days = 0
        self._chosen_kinds = frozenset()
        self._drop_typed(*dict.fromkeys(_ABOUT.values()))
        self._options = SearchOptions()
        self._fill_menus()
        self._label()
        self.options_changed.emit(self._options)

    def _change(self, **fields: object) -> None:
        changed = replace(self._options, **fields)  # type: ignore[arg-type]
        if changed != self._options:
            self._options = changed
            self._label()
            self.options_changed.emit(self._options)

    def _label(self) -> None:
        folder, options = self._options.folder, self._options
        name = self.tr("All folders")
        if folder:
            name = folder_names((*self._sources, folder))[folder]
        typed = {about: self._typed_text(about) for about in ("folder", "date", "language", "tag")}
        self._set(self._folder, typed["folder"] or one_line(name), bool(folder or typed["folder"]))
        self._set(self._tag, typed["tag"] or self.tr("Any tag"), bool(typed["tag"]))
        self._set(self._date, typed["date"] or self._date_label(), bool(self._dated or typed["date"]))
        chosen = options.languages[0] if options.languages else ""
        said = self.tr("Language: {0}").format(language_text(chosen))
        self._set_removable(self._language, typed["language"] or said, shown=bool(chosen or typed["language"]))
        on_map = self.tr("On the map: {0}").format(documents_text(self._chosen_count))
        self._set_removable(self._chosen, on_map, shown=options.documents is not None)
        modes = {"meaning": self.tr("Meaning only"), "words": self.tr("Words only")}
        self._set_removable(self._mode, modes.get(options.mode, ""), shown=options.mode in modes)
        orders = {"newest": self.tr("Newest first"), "name": self.tr("By name"), "size": self.tr("Largest first"),
                  "folder": self.tr("By folder")}  # fmt: skip
        self._set_removable(self._sort, orders.get(options.sort, ""), shown=options.sort in orders)
        self._clear.setVisible(self.active or bool(self._typed))

    def _date_label(self) -> str:
        dates = {0: self.tr("Any date"), 7: self.tr("Last 7 days"), 30: self.tr("Last 30 days"),
                 365: self.tr("Last year")}  # fmt: skip
        return dates.get(self._days) or date_range_text(self._options.after_s, self._options.before_s)

    def _set(self, chip: Chip, text: str, active: bool) -> None:
        chip.setText(f"{text}  ▾")
        chip.setAccessibleDescription(text)
        chip.set_active(active)

    def _set_removable(self, chip: RemovableChip, text: str, *, shown: bool) -> None:
        chip.say(text, self.tr("Remove: {0}").format(text))
        chip.set_active(shown)
        chip.setVisible(shown)
