"""When are reference cycles collected? In the GUI thread only, so that no QObject dies in another one.

Python collects in whichever thread happens to allocate. A worker's collection that destroys a QObject
of the window takes Qt's locks while it holds Python's, and the GUI thread takes them in the other
order: both stand for ever. So automatic collection is off while there is a window, and a timer looks
in the GUI thread whether one is due, by Python's own thresholds.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QObject, QTimer, Slot

LOOK_MS = 200  # a job that makes nothing but cycles fills some 20 MB in that time
_FULL_SHARE = 0.02  # of the time may go into looking at everything; Python's own rule counts objects, not seconds


class Collector(QObject):
    """Collects in the thread that it was made in, from ``start`` to ``stop``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._automatic = False  # what to go back to
        self._full_after = 0.0  # the time from which everything may be looked at again
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        """Whether collection happens here and nowhere else."""
        return self._timer.isActive()

    def start(self) -> None:
        """Turn automatic collection off and begin to look; a second call does nothing."""
        if not self.running:
            self._automatic = gc.isenabled()
            gc.disable()
            self._timer.start()

    def stop(self) -> None:
        """Collect everything once more, then let Python collect again as it did before."""
        if self.running:
            self._timer.stop()
            gc.collect()
            if self._automatic:
                gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect the oldest generation that is due."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if not thresholds[0] or counts[0] <= thresholds[0]:
            return  # 0 means never
        begin = time.monotonic()
        if counts[1] <= thresholds[1]:
            gc.collect(0)
        elif counts[2] <= thresholds[2] or begin < self._full_after:
            gc.collect(1)
        else:
            gc.collect()
            end = time.monotonic()
            self._full_after = end + (end - begin) / _FULL_SHARE
