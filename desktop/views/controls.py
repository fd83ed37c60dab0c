"""What are pages built from? Labels of the type scale, buttons whose icons follow the theme, chips."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop.look.icons import IconSet
from desktop.look.mirror import right_to_left
from desktop.texts.languages import tr
from desktop.texts.plain import LONG_WORD, broken_words, one_line, plain_tip, set_tip, shown_lines

_SPIN_EDGE_PX = 8


def make_label(text: str = "", style: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label; ``style`` is a name of the style sheet: display, title, subtitle, lead, muted, small."""
    made = _WrapLabel() if wrap else QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setObjectName(style)
    made.setWordWrap(wrap)
    begin_at_edge(made)
    return made


def begin_at_edge(label: QLabel) -> None:
    """Let a text begin where the window is read from, whatever letters it has: what can be selected would not."""
    if right_to_left():
        edge = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        label.setAlignment(edge | Qt.AlignmentFlag.AlignVCenter)


def end_at_edge(label: QLabel) -> None:
    """Let a text end where a line of the window ends, whatever letters it has."""
    edge = Qt.AlignmentFlag.AlignLeft if right_to_left() else Qt.AlignmentFlag.AlignRight
    label.setAlignment(edge | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)


class _WrapLabel(QLabel):
    """A label that never asks for more room than a short word takes: files' names may be one long word."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return as little width as Qt asks for, but never a whole name's."""
        least = super().minimumSizeHint()
        most = self.fontMetrics().averageCharWidth() * LONG_WORD
        return QSize(min(least.width(), most), least.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Paint from right to left line by line: Qt sets a line that ends in a space in by it, and cuts its end off."""
        if not right_to_left() or self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.drawFrame(painter)
        painter.setPen(self.palette().color(self.foregroundRole()))
        margin = self.margin()
        room = QRectF(self.contentsRect().adjusted(margin, margin, -margin, -margin))
        layout, height = self._laid_out(room.width())
        top = {Qt.AlignmentFlag.AlignTop: 0.0, Qt.AlignmentFlag.AlignBottom: room.height() - height}
        down = top.get(self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask, (room.height() - height) / 2)
        layout.draw(painter, room.topLeft() + QPointF(0, max(0.0, down)))

    def _laid_out(self, width_px: float) -> tuple[QTextLayout, float]:
        """Return the text in lines of a width, and their height."""
        option = QTextOption(self.alignment() & ~Qt.AlignmentFlag.AlignVertical_Mask)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width_px)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def setText(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Show a text whose long words may be broken; such a text is not copied from here."""
        self._whole = text
        broken = broken_words(shown_lines(text))
        if broken != text:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        super().setText(broken)

    def text(self) -> str:
        """Return what it says, without the places where it may be broken."""
        return self._whole


def make_column(*items: QWidget | QLayout | int, spacing: int = 8, margins: int = 0) -> QVBoxLayout:
    """Return a vertical layout; an int is that many pixels of room, -1 takes what is left."""
    return _fill(QVBoxLayout(), items, spacing, margins)


def make_row(*items: QWidget | QLayout | int, spacing: int = 8, margins: int = 0) -> QHBoxLayout:
    """Return a horizontal layout; an int is that many pixels of room, -1 takes what is left."""
    return _fill(QHBoxLayout(), items, spacing, margins)


def _fill(layout: Any, items: tuple[QWidget | QLayout | int, ...], spacing: int, margins: int) -> Any:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margins, margins, margins, margins)
    for item in items:
        if isinstance(item, QLayout):
            layout.addLayout(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        elif item < 0:
            layout.addStretch(1)
        else:
            layout.addSpacing(item)
    return layout


def make_group(*widgets: QWidget, spacing: int = 2) -> QWidget:
    """Return small controls that stay side by side wherever they are put."""
    group = QWidget()
    group.setLayout(make_row(*widgets, spacing=spacing))
    group.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return group


def tip_text(text: str, shortcut: str = "") -> str:
    """Return a tooltip that ends in its shortcut, as the keys are named on this system."""
    if not shortcut:
        return text
    return f"{text}  ({QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)})"


def press_with_enter(event: QKeyEvent, button: QWidget | None = None) -> bool:
    """Press a button, else the one that has the keyboard, where the key is Return or Enter; return whether it was.

    Qt does so in dialogs alone, and there for push buttons alone. A key that is held presses once. What is ticked is
    left to Space.
    """
    button = button or QApplication.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(button, QAbstractButton):
        return False
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or isinstance(button, (QCheckBox, QRadioButton)):
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


class ToolButton(QToolButton):
    """A tool button that Return and Enter press, as Space does; in a dialog they would press its main button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Be pressed with Return and Enter too."""
        if not press_with_enter(event, self):
            super().keyPressEvent(event)


class PushButton(QPushButton):
    """A button that Return and Enter press where it has the keyboard, whatever a dialog's main button is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Be pressed with Return and Enter too."""
        if not press_with_enter(event, self):
            super().keyPressEvent(event)


class IconButton(ToolButton):
    """A button with an icon that is drawn again when the theme changes."""

    def __init__(self, icons: IconSet, icon: str, text: str, *, shortcut: str = "", labelled: bool = False) -> None:
        super().__init__()
        self._icons = icons
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        set_tip(self, tip_text(text, shortcut))
        self.setIconSize(QSize(20, 20))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if labelled:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.theme.changed.connect(self._redraw)
        self._redraw()

    def set_icon(self, icon: str, text: str, shortcut: str = "") -> None:
        """Change what the button shows and says."""
        self._icon = icon
        self.setText(text)
        self.setAccessibleName(text)
        set_tip(self, tip_text(text, shortcut))
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        self.setIcon(self._icons.icon(self._icon, "text" if self.isChecked() else "muted"))


class ElidedLabel(QLabel):
    """One line that is cut in the middle where it is too long, and whose tooltip then has all of it.

    It takes all the room that there is; a ``snug`` one takes no more than its text needs.
    """

    def __init__(self, style: str = "", *, snug: bool = False) -> None:
        super().__init__()
        self.setObjectName(style)
        self.setTextFormat(Qt.TextFormat.PlainText)
        begin_at_edge(self)
        wide = QSizePolicy.Policy.Maximum if snug else QSizePolicy.Policy.Ignored
        self.setSizePolicy(wide, QSizePolicy.Policy.Fixed)
        self._full = self._tip = ""

    def set_full(self, text: str, tip: str = "") -> None:
        """Show ``text``, cut to the width; the tooltip says ``tip``, else all of the text."""
        self._full, self._tip = text, tip
        set_tip(self, "\n".join(part for part in (one_line(text), tip) if part))
        self.setAccessibleName(text)
        self.updateGeometry()
        self._cut()

    @property
    def full(self) -> str:
        """The whole text."""
        return self._full

    @property
    def shown_form(self) -> str:
        """What is said now, before it is cut."""
        return self._full

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what the whole text takes."""
        edges = self.contentsMargins()
        width = self.fontMetrics().horizontalAdvance(one_line(self._full)) + edges.left() + edges.right()
        return QSize(width + (1 if self._full else 0), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Return what a few letters take."""
        least = self.fontMetrics().horizontalAdvance("mmm…mmm") if self._full else 0
        return QSize(min(least, self.sizeHint().width()), super().minimumSizeHint().height())

    def _cut(self) -> None:
        mode, room = Qt.TextElideMode.ElideMiddle, self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(one_line(self.shown_form), mode, max(20, room)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Cut again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Cut again."""
        super().resizeEvent(event)
        self._cut()


class Chip(ToolButton):
    """A filter that is on or off, or that opens a menu; an active chip is bold and outlined."""

    def __init__(self, text: str, accessible: str, *, checkable: bool = False) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setText(text)
        self.setAccessibleName(accessible)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Say all of a text that is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and not self.toolTip():
            cut = self.sizeHint().width() > self.width()
            QToolTip.showText(event.globalPos(), plain_tip(self.text()) if cut else "", self)
            return True
        return super().event(event)

    def set_active(self, active: bool) -> None:
        """Draw a chip with a menu as in use, or not."""
        if self.property("active") != active:
            self.setProperty("active", active)
            self.style().unpolish(self)
            self.style().polish(self)


class WordLine(QLineEdit):
    """A line for words; of files and folders that are let go over it, it would only take the address."""

    def offer(self) -> None:
        """Take the keyboard with all of the text selected, its beginning in view: what is typed replaces it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.end(False)
        self.home(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Take words; files and folders are whatever lies below's."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


def let_clear(field: QLineEdit) -> None:
    """Give a field a button that empties it, with a name: Qt's own has none for a screen reader."""
    field.setClearButtonEnabled(True)
    clear = field.findChild(QAction, "_q_qlineeditclearaction")
    if clear is not None:
        clear.setText(tr("Clear"))
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(" ".join(action.text() for action in button.actions()))


def let_breathe(box: QSpinBox) -> None:
    """Give a number room at its edges, which the style sheet's padding does not, at the side where lines begin."""
    field = box.findChild(QLineEdit)
    if field is not None:
        field.setTextMargins(_SPIN_EDGE_PX, 0, _SPIN_EDGE_PX, 0)
    if right_to_left():
        box.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)


def scrolled(page: QWidget, name: str = "") -> QScrollArea:
    """Return an area in which ``page`` scrolls where it has more than fits; ``name`` is for screen readers."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    return area


def tab_through(*places: QWidget) -> None:
    """Let Tab go through the controls of these places in order; by itself it meets what is made later at the end."""
    inside = (one for place in places for one in (place, *place.findChildren(QWidget)))
    stops = [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.focusProxy() is None]
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def primary_button(text: str) -> QPushButton:
    """Return the one button of a page that stands out."""
    made = PushButton(text)
    made.setObjectName("primary")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def plain_button(text: str) -> QPushButton:
    """Return a button that never becomes the main one of its dialog by itself."""
    made = PushButton(text)
    made.setAutoDefault(False)
    return made


def hand_focus(leaving: Iterable[QWidget], to: QWidget) -> None:
    """Give the keyboard to another control where one of those has it that are about to be disabled or hidden.

    Qt would give it to whatever comes next, which may be a button that Space must not press.
    """
    focus = to.window().focusWidget()
    if focus is not None and any(widget is focus for widget in leaving):
        to.setFocus(Qt.FocusReason.OtherFocusReason)


def link_button(text: str) -> QPushButton:
    """Return a button that looks like a link."""
    made = PushButton(text)
    made.setObjectName("link")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def icon_label(icons: IconSet, name: str, color: str, size_px: int = 20) -> QLabel:
    """Return a label with an icon only; it carries no meaning that a text beside it does not."""
    made = _IconLabel(icons, name, color, size_px)
    return made


class _IconLabel(QLabel):
    def __init__(self, icons: IconSet, name: str, color: str, size_px: int) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._icons, self._name, self._color, self._size_px = icons, name, color, size_px
        self.setFixedSize(size_px, size_px)
        icons.theme.changed.connect(self._redraw)
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        icon = self._icons.icon(self._name, self._color)
        self.setPixmap(icon.pixmap(QSize(self._size_px, self._size_px), self.devicePixelRatio()))
