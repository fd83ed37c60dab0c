"""The window shows who asks to read, and decides."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.controllers.access import AccessState
from desktop.settings.access_page import AccessPage
from engine.serve.access import Access
from engine.serve.service import Caller, Refused, SearchService


@pytest.fixture
def access(library_dir, tmp_path):
    """What another process sees: the same library and the same settings as the window's."""
    return Access(library_dir, tmp_path / "config")


def page_of(kenning):
    return kenning.presenters.front.dialog.tabs.currentWidget()


def test_a_program_asks_is_allowed_and_revoked_in_the_window(kenning, library, access, documents, qtbot):
    sign = kenning.window.status.access
    assert not sign.isVisible()
    service, claude = SearchService(library, access.grants), Caller("Claude", "claude-ai")
    with pytest.raises(Refused, match="nothing is granted yet"):
        service.answer(claude, "search", {"query": "deposit"})
    qtbot.waitUntil(sign.isVisible, timeout=10_000)
    assert sign.text() == "Claude asks to read"

    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    page = page_of(kenning)
    assert isinstance(page, AccessPage) and page.chosen.name == "Claude"
    qtbot.mouseClick(page.allow, Qt.MouseButton.LeftButton)
    dialog = page.grant_dialog
    assert not dialog.allow.isEnabled()  # nothing is chosen beforehand
    dialog.folders.item(0).setCheckState(Qt.CheckState.Checked)
    dialog.per_hour.setValue(50)
    with qtbot.waitSignal(kenning.access.changed, timeout=10_000):
        qtbot.mouseClick(dialog.allow, Qt.MouseButton.LeftButton)
    client = access.grants.client("Claude")
    assert client.state == "granted" and client.per_hour == 50 and client.places[0].path == str(documents)
    assert not sign.isVisible()
    assert service.answer(claude, "search", {"query": "how long may the deposit be kept"})["hits"]

    qtbot.waitUntil(lambda: any("searched" in line for line in kenning.access.state.lines), timeout=10_000)
    assert "may read" in page.programs.item(0).text() and "searched" in page.log.item(0).text()
    with qtbot.waitSignal(kenning.access.changed, timeout=10_000):
        qtbot.mouseClick(page.revoke, Qt.MouseButton.LeftButton)
    with pytest.raises(Refused, match="may read nothing"):
        service.answer(claude, "status", {})
    assert "any more" in page.programs.item(0).text()


def test_kinds_and_denial_reach_the_list(kenning, access, qtbot):
    access.grants.ask("Cursor & <b>Sons</b>")
    sign = kenning.window.status.access
    qtbot.waitUntil(sign.isVisible, timeout=10_000)
    qtbot.mouseClick(sign, Qt.MouseButton.LeftButton)
    page = page_of(kenning)
    page._ask_grant()
    dialog = page.grant_dialog
    shown = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "<b>Sons</b>" in shown
    dialog.all_kinds.setChecked(False)
    for name, box in dialog.kinds.items():
        box.setChecked(name == "email")
    dialog.folders.item(0).setCheckState(Qt.CheckState.Checked)
    assert dialog.decision().kinds == ("email",) and dialog.allow.isEnabled()
    dialog.reject()
    with qtbot.waitSignal(kenning.access.changed, timeout=10_000):
        qtbot.mouseClick(page.deny, Qt.MouseButton.LeftButton)
    assert access.grants.client("Cursor & <b>Sons</b>").state == "denied"
    assert not sign.isVisible()


def test_what_cannot_be_granted_is_said(kenning, access, qtbot, tmp_path):
    access.grants.ask("Claude")
    qtbot.waitUntil(kenning.window.status.access.isVisible, timeout=10_000)
    qtbot.mouseClick(kenning.window.status.access, Qt.MouseButton.LeftButton)
    page = page_of(kenning)
    page._ask_grant()
    page.grant_dialog.add_folder(str(tmp_path))
    with qtbot.waitSignal(kenning.access.failed, timeout=10_000):
        qtbot.mouseClick(page.grant_dialog.allow, Qt.MouseButton.LeftButton)
    assert "is not in this library" in page.problem.text() and page.problem.isVisible()
    assert access.grants.client("Claude").state == "asking"


def test_where_nobody_has_asked_the_page_says_how_a_program_would(qtbot):
    page = AccessPage(AccessState(), ())
    qtbot.addWidget(page)
    assert page.programs.count() == 1 and "kenning serve" in page.programs.item(0).text()
    assert page.chosen is None and not page.allow.isEnabled()
