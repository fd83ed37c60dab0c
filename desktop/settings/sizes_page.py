"""Which size shall it be? One picture with a handle, and a measurement on the user's own library."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from desktop.controllers.measuring import MeasuringController
from desktop.look.icons import IconSet
from desktop.settings.sizes import SizePicker, example_text
from desktop.texts.engine_words import engine_text
from desktop.texts.wording import count_text, index_text
from desktop.views.controls import hand_focus, make_column, make_label, make_row
from desktop.views.info_button import InfoButton
from engine.reports.measured import Measured
from engine.reports.status import LibraryStatus
from engine.settings import Settings

_STEPS = 1000  # of the progress bar


class SizesPage(QWidget):
    """The picker, and below it what was measured. ``follow`` connects it to the measuring."""

    def __init__(self, icons: IconSet, status: LibraryStatus | None, settings: Settings) -> None:
        super().__init__()
        self._measuring: MeasuringController | None = None
        present = (status.dims, status.store) if status else (settings.dims, settings.store)
        self.picker = SizePicker(icons.theme, status, *present)
        self.measure_button = QPushButton(self.tr("Measure on my library"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Measuring"))
        self._note = make_label("", "small", wrap=True)
        lead = self.tr(
            "A small library takes little room and answers fast; a large one finds a little more. It can be changed "
            "at any time, and no file is read again."
        )
        self.info = InfoButton(icons, self.tr("What the numbers mean"), self._explain(status))
        top = make_row(make_label(lead, "muted", wrap=True), self.info, spacing=8)
        top.setStretch(0, 1)
        row = make_row(self.measure_button, self._bar, self.cancel_button, spacing=12)
        row.addStretch(1)
        column = make_column(top, self.picker, spacing=12)
        column.addWidget(self._note)
        self.index_note = make_label(index_text(status.vector_index) if status else "", "small", wrap=True)
        self.index_note.setVisible(bool(self.index_note.text()))
        column.addWidget(self.index_note)
        column.addLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column)
        self.picker.changed.connect(self._say_detail)
        self._show_state(running=False)
        self.measure_button.setVisible(status is not None)
        self._say_detail()
        self._say_source()

    def _explain(self, status: LibraryStatus | None) -> str:
        return self.tr(
            "The room is that of the part which is searched, for {0} passages. The quality is what a search keeps of "
            "that of the largest size, before the second look that every search takes at its best finds; with it, "
            "nearly nothing is lost. Each passage is kept as a row of numbers: fewer numbers (dimensions), or only "
            "whether each is above or below zero (signs), take less room. The recommended size keeps most for its room."
        ).format(example_text(status))

    @Slot()
    def _say_detail(self) -> None:
        self.info.set_more(self.picker.detail)

    def follow(self, measuring: MeasuringController) -> None:
        """Let the button start a measurement, and show what becomes of it."""
        self._measuring = measuring
        self.measure_button.clicked.connect(measuring.start)
        self.measure_button.clicked.connect(self._show_running)
        self.cancel_button.clicked.connect(measuring.cancel)
        measuring.progressed.connect(self._show_progress)
        measuring.measured.connect(self._show_measured)
        measuring.failed.connect(self._show_failure)
        measuring.ended.connect(self._show_end)
        self._show_state(running=measuring.running)

    @property
    def note(self) -> QLabel:
        """What the quality was measured on, or why it could not be."""
        return self._note

    @Slot()
    def _show_running(self) -> None:
        self._bar.setValue(0)
        self._show_state(running=self._measuring is not None and self._measuring.running)

    @Slot()
    def _show_end(self) -> None:
        self._show_state(running=False)

    def _show_state(self, *, running: bool) -> None:
        self._bar.setVisible(running)
        if running:
            self.cancel_button.show()
            hand_focus((self.measure_button,), self.cancel_button)
        self.measure_button.setEnabled(not running)
        if not running:
            hand_focus((self.cancel_button,), self.measure_button)
            self.cancel_button.hide()

    @Slot(float)
    def _show_progress(self, share: float) -> None:
        self._show_state(running=True)
        self._bar.setValue(round(_STEPS * share))

    @Slot(object)
    def _show_measured(self, measured: Measured) -> None:
        self.picker.show_measured(measured)
        self._note.setText(
            self.tr("Measured with {0} questions drawn from your own {1} passages.").format(
                count_text(measured.queries), count_text(measured.chunks)
            )
        )

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        self._note.setText(engine_text(str(error)))

    def _say_source(self) -> None:
        here = any(size.measured for size in self.picker.sizes)
        here_text = self.tr("Measured on your own library.")
        elsewhere = self.tr("Measured on public collections of texts; yours may differ, so measure it.")
        self._note.setText(here_text if here else elsewhere)
        self._note.setVisible(bool(self.picker.sizes))
