"""How do the parts of a text look when they are set? Headings large, tables with lines, a letter's head apart."""

from __future__ import annotations

from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop.look.theme import Theme
from desktop.preview.offset_map import OffsetMap
from desktop.preview.structure import Block
from desktop.texts.engine_places import place_text
from desktop.texts.languages import tr

_HEADING_SIZES = (1.55, 1.3, 1.15, 1.05, 1.0, 1.0)
_FIELD_PADDING_PX = 5
_SOFT_BREAK = "\u2028"  # a line's end within a paragraph
MOST_ROWS = 300  # of one table in a window of text


class Builder:
    """Sets blocks, one behind the other, and notes where each stretch of the text stands."""

    def __init__(self, document: QTextDocument, text: str, theme: Theme, base_pt: float) -> None:
        self._cursor = QTextCursor(document)
        self._text, self._theme, self._base_pt = text, theme, base_pt
        self._first = True
        self._attached = _attached()
        self.offsets = OffsetMap(text)

    def build(self, blocks: list[Block]) -> OffsetMap:
        """Set all blocks and return where they stand."""
        self._cursor.beginEditBlock()
        for block in blocks:
            kind = {"table": self._table, "fields": self._fields}.get(block.kind, self._lines)
            kind(block)
        self._cursor.endEditBlock()
        return self.offsets

    def _begin(self, block: QTextBlockFormat, letters: QTextCharFormat) -> None:
        if self._first:
            self._cursor.setBlockFormat(block)
            self._cursor.setBlockCharFormat(letters)
            self._first = False
        else:
            self._cursor.insertBlock(block, letters)

    def _put(self, start: int, end: int, letters: QTextCharFormat, cursor: QTextCursor | None = None) -> None:
        cursor = cursor or self._cursor
        self.offsets.add(start, end, cursor.position())
        # One character for one: offsets must not drift.
        shown = self._text[start:end].replace("\n", _SOFT_BREAK).replace("\r", " ").replace("\u2029", " ")
        cursor.insertText(shown, letters)

    def _lines(self, block: Block) -> None:
        paragraph, letters = QTextBlockFormat(), QTextCharFormat()
        paragraph.setBottomMargin(self._base_pt * 0.7)
        paragraph.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if block.kind == "heading":
            level = max(1, min(block.level, 6))
            paragraph.setHeadingLevel(level)
            paragraph.setTopMargin(self._base_pt * 0.9)
            letters.setFontPointSize(self._base_pt * _HEADING_SIZES[level - 1])
            letters.setFontWeight(QFont.Weight.Bold)
        elif block.kind == "item":
            paragraph.setLeftMargin(22)
            paragraph.setTextIndent(-12)
            paragraph.setBottomMargin(self._base_pt * 0.25)
        elif block.kind == "quote":
            paragraph.setLeftMargin(18)
            letters.setForeground(self._theme.color("muted"))
        elif block.kind == "place":
            self._label(place_text(block.label))
            return
        self._begin(paragraph, letters)
        self._put(block.start, block.end, letters)

    def _label(self, label: str) -> None:
        """Set what is no part of the text: the slide or chapter that begins here."""
        paragraph, letters = QTextBlockFormat(), QTextCharFormat()
        paragraph.setTopMargin(self._base_pt * 1.4)
        paragraph.setBottomMargin(self._base_pt * 0.5)
        paragraph.setProperty(
            QTextBlockFormat.Property.BlockTrailingHorizontalRulerWidth.value,
            QTextLength(QTextLength.Type.PercentageLength, 100),
        )
        letters.setForeground(self._theme.color("muted"))
        letters.setFontPointSize(self._base_pt * 0.85)
        self._begin(paragraph, letters)
        self._cursor.insertText(label, letters)

    def _table(self, block: Block) -> None:
        look = QTextTableFormat()
        look.setBorder(1)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderBrush(QBrush(self._theme.color("border")))
        look.setBorderCollapse(True)
        look.setCellPadding(5)
        look.setBottomMargin(self._base_pt * 0.8)
        letters = QTextCharFormat()
        rows = block.rows
        while rows:
            part, rows = rows[:MOST_ROWS], rows[MOST_ROWS:]
            self._cells(part, look, [letters] * max(map(len, part)))

    def _fields(self, block: Block) -> None:
        """Set the head of a letter: names muted, values beside them, on a ground of their own."""
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellPadding(_FIELD_PADDING_PX)
        look.setCellSpacing(0)
        look.setBottomMargin(self._base_pt)
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, self._names_px(block)),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        name = QTextCharFormat()
        name.setForeground(self._theme.color("muted"))
        nothing = (block.start, block.start)  # a mail may have no head
        table = self._cells(block.rows or ((nothing, nothing),), look, [name, QTextCharFormat()])
        if block.label:  # no part of the text: nothing is mapped
            names = block.label.replace("\n", _SOFT_BREAK)
            table.appendRows(1 if block.rows else 0)
            table.cellAt(table.rows() - 1, 0).firstCursorPosition().insertText(self._attached, name)
            table.cellAt(table.rows() - 1, 1).firstCursorPosition().insertText(names, QTextCharFormat())
            self._cursor.movePosition(QTextCursor.MoveOperation.End)
        ground = QTextTableCellFormat()  # of each cell: that of the table is not drawn behind them
        ground.setBackground(QBrush(self._theme.color("hover")))
        for row in range(table.rows()):
            for column in range(table.columns()):
                table.cellAt(row, column).setFormat(ground)

    def _names_px(self, block: Block) -> float:
        """Return the room for the widest name of a letter's head: a name is not broken, however narrow the view is."""
        metrics = QFontMetricsF(self._cursor.document().defaultFont())
        names = [self._text[start:end] for (start, end), *_ in block.rows] + [self._attached] * bool(block.label)
        return max(map(metrics.horizontalAdvance, names)) + 2 * _FIELD_PADDING_PX + metrics.averageCharWidth()

    def _cells(
        self, rows: tuple[tuple[tuple[int, int], ...], ...], look: QTextTableFormat, letters: list[QTextCharFormat]
    ) -> QTextTable:
        columns = max(map(len, rows))
        self._begin(QTextBlockFormat(), QTextCharFormat()) if self._first else None
        table = self._cursor.insertTable(len(rows), columns, look)
        for line, cells in enumerate(rows):
            for column, (start, end) in enumerate(cells):
                self._put(start, end, letters[column], table.cellAt(line, column).firstCursorPosition())
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        # Behind a table stands an empty paragraph, which the next block fills.
        self._first = True
        return table


def _attached() -> str:
    return tr("Attached")
