"""A layout of chips: its height follows what it holds, and is reckoned once for a width."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QRect, QSize
from PySide6.QtWidgets import QLabel, QWidget

from desktop.views.flow import FlowLayout

WIDTH, HEIGHT, SPACE = 60, 20, 6
TWO_WIDE = 2 * WIDTH + SPACE


class Box(QLabel):
    """Wishes for one size until it is told another."""

    def __init__(self):
        super().__init__()
        self.wish = QSize(WIDTH, HEIGHT)

    def sizeHint(self):  # noqa: N802
        return self.wish

    minimumSizeHint = sizeHint  # noqa: N815

    def wish_for(self, width, height):
        self.wish = QSize(width, height)
        self.updateGeometry()


@pytest.fixture
def boxes(qtbot):
    """A shown widget with three boxes, of which two stand in the first row."""
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(SPACE)
    holder.setLayout(layout)
    made = [Box() for _ in range(3)]
    for box in made:
        layout.addWidget(box)
    holder.show()
    qtbot.waitExposed(holder)
    assert layout.heightForWidth(TWO_WIDE) == 2 * HEIGHT + SPACE
    return holder, layout, made


def test_a_box_that_is_hidden_or_shown_changes_the_height(boxes):
    _, layout, made = boxes
    made[1].hide()
    assert layout.heightForWidth(TWO_WIDE) == HEIGHT
    made[1].show()
    assert layout.heightForWidth(TWO_WIDE) == 2 * HEIGHT + SPACE


def test_a_box_of_another_size_changes_the_height(boxes):
    _, layout, made = boxes
    made[2].wish_for(WIDTH, 3 * HEIGHT)
    assert layout.heightForWidth(TWO_WIDE) == 4 * HEIGHT + SPACE
    made[1].wish_for(TWO_WIDE, HEIGHT)
    assert layout.heightForWidth(TWO_WIDE) == 5 * HEIGHT + 2 * SPACE


def test_a_box_that_comes_or_goes_changes_the_height(boxes):
    _, layout, made = boxes
    more = [Box(), Box()]
    for box in more:
        layout.addWidget(box)
        box.show()
    assert layout.heightForWidth(TWO_WIDE) == 3 * HEIGHT + 2 * SPACE
    layout.removeWidget(more[0])
    assert layout.takeAt(3).widget() is more[1]
    assert layout.heightForWidth(TWO_WIDE) == 2 * HEIGHT + SPACE
    made[2].deleteLater()
    made[2].setParent(None)
    assert layout.heightForWidth(TWO_WIDE) == HEIGHT


def test_space_and_margins_change_the_height(boxes):
    _, layout, _ = boxes
    layout.setSpacing(2 * SPACE)
    assert layout.heightForWidth(TWO_WIDE) == 3 * HEIGHT + 4 * SPACE
    layout.setSpacing(SPACE)
    layout.setContentsMargins(QMargins(1, 2, 1, 3))
    assert layout.heightForWidth(TWO_WIDE + 2) == 2 * HEIGHT + SPACE + 5


def test_each_width_has_its_own_height(boxes):
    holder, layout, made = boxes
    assert layout.heightForWidth(3 * WIDTH + 2 * SPACE) == HEIGHT
    assert layout.heightForWidth(WIDTH) == 3 * HEIGHT + 2 * SPACE
    layout.setGeometry(QRect(0, 0, TWO_WIDE, 100))
    assert [box.geometry().topLeft().toTuple() for box in made] == [(0, 0), (WIDTH + SPACE, 0), (0, HEIGHT + SPACE)]


def test_a_height_that_is_known_is_not_reckoned_again(boxes, monkeypatch):
    _, layout, _ = boxes
    reckoned = []
    place = layout._place
    monkeypatch.setattr(layout, "_place", lambda *given, **named: reckoned.append(1) or place(*given, **named))
    for _ in range(3):
        assert layout.heightForWidth(WIDTH) == 3 * HEIGHT + 2 * SPACE
    assert len(reckoned) == 1
