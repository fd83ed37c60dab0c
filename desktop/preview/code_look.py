"""How does source code look? Keywords, strings and comments in colours of their own, from what Pygments makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextDocument, QTextLayout

from desktop.look.theme import Theme
from desktop.preview.pdf_marks import units

if TYPE_CHECKING:
    from engine.progress import CancelToken

Stretch = tuple[int, int, str]  # of a line: where it begins and how long it is, in UTF-16 units; a key of the colours
Lines = Mapping[int, list[Stretch]]  # by the line's number in the window
CODE_TYPES = ("code", "data")
WHOLE_CHARS = 300_000  # a longer file is read from the window's beginning on, where a string may be open
# At least 4.5:1 on the surface, on the passage and on the sentence that answers; a test computes it.
LIGHT = {
    "keyword": "#8a1f7a", "string": "#1a5c2a", "comment": "#5a5f55", "number": "#9a3412", "name": "#0b4f8a",
    "decorator": "#7a4300",
}  # fmt: skip
DARK = {
    "keyword": "#f0a6e6", "string": "#a5d9a0", "comment": "#b3bab0", "number": "#ffb68a", "name": "#9cc9ff",
    "decorator": "#f2c879",
}  # fmt: skip
_KINDS = (
    ("Comment", "comment"), ("Literal.String.Doc", "comment"), ("Literal.String", "string"),
    ("Literal.Number", "number"), ("Keyword", "keyword"), ("Operator.Word", "keyword"), ("Name.Decorator", "decorator"),
    ("Name.Function", "name"), ("Name.Class", "name"), ("Name.Tag", "keyword"), ("Name.Attribute", "name"),
    ("Name.Builtin.Pseudo", "keyword"),
)  # fmt: skip


def read_lines(path: str, text: str, start: int, end: int, token: CancelToken) -> Lines:
    """Return what is coloured in each line of a window of a text; nothing for a language that is not known.

    Args:
        path: the file's, whose ending names the language.
        text: all of it.
        start: of the window, at a line's beginning.
        end: of the window.
        token: checked now and then.
    """
    from pygments.lexers import find_lexer_class_for_filename

    found = find_lexer_class_for_filename(PurePath(path).name)
    made: dict[int, list[Stretch]] = {}
    if found is None:
        return made
    begin = 0 if end <= WHOLE_CHARS else start
    line, line_start = 0, start
    lexer = found(stripnl=False, ensurenl=False)
    for number, (offset, kind, words) in enumerate(lexer.get_tokens_unprocessed(text[begin:end])):
        if number % 500 == 0:
            token.check()
        look = kind_of(str(kind))
        for first, part in _parts(begin + offset, words):
            if look and part.strip() and first + len(part) > start:
                while (newline := text.find("\n", line_start, first)) >= 0:
                    line, line_start = line + 1, newline + 1
                column = units(text[line_start:first], first - line_start)
                made.setdefault(line, []).append((column, units(part, len(part)), look))
    return made


def _parts(offset: int, words: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a token that stand on lines of their own."""
    for part in words.split("\n"):
        yield offset, part
        offset += len(part) + 1


def kind_of(name: str) -> str:
    """Return the colour's name for one of Pygments' kinds ("Token.Keyword.Constant"), or ""."""
    rest = name.removeprefix("Token.")
    return next((look for part, look in _KINDS if rest == part or rest.startswith(part + ".")), "")


class CodeLook:
    """Colours the lines of a window of code that come into view; a window has thousands, and a view shows sixty."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        self._document, self._theme = document, theme
        self._done: set[int] = set()
        self._looks: dict[str, QTextCharFormat] = {}
        self.lines: Lines = {}

    def set_lines(self, lines: Lines) -> None:
        """Take what is coloured in the window that is loaded; ``color`` then does it line by line."""
        self._done = set()
        self._looks = {}
        self.lines = lines

    def again(self) -> None:
        """Take the theme's new colours at the next look."""
        self._done = set()
        self._looks = {}

    def color(self, first: int, last: int) -> None:
        """Colour the lines from number ``first`` to ``last`` of the window, those that are not yet."""
        if not self.lines:
            return
        block = self._document.findBlockByNumber(max(0, first))
        while block.isValid() and block.blockNumber() <= last:
            number = block.blockNumber()
            if number not in self._done:
                self._done.add(number)
                block.layout().setFormats([self._range(*stretch) for stretch in self.lines.get(number, ())])
            block = block.next()

    def _range(self, start: int, length: int, kind: str) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, length, self._look(kind)
        return made

    def _look(self, kind: str) -> QTextCharFormat:
        if kind not in self._looks:
            look = QTextCharFormat()
            colors = DARK if self._theme.colors.name == "dark" else LIGHT
            look.setForeground(QColor(colors[kind]))
            look.setFontItalic(kind == "comment")
            if kind == "keyword":
                look.setFontWeight(QFont.Weight.DemiBold)
            self._looks[kind] = look
        return self._looks[kind]
