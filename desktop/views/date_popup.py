"""Between which days? Two dates with calendars, each of which may stay open."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QCheckBox,
    QDateEdit,
    QGridLayout,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from desktop.views.controls import make_column, make_label, make_row, primary_button
from desktop.views.popup import Popup


def day_start_s(day: QDate) -> float:
    """Return when a day begins here, in seconds since the epoch."""
    return datetime(day.year(), day.month(), day.day()).timestamp()


def day_of(seconds: float) -> QDate:
    """Return the day of a moment, here."""
    then = datetime.fromtimestamp(seconds)
    return QDate(then.year, then.month, then.day)


class DayEdit(QDateEdit):
    """A date whose calendar opens with Alt+Down or F4, as a list of choices does; Qt's opens for the mouse alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Open the calendar with its keys."""
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Press the arrow: Qt has no call for it."""
        option = QStyleOptionComboBox()
        option.initFrom(self)
        part = QStyle.SubControl.SC_ComboBoxArrow
        arrow = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).center().toPointF()
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            button = Qt.MouseButton.LeftButton
            held = button if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
            where = self.mapToGlobal(arrow)
            QApplication.sendEvent(self, QMouseEvent(kind, arrow, where, button, held, Qt.KeyboardModifier.NoModifier))


class DatePopup(Popup):
    """From and to, both days included; emits seconds since the epoch, None for an open end."""

    chosen = Signal(object, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Changed between"))
        self.first, self.since = self._make_end(self.tr("From"))
        self.last, self.until = self._make_end(self.tr("To"))
        self.since.setDate(QDate.currentDate().addMonths(-1))
        self.until.setDate(QDate.currentDate())
        self.first.setChecked(True)
        self.apply = primary_button(self.tr("Show these"))
        self.apply.clicked.connect(self._apply)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for row, (box, edit) in enumerate(((self.first, self.since), (self.last, self.until))):
            grid.addWidget(box, row, 0)
            grid.addWidget(edit, row, 1)
        title = make_label(self.windowTitle(), "subtitle")
        self.setLayout(make_column(title, grid, make_row(-1, self.apply), spacing=14, margins=18))

    def _make_end(self, name: str) -> tuple[QCheckBox, QDateEdit]:
        box, edit = QCheckBox(name), DayEdit()
        edit.setCalendarPopup(True)
        calendar = edit.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()  # Qt's own red for weekends cannot be read on a dark ground
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        edit.setDisplayFormat("yyyy-MM-dd")  # as after: and before: take it
        edit.setMinimumWidth(150)
        edit.setAccessibleName(name)
        edit.setEnabled(False)
        box.toggled.connect(edit.setEnabled)
        return box, edit

    def show_range(self, after_s: float | None, before_s: float | None) -> None:
        """Put a range into the fields; where there is none they keep what they had."""
        if after_s is None and before_s is None:
            return
        self.first.setChecked(after_s is not None)
        self.last.setChecked(before_s is not None)
        if after_s is not None:
            self.since.setDate(day_of(after_s))
        if before_s is not None:  # the day before the one that is not wanted any more
            self.until.setDate(day_of((datetime.fromtimestamp(before_s) - timedelta(seconds=1)).timestamp()))

    @Slot()
    def _apply(self) -> None:
        if self.first.isChecked() and self.last.isChecked() and self.since.date() > self.until.date():
            since, until = self.since.date(), self.until.date()
            self.since.setDate(until)  # the earlier day comes first, however they were put in
            self.until.setDate(since)
        after_s = day_start_s(self.since.date()) if self.first.isChecked() else None
        before_s = day_start_s(self.until.date().addDays(1)) if self.last.isChecked() else None
        self.hide()
        self.chosen.emit(after_s, before_s)
