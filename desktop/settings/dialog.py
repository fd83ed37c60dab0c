"""Where are choices made? A dialog whose fields come from ``Settings``; a new field appears by itself."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QTabWidget, QWidget

from desktop.look.icons import IconSet
from desktop.settings.background_notes import background_note
from desktop.settings.encoders_page import EncodersPage
from desktop.settings.fields import editor_value, field_help, field_title, make_editor, set_editor
from desktop.settings.folder_list import FolderList
from desktop.settings.sizes_page import SizesPage
from desktop.texts.engine_words import reason_text
from desktop.views.controls import hand_focus, link_button, make_column, make_label, make_row, scrolled, tab_through
from engine import paths
from engine.reports.status import LibraryStatus
from engine.settings import AUTO, OFF, Settings

_GENERAL = (
    "appearance", "language", "motion", "keep_running", "start_at_login", "index_after_close", "shortcut",
    "desktop_search", "keep_history",
)  # fmt: skip
_ENCODER = ("encoder", "dims", "store", "layers", "reranker")


class SettingsDialog(QDialog):
    """All settings in pages; nothing changes before Save, but encoders, which are added and removed at once."""

    saved = Signal(object)  # Settings
    forget_asked = Signal()  # what was asked so far, at once
    resize_asked = Signal(int, str)  # the open library shall be searched at this size

    def __init__(
        self,
        settings: Settings,
        icons: IconSet,
        status: LibraryStatus | None,
        encoders: tuple[str, ...],
        parent: QWidget | None = None,
        encoders_page: EncodersPage | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumSize(760, 420)
        room = self.screen().availableSize()
        self.resize(min(920, room.width() - 40), min(740, room.height() - 60))
        self._settings = settings
        self._status = status
        self._encoders = (AUTO, *(name for name in encoders if name != AUTO))
        self._fields = {item.name: item for item in dataclasses.fields(Settings)}
        self.editors: dict[str, QWidget] = {}
        self.sizes_page = SizesPage(icons, status, settings)
        self.sizes = self.sizes_page.picker
        self.folders = FolderList(status)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Pages of the settings"))
        self.encoders_page = encoders_page
        for page, name in (
            (self._make_size_page(), self.tr("Size and quality")), (self._make_encoders_tab(), self.tr("Encoders")),
            (self.folders, self.tr("Folders")), (self._make_form(_GENERAL), self.tr("General")),
            (self._make_form(self._other_names()), self.tr("Indexing")),
        ):  # fmt: skip
            self.tabs.addTab(scrolled(page, name), name)
        kind = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kind.Save | kind.Cancel | kind.RestoreDefaults)
        buttons.button(kind.Save).setObjectName("primary")
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        buttons.button(kind.RestoreDefaults).clicked.connect(self._restore)
        self._buttons = [buttons.button(which) for which in (kind.RestoreDefaults, kind.Cancel, kind.Save)]
        layout = make_column(make_label(self.windowTitle(), "title"), spacing=14, margins=24)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(buttons)
        self.setLayout(layout)

    def add_page(self, page: QWidget, name: str) -> None:
        """Add a page behind the others; the keyboard reaches it before the buttons below."""
        self.tabs.addTab(page, name)
        tab_through(page, *self._buttons)

    def _other_names(self) -> tuple[str, ...]:
        return tuple(name for name in self._fields if name not in (*_GENERAL, *_ENCODER))

    def _make_form(self, names: tuple[str, ...]) -> QWidget:
        column = make_column(spacing=18)
        for name in names:
            column.addLayout(self._make_field(name))
        column.addStretch(1)
        column.setContentsMargins(8, 20, 8, 8)
        page = QWidget()
        page.setLayout(column)
        return page

    def _make_field(self, name: str) -> Any:
        item = self._fields[name]
        extra: tuple[Any, ...] = self._encoders if name == "encoder" else ()
        if name == "reranker":
            extra = tuple(dict.fromkeys((OFF, *_rerankers(), self._settings.reranker)))
        if name == "layers" and self._status is not None:
            extra = (0, *self._status.encoder.depths)
        editor = make_editor(item, getattr(self._settings, name), extra)
        self.editors[name] = editor
        title = make_label(field_title(item), wrap=True)
        title.setBuddy(editor)
        help_text = make_label(field_help(item), "small", wrap=True)
        help_text.setVisible(bool(help_text.text()))
        if isinstance(editor, QCheckBox):
            under = self._make_under(name)
            return make_column(editor, help_text, *under, spacing=3)
        editor.setMinimumWidth(210)
        row = make_row(spacing=20)
        row.addLayout(make_column(title, help_text, spacing=3), 1)
        row.addWidget(editor, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _make_under(self, name: str) -> list[QWidget]:
        """Return what stands below a setting: a button, or what it means on this desktop."""
        if name == "keep_history":
            return [self._make_forget()]
        note = background_note(name)
        return [make_label(note, "small", wrap=True)] if note else []

    def _make_forget(self) -> QWidget:
        self.forget_button = link_button(self.tr("Forget all questions now"))
        self.forget_button.clicked.connect(self._forget_questions)
        holder = QWidget()
        holder.setLayout(make_row(self.forget_button, -1))
        return holder

    @Slot()
    def _forget_questions(self) -> None:
        hand_focus((self.forget_button,), self.editors["keep_history"])
        self.forget_button.setEnabled(False)
        self.forget_button.setText(self.tr("Forgotten"))
        self.forget_asked.emit()

    def _make_size_page(self) -> QWidget:
        status = self._status
        column = make_column(self.sizes_page, spacing=14)
        if status is not None and status.encoder.depths:
            column.addLayout(self._make_field("layers"))
        if status is not None:
            column.addWidget(make_label(self._describe_encoder(status), "small", wrap=True))
        column.addStretch(1)
        column.setContentsMargins(8, 16, 8, 8)
        page = QWidget()
        page.setLayout(column)
        return page

    def _make_encoders_tab(self) -> QWidget:
        column = make_column(spacing=12)
        if self.encoders_page is not None:
            column.addWidget(self.encoders_page, 1)
            self.encoders_page.use_asked.connect(self._use_encoder)
            self.encoders_page.installed_changed.connect(self._offer_encoders)
        field = self._make_field("encoder")
        field.setContentsMargins(8, 0, 8, 8)
        column.addLayout(field)
        rerank = self._make_field("reranker")
        rerank.setContentsMargins(8, 0, 8, 8)
        column.addLayout(rerank)
        combo = self.editors["encoder"]
        if isinstance(combo, QComboBox):
            combo.setItemText(combo.findData(AUTO), self.tr("By the files' languages"))
            combo.currentIndexChanged.connect(self._follow_encoder)
        if self.encoders_page is None:
            column.addStretch(1)
        page = QWidget()
        page.setLayout(column)
        return page

    def show_encoders(self, name: str = "") -> None:
        """Show the page where encoders are chosen, and there the one of this name."""
        self.tabs.setCurrentIndex(1)
        if self.encoders_page is not None and name:
            self.encoders_page.look_at(name)

    @Slot(str)
    def _use_encoder(self, name: str) -> None:
        set_editor(self.editors["encoder"], name)

    @Slot(object)
    def _offer_encoders(self, names: tuple[str, ...]) -> None:
        """Let the encoders that are installed now be chosen for new libraries."""
        combo = self.editors["encoder"]
        if isinstance(combo, QComboBox):
            chosen = combo.currentData()
            combo.blockSignals(True)
            combo.clear()
            offered = sorted({*names, *([chosen] if chosen == self._settings.encoder else [])} - {AUTO})
            combo.addItem(self.tr("By the files' languages"), AUTO)
            for name in offered:
                combo.addItem(name, name)
            combo.blockSignals(False)
            set_editor(combo, chosen if chosen in (*names, AUTO) else self._settings.encoder)
            self._follow_encoder()

    @Slot()
    def _follow_encoder(self) -> None:
        combo = self.editors["encoder"]
        if self.encoders_page is not None and isinstance(combo, QComboBox):
            self.encoders_page.set_chosen(str(combo.currentData()))

    def _describe_encoder(self, status: LibraryStatus) -> str:
        encoder = status.encoder
        parts = [
            self.tr("This library uses {0} ({1})").format(encoder.title, encoder.license),
        ]
        if encoder.device:
            reason = f" ({reason_text(encoder.device_reason)})" if encoder.device_reason else ""
            parts.append(self.tr("runs on {0}").format(encoder.device) + reason)
        return " · ".join(parts)

    def values(self) -> Settings:
        """Return the settings as the controls show them."""
        chosen = {name: editor_value(editor, getattr(self._settings, name)) for name, editor in self.editors.items()}
        if self.sizes.dims > 0:
            choices = self._fields["dims"].metadata["choices"]
            chosen["dims"] = self.sizes.dims if self.sizes.dims in choices else self._settings.dims
            chosen["store"] = self.sizes.store
        return dataclasses.replace(self._settings, **chosen)

    @Slot()
    def _save(self) -> None:
        self.saved.emit(self.values())
        chosen = (self.sizes.dims, self.sizes.store)
        if self._status is not None and self.sizes.dims > 0 and chosen != (self._status.dims, self._status.store):
            self.resize_asked.emit(*chosen)
        self.accept()

    @Slot()
    def _restore(self) -> None:
        defaults = Settings()
        for name, editor in self.editors.items():
            set_editor(editor, getattr(defaults, name))


def _rerankers() -> list[str]:
    """Return the names of the rerankers that are installed."""
    return sorted(file.parent.name for folder in paths.encoder_dirs() for file in folder.glob("*/reranker.json"))
