"""Which encoder shall be used, and which could be? The list at the left, the chosen one at the right."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QListView,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QWidget,
)

from desktop.controllers.encoders import AddProgress, EncodersController
from desktop.controllers.trying import TryingController
from desktop.look.icons import IconSet
from desktop.look.theme import Theme
from desktop.models.encoders import EncoderRow, EncodersModel, Role
from desktop.settings.encoder_delegate import EncoderDelegate
from desktop.settings.encoder_details import EncoderDetails, change_text, device_text
from desktop.settings.library_encoder import LibraryEncoder
from desktop.settings.licence_dialog import LicenceDialog
from desktop.texts.engine_words import engine_text
from desktop.texts.messages import Message
from desktop.texts.wording import bytes_text, duration_text, score_text
from desktop.views.ask_box import ask_box
from desktop.views.banner import Banner
from desktop.views.controls import (
    hand_focus,
    link_button,
    make_column,
    make_label,
    make_row,
    primary_button,
    tab_through,
)
from desktop.views.file_dialog import folder_dialog
from engine.reports.status import LibraryStatus

_SCALE = 1000


class _List(QListView):
    """A list whose Enter key acts on the row and does not reach the dialog, which would save and close."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Act on Enter; everything else is the list's own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
            event.accept()
        else:
            super().keyPressEvent(event)


class EncodersPage(QWidget):
    """Installed encoders and the catalogue, with what each needs, gives and costs."""

    use_asked = Signal(str)  # this encoder for new libraries
    change_asked = Signal(str)  # the open library shall be read with this encoder
    keep_asked = Signal()  # the library's change of encoder is given up
    installed_changed = Signal(object)  # names

    def __init__(
        self, theme: Theme, icons: IconSet, controller: EncodersController, status: LibraryStatus | None, chosen: str
    ) -> None:
        super().__init__()
        self._controller = controller
        self._icons = icons
        self._status = status
        self._chosen = chosen
        self._dialog: QDialog | None = None
        self._wanted = ""
        self._to_end = False
        self.model = EncodersModel(self)
        self.details = EncoderDetails(icons)
        self.banner = Banner(icons)
        self.list = self._make_list(theme)
        self.change = make_label(style="small", wrap=True)
        self.device = make_label(device_text(status), "small", wrap=True)
        self.recommended = make_label(style="small", wrap=True)
        self.recommended.hide()
        self.library = LibraryEncoder(status)
        self.add_button = primary_button(self.tr("Add…"))
        self.use_button = QPushButton(self.tr("Use for new libraries"))
        self.remove_button = QPushButton(self.tr("Remove…"))
        self.why = make_label(style="muted", wrap=True)
        self.folder_button = link_button(self.tr("Add from a folder…"))
        self.folder_button.setToolTip(
            self.tr("A folder with an exported encoder, or with weights that were brought here")
        )
        left = make_column(spacing=6)
        left.addWidget(self.list, 1)
        left.addLayout(make_row(self.folder_button, -1))
        row = make_row(spacing=18)
        row.addLayout(left, 5)
        row.addWidget(self._make_right(), 6)
        column = make_column(self.banner, spacing=12)
        column.addLayout(row, 1)
        column.addWidget(self._make_progress())
        column.addWidget(self.recommended)
        column.addWidget(self.device)
        column.setContentsMargins(8, 16, 8, 0)
        self.setLayout(column)
        self._connect()
        self._show_progress(controller.progress)
        controller.refresh()
        controller.measure()

    def _make_list(self, theme: Theme) -> QListView:
        made = _List()
        made.setObjectName("encoderList")
        made.setAccessibleName(self.tr("Encoders"))
        made.setModel(self.model)
        made.setItemDelegate(EncoderDelegate(theme, made))
        made.setMouseTracking(True)
        made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setMinimumWidth(300)
        return made

    def _make_right(self) -> QWidget:
        holder = QWidget()
        inner = make_column(self.details, self.why, self.change, self.library, spacing=12)
        inner.addStretch(1)
        inner.setContentsMargins(0, 2, 10, 0)
        holder.setLayout(inner)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("About the chosen encoder"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        scroll.verticalScrollBar().rangeChanged.connect(self._scroll_to_end)
        self.library.told.connect(self._show_end)
        right = QWidget()
        column = make_column(spacing=12)
        column.addWidget(scroll, 1)
        column.addLayout(make_row(self.add_button, self.library.button, self.use_button, self.remove_button, -1))
        right.setLayout(column)
        return right

    @Slot()
    def _show_end(self) -> None:
        """Scroll to what was found out, as soon as it has its place."""
        self._to_end = True

    @Slot(int, int)
    def _scroll_to_end(self, least: int, most: int) -> None:
        if self._to_end:
            self._to_end = False
            self._scroll.verticalScrollBar().setValue(most)

    def _make_progress(self) -> QFrame:
        self.progress = QFrame()
        self.progress.setObjectName("card")
        self._headline = make_label()
        self._detail = make_label(style="small", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of adding the encoder"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        row = make_row(spacing=16)
        row.addLayout(make_column(self._headline, self._bar, self._detail, spacing=6), 1)
        row.addWidget(self.cancel_button)
        row.setContentsMargins(16, 10, 14, 10)
        self.progress.setLayout(row)
        return self.progress

    def _connect(self) -> None:
        controller = self._controller
        controller.rows_changed.connect(self._show_rows)
        controller.progressed.connect(self._show_progress)
        controller.added.connect(self._tell_added)
        controller.stopped.connect(self._tell_stopped)
        controller.failed.connect(self._tell_failed)
        controller.removed.connect(self._tell_removed)
        controller.speed_measured.connect(self._show_current)
        controller.speed_measured.connect(self._recommend)
        self.library.change_asked.connect(self.change_asked)
        self.library.keep_asked.connect(self.keep_asked)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.list.activated.connect(self._act)
        self.add_button.clicked.connect(self._ask_licence)
        self.folder_button.clicked.connect(self._ask_folder)
        self.use_button.clicked.connect(self._use)
        self.remove_button.clicked.connect(self._ask_removal)
        self.cancel_button.clicked.connect(self._cancel)
        self.banner.visibility_changed.connect(self._keep_in_sight)

    # -- the list ------------------------------------------------------------------------------

    @property
    def current(self) -> EncoderRow | None:
        """The encoder that is looked at."""
        row = self.list.currentIndex().data(Role.ROW)
        return row if isinstance(row, EncoderRow) else None

    @Slot(object)
    def _show_rows(self, rows: list[EncoderRow]) -> None:
        used = self._status.encoder.name if self._status else ""
        before = self._wanted or (self.current.name if self.current else used)
        self._wanted = ""
        self.model.set_rows(rows, used)
        found = self.model.find(before)
        if not found.isValid() and self.model.installed():
            found = self.model.find(self.model.installed()[0].name)
        self.choose(found)
        self.installed_changed.emit(tuple(row.name for row in self.model.installed()))

    def follow(self, trying: TryingController, status_changed: SignalInstance) -> None:
        """Let encoders be tried on the open library, and show it as it is."""
        self.library.follow(trying, status_changed)

    def look_at(self, name: str) -> None:
        """Look at the encoder of this name, as soon as the list is there."""
        found = self.model.find(name)
        if found.isValid():
            self.choose(found)
        else:
            self._wanted = name

    def choose(self, index: QModelIndex) -> None:
        """Look at an encoder."""
        self.list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.list.scrollTo(index)
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        row = self.current
        if row is None:
            return
        self.details.show_row(row)
        tab_through(self._scroll)  # its links were made just now
        self.library.show_row(row)
        state = self.model.state(row)
        why = row.entry.why if row.entry and state == "not yet" else ""
        if row.partial_bytes and state == "offered":
            why = self.tr("{0} of it are here from a download that was stopped; adding it goes on from there.").format(
                bytes_text(row.partial_bytes)
            )
        self.why.setText(why)
        self.why.setVisible(bool(why))
        used = self.model.row(self._status.encoder.name) if self._status else None
        self.change.setText(change_text(row, self._status, used, self._controller.speed))
        self.change.setVisible(bool(self.change.text()))
        self.add_button.setVisible(state == "offered")
        self.add_button.setEnabled(not self._controller.adding)
        self.use_button.setVisible(row.manifest is not None)
        if row.name == self._chosen:
            hand_focus((self.use_button,), self.list)
        self.use_button.setEnabled(row.name != self._chosen)
        text = self.tr("Used for new libraries") if row.name == self._chosen else self.tr("Use for new libraries")
        self.use_button.setText(text)
        removable = row.manifest is not None and not row.bundled
        self.remove_button.setVisible(removable or bool(row.partial_bytes))
        self.remove_button.setText(self.tr("Remove…") if removable else self.tr("Delete the download"))
        self.remove_button.setEnabled(row.name != self._controller.adding)

    def set_chosen(self, name: str) -> None:
        """Say which encoder new libraries will get."""
        self._chosen = name
        self._show_current()

    @Slot()
    def _recommend(self) -> None:
        """Say which encoder suits the library's languages, and this computer's memory and speed."""
        from engine.encoders.choice import frequent, user_languages
        from engine.model_hub.recommend import recommend_here

        status = self._status
        if status is None:
            return
        languages = list(dict.fromkeys([*frequent(status.languages), *user_languages()]))
        found = recommend_here(languages, self._controller.speed, status.encoder.name)
        if found:
            best = found[0]
            text = self.tr("Recommended for you: {0} ({1} in {2}; 10,000 passages take {3}).")
            took = duration_text(60 * best.minutes)
            self.recommended.setText(
                text.format(best.entry.title, score_text(best.figure.score), best.figure.set, took)
            )
        self.recommended.setVisible(bool(found))

    @Slot()
    def _keep_in_sight(self) -> None:
        """Scroll to the chosen row after the list has become lower or higher."""
        QTimer.singleShot(0, self, self._scroll_to_current)

    @Slot()
    def _scroll_to_current(self) -> None:
        self.list.scrollTo(self.list.currentIndex())

    @Slot()
    def _act(self) -> None:
        """Do what the row offers: add it, or use it for new libraries."""
        for button in (self.add_button, self.use_button):
            if not button.isHidden() and button.isEnabled():
                button.click()
                return

    @Slot()
    def _use(self) -> None:
        if self.current is not None:
            self.use_asked.emit(self.current.name)

    # -- adding --------------------------------------------------------------------------------

    @Slot()
    def _ask_licence(self) -> None:
        row = self.current
        if row is None or row.entry is None:
            return
        self.banner.dismiss()
        dialog = LicenceDialog(row, self)
        dialog.agreed.connect(self._add)
        self._open(dialog)

    @Slot()
    def _ask_folder(self) -> None:
        dialog = folder_dialog(self, self.tr("Choose a folder with an encoder or its weights"))
        dialog.fileSelected.connect(self._controller.add_folder)
        self.banner.dismiss()
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        dialog.setModal(True)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()

    @Slot(str, str)
    def _add(self, name: str, accepted_licence: str) -> None:
        self._controller.add(name, accepted_licence)
        self._show_current()
        self.cancel_button.setFocus()

    @Slot()
    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self._detail.setText(self.tr("Stopping…"))
        self._controller.cancel()

    @Slot(object)
    def _show_progress(self, now: AddProgress | None) -> None:
        if self.progress.isHidden() == (now is not None):
            if now is None:
                hand_focus((self.cancel_button,), self.list)
            self.progress.setVisible(now is not None)
            self.folder_button.setEnabled(now is None)
            self._keep_in_sight()
        if now is None:
            return
        row = self.model.row(now.name)
        title = row.title if row else os.path.basename(now.name)
        words = {
            "downloading": self.tr("Downloading {0}"),
            "exporting": self.tr("Making an encoder of {0}; this takes some minutes"),
            "installing": self.tr("Installing {0}"),
        }
        self._headline.setText(words.get(now.step, "{0}").format(title))
        self._bar.setRange(0, _SCALE if now.bytes_total else 0)
        if now.bytes_total:
            self._bar.setValue(_SCALE * now.bytes_done // now.bytes_total)
        self._detail.setText(self._progress_text(now))
        self.cancel_button.setEnabled(True)

    def _progress_text(self, now: AddProgress) -> str:
        if not now.bytes_total:
            return now.text or self.tr("Asking for the list of files…")
        parts = [self.tr("{0} of {1}").format(bytes_text(now.bytes_done), bytes_text(now.bytes_total))]
        if now.bytes_per_second > 0:
            parts.append(self.tr("{0} a second").format(bytes_text(round(now.bytes_per_second))))
        if now.seconds_left is not None:
            parts.append(self.tr("{0} left").format(duration_text(now.seconds_left)))
        return " · ".join(parts)

    @Slot(str)
    def _tell_added(self, name: str) -> None:
        self._show_progress(None)
        row = self.model.row(name)
        self.banner.show_message(Message("info", self.tr("{0} is ready.").format(row.title if row else name)))

    @Slot(str)
    def _tell_stopped(self, name: str) -> None:
        self._show_progress(None)
        self.banner.show_message(Message("info", self.tr("Stopped. What was downloaded is kept for the next time.")))

    @Slot(str, str)
    def _tell_failed(self, name: str, message: str) -> None:
        self._show_progress(self._controller.progress)
        self.banner.show_message(Message("error", engine_text(message)))
        self._show_current()

    # -- removing ------------------------------------------------------------------------------

    @Slot()
    def _ask_removal(self) -> None:
        row = self.current
        if row is None:
            return
        self.banner.dismiss()
        if row.manifest is None:
            self._controller.remove(row.name)
            return
        text = self.tr("Libraries that were made with it cannot be searched until it is added again.")
        if self.model.state(row) == "used":
            text = self.tr("The open library was made with it and could not be searched any more.") + " " + text
        box = ask_box(self._icons, self, self.tr("Remove {0}?").format(row.title), text)
        box.setWindowTitle(self.tr("Remove this encoder?"))
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        remove.clicked.connect(partial(self._remove, row.name))
        self._open(box)

    def _remove(self, name: str, checked: bool = False) -> None:
        self._controller.remove(name)

    @Slot(str)
    def _tell_removed(self, name: str) -> None:
        self.banner.show_message(Message("info", self.tr("{0} was removed.").format(name)))
