"""What was read of a folder? A table of files: state, reason and what to do, size, passages."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.texts.engine_words import engine_text
from desktop.texts.member_names import member_path
from desktop.texts.plain import one_line, plain_tip
from desktop.texts.wording import bytes_text, count_text, short_path
from engine.reports.status import FileState

Index = QModelIndex | QPersistentModelIndex
STATES = ("indexed", "partial", "container", "alias", "skipped", "failed", "pending")
STATE_ROLE = Qt.ItemDataRole.UserRole + 1
FILE_ROLE = Qt.ItemDataRole.UserRole + 2


def order_files(files: Iterable[FileState]) -> list[FileState]:
    """Return failed files first, then those read in part, waiting, skipped and indexed ones, each by path."""
    order = {"failed": 0, "partial": 1, "pending": 2, "skipped": 3, "container": 4, "indexed": 4, "alias": 5}
    return sorted(files, key=lambda file: (order.get(file.state, 5), file.path))


def _shown(file: FileState) -> str:
    return member_path(file.path, file.container)


def reason_text(file: FileState) -> str:
    """Return why a file is in its state and what to do, as sentences; empty for an indexed one."""
    parts = [part.rstrip(".") for part in (engine_text(file.reason), engine_text(file.fix)) if part]
    return " ".join(f"{part[:1].upper()}{part[1:]}." for part in parts)


class CoverageModel(QAbstractTableModel):
    """The files of one source, or of all, filtered by state and by a part of their path."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[FileState, ...] = ()
        self._files: list[FileState] = []
        self._root = ""
        self._state = ""
        self._part = ""
        self.state_names = {
            "indexed": self.tr("Indexed"),
            "partial": self.tr("Read in part"),
            "container": self.tr("Opened"),
            "alias": self.tr("Other name"),
            "skipped": self.tr("Skipped"),
            "failed": self.tr("Not readable"),
            "pending": self.tr("Waiting"),
        }
        self._headers = (self.tr("File"), self.tr("State"), self.tr("Why, and what to do"),
                         self.tr("Size"), self.tr("Passages"))  # fmt: skip

    def set_files(self, root: str, files: list[FileState]) -> None:
        """Show the files of the source at ``root``, of all where it is empty, in their order."""
        self._root = root
        self._all = tuple(files)
        self._refilter()

    def set_filter(self, state: str, part: str) -> None:
        """Keep files in ``state`` (empty for all) whose path, as it is shown or kept, contains ``part``."""
        self._state, self._part = state, part.casefold()
        self._refilter()

    def _refilter(self) -> None:
        self.beginResetModel()
        self._files = [
            file
            for file in self._all
            if (not self._state or file.state == self._state) and (not self._part or self._holds_part(file))
        ]
        self.endResetModel()

    def _holds_part(self, file: FileState) -> bool:
        return any(self._part in path.casefold() for path in (file.path, _shown(file)))

    @property
    def counts(self) -> Counter[str]:
        """How many files are in each state, whatever the filter."""
        return Counter(file.state for file in self._all)

    def file(self, row: int) -> FileState | None:
        """Return the file of a row, None outside."""
        return self._files[row] if 0 <= row < len(self._files) else None

    def failed_paths(self) -> tuple[str, ...]:
        """Return every file that failed or was read in part, whatever the filter."""
        return tuple(file.path for file in self._all if file.state in ("failed", "partial"))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return the files that pass the filter."""
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 (Qt's name and default)
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(  # noqa: N802 (Qt's name)
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the titles of the columns."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section] if 0 <= section < len(self._headers) else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        file = self.file(index.row()) if index.isValid() else None
        if file is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(file, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            said = (one_line(_shown(file)), engine_text(file.reason), engine_text(file.fix))
            return plain_tip("\n".join(part for part in said if part))
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= 3:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return {STATE_ROLE: file.state, FILE_ROLE: file}.get(role)

    def _cell(self, file: FileState, column: int) -> str:
        if column == 0:
            inside, path = self._root and file.path.startswith(self._root + os.sep), _shown(file)
            return one_line(os.path.relpath(path, self._root) if inside else short_path(path))
        if column == 1:
            return self.state_names.get(file.state, file.state)
        if column == 2:
            return reason_text(file)
        if column == 3:
            return bytes_text(file.size_bytes)
        return count_text(file.chunks) if file.chunks else ""
