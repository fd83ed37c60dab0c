"""How far is indexing? A strip with a bar, counts, the time left, pause and stop."""

from __future__ import annotations

import math
import os

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar

from desktop.look.icons import IconSet
from desktop.look.motion import show_waiting
from desktop.system.announcing import announce
from desktop.texts.wording import (
    count_text,
    duration_text,
    files_text,
    operation_text,
    passages_text,
    percent_text,
)
from desktop.views.controls import ElidedLabel, IconButton, make_column, make_label, make_row
from engine.cli.protocol import READING, Operation
from engine.progress import Progress

_SCALE = 1000
_BEFORE_FILES = ("choosing", "scanning", "opening")
# Of the first minutes, which hold the start of everything, nobody can tell the next hours.
_EARLY_S, _FAR = 180, 20
# In which what is shown goes two thirds of the way to a new guess; less while the run is young and knows little, and
# where little is left: such shares of the seconds that went by, and of those to come.
_SETTLE_S, _SETTLE_SHARE, _SETTLE_SHARE_LEFT = 15, 0.3, 0.15
_SOON_S = 30  # what ends sooner is shown as it is


class TimeLeft:
    """The time left as it is shown: nothing before it is worth something, then without jumps."""

    def __init__(self) -> None:
        self._left_s: float | None = None
        self._at_s = 0.0

    def follow(self, progress: Progress) -> float | None:
        """Return the seconds to show; None while a guess would say nothing.

        A guess of more than 20 times the work so far waits for three minutes of it. Later ones move what is shown
        towards them, as much as seconds of work have gone by.
        """
        guess_s, at_s = progress.seconds_left, progress.seconds
        if guess_s is None or (at_s < _EARLY_S and guess_s > _FAR * at_s):
            self._left_s = None
            return None
        gone_s = at_s - self._at_s
        if self._left_s is not None and gone_s >= 0 and guess_s > _SOON_S:
            expected_s = max(0.0, self._left_s - gone_s)
            settle_s = max(0.1, min(_SETTLE_S, _SETTLE_SHARE * at_s, _SETTLE_SHARE_LEFT * expected_s))
            guess_s = expected_s + (guess_s - expected_s) * (1 - math.exp(-gone_s / settle_s))
        self._left_s, self._at_s = guess_s, at_s
        return guess_s


class ProgressStrip(QFrame):
    """Shown while the indexing process works; hidden otherwise."""

    pause_asked = Signal()
    resume_asked = Signal()
    cancel_asked = Signal()
    insist_asked = Signal()  # go on although the computer runs on battery
    left = Signal()  # it goes, or its button does, and the keyboard was in it

    def __init__(self, icons: IconSet) -> None:
        super().__init__()
        self.setObjectName("progressStrip")
        self._state = "idle"
        self._battery = False
        self._theme = icons.theme
        self._told = 0  # quarters that were announced
        self._left = TimeLeft()
        self._operation = Operation("index")
        self._headline = make_label(style="subtitle")
        self._detail = make_label(style="small")
        self._file = ElidedLabel("small")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._pause = IconButton(icons, "pause", self.tr("Pause"), shortcut="Ctrl+P", labelled=True)
        self._cancel = IconButton(icons, "stop", self.tr("Stop"), labelled=True)
        self._pause.clicked.connect(self._toggle)
        self._cancel.clicked.connect(self.cancel_asked)
        texts = make_row(self._headline, self._detail, spacing=12)
        texts.addWidget(self._file, 1)
        left = make_column(texts, self._bar, spacing=7)
        row = make_row(spacing=14)
        row.addLayout(left, 1)
        row.addWidget(self._pause)
        row.addWidget(self._cancel)
        row.setContentsMargins(20, 10, 14, 12)
        self.setLayout(row)
        self.hide()

    @property
    def headline(self) -> str:
        """The words in front of the counts."""
        return self._headline.text()

    @property
    def detail(self) -> str:
        """The counts and the time left."""
        return self._detail.text()

    @Slot(object)
    def begin(self, operation: Operation) -> None:
        """Show that ``operation`` has started; a quiet one stays hidden until it has work to do."""
        self._operation = operation
        show_waiting(self._bar, still=self._theme.still)
        self._detail.setText(self.tr("starting") if operation.name in (*READING, "change") else "")
        self._file.set_full("")
        self._headline.setText(operation_text(self._operation.name))
        self._told = 0
        self._left = TimeLeft()
        self.setVisible(not operation.quiet)
        if not operation.quiet:
            announce(self, self._headline.text())

    @Slot(str)
    def set_state(self, state: str) -> None:
        """Follow the process: "idle", "running", "paused" or "stopping"."""
        self._state = state
        words = {"paused": self.tr("Paused"), "stopping": self.tr("Stopping"), "running": self._running()}
        self._headline.setText(words.get(state, ""))
        if state in ("paused", "stopping") and not self.isHidden():
            announce(self, self._headline.text())
        self._show_button()
        usable = state in ("running", "paused")
        had_focus = self._pause.hasFocus() or self._cancel.hasFocus()
        self._pause.setEnabled(usable)
        self._cancel.setEnabled(usable)
        if state == "idle":
            self.hide()
        if had_focus and not usable:
            self.left.emit()

    @Slot(str)
    def show_hold(self, reason: str) -> None:
        """Say that work waits for the mains, and let it go on anyway; typing is over too soon to be said here."""
        self._battery = reason == "battery"
        if self._state == "running":
            self._headline.setText(self._running())
            if self._battery:
                self.show()
                announce(self, self._headline.text())
        self._show_button()

    def _running(self) -> str:
        return self.tr("Paused: on battery") if self._battery else operation_text(self._operation.name)

    def _show_button(self) -> None:
        if self._state == "paused":
            self._pause.set_icon("play", self.tr("Resume"), "Ctrl+P")
        elif self._battery:
            self._pause.set_icon("play", self.tr("Go on anyway"), "Ctrl+P")
        else:
            self._pause.set_icon("pause", self.tr("Pause"), "Ctrl+P")

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show counts; the bar follows bytes, which tell more than files do."""
        if self._operation.quiet and progress.phase == "indexing" and progress.documents_total:
            self.show()
        if progress.phase in _BEFORE_FILES:
            show_waiting(self._bar, still=self._theme.still)
            self._detail.setText(self._beginning(progress))
            return
        done, total = progress.bytes_done, progress.bytes_total
        if not total:
            done, total = progress.documents_done, progress.documents_total
        if total:
            self._bar.setRange(0, _SCALE)
            self._bar.setValue(min(_SCALE, round(_SCALE * done / total)))
        else:
            show_waiting(self._bar, still=self._theme.still)
        self._detail.setText(self._counts(progress))
        self._announce_share(done / total if total else 0.0)
        self._file.set_full(os.path.basename(progress.path))

    def _beginning(self, progress: Progress) -> str:
        """Return what is done before the first file is read: under load, or over slow disks, it may take a while."""
        if progress.phase == "choosing":
            return self.tr("finding out which languages the files are in")
        if progress.phase == "opening":
            return self.tr("{0} to read · loading the encoder").format(files_text(progress.documents_total))
        if not progress.documents_total:
            return self.tr("looking for files")
        return self.tr("looking for files: %Ln so far", "", progress.documents_total)

    @Slot(float)
    def show_share(self, share: float) -> None:
        """Show how far work is that has no files to count."""
        self._bar.setRange(0, _SCALE)
        self._bar.setValue(min(_SCALE, round(_SCALE * share)))
        self._detail.setText("")
        self._announce_share(share)

    def _announce_share(self, share: float) -> None:
        """Say how far it is at each quarter; a quiet run that shows nothing says nothing."""
        quarter = int(4 * min(share, 1.0))
        if not self.isHidden() and self._told < quarter < 4:
            self._told = quarter
            parts = (self._headline.text(), percent_text(quarter / 4), self._detail.text())
            announce(self, ", ".join(part for part in parts if part))

    def _counts(self, progress: Progress) -> str:
        if self._operation.name == "change":
            return self._passages(progress)
        done, total = count_text(progress.documents_done), files_text(progress.documents_total)
        parts = [self.tr("{0} of {1}").format(done, total)] if progress.documents_total else []
        if progress.failed:
            parts.append(self.tr("{0} not readable").format(files_text(progress.failed)))
        parts.append(self._time_left(progress))
        return " · ".join(parts)

    def _time_left(self, progress: Progress) -> str:
        if progress.phase == "finishing":
            return self.tr("finishing")
        left_s = self._left.follow(progress)
        if left_s is not None:
            return self.tr("{0} left").format(duration_text(left_s))
        return self.tr("working out the time left")

    def _passages(self, progress: Progress) -> str:
        parts = [self.tr("{0} of {1}").format(count_text(progress.chunks), passages_text(progress.bytes_total))]
        waiting = progress.phase == "waiting"
        parts.append(self.tr("waiting until files are taken in") if waiting else self._time_left(progress))
        parts.append(self.tr("searching goes on"))
        return " · ".join(parts)

    @Slot()
    def toggle(self) -> None:
        """Pause or go on, whichever applies."""
        self._toggle()

    @Slot()
    def _toggle(self) -> None:
        if self._state == "running" and self._battery:
            self.insist_asked.emit()
        elif self._state == "running":
            self.pause_asked.emit()
        elif self._state == "paused":
            self.resume_asked.emit()
