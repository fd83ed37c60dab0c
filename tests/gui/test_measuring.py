"""The button that measures sizes: outside the GUI thread, with progress, and it can be stopped."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.controllers.measuring import MeasuringController
from desktop.settings.sizes_page import SizesPage
from engine.reports.measured import read_measured
from engine.settings import Settings


@pytest.fixture
def measuring(library, lane, qapp):
    made = MeasuringController(lambda: library, lane)
    yield made
    made.stop()


def test_a_measurement_ends_with_quality_on_the_page_and_beside_the_library(qtbot, icons, library, measuring):
    page = SizesPage(icons, library.status(), Settings())
    qtbot.addWidget(page)
    page.follow(measuring)
    shares = []
    measuring.progressed.connect(shares.append)
    with qtbot.waitSignal(measuring.ended, timeout=120_000):
        page.measure_button.click()
        assert measuring.running and not page.measure_button.isEnabled() and not page.cancel_button.isHidden()
    assert page.measure_button.isEnabled() and page.cancel_button.isHidden()
    assert shares == sorted(shares) and shares[-1] == 1
    assert all(size.measured for size in page.picker.sizes)
    assert read_measured(library.folder) is not None
    assert any(size.measured for size in library.status().sizes)


def test_a_measurement_can_be_cancelled(qtbot, icons, library, measuring):
    page = SizesPage(icons, library.status(), Settings())
    qtbot.addWidget(page)
    page.follow(measuring)
    measuring.progressed.connect(page.cancel_button.click)
    with qtbot.waitSignal(measuring.ended, timeout=120_000):
        page.measure_button.click()
    assert page.measure_button.isEnabled() and read_measured(library.folder) is None


def test_the_keyboard_goes_to_cancel_and_back_and_never_to_another_button(qtbot, icons, library, measuring):
    page = SizesPage(icons, library.status(), Settings())
    qtbot.addWidget(page)
    page.follow(measuring)
    page.show()
    page.measure_button.setFocus()
    with qtbot.waitSignal(measuring.ended, timeout=120_000):
        qtbot.keyClick(page.measure_button, Qt.Key.Key_Space)
        assert page.focusWidget() is page.cancel_button
        qtbot.keyClick(page.cancel_button, Qt.Key.Key_Space)
    assert page.focusWidget() is page.measure_button


def test_without_a_library_nothing_is_measured(lane, qapp):
    made = MeasuringController(lambda: None, lane)
    made.start()
    assert not made.running
