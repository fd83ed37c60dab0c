"""Which words does a formula show that does nothing but join words and cells? For workbooks without saved results.

Read are &, CONCATENATE, CONCAT, TEXTJOIN, UPPER, LOWER, PROPER, TRIM, TEXT, CHAR and HYPERLINK (by its label) over
words, numbers, cells and ranges. Everything else is for the program that calculates.
Source: ECMA-376 part 1, 18.17 (formulas).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from engine.documents.office.numbers import format_kind, number_text

MAX_CELLS = 20_000  # that one formula may join
_MAX_CHARS = 8_192  # of a formula, as Excel allows
_MAX_WORDS_CHARS = 32_767  # of a cell
_MAX_DEPTH = 64
_TOKEN = re.compile(
    r"""\s*(?:"(?P<words>(?:[^"]|"")*)"|(?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.!(])
    |(?:(?:'(?P<quoted>(?:[^']|'')+)'|(?P<sheet>[^\W\d][\w.]*))!)?
     \$?(?P<column>[A-Za-z]{1,3})\$?(?P<row>\d{1,7})(?::\$?(?P<to_column>[A-Za-z]{1,3})\$?(?P<to_row>\d{1,7}))?(?![\w.!(])
    |(?P<truth>TRUE|FALSE)(?:\(\))?(?![\w.!(])
    |(?:_xlfn\.)?(?P<call>[A-Z][A-Z0-9.]*)\(|(?P<mark>[&,;()]))""",
    re.VERBOSE | re.IGNORECASE,
)
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576


class NotWords(Exception):
    """The formula does more than to join words, or needs what is not known."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a cell holds: words, or a number as the file has it."""

    words: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A cell or a range of cells; columns and rows count from 1, ``sheet`` is empty for the formula's own."""

    sheet: str
    first: tuple[int, int]  # column, row
    last: tuple[int, int]

    def cells(self) -> Iterator[tuple[int, int]]:
        """Yield column and row of each cell, row by row."""
        for row in range(self.first[1], self.last[1] + 1):
            for column in range(self.first[0], self.last[0] + 1):
                yield column, row

    @property
    def count(self) -> int:
        """How many cells it has."""
        return (self.last[0] - self.first[0] + 1) * (self.last[1] - self.first[1] + 1)


@dataclass(frozen=True, slots=True)
class Call:
    """A function, or "&", and what it is applied to."""

    name: str
    inner: tuple[Node, ...]


Node = Value | Reference | Call
Lookup = Callable[[str, int, int], Value]  # sheet, column, row; raises NotWords where the value is not known


def parsed(formula: str) -> Node:
    """Return a formula without its "=" as a tree.

    Raises:
        NotWords: it does more than to join words.
    """
    if len(formula) > _MAX_CHARS:
        raise NotWords
    return _Parser(formula).whole()


def gives_words(node: Node) -> bool:
    """Return whether the result is words whatever the cells hold: a saved number cannot be it."""
    return isinstance(node, Call) and node.name not in ("HYPERLINK", "()")


def references(node: Node) -> Iterator[Reference]:
    """Yield every cell and range that a formula needs."""
    if isinstance(node, Reference):
        yield node
    elif isinstance(node, Call):
        for inner in node.inner:
            yield from references(inner)


def result(node: Node, lookup: Lookup) -> str:
    """Return what a formula shows.

    Raises:
        NotWords: a cell that it needs is not known.
    """
    return _words(_value(node, lookup))[:_MAX_WORDS_CHARS]


def formula_words(formula: str) -> str:
    """Return what a formula shows that needs no cell; "" for another."""
    try:
        return result(parsed(formula), _no_cell) if formula else ""
    except NotWords:
        return ""


def column_number(letters: str) -> int:
    """Return the 1-based number of a column: A is 1, AA is 27; letters beyond the last column are that one."""
    number = 0
    for letter in letters[:4].upper():
        number = 26 * number + max(1, min(ord(letter) - 64, 26))
    return min(number, _LAST_COLUMN)


class _Parser:
    def __init__(self, formula: str) -> None:
        self._tokens: list[re.Match[str]] = []
        at = 0
        formula = formula.strip().removeprefix("=")
        while at < len(formula):
            token = _TOKEN.match(formula, at)
            if token is None:
                raise NotWords
            self._tokens.append(token)
            at = token.end()
            if formula[at:].isspace():
                break
        self._at = self._depth = 0

    def whole(self) -> Node:
        node = self._joined()
        if self._at < len(self._tokens):
            raise NotWords
        return node

    def _mark(self) -> str:
        return self._tokens[self._at]["mark"] or "" if self._at < len(self._tokens) else ""

    def _joined(self) -> Node:
        self._depth += 1
        if self._depth > _MAX_DEPTH:
            raise NotWords
        pieces = [self._one()]
        while self._mark() == "&":
            self._at += 1
            pieces.append(self._one())
        self._depth -= 1
        return pieces[0] if len(pieces) == 1 else Call("&", tuple(pieces))

    def _one(self) -> Node:
        if self._at >= len(self._tokens):
            raise NotWords
        token = self._tokens[self._at]
        self._at += 1
        if token["words"] is not None:
            return Value(token["words"].replace('""', '"'))
        if token["number"]:
            return Value(token["number"], is_number=True)
        if token["column"]:
            return _reference(token)
        if token["truth"]:
            return Value(token["truth"].upper())
        if token["call"]:
            return self._call(token["call"].upper())
        if token["mark"] == "(":
            return Call("()", (self._closed(self._joined()),))
        raise NotWords

    def _call(self, name: str) -> Node:
        if name not in _FUNCTIONS:
            raise NotWords
        inner = [self._empty() or self._joined()]
        while self._mark() in (",", ";"):
            self._at += 1
            inner.append(self._empty() or self._joined())
        return self._closed(Call(name, tuple(inner)))

    def _empty(self) -> Node | None:
        return Value("") if self._mark() in (",", ";", ")") else None

    def _closed(self, node: Node) -> Node:
        if self._mark() != ")":
            raise NotWords
        self._at += 1
        return node


def _reference(token: re.Match[str]) -> Reference:
    sheet = token["quoted"].replace("''", "'") if token["quoted"] else token["sheet"] or ""
    one = column_number(token["column"]), int(token["row"])
    other = (column_number(token["to_column"]), int(token["to_row"])) if token["to_column"] else one
    first = min(one[0], other[0]), min(one[1], other[1])
    found = Reference(sheet, first, (max(one[0], other[0]), max(one[1], other[1])))
    if not 0 < found.first[1] <= found.last[1] <= _LAST_ROW or found.count > MAX_CELLS:
        raise NotWords
    return found


def _value(node: Node, lookup: Lookup) -> Value:
    if isinstance(node, Value):
        return node
    if isinstance(node, Reference):
        if node.count > 1:
            raise NotWords
        return lookup(node.sheet, *node.first)
    if node.name == "()":
        return _value(node.inner[0], lookup)
    if node.name in ("CONCAT", "TEXTJOIN"):
        return _over_ranges(node, lookup)
    return _FUNCTIONS[node.name]([_value(inner, lookup) for inner in node.inner])


def _over_ranges(node: Call, lookup: Lookup) -> Value:
    head = 2 if node.name == "TEXTJOIN" else 0
    if len(node.inner) <= head:
        raise NotWords
    between, skips_empty = "", False
    if head:
        between = _words(_value(node.inner[0], lookup))
        skips_empty = _words(_value(node.inner[1], lookup)) not in ("FALSE", "0")
    pieces: list[str] = []
    for inner in node.inner[head:]:
        if isinstance(inner, Reference):
            pieces += [_words(lookup(inner.sheet, *cell)) for cell in inner.cells()]
        else:
            pieces.append(_words(_value(inner, lookup)))
    return Value(between.join(piece for piece in pieces if piece or not skips_empty))


def _words(value: Value) -> str:
    if not value.is_number:
        return value.words
    try:
        number = float(value.words)
    except ValueError:
        return value.words
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.15g}".upper()


def _one_word(change: Callable[[str], str]) -> Callable[[Sequence[Value]], Value]:
    def apply(inner: Sequence[Value]) -> Value:
        if len(inner) != 1:
            raise NotWords
        return Value(change(_words(inner[0])))

    return apply


def _join(inner: Sequence[Value]) -> Value:
    return Value("".join(map(_words, inner)))


def _text(inner: Sequence[Value]) -> Value:
    if len(inner) != 2:  # noqa: PLR2004  # a value and its format
        raise NotWords
    value, code = inner[0], _words(inner[1])
    return Value(number_text(value.words, format_kind(0, code)) if value.is_number else _words(value))


def _char(inner: Sequence[Value]) -> Value:
    words = _words(inner[0])
    if len(inner) != 1 or not words.isascii() or not words.isdigit() or not 0 < int(words[:4]) < 128:
        raise NotWords
    return Value(chr(int(words)))


def _link(inner: Sequence[Value]) -> Value:
    if not 1 <= len(inner) <= 2:  # noqa: PLR2004  # an address and a label
        raise NotWords
    return inner[-1]


def _upper(words: str) -> str:
    """Return words in capitals, letter by letter: "ß" has none in a workbook."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in words)


def _no_cell(_sheet: str, _column: int, _row: int) -> Value:
    raise NotWords


_FUNCTIONS: dict[str, Callable[[Sequence[Value]], Value]] = {
    "&": _join,
    "CONCATENATE": _join,
    "CONCAT": _join,
    "TEXTJOIN": _join,
    "UPPER": _one_word(_upper),
    "LOWER": _one_word(str.lower),
    "PROPER": _one_word(str.title),
    "TRIM": _one_word(lambda words: re.sub(" +", " ", words).strip(" ")),
    "TEXT": _text,
    "CHAR": _char,
    "HYPERLINK": _link,
}
