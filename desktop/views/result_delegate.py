"""How is a result drawn? Its kind of file, title, date; folder and page; three lines with the words marked.

A narrow row has one line more: the name of the file stands alone in it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

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
from PySide6.QtWidgets import QAbstractScrollArea, QStyledItemDelegate, QStyleOptionViewItem

from desktop.look.icons import IconSet
from desktop.look.mirror import right_to_left, side
from desktop.look.theme import Theme
from desktop.models.results import Role
from desktop.texts.plain import isolated
from desktop.texts.wording import count_text
from desktop.views.row_background import paint_background
from engine.records import dataclass
from engine.search.hits import Hit

Index = QModelIndex | QPersistentModelIndex
_MARGIN, _BADGE, _GAP, _LINES, _LEADING = 14, 38, 12, 3, 1.16
_HEADING = 12  # around the name of a folder that begins
_BAR = 5  # height of the match indicator
_ICON = 26
_NARROW = 44  # letters in a row's width below which name, folder, place and count do not fit into one line
_READABLE = 14  # letters of a name that say which one it is
_BESIDE_TEXT = 2 * _MARGIN + 6 + _BADGE + _GAP  # pixels of a row's width
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
        """Return room for a title, a line of facts and three lines of passage; in a narrow list for a name besides."""
        line = QFontMetrics(option.font).lineSpacing()
        if index.data(Role.FOLD):
            return QSize(240, line + 2 * _MARGIN)
        heading = line + _HEADING if index.data(Role.GROUP) else 0
        width = option.widget.viewport().width() if isinstance(option.widget, QAbstractScrollArea) else 0
        heads = 3 if width and self.is_narrow(option.font, width) else 2
        return QSize(240, heading + 2 * _MARGIN + heads * line + 12 + round(_LINES * line * _LEADING))

    @staticmethod
    def is_narrow(font: QFont, row_px: int) -> bool:
        """Whether a row so wide is too narrow for the name of a file beside the other facts."""
        return is_narrow(QFontMetrics(font), row_px - _BESIDE_TEXT)

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
        area = QRect(text.left(), text.top(), text.width(), line + 2)
        lines = _LINES
        if self.is_narrow(font, option.rect.width()):
            names = self._fit_names(font, area.width(), index)
            area = self._paint_names(painter, area, font, names)
            lines = min(_LINES, _LINES + 2 - len(names.title) - bool(names.below))
            named = ("", names.folder, str(index.data(Role.DATE) or ""))
        else:
            self._paint_title(painter, area, font, index)
            area.translate(0, line + 1)
            named = (str(index.data(Role.NAME) or ""), str(index.data(Role.FOLDER) or ""), "")
        self._paint_facts(painter, area, font, index, named)
        room = QRect(text.left(), area.bottom() + 6, text.width(), text.height())
        self._paint_passage(painter, room, font, index, lines)
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

    def _fit_names(self, font: QFont, width: int, index: Index) -> Names:
        parts = (" ".join(str(index.data(role) or "").split()) for role in (Role.TITLE, Role.NAME, Role.FOLDER))
        return fit_names(QFontMetrics(_title_font(font)), QFontMetrics(_small_font(font)), width, *parts)

    def _paint_names(self, painter: QPainter, area: QRect, font: QFont, names: Names) -> QRect:
        """Draw title and name below each other from a line on; return the line behind them."""
        line = QFontMetrics(font).lineSpacing()
        look = (_title_font(font), self._theme.color("muted" if self.muted else "text"))
        rows = [(text, *look) for text in names.title]
        if names.below:
            rows.append((names.below, _small_font(font), self._theme.color("muted")))
        for text, letters, color in rows:
            painter.setFont(letters)
            painter.setPen(color)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            area = area.translated(0, line)
        return area.translated(0, 1)

    def _paint_title(self, painter: QPainter, area: QRect, font: QFont, index: Index) -> None:
        date = str(index.data(Role.DATE) or "")
        small = _small_font(font)
        width = QFontMetrics(small).horizontalAdvance(date) + 12 if date else 0
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, date)
        bold = _title_font(font)
        room = side(QRectF(area), QRectF(area.adjusted(0, 0, -width, 0))).toRect()
        title = " ".join(str(index.data(Role.TITLE)).split())
        title = QFontMetrics(bold).elidedText(title, Qt.TextElideMode.ElideMiddle, room.width())
        painter.setFont(bold)
        painter.setPen(self._theme.color("muted" if self.muted else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)

    def _paint_facts(
        self, painter: QPainter, area: QRect, font: QFont, index: Index, named: tuple[str, str, str]
    ) -> None:
        """Draw the line of facts; ``named`` is what it says of name, folder and date, empty where that stands above."""
        more, folded = index.data(Role.MORE), str(index.data(Role.FOLDED) or "")
        tags = " ".join(f"#{tag}" for tag in index.data(Role.TAGS) or ())
        rest = tags or folded or (self.tr("+{0} more").format(count_text(more)) if more else "")
        small = _small_font(font)
        painter.setFont(small)
        painter.setPen(self._theme.color("muted"))
        name, folder, date = named
        place = str(index.data(Role.PLACE) or "")
        line = fit_facts(QFontMetrics(small), area.width(), name, folder, place, rest, date)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)

    def _paint_passage(self, painter: QPainter, area: QRect, font: QFont, index: Index, most: int) -> None:
        """Draw at most so many lines of the passage."""
        layout = QTextLayout(str(index.data(Role.PASSAGE)), font)
        words = mark_formats(index.data(Role.MARKS) or (), self._theme)
        layout.setFormats(sentence_formats(index.data(Role.SENTENCE) or (), self._theme) + words)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        lines: list[QTextLine] = []
        while len(lines) < most and (line := layout.createLine()).isValid():
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


def _title_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    made.setPointSizeF(font.pointSizeF() * 1.06)
    return made


def _small_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.92)
    return made


@dataclass(frozen=True, slots=True)
class Names:
    """What stands at the top of a narrow row: a title of one line or two, and what is below it.

    ``folder`` is what had no room.
    """

    title: tuple[str, ...]
    below: str
    folder: str


def fit_names(bold: QFontMetrics, small: QFontMetrics, width: int, title: str, name: str, folder: str) -> Names:
    """Return title, name and folder of a file as lines of ``width`` pixels; what is too long is cut in its middle.

    A long title has two lines. The name has one, in which the folder has what is left; where the title says the same,
    it has none.

    Args:
        bold: of the title's font.
        small: of the second line's.
        width: of each line, in pixels.
        title: the document's.
        name: the file's.
        folder: where it lies.
    """
    middle, blank = Qt.TextElideMode.ElideMiddle, " · "
    lines: tuple[str, ...] = (title,)
    if bold.horizontalAdvance(title) > width:
        begun = _letters_within(bold, title, width)
        lines = (title[:begun].rstrip(), bold.elidedText(title[begun:].lstrip(), middle, width))
    said = _letters(title)
    if said == _letters(name) or (len(lines) > 1 and said == _letters(PurePath(name).stem)):
        return Names(lines, "", folder) if len(lines) > 1 else Names(lines, small.elidedText(folder, middle, width), "")
    left = width - small.horizontalAdvance(name) - small.horizontalAdvance(blank)
    if folder and left >= min(small.horizontalAdvance(folder), small.averageCharWidth() * _READABLE):
        return Names(lines, f"{isolated(name)}{blank}{isolated(small.elidedText(folder, middle, left))}", "")
    return Names(lines, small.elidedText(name, middle, width), folder)


def _letters(name: str) -> str:
    """Return a name without what titles made of names leave out."""
    return "".join(filter(str.isalnum, name)).casefold()


def _letters_within(metrics: QFontMetrics, text: str, width: int) -> int:
    """Return how many letters of a text fill one line of ``width`` pixels, broken between words where that is near."""
    count, most = 1, len(text)
    while count < most:  # a line is measured a dozen times, however long it is
        half = (count + most + 1) // 2
        count, most = (half, most) if metrics.horizontalAdvance(text[:half]) <= width else (count, half - 1)
    word = max(text.rfind(sign, 0, count) for sign in " -_.") + 1
    return word if word > count // 2 else count


def fit_facts(metrics: QFontMetrics, width: int, name: str, folder: str, *tail: str) -> str:
    """Return name, folder and what stands behind them, such as place and date, in one line of ``width`` pixels.

    What is long gives way first: a place ("sheet Budget of the year, A1:F20") beyond a third of the line, then the
    name and the folder, which share what is left. Where that is too little for two names that can be read, the file's
    name goes, for which its title and icon stand, and then the folder; the tooltip has all of them.
    """
    blank, middle = " · ", Qt.TextElideMode.ElideMiddle
    whole = blank.join(part for part in tail if part)
    if not name and not folder:
        return metrics.elidedText(whole, middle, width)
    end = "".join(blank + metrics.elidedText(part, middle, width // 3) for part in tail if part)
    room = width - metrics.horizontalAdvance(end) - metrics.horizontalAdvance(blank) - 2
    wanted = [metrics.horizontalAdvance(text) for text in (name, folder)]
    least = [min(width_px, metrics.averageCharWidth() * _READABLE) for width_px in wanted]
    if sum(least) > room:
        left = metrics.elidedText(folder or name, middle, room) if room >= least[bool(folder)] else ""
        return f"{isolated(left)}{end}" if left else metrics.elidedText(whole, middle, width)
    fair = max(room - wanted[1], min(room * 3 // 5, room - least[1]))
    name = metrics.elidedText(name, middle, fair)
    folder = metrics.elidedText(folder, middle, max(0, room - metrics.horizontalAdvance(name)))
    return blank.join(isolated(part) for part in (name, folder) if part) + end


def is_narrow(metrics: QFontMetrics, width: int) -> bool:
    """Whether a row with so many pixels for its texts is one of those in which names have lines of their own."""
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
