"""Does everything have its room? Pages and dialogs in two fonts, with larger text, at both scales and small."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from layout_faults import layout_faults
from PySide6.QtGui import QFont, QFontDatabase

from desktop.controllers.encoders import EncodersController
from desktop.icons import IconSet
from desktop.settings.dialog import SettingsDialog
from desktop.settings.encoders_page import EncodersPage
from desktop.theme import Theme
from engine import paths
from engine.settings import Settings

FONTS = ("Noto Sans", "DejaVu Sans")


@pytest.fixture
def font(qapp, request):
    """The application in a font, at a size in points; as it was, afterwards."""
    family, points = request.param
    if not QFontDatabase.hasFamily(family):
        pytest.skip(f"the font {family} is not installed")
    before = qapp.font()
    qapp.setFont(QFont(family, points))
    yield request.param
    qapp.setFont(before)


def in_fonts(*points):
    cases = [(family, size) for family in FONTS for size in points]
    return pytest.mark.parametrize("font", cases, indirect=True, ids=lambda case: f"{case[0]} {case[1]}")


def settings_faults(qapp, library, lane, qtbot, size):
    """Return what is wrong on any page of the settings."""
    theme = Theme(qapp, paths.assets_dir())
    theme.set_appearance("light")
    icons = IconSet(paths.assets_dir() / "icons", theme)
    controller = EncodersController(lambda: library, lane, ("false",))
    page = EncodersPage(theme, icons, controller, library.status(), "all-minilm-l6-v2")
    dialog = SettingsDialog(Settings(), theme, library.status(), ("all-minilm-l6-v2",), None, page)
    qtbot.addWidget(dialog)
    dialog.resize(*size)
    dialog.show()
    qtbot.waitExposed(dialog)
    found = []
    for number in range(dialog.tabs.count()):
        dialog.tabs.setCurrentIndex(number)
        qtbot.wait(30)
        found += [f"{dialog.tabs.tabText(number)}: {fault}" for fault in layout_faults(dialog)]
    dialog.close()
    controller.close(5000)
    theme.deleteLater()
    return found


@in_fonts(10, 13)
@pytest.mark.parametrize("size", [(920, 740), (760, 440)], ids=lambda size: f"{size[0]} wide")
def test_every_page_of_the_settings_has_its_room(qapp, library, lane, qtbot, font, size):
    assert settings_faults(qapp, library, lane, qtbot, size) == []


def test_faults_are_seen(qapp, qtbot):
    from PySide6.QtWidgets import QLabel, QWidget

    holder = QWidget()
    qtbot.addWidget(holder)
    first, second = QLabel("some words of no meaning", holder), QLabel("others", holder)
    first.setGeometry(0, 0, 50, 30)
    second.setGeometry(40, 0, 300, 30)
    holder.resize(200, 30)
    holder.show()
    qtbot.waitExposed(holder)
    said = "\n".join(layout_faults(holder))
    assert "lies over" in said and "is cut" in said and "sticks out" in said


@pytest.mark.skipif(os.environ.get("QT_SCALE_FACTOR") == "2", reason="this is the test at twice the size")
def test_the_same_holds_at_twice_the_size():
    environment = {**os.environ, "QT_SCALE_FACTOR": "2"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__, "-k", "room"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stdout[-4000:]
