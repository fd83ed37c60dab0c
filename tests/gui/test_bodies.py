"""The view of a document shows that the keyboard is in it, whichever view that is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.preview.bodies import Bodies


@pytest.mark.parametrize("kind", ["text", "pdf", "picture", "formatted", "sheet"])
def test_a_ring_shows_that_the_keyboard_is_in_the_document(kenning, ask, qtbot, kind):
    page = ask(kenning, "landlord deposit")
    qtbot.settle(kenning)
    view = getattr(page.preview, kind)
    bodies = page.preview.findChild(Bodies)
    bodies.setCurrentWidget(view)
    page.box.setFocus()

    def edge():
        return bodies.grab().toImage().pixelColor(0, bodies.height() // 2)

    accent = page.preview.text._theme.color("accent")
    assert edge() != accent
    {"pdf": page.preview.pdf.view, "picture": page.preview.picture.view, "sheet": page.preview.sheet.table}.get(
        kind, view
    ).setFocus(Qt.FocusReason.TabFocusReason)
    assert edge() == accent
    page.box.setFocus()
    assert edge() != accent
