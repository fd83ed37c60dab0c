"""Files without text that are called like the question stand under the results, with what would help."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from engine.library import Library


@pytest.fixture
def with_videos(library_dir, tmp_path):
    folder = tmp_path / "films"
    folder.mkdir()
    for number in range(3):
        (folder / f"bicycle chain {number}.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(40 + number))
    (folder / "bicycle chain.zip").write_bytes(b"PK\x03\x04 broken")
    with Library.open(library_dir) as library:
        library.index([folder])
    return folder


def test_they_are_counted_listed_and_opened(with_videos, make_window, library_dir, ask, asked, qtbot):
    kenning = make_window(library_dir)
    names = ask(kenning, "bicycle chain").names
    qtbot.settle(kenning)
    assert names.isVisible()
    assert "4 more files by their names alone" in names.text
    assert "4 files named like this were not read: 3 videos, 1 damaged." in names.text
    assert names.list.isHidden()
    qtbot.mouseClick(names.toggle, Qt.MouseButton.LeftButton)
    assert names.list.isVisible() and names.list.count() == 4
    row = next(at for at in range(4) if "chain 1.mp4" in names.list.item(at).text())
    assert "no reader for MP4 video" in names.list.item(row).text()
    names.list.setCurrentRow(row)
    names.list.setFocus()
    qtbot.keyClick(names.list, Qt.Key.Key_Return)
    assert [Path(url).name for url in asked.urls] == ["bicycle chain 1.mp4"]


def test_they_go_with_the_question_and_stand_where_nothing_else_is_found(
    with_videos, make_window, library_dir, ask, qtbot
):
    kenning = make_window(library_dir)
    page = ask(kenning, "bicycle type:mp4")
    qtbot.settle(kenning)
    assert page.none_text and "3 videos" in page.names.text
    ask(kenning, "whale road")
    qtbot.settle(kenning)
    assert page.names.text == ""
    ask(kenning, "chain.zip")
    qtbot.settle(kenning)
    assert "1 more file by its name alone" in page.names.text
    page.box.clear()
    qtbot.settle(kenning)
    assert page.names.text == ""
