"""Which size shall it be? The sizes to choose from, their curve, and a measurement on the user's own library."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from desktop.controllers.measuring import MeasuringController
from desktop.settings.size_curve import CurvePoint, SizeCurve
from desktop.settings.sizes import SizePicker, example_text
from desktop.theme import Theme
from desktop.views.controls import make_column, make_label, make_row
from desktop.wording import count_text, index_text
from engine.reports.measured import Measured
from engine.reports.status import LibraryStatus
from engine.settings import Settings

_STEPS = 1000  # of the progress bar


class SizesPage(QWidget):
    """The picker, and below it what was measured. ``follow`` connects it to the measuring."""

    def __init__(self, theme: Theme, status: LibraryStatus | None, settings: Settings) -> None:
        super().__init__()
        self._measuring: MeasuringController | None = None
        present = (status.dims, status.store) if status else (settings.dims, settings.store)
        self.picker = SizePicker(theme, status, *present)
        self.curve = SizeCurve(theme)
        self.measure_button = QPushButton(self.tr("Measure on my library"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Measuring"))
        self._note = make_label("", "small", wrap=True)
        lead = self.tr(
            "A smaller size takes less room and searches faster. It can be changed at any time; no file has to be "
            "read again. Quality is given before the second look that every search takes at its best finds: "
            "with it, nearly nothing is lost. Room for {0} passages:"
        ).format(example_text(status))
        row = make_row(self.measure_button, self._bar, self.cancel_button, spacing=12)
        row.addStretch(1)
        column = make_column(make_label(lead, "muted", wrap=True), self.picker, self.curve, spacing=12)
        column.addWidget(self._note)
        self.index_note = make_label(index_text(status.vector_index) if status else "", "small", wrap=True)
        self.index_note.setVisible(bool(self.index_note.text()))
        column.addWidget(self.index_note)
        column.addLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        self.setLayout(column)
        self.picker.changed.connect(self._mark)
        self._show_state(running=False)
        self.measure_button.setVisible(status is not None)
        self._draw()
        self._say_source()

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
        self.measure_button.setEnabled(not running)
        self._bar.setVisible(running)
        self.cancel_button.setVisible(running)

    @Slot(float)
    def _show_progress(self, share: float) -> None:
        self._show_state(running=True)
        self._bar.setValue(round(_STEPS * share))

    @Slot(object)
    def _show_measured(self, measured: Measured) -> None:
        self.picker.show_measured(measured)
        self._draw()
        self._note.setText(
            self.tr("Measured with {0} questions drawn from your own {1} passages.").format(
                count_text(measured.queries), count_text(measured.chunks)
            )
        )

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        self._note.setText(str(error))

    def _say_source(self) -> None:
        here = any(size.measured for size in self.picker.sizes)
        here_text = self.tr("Measured on your own library.")
        elsewhere = self.tr("Measured on public collections of texts; yours may differ, so measure it.")
        self._note.setText(here_text if here else elsewhere)
        self._note.setVisible(bool(self.picker.sizes))

    def _draw(self) -> None:
        sizes = self.picker.sizes
        points = [CurvePoint(s.dims, s.store, s.bytes_per_chunk, s.measured.kept_alone if s.measured else s.kept)
                  for s in sizes]  # fmt: skip
        self.curve.show_points(tuple(point for point in points if point.kept > 0))
        self._mark()

    @Slot()
    def _mark(self) -> None:
        self.curve.mark(self.picker.dims, self.picker.store)
