"""How does one use a map? Tools above it, a legend below whose lines can be chosen by keys, and what is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from desktop.atlas.canvas import MapCanvas
from desktop.atlas.late_numpy import np
from desktop.atlas.legend import Legend, by_folder, by_meaning, by_type
from desktop.look.icons import IconSet
from desktop.system.announcing import announce
from desktop.texts.plain import plain_tip
from desktop.texts.wording import count_text, documents_text
from desktop.views.controls import ElidedLabel, IconButton, icon_label, link_button, make_column, make_label, make_row
from desktop.views.flow import FlowLayout

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    import numpy.typing as npt

    from engine.atlas import LibraryMap, Spot

    Rows = npt.NDArray[np.bool_]


_LEGEND_PX = 48  # one line and a part of the next, which says that there are more


class MapView(QFrame):
    """The map with its tools. It holds the map that is shown and which documents of it are chosen."""

    opened = Signal(int)  # a document's place on the map
    chosen = Signal(object)  # (rows,) bool, or None where all documents count again

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("mapView")
        self.setAccessibleName(self.tr("Map of the library"))
        self._icons = icons
        self._map: LibraryMap | None = None
        self._legend: Legend | None = None
        self._sources: tuple[str, ...] = ()
        self.canvas = MapCanvas(icons.theme)
        self.colouring = QComboBox()
        self.legend = QListWidget()
        self.progress = QProgressBar()
        self.said = ElidedLabel("muted", snug=True)
        self.all_again = link_button(self.tr("Show all"))
        self.tools = self._make_tools(icons)
        self._stack = QStackedWidget()
        self._empty = self._make_empty(icons)
        self._body = self._make_body()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._body)
        column = make_column(spacing=0)
        column.addWidget(self._stack, 1)
        self.setLayout(column)
        self._connect()
        self.show_waiting()

    def _make_tools(self, icons: IconSet) -> dict[str, IconButton]:
        texts = {"move": ("hand", self.tr("Move the map")), "lasso": ("lasso", self.tr("Draw around documents")),
                 "rectangle": ("rectangle", self.tr("Draw a rectangle around documents")),
                 "zoom_in": ("zoom-in", self.tr("Nearer")), "zoom_out": ("zoom-out", self.tr("Farther away")),
                 "fit": ("fit-width", self.tr("Show all of the map"))}  # fmt: skip
        keys = {"zoom_in": "+", "zoom_out": "-", "fit": "0"}
        made = {
            name: IconButton(icons, icon, text, shortcut=keys.get(name, "")) for name, (icon, text) in texts.items()
        }
        self._group = QButtonGroup(self)
        for name in ("move", "lasso", "rectangle"):
            made[name].setCheckable(True)
            self._group.addButton(made[name])
        made["move"].setChecked(True)
        return made

    def _make_body(self) -> QWidget:
        for text in (self.tr("By meaning"), self.tr("By type"), self.tr("By folder")):
            self.colouring.addItem(text)
        for part in (self.colouring, self.colouring.view()):
            part.setAccessibleName(self.tr("What the colours stand for"))
        self.colouring.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.legend.setAccessibleName(self.tr("Groups of documents; Enter chooses one"))
        self.legend.setObjectName("mapLegend")
        self.legend.setIconSize(QSize(14, 14))
        self.legend.setMinimumHeight(_LEGEND_PX)
        self.legend.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.legend.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.progress.setAccessibleName(self.tr("The map is being drawn"))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setRange(0, 100)
        self.progress.hide()
        tools = make_row(*self.tools.values(), -1, spacing=2)
        tools.setContentsMargins(12, 6, 12, 4)
        line = FlowLayout(spacing=12)
        for item in (self.said, self.colouring, self.all_again):
            line.addWidget(item)
        line.setContentsMargins(14, 2, 12, 2)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.canvas)
        halves.addWidget(self.legend)
        halves.setStretchFactor(0, 4)
        halves.setStretchFactor(1, 1)
        halves.setSizes([460, 150])
        halves.setChildrenCollapsible(False)
        body = QWidget()
        column = make_column(tools, self.progress, line, spacing=0)
        column.addWidget(halves, 1)
        body.setLayout(column)
        return body

    def _make_empty(self, icons: IconSet) -> QWidget:
        page = QWidget()
        self._empty_title = make_label(style="title", wrap=True)
        self._empty_text = make_label(style="muted", wrap=True)
        self._empty_progress = QProgressBar()
        self._empty_progress.setAccessibleName(self.tr("The map is being drawn"))
        self._empty_progress.setTextVisible(False)
        self._empty_progress.setFixedHeight(4)
        self._empty_progress.setRange(0, 100)
        mark = icon_label(icons, "map", "accent", 40)
        page.setLayout(
            make_column(28, mark, self._empty_title, self._empty_text, self._empty_progress, -1, spacing=12, margins=26)
        )
        return page

    def _connect(self) -> None:
        for name in ("move", "lasso", "rectangle"):
            self.tools[name].clicked.connect(partial(self._take, name))
        self.tools["zoom_in"].clicked.connect(partial(self.canvas.zoom_by, 1))
        self.tools["zoom_out"].clicked.connect(partial(self.canvas.zoom_by, -1))
        self.tools["fit"].clicked.connect(self.canvas.fit)
        self.canvas.opened.connect(self.opened)
        self.canvas.chosen.connect(self.chosen)
        self.colouring.currentIndexChanged.connect(self._colour)
        self.legend.itemActivated.connect(self._choose_group)
        self.all_again.clicked.connect(self._clear)
        self._icons.theme.changed.connect(self._fill_legend)

    # -- what is shown -------------------------------------------------------------------------

    @property
    def found(self) -> LibraryMap | None:
        """The map that is shown."""
        return self._map

    @property
    def empty_text(self) -> str:
        """What stands in the place of a map; empty where there is one."""
        said = f"{self._empty_title.text()}\n{self._empty_text.text()}"
        return said if self._stack.currentWidget() is self._empty else ""

    def show_waiting(self) -> None:
        """A map is being drawn, and none is there yet."""
        self._tell(self.tr("The map is being drawn"),
                   self.tr("Documents that are alike will lie side by side. You may go on searching."))  # fmt: skip

    def show_failed(self, reason: str) -> None:
        """There can be no map; one that is there stays."""
        self.show_share(1.0)
        if self._map is None:
            self._tell(self.tr("The map could not be drawn"), reason)

    def _tell(self, title: str, text: str) -> None:
        self._empty_title.setText(title)
        self._empty_text.setText(text)
        self._stack.setCurrentWidget(self._empty)

    @Slot(float)
    def show_share(self, share: float) -> None:
        """Say how far a map is."""
        for bar in (self.progress, self._empty_progress):
            bar.setValue(round(100 * share))
            bar.setVisible(share < 1)

    def show_map(self, found: LibraryMap, sources: Sequence[str]) -> None:
        """Show a map, or that there are too few documents for one."""
        self.show_share(1.0)
        self._sources = tuple(sources)
        if not found.titles:
            self._map = None
            text = self.tr("The library holds {0}; a map needs at least 20.").format(documents_text(found.documents))
            self._tell(self.tr("Too few documents for a map"), text)
            return
        self._map, self._legend = found, self._legend_of(found)
        self.canvas.show_map(found, self._legend)
        self._fill_legend()
        self._stack.setCurrentWidget(self._body)
        self.show_chosen(None)

    def forget(self) -> None:
        """Show nothing of a library that is not open any more."""
        self._map = None
        self.show_waiting()

    def show_chosen(self, kept: Rows | None) -> None:
        """Say which documents are chosen, by letting the others fade."""
        self.canvas.show_chosen(kept)
        if self._map is None:
            return
        total = documents_text(len(self._map.titles))
        text = total if kept is None else self.tr("{0} of {1} chosen").format(count_text(int(kept.sum())), total)
        self.said.set_full(text)
        self.all_again.setVisible(kept is not None)
        if kept is not None:
            announce(self, text)

    def show_hits(self, documents: Sequence[int], spot: Spot | None) -> None:
        """Mark the documents of these numbers, best first, and where the question lies."""
        if self._map is None:
            return
        ids = self._map.ids
        rows = np.searchsorted(ids, np.asarray(documents, np.int64))
        there = [row for row, number in zip(rows.tolist(), documents, strict=True)
                 if row < len(ids) and ids[row] == number]  # fmt: skip
        self.canvas.show_hits(np.array(there, np.int64), spot)

    # -- the legend ----------------------------------------------------------------------------

    def _legend_of(self, found: LibraryMap) -> Legend:
        kind = self.colouring.currentIndex()
        return by_type(found) if kind == 1 else by_folder(found, self._sources) if kind == 2 else by_meaning(found)

    @Slot()
    def _colour(self) -> None:
        if self._map is not None:
            self._legend = self._legend_of(self._map)
            self.canvas.show_legend(self._legend)
            self._fill_legend()

    @Slot()
    def _fill_legend(self) -> None:
        if self._legend is None:
            return
        row = max(0, self.legend.currentRow())
        self.legend.clear()
        for group in self._legend.groups:
            item = QListWidgetItem(self._dot(group.hue), f"{group.name}  ·  {count_text(group.documents)}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{group.name}, {documents_text(group.documents)}")
            item.setToolTip(plain_tip(group.name))
            self.legend.addItem(item)
        self.legend.setCurrentRow(min(row, self.legend.count() - 1))

    def _dot(self, hue: int) -> QIcon:
        dot = QPixmap(28, 28)
        dot.fill(Qt.GlobalColor.transparent)
        painter = QPainter(dot)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.canvas.hue(hue))
        painter.drawEllipse(3, 3, 22, 22)
        painter.end()
        icon = QIcon(dot)
        icon.addPixmap(dot, QIcon.Mode.Selected)  # else it takes the colour of what is chosen
        return icon

    @Slot(QListWidgetItem)
    def _choose_group(self, item: QListWidgetItem) -> None:
        if self._legend is not None:
            self.chosen.emit(self._legend.labels == self.legend.row(item))

    def _take(self, tool: str, checked: bool = False) -> None:
        self.canvas.tool = tool

    @Slot()
    def _clear(self) -> None:
        self.chosen.emit(None)
