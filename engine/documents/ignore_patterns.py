"""Which paths does an ignore file leave out? Patterns in git's own syntax, matched as git matches them, byte by byte.

Written after git's ``dir.c`` and ``wildmatch.c`` (2.39), because libraries for it answer otherwise: they bring files
of left-out folders back, fail a whole file for one odd line, or read braces and ``[!x]`` as shells do.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator, Sequence

from engine.patterns import lazy
from engine.records import dataclass

_SPECIAL = frozenset(b"*?[\\")
_SLASH, _STAR, _BACKSLASH, _BRACKET, _END = b"/"[0], b"*"[0], b"\\"[0], b"["[0], b"]"[0]
_CLASS_NAME = lazy(rb"\[:([^\]]*):\]")
_QUERY, _BANG, _CARET, _DASH, _COLON = b"?"[0], b"!"[0], b"^"[0], b"-"[0], b":"[0]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of an ignore file. ``text`` is the line as a person reads it, for saying which rule it was."""

    text: str
    body: bytes
    negative: bool  # what it matches is let in again
    folders_only: bool
    by_name: bool  # it has no slash, so that it is compared with the last part of a path
    plain: int  # how many bytes at its beginning stand for themselves

    def matches(self, path: bytes, *, is_folder: bool) -> bool:
        """Return whether it matches a path below the folder that its file lies in."""
        if self.folders_only and not is_folder:
            return False
        if not self.by_name:
            return self._matches_path(path)
        name = path[path.rfind(b"/") + 1 :]
        body = self.body
        if self.plain == len(body):
            return name == body
        if body[0] == _STAR and not _SPECIAL.intersection(body[1:]):
            return name.endswith(body[1:])
        return _wild(body, name, across=True)

    def _matches_path(self, path: bytes) -> bool:
        body, plain = self.body, self.plain
        if body[:1] == b"/":
            body, plain = body[1:], plain - 1
        if plain > 0:
            if path[:plain] != body[:plain]:
                return False
            body, path = body[plain:], path[plain:]
            if not body and not path:
                return True
        return _wild(body, path, across=False)


def read_patterns(content: bytes) -> tuple[Pattern, ...]:
    """Return the patterns of an ignore file in its order; comments and empty lines are none."""
    content = content.removeprefix(b"\xef\xbb\xbf")
    lines = (line.removesuffix(b"\r") for line in content.split(b"\n"))
    return tuple(pattern for line in lines if (pattern := read_pattern(line)) is not None)


def read_pattern(line: bytes) -> Pattern | None:
    """Return the pattern of one line without its end, or None for a comment or an empty line."""
    if not line or line.startswith(b"#"):
        return None
    body = _without_trailing_blanks(line.split(b"\0")[0])
    text = body.decode("utf-8", "replace")
    negative = body.startswith(b"!")
    body = body[negative:]
    plain = next((at for at, byte in enumerate(body) if byte in _SPECIAL), len(body))
    folders_only = body.endswith(b"/")
    body = body[: len(body) - folders_only]
    return Pattern(text, body, negative, folders_only, b"/" not in body, min(plain, len(body))) if body else None


def pattern_fault(pattern: Pattern) -> str:
    """Return why a pattern matches no file, whatever it is called: "bracket", "class" or "backslash"; else nothing.

    git takes such a line without a word, and nothing is left out: a bracket that is not closed, one that holds an
    unknown ``[:name:]`` or no letter of a name (``[/]``), and a backslash with nothing behind it.
    """
    body, at = pattern.body, pattern.plain
    matcher = _Matcher(body, b"", across=True)
    while at < len(body):
        if body[at] == _BACKSLASH:
            if at + 1 == len(body):
                return "backslash"
            at += 1
        elif body[at] == _BRACKET:
            end, _ = matcher.bracket(at, 0)
            if end < 0:
                names = _CLASS_NAME.findall(body, at)
                return "class" if any(name not in _NAMED for name in names) else "bracket"
            if not any(matcher.bracket(at, byte)[1] for byte in range(1, 256) if byte != _SLASH):
                return "class"
            at = end
        at += 1
    return ""


def last_match(patterns: Sequence[Pattern], path: bytes, *, is_folder: bool) -> Pattern | None:
    """Return the pattern that decides about a path: of those that match the last."""
    return next((one for one in reversed(patterns) if one.matches(path, is_folder=is_folder)), None)


def _without_trailing_blanks(line: bytes) -> bytes:
    """Drop blanks at the end, as far as no backslash keeps them."""
    end, at = -1, 0
    while at < len(line):
        if line[at : at + 1] == b" ":
            end = at if end < 0 else end
        else:
            if line[at] == _BACKSLASH:
                at += 1
                if at == len(line):
                    return line
            end = -1
        at += 1
    return line if end < 0 else line[:end]


class _Result(enum.Enum):
    YES = 1
    NO = 2
    NEVER = 3  # nor would it with any more of the text left to a star before
    NOT_HERE = 4  # nor with a star before that does not cross slashes


def _wild(pattern: bytes, text: bytes, *, across: bool) -> bool:
    """Return whether a pattern with wildcards matches all of a text; with ``across`` a star crosses slashes."""
    return _Matcher(pattern, text, across).match(0, 0) is _Result.YES


class _Matcher:
    """One comparison, after ``dowild`` of git's ``wildmatch.c``; a byte behind the end reads as 0."""

    def __init__(self, pattern: bytes, text: bytes, across: bool) -> None:
        self._pattern = pattern + b"\0\0\0"
        self._text = text + b"\0"
        self._across = across

    def match(self, at: int, place: int) -> _Result:
        """Match the pattern from ``at`` against the text from ``place``."""
        begin, pattern, text = at, self._pattern, self._text
        while (byte := pattern[at]) != 0:
            char = text[place]
            if char == 0 and byte != _STAR:
                return _Result.NEVER
            if byte == _STAR:
                step = self._star(begin, at, place)
                if isinstance(step, _Result):
                    return step
                at, place = step
            else:
                end = self._one(at, byte, char)
                if isinstance(end, _Result):
                    return end
                at = end
            at, place = at + 1, place + 1
        return _Result.NO if text[place] else _Result.YES

    def _one(self, at: int, byte: int, char: int) -> int | _Result:
        """Match one byte of the text; return where what matched it ends, or the result where nothing did."""
        pattern = self._pattern
        if byte == _BRACKET:
            end, found = self.bracket(at, char)
            if end < 0:
                return _Result.NEVER
            return _Result.NO if not found or (char == _SLASH and not self._across) else end
        if byte == _QUERY:
            return _Result.NO if char == _SLASH and not self._across else at
        at += byte == _BACKSLASH
        return at if pattern[at] == char else _Result.NO

    def _star(self, begin: int, at: int, place: int) -> tuple[int, int] | _Result:
        """Handle one star or several; return where to go on, or the result."""
        pattern, text = self._pattern, self._text
        first, at = at, at + 1
        crosses = self._across
        if pattern[at] == _STAR:
            while pattern[at] == _STAR:
                at += 1
            if not self._across and self._stands_alone(begin, first, at):
                if pattern[at] == _SLASH and self.match(at + 1, place) is _Result.YES:
                    return _Result.YES
                crosses = True
        slash = text.find(b"/", place)
        if pattern[at] == 0:
            return _Result.YES if crosses or slash < 0 else _Result.NO
        if not crosses and pattern[at] == _SLASH:
            return _Result.NO if slash < 0 else (at, slash)
        return self._anything(at, place, crosses)

    def _stands_alone(self, begin: int, first: int, after: int) -> bool:
        pattern = self._pattern
        opens = first - 1 < begin or pattern[first - 1] == _SLASH
        closes = pattern[after] in (0, _SLASH) or pattern[after : after + 2] == b"\\/"
        return opens and closes

    def _anything(self, at: int, place: int, crosses: bool) -> _Result:
        """Let a star stand for more and more of the text."""
        text, byte = self._text, self._pattern[at]
        while text[place]:
            if byte not in _SPECIAL:
                while text[place] not in (0, byte) and (crosses or text[place] != _SLASH):
                    place += 1
                if text[place] != byte:
                    return _Result.NO
            found = self.match(at, place)
            if found is not _Result.NO:
                if not crosses or found is not _Result.NOT_HERE:
                    return found
            elif not crosses and text[place] == _SLASH:
                return _Result.NOT_HERE
            place += 1
        return _Result.NEVER

    def bracket(self, at: int, char: int) -> tuple[int, bool]:
        """Return where a class in brackets ends, -1 where it does not, and whether it holds a byte."""
        pattern = self._pattern
        at += 1
        negated = pattern[at] in (_BANG, _CARET)
        at += negated
        found, before = False, 0
        while True:
            byte = pattern[at]
            if byte == 0:
                return -1, False
            at, byte, held = self._item(at, byte, before, char)
            if at < 0:
                return -1, False
            found, before, at = found or held, byte, at + 1
            if pattern[at] == _END:
                return at, found != negated

    def _item(self, at: int, byte: int, before: int, char: int) -> tuple[int, int, bool]:
        """Read one item of a class; return where it ends, what stands before the next, and whether it holds a byte."""
        pattern = self._pattern
        if byte == _BACKSLASH:
            at += 1
            return (-1, 0, False) if pattern[at] == 0 else (at, pattern[at], pattern[at] == char)
        if byte == _DASH and before and pattern[at + 1] not in (0, _END):
            at += 1
            at += pattern[at] == _BACKSLASH
            return (-1, 0, False) if pattern[at] == 0 else (at, 0, before <= char <= pattern[at])
        if byte == _BRACKET and pattern[at + 1] == _COLON:
            return self._named(at, char)
        return at, byte, byte == char

    def _named(self, at: int, char: int) -> tuple[int, int, bool]:
        pattern = self._pattern
        end = pattern.find(b"]", at + 2)
        if end < 0:
            return -1, 0, False
        if end == at + 2 or pattern[end - 1] != _COLON:
            return at, _BRACKET, char == _BRACKET  # no name after all
        holds = _NAMED.get(pattern[at + 2 : end - 1])
        return (end, 0, holds(char)) if holds is not None else (-1, 0, False)


def _among(*ranges: tuple[int, int]) -> Callable[[int], bool]:
    return lambda byte: any(first <= byte <= last for first, last in ranges)


_UPPER, _LOWER, _DIGITS = (65, 90), (97, 122), (48, 57)
_NAMED: dict[bytes, Callable[[int], bool]] = {
    b"alnum": _among(_UPPER, _LOWER, _DIGITS),
    b"alpha": _among(_UPPER, _LOWER),
    b"blank": _among((32, 32), (9, 9)),
    b"cntrl": _among((0, 31), (127, 127)),
    b"digit": _among(_DIGITS),
    b"graph": _among((33, 126)),
    b"lower": _among(_LOWER),
    b"print": _among((32, 126)),
    b"punct": _among((33, 47), (58, 64), (91, 96), (123, 126)),
    b"space": _among((9, 10), (13, 13), (32, 32)),
    b"upper": _among(_UPPER),
    b"xdigit": _among(_DIGITS, (65, 70), (97, 102)),
}


def steps(path: bytes) -> Iterator[bytes]:
    """Yield a path's folders from the outermost on, then the path itself."""
    at = path.find(b"/")
    while at >= 0:
        yield path[:at]
        at = path.find(b"/", at + 1)
    yield path
