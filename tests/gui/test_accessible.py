"""What do screen readers hear, and is everything named? And does anything move where it shall not?"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from desktop.look import motion
from desktop.settings.dialog import SettingsDialog
from desktop.texts.messages import Message
from desktop.views import status_line as module
from desktop.views.banner import Banner
from desktop.views.progress_strip import ProgressStrip
from desktop.views.status_line import StatusLine
from engine.cli.protocol import Operation
from engine.settings import Settings


def test_the_count_of_results_is_announced_once(qtbot, icons, monkeypatch):
    heard = []
    monkeypatch.setattr(module.QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    line = StatusLine(icons)
    qtbot.addWidget(line)
    line.show_search(3, 0.02, less_likely=27, more=True)
    line.show_search(3, 0.05, less_likely=27, more=True)  # the same, asked again while indexing
    line.show_search(0, 0.02)
    line.clear_search()
    line.show_search(0, 0.02)
    assert heard == ["3 results, at least 27 less likely", "0 results", "0 results"]


def test_an_answer_is_announced_in_the_window(kenning, ask, monkeypatch):
    heard = []
    monkeypatch.setattr(module.QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    ask(kenning, "whale road")
    assert heard and heard[-1].split()[0].isdigit() and "result" in heard[-1]


@pytest.fixture
def heard(monkeypatch):
    """What screen readers are told, in order."""
    told = []
    monkeypatch.setattr(module.QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    return told


def test_what_happens_is_announced_in_the_words_of_the_banner(qtbot, icons, heard):
    banner = Banner(icons)
    qtbot.addWidget(banner)
    banner.show_message(Message("info", "3 documents indexed."))
    banner.show_message(Message("error", "The disk is full."))
    assert heard == ["3 documents indexed.", "The disk is full."]


def test_progress_is_announced_at_its_quarters_and_when_it_stands_still(qtbot, icons, heard):
    strip = ProgressStrip(icons)
    qtbot.addWidget(strip)
    strip.begin(Operation("index"))
    for share in (0.1, 0.26, 0.3, 0.55, 0.99, 1.0):
        strip.show_share(share)
    strip.set_state("paused")
    assert heard == ["Indexing", "Indexing, 25 %", "Indexing, 50 %", "Indexing, 75 %", "Paused"]
    del heard[:]
    strip.set_state("idle")
    strip.begin(Operation("index", quiet=True))  # it shows nothing, so it says nothing
    strip.show_share(0.8)
    assert heard == []


# -- names ----------------------------------------------------------------------------------------

TOLD = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QPlainTextEdit, QAbstractSlider)
INNER = ("qt_", "ScrollLeftButton", "ScrollRightButton")  # parts of Qt's own controls, which name themselves


def nameless(window):
    """Return what can be used in a window and has no name for a screen reader."""
    found = []
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget, QScrollBar) or widget.objectName().startswith(INNER)
        parts = (QAbstractSpinBox, QComboBox, QCalendarWidget, QComboBox, QTabBar, QHeaderView)
        part = any(isinstance(parent, parts) for parent in parents(widget, window))
        named = isinstance(widget, TOLD) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if inside or part or not named or not widget.isVisibleTo(window):
            continue
        face = QAccessible.queryAccessibleInterface(widget)
        if face is None or not face.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parentWidget()).__name__}")
    return found


def parents(widget, last):
    while (widget := widget.parentWidget()) is not None and widget is not last:
        yield widget


def test_every_widget_of_the_window_has_a_name(kenning, ask, qtbot):
    ask(kenning, "deposit type:pdf")
    kenning.steering.add("whales", "whales", more=True)
    qtbot.settle(kenning)
    assert "\n".join(nameless(kenning.window)) == ""
    for page in ("folders", "welcome"):
        kenning.window.show_page(page)
        qtbot.settle(kenning)
        assert "\n".join(nameless(kenning.window)) == ""


DIALOGS = {
    "settings": lambda c: c.settings.show(), "shortcuts": lambda c: c.window.show_shortcuts(),
    "libraries": lambda c: c.libraries.show_list(), "new": lambda c: c.libraries.ask_new(),
    "saved": lambda c: c.saved.show_list(), "tags": lambda c: c.tags.ask(),
    "removal": lambda c: c.folders.ask_removal(c.state.status.sources[0]),
    "compact": lambda c: c.maintenance.ask_compact(),
}  # fmt: skip
PANELS = ("show_more", "show_dates", "show_help")


@pytest.mark.parametrize("which", DIALOGS)
def test_every_widget_of_the_dialogs_has_a_name(kenning, ask, qtbot, which):
    ask(kenning, "deposit")
    before = set(QApplication.topLevelWidgets())
    DIALOGS[which](kenning.presenters)
    made = [one for one in QApplication.topLevelWidgets() if one not in before and isinstance(one, QDialog)]
    assert made
    for dialog in made:
        if isinstance(dialog, SettingsDialog):
            for tab in range(dialog.tabs.count()):
                dialog.tabs.setCurrentIndex(tab)
                assert "\n".join(nameless(dialog)) == ""
        assert "\n".join(nameless(dialog)) == "" and dialog.windowTitle()
        dialog.reject()


@pytest.mark.parametrize("show", PANELS)
def test_every_widget_of_the_panels_has_a_name(kenning, show):
    bar = kenning.window.search_page.filters
    getattr(bar, show)()
    panel = QApplication.activePopupWidget()
    assert panel.accessibleName() and nameless(panel) == []
    panel.close()


# -- motion ---------------------------------------------------------------------------------------


def test_nothing_moves_by_itself_where_less_motion_is_wanted(make_window, library_dir, qtbot):
    kenning = make_window(library_dir, settings=Settings(motion="reduced"))
    bar, strip = kenning.window.search_page.searching, kenning.window.strip
    bar.show_searching(True)
    qtbot.waitUntil(bar.isVisible)
    strip.begin(Operation("index"))
    assert (bar.minimum(), bar.maximum()) == (0, 1) and (strip._bar.minimum(), strip._bar.maximum()) == (0, 1)
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    kenning.presenters.settings.save(Settings(motion="system"))
    strip.begin(Operation("index"))
    assert strip._bar.maximum() == 0


@pytest.mark.skipif(sys.platform != "linux", reason="how Linux desktops say it")
def test_the_systems_own_wish_for_less_motion_counts(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert not motion.system_is_still()
    (tmp_path / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n", "utf-8")
    assert motion.system_is_still()
    (tmp_path / "kdeglobals").write_text("broken\n[KDE", "utf-8")
    (tmp_path / "gtk-4.0").mkdir()
    (tmp_path / "gtk-4.0" / "settings.ini").write_text("[Settings]\ngtk-enable-animations=false\n", "utf-8")
    assert motion.system_is_still()
