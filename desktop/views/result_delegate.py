"""How is a result drawn? Its kind of file, title, date; folder and page; three lines with the words marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop.look.icons import IconSet
from desktop.look.mirror import right_to_left, side
from desktop.look.theme import Theme
from desktop.models.results import Role
from desktop.texts.plain import isolated
from desktop.texts.wording import count_text
from desktop.views.row_background import paint_background
from engine.search.hits import Hit

Index = QModelIndex | QPersistentModelIndex
_MARGIN, _BADGE, _GAP, _LINES, _LEADING = 14, 38, 12, 3, 1.16
_HEADING = 12  # around the name of a folder that begins
_BAR = 5  # height of the match indicator
_ICON = 26
_NARROW = 36  # letters in a row's width below which the date leaves the title its line
_READABLE = 14  # letters of a name that say which one it is
FILE_ICONS = {
    "pdf": "file-pdf", "sheet": "file-table", "table": "file-table", "slides": "file-slides", "email": "file-mail",
    "image": "file-image", "code": "file-code", "data": "file-code", "notebook": "file-code", "html": "file-web",
    "book": "file-book", "diagram": "file-diagram",
}  # fmt: skip
BADGES = {
    "pdf": "PDF",
    "markdown": "MD",
    "text": "TXT",
    "html": "WEB",
    "code": "CODE",
    "word": "DOC",
    "slides": "PPT",
    "sheet": "XLS",
    "table": "CSV",
    "book": "BOOK",
    "email": "MAIL",
    "image": "IMG",
    "notebook": "NB",
    "subtitles": "SUB",
    "diagram": "DGM",
}


class ResultDelegate(QStyledItemDelegate):
    """Paints the rows of the result list; all rows have one height but for the headings of folders."""

    def __init__(self, icons: IconSet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, icons.theme
        self.picture_of: Callable[[Hit], QImage | None] = _no_picture
        self.muted = False  # the rows are what came closest, not answers

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 (Qt's name)
        """Return room for a title, a line of facts and three lines of passage."""
        line = QFontMetrics(option.font).lineSpacing()
        if index.data(Role.FOLD):
            return QSize(240, line + 2 * _MARGIN)
        heading = line + _HEADING if index.data(Role.GROUP) else 0
        return QSize(240, heading + 2 * _MARGIN + 2 * line + 12 + round(_LINES * line * _LEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one result."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        if index.data(Role.FOLD):
            self._paint_fold(painter, area, option, index)
            painter.restore()
            return
        group = str(index.data(Role.GROUP) or "")
        if group:
            area = self._paint_group(painter, area, QFont(option.font), group)
        if not paint_background(painter, self._theme, option, QRectF(area.adjusted(6, 3, -6, -3)), 10):
            painter.setPen(QPen(self._theme.color("hover"), 1))
            painter.drawLine(area.left() + 20, area.bottom(), area.right() - 20, area.bottom())
        inner = area.adjusted(_MARGIN + 4, _MARGIN, -_MARGIN - 2, -_MARGIN)
        whole = QRectF(area)
        badge = QRectF(inner.left(), inner.top(), _BADGE, _BADGE)
        self._paint_badge(painter, side(whole, badge).toRect(), index)
        self._paint_match(painter, side(whole, badge.translated(0, _BADGE + 9)), index)
        text = side(whole, QRectF(inner.adjusted(_BADGE + _GAP, 0, 0, 0))).toRect()
        font = QFont(option.font)
        line = QFontMetrics(font).lineSpacing()
        self._paint_title(painter, QRect(text.left(), text.top(), text.width(), line + 2), font, index)
        facts = QRect(text.left(), text.top() + line + 3, text.width(), line)
        self._paint_facts(painter, facts, font, index)
        self._paint_passage(painter, text.adjusted(0, 2 * line + 10, 0, 0), font, index)
        painter.restore()

    def _paint_group(self, painter: QPainter, area: QRect, font: QFont, folder: str) -> QRect:
        """Draw which folder begins; return the room that is left for the row."""
        line = QFontMetrics(font).lineSpacing()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("accent"))
        heading = QRect(area.left() + _MARGIN + 4, area.top() + _HEADING // 2, area.width() - 2 * _MARGIN, line)
        heading = side(QRectF(area), QRectF(heading)).toRect()
        text = QFontMetrics(font).elidedText(folder, Qt.TextElideMode.ElideMiddle, heading.width())
        painter.drawText(heading, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        font.setBold(False)
        painter.setFont(font)
        return area.adjusted(0, line + _HEADING, 0, 0)

    def _paint_fold(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the row under which the less likely hits are folded."""
        paint_background(painter, self._theme, option, QRectF(area.adjusted(6, 3, -6, -3)), 10)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("accent"))
        closed = "◂" if right_to_left() else "▸"
        sign = "▾" if index.data(Role.FOLD) == "open" else closed
        text = f"{sign}  {index.data(Qt.ItemDataRole.DisplayRole)}"
        inner = side(QRectF(area), QRectF(area.adjusted(_MARGIN + 4, 0, -_MARGIN, 0))).toRect()
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_badge(self, painter: QPainter, area: QRect, index: Index) -> None:
        kind = str(index.data(Role.TYPE) or "")
        small = self.picture_of(index.data(Role.HIT))
        if small is not None:
            self._paint_picture(painter, area, small)
            return
        label = BADGES.get(kind, kind[:4].upper())
        drawing = QRect(area.left() + (area.width() - _ICON) // 2, area.top() - 1, _ICON, _ICON)
        self._icons.icon(FILE_ICONS.get(kind, "file-text"), "muted").paint(painter, drawing)
        font = QFont(painter.font())
        font.setPointSizeF(max(6.0, font.pointSizeF() * 0.72))
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        below = QRect(area.left(), area.top() + _ICON - 1, area.width(), area.height() - _ICON + 4)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, label)

    def _paint_picture(self, painter: QPainter, area: QRect, picture: QImage) -> None:
        size = picture.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(area.topLeft(), size)
        place.moveCenter(area.center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(place, Qt.GlobalColor.white)  # what is transparent lies on paper
        painter.drawImage(place, picture)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("border"), 1))
        painter.drawRect(place)
        painter.restore()

    def _paint_match(self, painter: QPainter, area: QRectF, index: Index) -> None:
        """Draw how sure the match is, as a share of a bar; the row says it in words to a screen reader."""
        match = float(index.data(Role.MATCH) or 0)
        if match <= 0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("border"))
        area.setHeight(_BAR)
        painter.drawRoundedRect(area, _BAR / 2, _BAR / 2)
        painter.setBrush(self._theme.color("muted" if self.muted else "accent"))
        share = QRectF(area.left(), area.top(), max(_BAR, area.width() * match), _BAR)
        painter.drawRoundedRect(side(area, share), _BAR / 2, _BAR / 2)

    def _paint_title(self, painter: QPainter, area: QRect, font: QFont, index: Index) -> None:
        date = "" if is_narrow(QFontMetrics(font), area.width()) else str(index.data(Role.DATE) or "")
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        width = QFontMetrics(small).horizontalAdvance(date) + 12 if date else 0
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, date)
        bold = QFont(font)
        bold.setBold(True)
        bold.setPointSizeF(font.pointSizeF() * 1.06)
        room = side(QRectF(area), QRectF(area.adjusted(0, 0, -width, 0))).toRect()
        title = " ".join(str(index.data(Role.TITLE)).split())
        title = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.setFont(bold)
        painter.setPen(self._theme.color("muted" if self.muted else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_facts(self, painter: QPainter, area: QRect, font: QFont, index: Index) -> None:
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.92)
        metrics = QFontMetrics(small)
        more, folded = index.data(Role.MORE), str(index.data(Role.FOLDED) or "")
        tags = " ".join(f"#{tag}" for tag in index.data(Role.TAGS) or ())
        rest = tags or folded or (self.tr("+{0} more").format(count_text(more)) if more else "")
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        date = str(index.data(Role.DATE) or "") if is_narrow(QFontMetrics(font), area.width()) else ""
        parts = [str(index.data(role) or "") for role in (Role.NAME, Role.FOLDER, Role.PLACE)]
        line = fit_facts(metrics, area.width(), parts[0], parts[1], parts[2], rest, date)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_passage(self, painter: QPainter, area: QRect, font: QFont, index: Index) -> None:
        layout = QTextLayout(str(index.data(Role.PASSAGE)), font)
        words = mark_formats(index.data(Role.MARKS) or (), self._theme)
        layout.setFormats(sentence_formats(index.data(Role.SENTENCE) or (), self._theme) + words)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        lines: list[QTextLine] = []
        while len(lines) < _LINES and (line := layout.createLine()).isValid():
            line.setLineWidth(area.width())
            line.setPosition(QPointF(0, y))
            y += QFontMetrics(font).lineSpacing() * _LEADING
            lines.append(line)
        layout.endLayout()
        # Where a sentence answers, the rest of the passage steps back.
        painter.setPen(self._theme.color("muted" if self.muted or index.data(Role.SENTENCE) else "text"))
        for line in lines:
            line.draw(painter, QPointF(area.topLeft()))


def _no_picture(hit: Hit) -> QImage | None:
    return None


def fit_facts(metrics: QFontMetrics, width: int, name: str, folder: str, *tail: str) -> str:
    """Return name, folder and what stands behind them, such as place and date, in one line of ``width`` pixels.

    What is long gives way first: a place ("sheet Budget of the year, A1:F20") beyond a third of the line, then the
    name and the folder, which share what is left. Where that is too little for two names that can be read, the file's
    name goes, for which its title and icon stand, and then the folder; the tooltip has all of them.
    """
    blank, middle = " · ", Qt.TextElideMode.ElideMiddle
    end = "".join(blank + metrics.elidedText(part, middle, width // 3) for part in tail if part)
    room = width - metrics.horizontalAdvance(end) - metrics.horizontalAdvance(blank) - 2
    wanted = [metrics.horizontalAdvance(text) for text in (name, folder)]
    least = [min(width_px, metrics.averageCharWidth() * _READABLE) for width_px in wanted]
    if sum(least) > room:
        left = metrics.elidedText(folder or name, middle, room) if room >= least[bool(folder)] else ""
        return f"{isolated(left)}{end}" if left else metrics.elidedText(end.removeprefix(blank), middle, width)
    fair = max(room - wanted[1], min(room * 3 // 5, room - least[1]))
    name = metrics.elidedText(name, middle, fair)
    folder = metrics.elidedText(folder, middle, max(0, room - metrics.horizontalAdvance(name)))
    return blank.join(isolated(part) for part in (name, folder) if part) + end


def is_narrow(metrics: QFontMetrics, width: int) -> bool:
    """Whether a row of so many pixels has no room for a date beside a title."""
    return width < metrics.averageCharWidth() * _NARROW


def sentence_formats(spans: tuple[tuple[int, int], ...], theme: Theme) -> list[QTextLayout.FormatRange]:
    """Return how the sentence that answers by its meaning looks in a row: in full strength, the rest is muted."""
    look = QTextCharFormat()
    look.setForeground(theme.color("text"))
    return _ranges(spans, look)


def mark_formats(spans: tuple[tuple[int, int], ...], theme: Theme) -> list[QTextLayout.FormatRange]:
    """Return how matching words look: on a marker, bold, so that they stand out without colour too."""
    look = QTextCharFormat()
    look.setBackground(QColor(theme.color("mark_word")))
    look.setForeground(QColor(theme.color("on_mark")))
    look.setFontWeight(QFont.Weight.DemiBold)
    return _ranges(spans, look)


def _ranges(spans: tuple[tuple[int, int], ...], look: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    made = []
    for start, end in spans:
        item = QTextLayout.FormatRange()
        item.start, item.length, item.format = start, end - start, look
        made.append(item)
    return made
