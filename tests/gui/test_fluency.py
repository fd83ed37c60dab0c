"""Does the window stay fluent? Delays of the event loop while indexing, typing and reading."""

import time

import pytest
from PySide6.QtCore import QObject, QTimer, Slot

from engine.cli.protocol import Operation

TICK_MS = 5


class Pulse(QObject):
    """Measures how much later than asked the event loop comes round, in milliseconds."""

    def __init__(self):
        super().__init__()
        self.delays_ms = []
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    @Slot()
    def _tick(self):
        now = time.perf_counter()
        self.delays_ms.append(max(0.0, (now - self._last) * 1000 - TICK_MS))
        self._last = now

    def share(self, part):
        return sorted(self.delays_ms)[int(part * (len(self.delays_ms) - 1))]


@pytest.mark.slow
def test_indexing_and_typing_do_not_make_the_window_stutter(kenning, ask, qtbot, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(1500):
        (folder / f"{number}.txt").write_text(f"{number} " + "The heron waits at the weir at dawn. " * 60)
    ask(kenning, "warm up")  # the first search opens the encoder
    kenning.indexing.run(Operation("index", (str(folder),)))
    qtbot.waitUntil(lambda: kenning.window.strip.isVisible() and "left" in kenning.window.strip.detail)
    pulse = Pulse()
    for question in ("whale road", "how long may I keep the deposit", "my chain slips", "a bird at the water"):
        kenning.window.search_page.box.clear()
        for letter in question:
            qtbot.keyClicks(kenning.window.search_page.box, letter)
            qtbot.wait(60)
        qtbot.wait(1200)
    print(f"event loop delay: p50 {pulse.share(0.5):.1f} ms, p99 {pulse.share(0.99):.1f} ms, "
          f"worst {pulse.share(1):.1f} ms, {len(pulse.delays_ms)} ticks")  # fmt: skip
    assert pulse.share(0.99) <= 50
