"""The end of the list, in the window: what is less likely opens by key and click, and is remembered."""

from PySide6.QtCore import Qt


def test_the_fold_opens_with_a_key_and_a_click(kenning, ask, qtbot):
    page, model = ask(kenning, "My chain slips when I pedal hard"), kenning.window.results_model
    fold = model.fold
    assert 0 < fold and model.rowCount() == fold + 1
    assert not any(hit.likely for hit in model.hits[fold:])
    assert f"{model.folded} less likely" in kenning.window.status.text
    page.results.setFocus()
    page.results.select_row(fold)
    shown = page.preview.shown
    qtbot.keyClick(page.results, Qt.Key.Key_Right)
    assert model.is_open and model.rowCount() == fold + 1 + model.folded
    assert page.results.currentIndex().row() == fold and page.preview.shown is shown  # the reader keeps her place
    qtbot.keyClick(page.results, Qt.Key.Key_Left)
    assert not model.is_open
    qtbot.keyClick(page.results, Qt.Key.Key_Return)
    assert model.is_open
    kenning.search.repeat()
    qtbot.waitUntil(lambda: not kenning.search.waiting)
    assert model.is_open  # the same question, asked again
    place = page.results.visualRect(model.index(fold)).center()
    qtbot.mouseClick(page.results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not model.is_open
    ask(kenning, "whale road")
    assert not model.is_open
