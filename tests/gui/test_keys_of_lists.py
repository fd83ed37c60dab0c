"""Keys that people know from other programs do here what they do there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.views.date_popup import DatePopup
from desktop.views.result_list import ResultList
from engine.search.hits import Hit, SearchResult


def hit(number, likely):
    return Hit(f"/d/{number}.txt", f"{number}", "text", 1.0, 1.0, 0.0, 0.0, (), document_id=number, likely=likely)


def test_select_all_leaves_the_fold_out(icons, qtbot):
    from desktop.models.results import ResultsModel

    model = ResultsModel()
    results = ResultList(model, icons)
    qtbot.addWidget(results)
    model.set_result(SearchResult("q", 0.1, tuple(hit(number, number < 3) for number in range(6))), 30)
    assert model.fold == 3
    QTest.keyClick(results, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sorted(index.row() for index in results.selectionModel().selectedIndexes()) == [0, 1, 2]
    model.toggle()
    QTest.keyClick(results, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sorted(index.row() for index in results.selectionModel().selectedIndexes()) == [0, 1, 2, 4, 5, 6]


def test_alt_down_and_f4_open_the_calendar_of_a_date(theme, qtbot):
    popup = DatePopup(None)
    qtbot.addWidget(popup)
    popup.show()
    for key, held in (
        (Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
    ):
        for edit in (popup.since, popup.until):
            edit.setEnabled(True)
            before = edit.date()
            QTest.keyClick(edit, key, held)
            qtbot.waitUntil(edit.calendarWidget().isVisible)
            assert edit.date() == before
            edit.calendarWidget().window().close()
