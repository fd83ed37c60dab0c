"""Which words does a LaTeX text say elsewhere? By commands that stand for words, and by what its preamble prints.

A name that is defined once and used often is printed as what it stands for. What does more than say words (formulas,
conditions, boxes) stays as it is written. Between the class and the body stand a subtitle, a date, addresses, heads of
pages and abbreviations in full, which are printed elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# What is printed as it is typed: programs and addresses. One without an end takes the rest, as in TeX.
PRINTED_AS_TYPED = (
    r"\\begin\{(?P<block>(?:[BLS]?V|(?:semi|sp)?v)erbatim|lstlisting|minted|alltt|comment|filecontents)\*?\}"
    r".*?(?:\\end\{(?P=block)\*?\}|\Z)"
    r"|\\(?:verb\*?|lstinline[ ]?(?:\[[^\[\]]*+\])?)(?P<edge>[^\sA-Za-z*{])[^\n]{0,1000}?(?P=edge)"
    r"|\\mintinline(?:\[[^\[\]]*+\])?\{[^{}]*+\}(?:\{[^{}]*+\}|(?P<bar>[^\s{])[^\n]{0,1000}?(?P=bar))"
    r"|\\(?:lstinline|url|nolinkurl|href|path)(?:\[[^\[\]]*+\])*+\{[^{}]*+\}"
)
# And names of files and references, among which there may be comments.
AS_TYPED = (
    PRINTED_AS_TYPED
    + r"|\\(?:includegraphics|input|include|lstinputlisting|label|(?:eq|page)?ref|cite[a-z]{0,20})"
    + r"(?:\[[^\[\]]*+\])*+\{[^{}]*+\}"
)
_DEFINITION = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand|newrobustcmd|NewDocumentCommand)\*?[ \t]*\{?"
    r"\\(?P<name>[A-Za-z]{1,50})\}?[ \t]*+(?:\[(?P<count>\d)\])?(?:\[(?P<default>[^\[\]\n]{0,200})\])?\s*+(?=\{)"
    r"|\\(?:long)?[egx]?def[ ]?\\(?P<plain>[A-Za-z]{1,50})[ ]?(?P<places>(?:#\d)*)(?=\{)"
)
_BRACE = re.compile(r"(?<!\\)[{}]")
_PLACE = re.compile(r"#([1-9])")
_OPTION = re.compile(r"\[([^\[\]\n]{0,500})\]")
# Of a command that says words: those and their looks, letters, other names. All else does more.
_LOOKS = re.compile(
    r"\\(?:text[a-z]+|emph|underline|mbox|ensuremath|uppercase|MakeUppercase|bfseries|itshape|scshape|ttfamily|sffamily"
    r"|rmfamily|bf|it|sc|tt|em|(?:La|Bib)?TeXe?|l?dots|copyright|url|href|ss|[oO]|[aA][aeAE]|[lLij]"
    r"|[cvuHkrdbt](?=[ {]))(?![A-Za-z])|\\[^A-Za-z@]"
)
_SILENT = re.compile(r"\\(?:xspace|protect|relax)(?![A-Za-z])")
_COMMAND = re.compile(r"\\([A-Za-z@]+)")
_MORE_THAN_WORDS = re.compile(r"(?<!\\)[$^_&#~@]|\n[ \t]*\n")
_WORD = re.compile(r"[^\W_]{2}|\d")
_MAX_BODY_CHARS = 2_000
_MAX_GROUP_CHARS = 5_000
_MAX_UNCLOSED = 200
_MAX_NAMES = 2_000
_MAX_DEPTH = 5  # names within what names stand for
_MAX_GROWTH = 4  # times the text; what grows more is meant to do harm

# What a preamble prints, how many groups of words it takes, and how many of them before are for programs.
_PRINTED = {
    **dict.fromkeys("subtitle date institute institution affiliation publishers dedication thanks".split(), (1, 0)),
    "address": (3, 0),  # of moderncv
    **dict.fromkeys(
        "keywords abstract subject titlehead uppertitleback lowertitleback extratitle email".split(), (1, 0)
    ),
    **dict.fromkeys("lhead chead rhead lfoot cfoot rfoot fancyhead fancyfoot ihead ohead ifoot ofoot".split(), (1, 0)),
    **dict.fromkeys(
        "signature place company phone homepage extrainfo quote position telephone supervisor".split(), (1, 0)
    ),
    **dict.fromkeys("degree department university school faculty location advisor dept college".split(), (1, 0)),
    **dict.fromkeys("name familyname firstname social mobile fax city shorttitle runningtitle journal".split(), (2, 0)),
    **dict.fromkeys(("newacronym", "newabbreviation", "acrodef", "newacro"), (3, 1)),
    **dict.fromkeys(("setkomavar", "newglossaryentry", "longnewglossaryentry", "DeclareAcronym"), (2, 1)),
}
_PREAMBLE = re.compile(
    r"(?<!command)(?<!command\*)(?<!def)(?<!\{)\\(?P<command>"
    + "|".join(sorted(_PRINTED, key=len, reverse=True))
    + r")\*?(?![A-Za-z])(?:\[[^\[\]]{0,500}\])?\s*(?=\{)"
)
_KEY = re.compile(r"(?:\A|(?<=[,\n]))\s*[A-Za-z-]+\s*=\s*")


class _Macro(NamedTuple):
    """What a name stands for: words with places for so many arguments, the first of them optional where it has one."""

    words: str
    places: int
    default: str | None


def with_macros(text: str) -> str:
    """Return a text with words in the place of commands that it defines to stand for them; definitions stay."""
    macros, spans = _definitions(text)
    if not macros:
        return text
    names = "|".join(sorted(map(re.escape, macros), key=len, reverse=True))
    expander = _Expander(macros, re.compile(rf"{AS_TYPED}|\\(?P<macro>{names})(?![A-Za-z@])", re.DOTALL), len(text))
    found, at = [], 0
    for start, stop in spans:
        found += [expander.expanded(text[at:start]), text[start:stop]]
        at = stop
    return "".join([*found, expander.expanded(text[at:])])


def preamble_words(text: str) -> Iterator[str]:
    """Yield what stands between class and body and is printed elsewhere, a line each: a subtitle, an abbreviation."""
    groups = _Groups(text)
    at = 0
    for found in _PREAMBLE.finditer(text):
        if found.start() < at:  # within the words of another, that were told
            continue
        most, silent = _PRINTED[found["command"]]
        arguments: list[str] = []
        at = found.end()
        while len(arguments) < most and (stop := groups.end(at)):
            arguments.append(text[at + 1 : stop - 1])
            at = stop
        said = [" ".join(_KEY.sub(" ", words).split()) for words in arguments[silent:]]
        if any(said):
            yield (", " if found["command"] == "address" else ": ").join(filter(None, said))


class _Expander:
    """Puts words in the place of names, as long as the text does not grow beyond measure."""

    def __init__(self, macros: dict[str, _Macro], pattern: re.Pattern[str], length_chars: int) -> None:
        self._macros = macros
        self._pattern = pattern
        self._left_chars = _MAX_GROWTH * length_chars + 10_000

    def expanded(self, text: str, depth: int = 0) -> str:
        """Return a text with the words that its names stand for."""
        parts, at = [], 0
        groups = _Groups(text)
        for found in self._pattern.finditer(text):
            if found["macro"] is None or found.start() < at:
                continue
            filled = self._filled(text, found, groups)
            if filled is None:
                continue
            words, stop = filled
            self._left_chars -= len(words)
            if self._left_chars < 0:
                break
            parts += [text[at : found.start()], self.expanded(words, depth + 1) if depth < _MAX_DEPTH else words]
            at = stop
        return "".join([*parts, text[at:]])

    def _filled(self, text: str, found: re.Match[str], groups: _Groups) -> tuple[str, int] | None:
        """Return what a name stands for with its arguments, and where these end; None where one is missing."""
        macro = self._macros[found["macro"]]
        at = found.end()
        arguments: list[str] = []
        if macro.default is not None:
            given = _OPTION.match(text, at)
            arguments.append(given[1] if given else macro.default)
            at = given.end() if given else at
        while len(arguments) < macro.places:
            stop = groups.end(at)
            if not stop:
                return None
            arguments.append(text[at + 1 : stop - 1])
            at = stop
        if not macro.places and text.startswith("{}", at):
            at += 2
        return _PLACE.sub(
            lambda place: arguments[int(place[1]) - 1] if int(place[1]) <= len(arguments) else "", macro.words
        ), at


def _definitions(text: str) -> tuple[dict[str, _Macro], list[tuple[int, int]]]:
    """Return the names that stand for words, and where all definitions are."""
    macros: dict[str, _Macro] = {}
    spans: list[tuple[int, int]] = []
    groups = _Groups(text)
    for found in _DEFINITION.finditer(text):
        stop = groups.end(found.end()) if not spans or found.start() >= spans[-1][1] else 0
        if not stop or len(macros) == _MAX_NAMES:
            continue
        spans.append((found.start(), stop))
        words = _SILENT.sub("", text[found.end() + 1 : stop - 1])
        count = int(found["count"] or 0) if found["name"] else len(found["places"]) // 2
        macros[found["name"] or found["plain"]] = _Macro(words, count, found["default"] if count else None)
    said: dict[str, _Macro] = {}
    for _ in range(_MAX_DEPTH):  # names within others come first; one within itself comes never
        said |= {name: macro for name, macro in macros.items() if name not in said and _says_words(macro, said)}
    return said, spans


def _says_words(macro: _Macro, known: dict[str, _Macro]) -> bool:
    """Return whether a command stands for words and nothing else."""
    if len(macro.words) > _MAX_BODY_CHARS:
        return False
    words = _LOOKS.sub(" ", _PLACE.sub(" ", macro.words))
    commands = _COMMAND.findall(words)
    if any(command not in known for command in commands) or _MORE_THAN_WORDS.search(words):
        return False
    return bool(commands or _WORD.search(words))


class _Groups:
    """Finds where groups of braces of a text end; after many that do not, it answers no more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._left = _MAX_UNCLOSED

    def end(self, at: int) -> int:
        """Return where the group ends that a brace opens at a place, behind its last brace; 0 where there is none."""
        if not self._left or not self._text.startswith("{", at):
            return 0
        depth = 0
        for found in _BRACE.finditer(self._text, at, at + _MAX_GROUP_CHARS):
            depth += 1 if found[0] == "{" else -1
            if not depth:
                return found.end()
        self._left -= 1
        return 0
