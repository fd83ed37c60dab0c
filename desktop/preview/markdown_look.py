"""How does Markdown look as text? Headings stand out, marks step back; every offset stays as it is."""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from desktop.look.theme import Theme

_HEADING = re.compile(r"^#{1,6}[ \t]")
_PAIRS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*|`([^`]+)`")
_LEAD = re.compile(r"^[ \t]*(?:#{1,6}|>|[-*+]|\d+[.)])(?=[ \t])")


class MarkdownLook(QSyntaxHighlighter):
    """Formats lines of Markdown; switched off for every other type."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self.setDocument(None)
        self._whole, self._theme = document, theme
        theme.changed.connect(self.rehighlight)

    def switch(self, on: bool) -> None:  # noqa: FBT001
        """Look at the document's lines from now on, or not at all: to be asked of each costs time, too."""
        if on != (self.document() is not None):
            self.setDocument(self._whole if on else None)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt's name)
        """Format one line."""
        if len(text) > 4000:
            return
        heading = _HEADING.match(text)
        if heading:
            self.setFormat(0, len(text), self._look(bold=True, color="accent"))
        lead = _LEAD.match(text)
        if lead:
            self.setFormat(0, lead.end(), self._look(color="muted"))
        for match in _PAIRS.finditer(text):
            mark = 2 if match.group(1) else 1
            start, end = match.span()
            self.setFormat(start, end - start, self._look(bold=mark == 2, italic=bool(match.group(3))))
            self.setFormat(start, mark, self._look(color="muted"))
            self.setFormat(end - mark, mark, self._look(color="muted"))

    def _look(self, color: str = "text", *, bold: bool = False, italic: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.color(color))
        if bold:
            look.setFontWeight(QFont.Weight.Bold)
        look.setFontItalic(italic)
        return look
