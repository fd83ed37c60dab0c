"""A PDF whose lines stand at known places."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPageSize, QPainter, QPdfWriter

_TEXTS = (
    ("This first line stands near the top", 90.0, 120.0, 12),
    ("and the second line is set lower down", 90.0, 160.0, 12),
    ("where a zebra walks over the third line", 140.0, 200.0, 14),
    ("until the fourth line ends the passage", 90.0, 260.0, 10),
)
LINES: list[tuple[str, float, float, float, float]] = []  # text, x, baseline, width, size: in points


def make_pdf(path):
    """Write three pages; the second holds LINES."""
    LINES.clear()
    writer = QPdfWriter(str(path))
    writer.setResolution(72)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.setFont(QFont("DejaVu Sans", 12))
    painter.drawText(QPointF(90, 120), "Page one talks about something else")
    writer.newPage()
    for text, x, baseline, size in _TEXTS:
        font = QFont("DejaVu Sans")
        font.setPixelSize(size)
        painter.setFont(font)
        painter.drawText(QPointF(x, baseline), text)
        LINES.append((text, x, baseline, QFontMetricsF(font, writer).horizontalAdvance(text), float(size)))
    writer.newPage()
    painter.drawText(QPointF(90, 120), "Page three comes last")
    painter.end()
    return path
