"""Which widgets lie over each other, and which words are cut? Asked of any window, as it is shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QLabel,
    QPushButton,
    QScrollBar,
    QToolButton,
    QWidget,
)

from desktop.views.controls import ElidedLabel

_PADDING_PX = 5  # of a button, which may give way


def layout_faults(window: QWidget, *, over: tuple[type, ...] = ()) -> list[str]:
    """Return what is wrong: siblings that intersect, texts that have less room than they need, a main button not last.

    Args:
        window: what is shown.
        over: classes of widgets that lie over others on purpose.
    """
    window.ensurePolished()
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            found += _overlaps(widget, over)
            found += _cuts(widget)
            found += _out_of_order(widget)
    return found


def _out_of_order(button: QWidget) -> list[str]:
    """A dialog's main button stands last in its row."""
    if button.objectName() != "primary" or not isinstance(button.window(), QDialog):
        return []
    right_to_left = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    row = [one for one in button.window().findChildren(QPushButton) if one.isVisible() and one.y() == button.y()]
    beside = [one for one in row if one.parent() is button.parent() and one is not button]
    later = [one for one in beside if (one.x() < button.x() if right_to_left else one.x() > button.x())]
    return [f"{_name(one)} stands after {_name(button)}" for one in later]


def _overlaps(parent: QWidget, over: tuple[type, ...]) -> list[str]:
    if isinstance(parent, QAbstractScrollArea) or isinstance(parent.parent(), QAbstractScrollArea):
        return []  # bars, headers and corners: Qt's own
    children = [child for child in parent.children() if isinstance(child, QWidget)]
    shown = [one for one in children if one.isVisible() and not one.isWindow() and not isinstance(one, over)]
    return [
        f"{_name(one)} {_area(one)} lies over {_name(other)} {_area(other)}"
        for number, one in enumerate(shown)
        for other in shown[number + 1 :]
        if one.geometry().intersects(other.geometry()) and not isinstance(one, QScrollBar)
    ]


def _cuts(widget: QWidget) -> list[str]:
    if isinstance(widget, ElidedLabel) or not _has_words(widget):
        return []
    wanted = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        wanted = QSize(0, widget.heightForWidth(widget.width()))
    elif isinstance(widget, QLabel) and widget.sizePolicy().horizontalPolicy() == widget.sizePolicy().Policy.Ignored:
        wanted = QSize(0, wanted.height())
    if isinstance(widget, QAbstractButton):
        wanted -= QSize(_PADDING_PX, _PADDING_PX)  # its text still has all its room
    short = wanted.width() > widget.width() or wanted.height() > widget.height()
    found = [f"{_name(widget)} is cut: {widget.size().toTuple()} of {wanted.toTuple()}"] if short else []
    return found + _hidden(widget)


def _has_words(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text())
    icon_only = isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly
    return (
        isinstance(widget, QAbstractButton) and bool(widget.text()) and not (icon_only and not widget.icon().isNull())
    )


def _hidden(widget: QWidget) -> list[str]:
    """Return a fault where a part of the widget is outside of a parent that does not scroll."""
    inside, outer = widget, widget.parentWidget()
    while outer is not None and not widget.isWindow():
        if isinstance(outer.parentWidget(), QAbstractScrollArea):
            area = QRect(inside.mapTo(outer, QPoint()), inside.size())
            wide = area.left() < 0 or area.right() > outer.width()
            return [f"{_name(widget)} needs scrolling to the side"] if wide and inside is not widget else []
        area = QRect(widget.mapTo(outer, QPoint()), widget.size())
        if not outer.rect().contains(area):
            return [f"{_name(widget)} {area.getRect()} sticks out of {_name(outer)} {outer.rect().getRect()}"]
        if outer.isWindow():
            return []
        inside, outer = outer, outer.parentWidget()
    return []


def _area(widget: QWidget) -> tuple[int, int, int, int]:
    return widget.geometry().getRect()


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else widget.accessibleName()
    return f"{type(widget).__name__}#{widget.objectName()} {text[:40]!r}"
