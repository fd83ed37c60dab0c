"""What may this program read? Folders, kinds and a limit; nothing is chosen beforehand that was not granted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QWidget,
)

from desktop.controllers.access import Decision
from desktop.texts.languages import tr
from desktop.views.controls import let_breathe, make_column, make_label, make_row
from desktop.views.file_dialog import folder_dialog
from desktop.views.filter_bar import GROUPS
from engine.serve.grants import PER_DAY, PER_HOUR

if TYPE_CHECKING:
    from engine.serve.access import Program

_MOST = 1_000_000
# What people tell apart in the filters, and pictures.
_GROUPS = {**GROUPS, "image": ("image",)}


def _group_names() -> dict[str, str]:
    return {
        "pdf": tr("PDF"),
        "documents": tr("Documents"),
        "tables": tr("Tables"),
        "email": tr("E-mail"),
        "text": tr("Plain text"),
        "html": tr("Web pages"),
        "code": tr("Code"),
        "image": tr("Pictures"),
    }


def kinds_text(kinds: tuple[str, ...]) -> str:
    """Return which kinds of files are meant, in words; none means all."""
    if not kinds:
        return tr("every kind of file")
    names = _group_names()
    groups = [name for name, group in _GROUPS.items() if set(group) <= set(kinds)]
    rest = set(kinds) - {kind for name in groups for kind in _GROUPS[name]}
    return ", ".join([*(names[name] for name in groups), *sorted(rest)])


class GrantDialog(QDialog):
    """Asks what one program may read; ``decided`` carries the answer."""

    decided = Signal(object)  # Decision

    def __init__(self, program: Program, sources: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Allow a program to read"))
        self.setMinimumWidth(560)
        self._program = program
        self.folders = QListWidget()
        self.folders.setObjectName("folderList")
        self.folders.setAccessibleName(self.tr("Folders that it may read"))
        self.folders.itemChanged.connect(self._follow)
        for path in dict.fromkeys((*program.folders, *sources)):
            self._add_folder(path, checked=path in program.folders)
        add = QPushButton(self.tr("Only a folder in one of them…"))
        add.clicked.connect(self._ask_folder)
        names = _group_names()
        grouped = {kind for group in _GROUPS.values() for kind in group}
        self._other_kinds = tuple(kind for kind in program.kinds if kind not in grouped)  # endings, by the command line
        self.kinds = {name: QCheckBox(names[name]) for name in _GROUPS}
        for name, box in self.kinds.items():
            box.setChecked(not program.kinds or set(_GROUPS[name]) <= set(program.kinds))
            box.toggled.connect(self._follow)
        self.all_kinds = QCheckBox(self.tr("Every kind of file"))
        self.all_kinds.setChecked(not program.kinds)
        self.all_kinds.toggled.connect(self._follow)
        self.per_hour, self.per_day = self._limit(program.per_hour, PER_HOUR), self._limit(program.per_day, PER_DAY)
        kind = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kind.Cancel)
        self.allow = QPushButton(self.tr("Allow"))
        self.allow.setObjectName("primary")
        buttons.addButton(self.allow, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._decide)
        buttons.rejected.connect(self.reject)
        limits = make_row(
            make_label(self.tr("At most")), self.per_hour, make_label(self.tr("passages an hour,")), self.per_day,
            make_label(self.tr("a day")), -1,
        )  # fmt: skip
        layout = make_column(
            make_label(self.tr("What may {0} read?").format(program.name), "title", wrap=True),
            make_label(self.tr("It sees nothing of anything else, and the log shows what it got."), "muted", wrap=True),
            self.folders, make_row(add, -1), self.all_kinds, self._kinds_grid(), limits, buttons,
            spacing=12, margins=24,
        )  # fmt: skip
        self.setLayout(layout)
        self._follow()

    def _limit(self, value: int, default: int) -> QSpinBox:
        made = QSpinBox()
        let_breathe(made)
        made.setRange(1, _MOST)
        made.setValue(value or default)
        return made

    def _kinds_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(22, 0, 0, 0)
        for place, box in enumerate(self.kinds.values()):
            grid.addWidget(box, place // 4, place % 4)
        return grid

    def _add_folder(self, path: str, *, checked: bool) -> None:
        item = QListWidgetItem(path)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
        item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self.folders.addItem(item)

    @Slot()
    def _ask_folder(self) -> None:
        dialog = folder_dialog(self, self.tr("Choose a folder that it may read"))
        dialog.fileSelected.connect(self.add_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def add_folder(self, path: str) -> None:
        """Offer another folder, chosen at once."""
        self._add_folder(path, checked=True)
        self._follow()

    def decision(self) -> Decision:
        """Return what the controls say."""
        items = [self.folders.item(row) for row in range(self.folders.count())]
        folders = tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)
        chosen = [name for name, box in self.kinds.items() if box.isChecked()]
        kinds = (*(kind for name in chosen for kind in _GROUPS[name]), *self._other_kinds)
        kinds = () if self.all_kinds.isChecked() else kinds
        return Decision("grant", self._program.name, folders, kinds, (self.per_hour.value(), self.per_day.value()))

    @Slot()
    def _follow(self) -> None:
        everything = self.all_kinds.isChecked()
        for box in self.kinds.values():
            box.setEnabled(not everything)
        asked = self.decision()
        self.allow.setEnabled(bool(asked.folders) and (everything or bool(asked.kinds)))

    @Slot()
    def _decide(self) -> None:
        self.decided.emit(self.decision())
        self.accept()
