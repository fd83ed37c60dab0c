"""Which encoders are here, and which could be? One list: those installed, those to add, those not yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.texts.engine_words import engine_text
from desktop.texts.wording import count_text, rough_bytes_text
from engine.records import dataclass

if TYPE_CHECKING:  # the encoder runtime is heavy: only after the first paint
    from engine.encoders.manifest import Manifest, Rung
    from engine.model_hub.catalogue import CatalogueEntry

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row says, for the delegate and for tests."""

    ROW = Qt.ItemDataRole.UserRole + 1  # EncoderRow, None for a heading
    TITLE = Qt.ItemDataRole.UserRole + 2
    FACTS = Qt.ItemDataRole.UserRole + 3
    STATE = Qt.ItemDataRole.UserRole + 4  # "used", "installed", "offered", "not yet"; empty for a heading
    ASIDE = Qt.ItemDataRole.UserRole + 5  # what stands beside the title: the state, or the size of a download


@dataclass(frozen=True, slots=True)
class EncoderRow:
    """One encoder: what is installed, what is published, or both."""

    name: str
    entry: CatalogueEntry | None
    manifest: Manifest | None
    disk_bytes: int = 0  # 0 where it is not installed
    bundled: bool = False
    partial_bytes: int = 0  # of a download that was stopped

    @property
    def title(self) -> str:
        """What people call it."""
        return self.manifest.title if self.manifest else self.entry.title if self.entry else self.name

    @property
    def license(self) -> str:
        """Its licence; empty where none is published."""
        found = self.manifest.license if self.manifest else self.entry.license if self.entry else ""
        return found or ""

    @property
    def full_dims(self) -> int:
        """Dimensions of its vectors."""
        return self.manifest.full_dims if self.manifest else self.entry.full_dims if self.entry else 0

    @property
    def context_tokens(self) -> int | None:
        """The longest text it reads, in tokens; None where any length is read."""
        return self.manifest.read_tokens if self.manifest else self.entry.native_tokens if self.entry else None

    @property
    def ladder(self) -> tuple[Rung, ...]:
        """The sizes that were measured here; empty where none was."""
        return self.manifest.ladder if self.manifest and len(self.manifest.ladder) > 1 else ()

    @property
    def active_parameters(self) -> int | None:
        """Numbers that are multiplied for each token, which its speed depends on; None while unknown."""
        entry = self.entry
        if entry is None or entry.parameters is None or entry.embedding_parameters is None:
            return None
        return entry.parameters - entry.embedding_parameters or None


class EncodersModel(QAbstractListModel):
    """Rows under headings, in the order: on this computer, to add, not yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[str | EncoderRow] = []
        self._used = ""
        self._names = {
            "used": self.tr("In use"),
            "installed": self.tr("Installed"),
            "offered": self.tr("Can be added"),
            "not yet": self.tr("Not yet"),
        }

    def set_rows(self, rows: Iterable[EncoderRow], used: str) -> None:
        """Show ``rows``; ``used`` is the name of the open library's encoder."""
        found = list(rows)
        groups: tuple[tuple[str, list[EncoderRow]], ...] = (
            (self.tr("On this computer"), [row for row in found if row.manifest]),
            (self.tr("Can be added"), [row for row in found if not row.manifest and _is_offered(row)]),
            (self.tr("Not yet"), [row for row in found if not row.manifest and not _is_offered(row)]),
        )
        self.beginResetModel()
        self._used = used
        self._items = []
        for heading, group in groups:
            self._items += [heading, *group] if group else []
        self.endResetModel()

    def find(self, name: str) -> QModelIndex:
        """Return where the encoder of that name stands; invalid where it is not in the list."""
        for number, item in enumerate(self._items):
            if isinstance(item, EncoderRow) and item.name == name:
                return self.index(number)
        return QModelIndex()

    def row(self, name: str) -> EncoderRow | None:
        """Return the encoder of that name."""
        found = self.find(name).data(Role.ROW)
        return found if isinstance(found, EncoderRow) else None

    def installed(self) -> Sequence[EncoderRow]:
        """Return the encoders on this computer, in their order."""
        return [item for item in self._items if isinstance(item, EncoderRow) and item.manifest]

    def state_text(self, row: EncoderRow) -> str:
        """Return the state of a row in words."""
        return self._names[self.state(row)]

    def state(self, row: EncoderRow) -> str:
        """Return the state of a row, as ``Role.STATE`` has it."""
        if row.manifest:
            return "used" if row.name == self._used else "installed"
        return "offered" if _is_offered(row) else "not yet"

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 (Qt's signature)
        """Return the number of rows, headings among them."""
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither chosen nor reached with the keys."""
        if index.isValid() and isinstance(self._items[index.row()], EncoderRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row says."""
        if not index.isValid():
            return None
        item = self._items[index.row()]
        if isinstance(item, str):
            return item if role in (Qt.ItemDataRole.DisplayRole, Role.TITLE) else "" if role == Role.STATE else None
        if role in (Qt.ItemDataRole.DisplayRole, Role.TITLE):
            return item.title
        if role == Role.ROW:
            return item
        if role == Role.FACTS:
            return self._facts(item)
        if role == Role.STATE:
            return self.state(item)
        if role == Role.ASIDE:
            return self._aside(item)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.title}, {self.state_text(item)}, {self._facts(item)}"
        return None

    def _facts(self, row: EncoderRow) -> str:
        tokens = row.context_tokens
        parts = [
            row.license or self.tr("no licence published"),
            self.tr("{0} dims").format(count_text(row.full_dims)),
            self.tr("{0} tokens").format(count_text(tokens)) if tokens else self.tr("any length"),
            engine_text(row.entry.languages) if row.entry else "",
        ]
        return " · ".join(part for part in parts if part)

    def _aside(self, row: EncoderRow) -> str:
        if row.manifest:
            return self.state_text(row)
        return rough_bytes_text(row.entry.weights_bytes) if row.entry and row.entry.weights_bytes else ""


def _is_offered(row: EncoderRow) -> bool:
    return row.entry is not None and row.entry.status in ("export", "onnx")
