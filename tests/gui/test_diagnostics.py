"""Is what a report needs on the clipboard after one key, and nothing sent or named that should not be?"""

from pathlib import Path

from PySide6.QtGui import QGuiApplication


def test_one_key_copies_versions_self_test_and_logs(kenning, qtbot):
    assert kenning.window.actions_["diagnostics"].shortcuts()
    kenning.window.actions_["diagnostics"].trigger()
    qtbot.waitUntil(lambda: "Copied" in kenning.window.banner.text)
    text = QGuiApplication.clipboard().text()
    assert '"self_test": "passed' in text and '"lancedb"' in text and '"logs"' in text
    assert str(Path.home()) not in text or len(str(Path.home())) < 2


def test_asking_twice_gathers_once(kenning, qtbot):
    kenning.presenters.diagnostics.gather()
    assert not kenning.diagnostics.gather(kenning.presenters.state.settings)
    qtbot.waitUntil(lambda: not kenning.keepers.busy)
