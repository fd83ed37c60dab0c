"""Shall the open library be read with the encoder that is looked at? Tried on its own passages first, then changed."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.controllers.trying import TryingController
from desktop.models.encoders import EncoderRow
from desktop.settings.encoder_details import trial_text
from desktop.texts.engine_words import engine_text
from desktop.texts.wording import percent_text
from desktop.views.controls import make_column, make_label
from engine.reports.status import LibraryStatus
from engine.reports.trial import EncoderTrial


class LibraryEncoder(QWidget):
    """What came of the trial, and the button for it, which stands with others; a change that runs is given up by it."""

    change_asked = Signal(str)  # the open library shall be read with this encoder
    keep_asked = Signal()  # it shall stay as it is
    told = Signal()  # there is more to read than before

    def __init__(self, status: LibraryStatus | None) -> None:
        super().__init__()
        self._status = status
        self._row: EncoderRow | None = None
        self._trying: TryingController | None = None
        self._trials: dict[str, EncoderTrial] = {}
        self._errors: dict[str, str] = {}
        self._share = 0.0
        self.text = make_label(style="small", wrap=True)
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        column = make_column(self.text, spacing=8)
        column.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column)
        self.button.hide()
        self.hide()

    def follow(self, trying: TryingController, status_changed: SignalInstance) -> None:
        """Show what the controller finds out, and the library as it is."""
        self._trying = trying
        trying.progressed.connect(self._show_share)
        trying.tried.connect(self._take)
        trying.failed.connect(self._take_error)
        trying.ended.connect(self._end)
        status_changed.connect(self.show_status)

    @Slot(object)
    def show_status(self, status: LibraryStatus) -> None:
        """Show what is possible now."""
        self._status = status
        self._show()

    def show_row(self, row: EncoderRow) -> None:
        """Look at an encoder."""
        self._row = row
        self._show()

    @property
    def _state(self) -> str:
        """Return "nothing" to do here, or what the button stands for: "keep", "trying", "change" or "try"."""
        status, row = self._status, self._row
        if status is None or row is None or row.manifest is None or not status.chunks:
            return "nothing"
        if status.change is not None:
            return "keep"
        if row.name == status.encoder.name:
            return "nothing"
        if self._trying is not None and self._trying.running:
            return "trying"
        return "change" if row.name in self._trials or row.name in self._errors else "try"

    @Slot()
    def _show(self) -> None:
        state = self._state
        self.setVisible(state not in ("nothing", "try"))
        self.button.setVisible(state != "nothing")
        self.button.setEnabled(True)
        self.button.setText(
            {
                "keep": self.tr("Give up the change"),
                "trying": self.tr("Cancel the trial"),
                "change": self.tr("Read this library with it"),
                "try": self.tr("Try it on this library…"),
            }.get(state, "")
        )
        self.text.setText(self._words(state))

    def _words(self, state: str) -> str:
        status, row = self._status, self._row
        if state == "keep" and status is not None and status.change is not None:
            share = status.change.done / max(1, status.change.chunks)
            return self.tr("The open library is being read anew with {0}: {1}.").format(
                status.change.title, percent_text(share)
            )
        if state == "trying":
            return self.tr("Reading some of your passages: {0}").format(percent_text(self._share))
        if state == "change" and row is not None:
            trial = self._trials.get(row.name)
            return trial_text(trial) if trial is not None else self._errors.get(row.name, "")
        return ""

    @Slot()
    def _act(self) -> None:
        state, row = self._state, self._row
        if state == "keep":
            self.button.setEnabled(False)
            self.keep_asked.emit()
        elif state == "trying" and self._trying is not None:
            self._trying.cancel()
        elif state == "change" and row is not None:
            self.change_asked.emit(row.name)
        elif state == "try" and row is not None and self._trying is not None:
            self._share = 0.0
            self._trying.start(row.name)
            self._show()

    @Slot()
    def _end(self) -> None:
        self._show()
        self.told.emit()

    @Slot(float)
    def _show_share(self, share: float) -> None:
        self._share = share
        self._show()

    @Slot(object)
    def _take(self, trial: EncoderTrial) -> None:
        self._trials[trial.encoder] = trial

    @Slot(object)
    def _take_error(self, error: Exception) -> None:
        if self._trying is not None:
            self._errors[self._trying.encoder] = engine_text(str(error))
