"""Which files are called like the question and have no text? A line under the results that opens into their list."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from desktop.look.icons import IconSet
from desktop.texts.engine_words import engine_text, kind_text
from desktop.texts.member_names import member_path
from desktop.texts.plain import isolated, one_line, plain_tip
from desktop.texts.wording import short_folder
from desktop.views.controls import icon_label, link_button, make_column, make_label, make_row

if TYPE_CHECKING:  # the engine's heavy parts come after the first paint
    from engine.search.filename_search import NamedFile, NamedFiles

_ICONS = {
    "waiting": "clock", "locked": "lock", "scan": "file-pdf", "picture": "file-image", "drawing": "file-diagram",
    "generated": "folder", "rule": "skip", "damaged": "warning", "away": "warning", "alias": "copy",
}  # fmt: skip
_SHOWN_ROWS = 4
_PATH = Qt.ItemDataRole.UserRole


class NamesBelow(QFrame):
    """Hidden where no such file is called like the question."""

    opened = Signal(str)  # the path of a file, or of what it lies in

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("card")
        self._icons = icons
        self._files = 0
        self._alone = self._opened_by_itself = False
        self._count = make_label(style="strong", wrap=True)
        self._unread = make_label(style="small", wrap=True)
        self._toggle = link_button(self.tr("Show"))
        self._toggle.clicked.connect(self._turn)
        self.list = QListWidget()
        self.list.setObjectName("namesBelow")
        self.list.setAccessibleName(self.tr("Files by name"))
        self.list.setIconSize(QSize(18, 18))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        self.list.hide()
        head = make_row(icon_label(icons, "file-add", "muted", 18), spacing=8)
        head.addWidget(self._count, 1)
        head.addWidget(self._toggle)
        column = make_column(head, self._unread, self.list, spacing=4)
        column.setContentsMargins(14, 8, 10, 8)
        self.setLayout(column)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return f"{self._count.text()} {self._unread.text()}".strip() if not self.isHidden() else ""

    @property
    def toggle(self) -> object:
        """The button that opens and closes the list."""
        return self._toggle

    def show_named(self, named: NamedFiles, unread: str) -> None:
        """Say how many files there are, and which of them were not read.

        Args:
            named: what was found.
            unread: what was not read, by kind, in words.
        """
        self.setVisible(bool(named.count))
        self.list.clear()
        if not named.count:
            self._close()
            return
        self._files = named.count
        self._say_count()
        self._unread.setText(self._said(named, unread))
        self._unread.setVisible(bool(named.unread))
        for file in named.files:
            self.list.addItem(self._item(file))
        if named.count > len(named.files):
            rest = QListWidgetItem(self.tr("and %Ln more", "of files", named.count - len(named.files)))
            rest.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(rest)
        rows = min(_SHOWN_ROWS, self.list.count())
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 20) + 2 * self.list.frameWidth() + 2)
        self.setAccessibleName(self.text)

    def stand_alone(self, alone: bool) -> None:  # noqa: FBT001
        """Take the place of results that there are none of: the files are then listed at once."""
        if alone == self._alone:
            return
        self._alone = alone
        self._say_count()
        if alone and self.list.isHidden():
            self._opened_by_itself = True
            self._turn()
        elif self._opened_by_itself:
            self._close()

    def _say_count(self) -> None:
        more = self.tr("%Ln more file(s) by name alone", "", self._files)
        self._count.setText(self.tr("%Ln file(s) by name alone", "", self._files) if self._alone else more)

    def _said(self, named: NamedFiles, unread: str) -> str:
        said = self.tr("%Ln file(s) named like this were not read: {0}.", "", named.unread_count)
        helps = [f"{kind_text(one.kind, one.count)}: {engine_text(one.fix)}" for one in named.unread if one.fix]
        tips = self.tr("What helps: {0}.").format("; ".join(helps)) if helps else ""
        return f"{said.format(unread)} {tips}".strip()

    def _item(self, file: NamedFile) -> QListWidgetItem:
        path = member_path(file.path, file.container)
        why = engine_text(file.reason) or self.tr("still waiting to be read")
        name, folder = isolated(one_line(PurePath(path).name)), isolated(one_line(short_folder(path)))
        item = QListWidgetItem(f"{name}\n{why} · {folder}")
        item.setIcon(self._icons.icon(_ICONS.get(file.kind, "file-text"), "muted"))
        said = (one_line(path), why, engine_text(file.fix))
        item.setToolTip(plain_tip("\n".join(part for part in said if part)))
        item.setData(_PATH, file.container or file.path)
        return item

    @Slot()
    def _turn(self) -> None:
        if self.list.isHidden():
            self.list.show()
            self._toggle.setText(self.tr("Hide"))
        else:
            self._close()

    def _close(self) -> None:
        self._opened_by_itself = False
        self.list.hide()
        self._toggle.setText(self.tr("Show"))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        if path := item.data(_PATH):
            self.opened.emit(path)
