"""How is a manual page (roff, with the macros man or mdoc) read? Its words without macros, sections as headings.

A page is a program for a typesetter; what the two sets of macros use is understood, the rest of roff is passed over.
Sources: groff_man(7), mdoc(7).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.characters.roff_letters import numbered, with_name
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_STRINGS = {"R": "®", "Tm": "™", "lq": "“", "rq": "”", "Aq": "'", "S": "", 'L"': '"', 'R"': '"', "C'": "'", "C`": "`"}
_STRINGS |= {
    "--": "—",
    "PI": "π",
    "Lq": "“",
    "Rq": "”",
    "Ba": "|",
    "Ge": "≥",
    "Le": "≤",
    "Ne": "≠",
    "Pm": "±",
    "If": "∞",
}
# A name in brackets has an end nearby: sought to the end of the line for each, 100 KB of them took half a minute.
_ESCAPE = re.compile(
    r"""\\(?:["\#][^\n]*"""  # a comment
    r"|\*(?:\((?P<two>..)|\[(?P<long>[^\]\n]{0,200})\]|(?P<one>.))"  # a string
    r"|[fFgkmMnVY][-+]?(?:\(..|\[[^\]\n]{0,200}\]|.)"  # a font and the like
    r"|s(?:[-+]?\(\d\d|[-+]?\[[^\]\n]{0,200}\]|[-+]?'[^'\n]*'|[-+]\d|[1-3]\d|\d)"  # a size
    r"|(?P<how>[ABCDHLNRSXZbhlovwx])'(?P<quoted>[^'\n]*)'"
    r"|\((?P<char>..)|\[(?P<named>[^\]\n]{0,200})\]|(?P<last>.)|$)"
)
_PLAIN = {"-": "-", "e": "\\", "\\": "\\", " ": " ", "~": " ", "0": " ", "'": "´", "`": "`", ".": ".", "t": "\t"}
_ARGUMENT = re.compile(r'"((?:[^"]++|"")*+)"?|((?:\\.|[^ \t\\]|\\$)+)')
_CONDITION = re.compile(
    r"\s*(?:!?\s*(?:[a-z]\s+|[a-z](?=\\\{|\.)|'[^']*'[^']*'|\"[^\"]*\"[^\"]*\"|\(.*?\)|\\n\S+\s*\S*))"
)
_REVISION = re.compile(r"\$Mdocdate:?([^$]*)\$")  # what a system of versions writes around a date
_SPACED, _JOINED = {"B", "I", "SM", "SB", "R", "CW"}, {"BR", "BI", "IR", "IB", "RB", "RI"}
_BREAKS = {"PP", "LP", "P", "HP", "Pp", "Lp", "sp", "RS", "RE", "bp", "Bl", "El", "YS", "Bd", "Ed", "PD_"}
_BEGINS_WRITTEN, _ENDS_WRITTEN = {"nf", "EX", "Bd"}, {"fi", "EE", "Ed"}
_OPENED = {"Op": "[]", "Dq": "“”", "Sq": "‘’", "Pq": "()", "Bq": "[]", "Brq": "{}", "Aq": "<>", "Qq": '""', "Ql": "‘’"}
_OPENED |= {"Oo": "[ ", "Do": "“ ", "So": "‘ ", "Po": "( ", "Bo": "[ ", "Qo": '" ', "Ao": "< "}
_CLOSED = {"Oc": "]", "Dc": "”", "Sc": "’", "Pc": ")", "Bc": "]", "Qc": '"', "Ac": ">"}
_MDOC = frozenset("""
    Ad An Ap Ar At Bsx Bx Cd Cm Dv Em Er Ev Fa Fd Fl Fn Ft Fx Ic In Li Lk Ms Mt Nm Nx No Ns Ox Pa Pf Sx Sy Tn Ux Va Vt
    Xo Xc Xr Eo Ec Es En Fo Fc Rv Ex Nd St Lb
""".split()) | _OPENED.keys() | _CLOSED.keys()  # fmt: skip
_REFERENCE = frozenset({"%A", "%B", "%C", "%D", "%I", "%J", "%N", "%O", "%P", "%Q", "%R", "%T", "%U", "%V"})
_PUNCTUATION = frozenset(".,:;)]?!")
_NEVER_SAID = frozenset({"Ta", "-nosplit", "-split", "-std"})
_SYSTEMS = {
    "Bx": "BSD",
    "Fx": "FreeBSD",
    "Nx": "NetBSD",
    "Ox": "OpenBSD",
    "Ux": "UNIX",
    "At": "AT&T UNIX",
    "Bsx": "BSD/OS",
    "In": "#include",
}


def read_manual(source: DocumentSource, data: bytes) -> Document:
    """Return the words of a manual page; its title is the page's name and section, as in "ls(1)"."""
    flow = Flow(source.max_chars)
    page = _Page(flow)
    page.read(iter(clean_text(decode(data)).split("\n")))
    return flow.document(page.title or stem(source.name), "text")


class _Page:
    """What is known at a line: the words of the paragraph so far, strings that the page defined, how lines stand."""

    def __init__(self, flow: Flow) -> None:
        self.title = ""
        self._flow = flow
        self._strings = dict(_STRINGS)
        self._words: list[str] = []
        self._is_glued = False  # to the word before, as \c at the end of a line asks
        self._as_written = 0
        self._tag = 0  # the next line is the name of what is explained below
        self._heading = 0  # the next line is a heading of this level
        self._name = ""  # of the page, for .Nm alone
        self._own: set[str] = set()  # macros that the page defines for itself
        self._else = False  # whether .el holds

    def read(self, lines: Iterator[str]) -> None:
        """Append all lines of a page."""
        for line in lines:
            while line.endswith("\\") and not line.endswith("\\\\"):
                line = line[:-1] + next(lines, "")
            self._line(line, lines)
        self._end()

    def _line(self, line: str, lines: Iterator[str]) -> None:
        if line[:1] in (".", "'") and not line.startswith("''"):
            request = line[1:].lstrip()
            if not request.startswith(('\\"', "\\}")):
                name, _, rest = request.replace("\t", " ", 1).partition(" ")
                self._request(name, rest.strip(), lines)
        elif line.strip():
            self._say(line.removeprefix("\\}"))
        elif self._as_written:
            self._words.append("\n")
        else:
            self._end()

    def _request(self, name: str, rest: str, lines: Iterator[str]) -> None:
        name = name.split("\\")[0]
        if name in ("if", "ie", "el"):
            self._conditional(name, rest, lines)
        elif name in ("de", "de1", "dei", "am", "ig", "als", "ds", "as"):
            self._define(name, rest, lines)
        elif name == "TS":
            self._table(lines)
        elif name in ("EQ", "PS") and name not in self._own:
            next((line for line in lines if line.startswith((".EN", ".PE"))), None)
        elif name in _HANDLERS:
            _HANDLERS[name](self, rest)
        elif name in _BREAKS or name in _BEGINS_WRITTEN | _ENDS_WRITTEN:
            self._break(name, rest)
        else:
            self._macro(name, _arguments(rest))

    def _macro(self, name: str, words: list[str]) -> None:
        """Append the words of a macro of mdoc, or of one that the page defines for itself; other requests have none."""
        if name in _MDOC:
            self._say(self._mdoc([name, *words]))
        elif name in _REFERENCE:
            self._say(self._mdoc(words))
        elif name in self._own and name != "IX":  # an entry of an index, which is printed nowhere
            self._say(" ".join(word for word in words if not word.isdecimal()))

    def _define(self, name: str, rest: str, lines: Iterator[str]) -> None:
        """Note a string, or the name of a macro, and pass over what it does."""
        words = _arguments(rest)
        if name in ("ds", "as"):
            key, _, said = rest.partition(" ")
            self._strings.setdefault(key, self._plain(said.removeprefix('"')))
            return
        if name != "ig":
            self._own.update(words[:1])
        if name != "als":
            ends = words[:1] if name == "ig" else words[1:2]
            end = f".{ends[0] if ends else '.'}"
            next((line for line in lines if line.replace(" ", "") == end), None)

    def _break(self, name: str, rest: str) -> None:
        self._end()
        if name in _BEGINS_WRITTEN and (name != "Bd" or "-literal" in rest or "-unfilled" in rest):
            self._as_written = 1
        elif name in _ENDS_WRITTEN:
            self._as_written = 0

    def _conditional(self, name: str, rest: str, lines: Iterator[str]) -> None:
        """Do what holds for a terminal without colours: the conditions "n" and "!t", and what stands after "el"."""
        if name == "el":
            holds, body = self._else, rest
        else:
            condition = _CONDITION.match(rest)
            told, body = (condition.group().strip(), rest[condition.end() :]) if condition else (rest, "")
            holds = told == "n" or (told.startswith("!") and told[1:].strip() == "t")
            self._else = not holds
        body = body.strip()
        if body.startswith("\\{"):
            block = list(_block(body[2:], lines))
            inner = iter(block)
            for line in inner:
                if holds:
                    self._line(line, inner)
        elif holds and body:
            self._line(body, lines)

    def _table(self, lines: Iterator[str]) -> None:
        """Append the rows of a table; the lines before the first that ends with a point say how it looks."""
        self._end()
        begun = False
        for line in lines:
            if line.startswith(".TE"):
                break
            if not begun:
                begun = line.rstrip().endswith(".")
            elif line.startswith(".T&"):
                begun = False
            elif line[:1] in (".", "'") and line.strip():
                self._line(line, iter(()))
            elif line.strip("_=- \t"):
                cells = line.replace("T{", "").replace("T}", "")
                self._flow.line(self._plain(cells).strip(), as_written=True)
        self._end()

    def _title(self, rest: str) -> None:
        words = [self._plain(one) for one in _arguments(rest)]
        self._end()
        self.title = self.title or (f"{words[0]}({words[1]})" if len(words) > 1 else "".join(words[:1]))
        self._say(" ".join(words))
        self._end()

    def _section(self, rest: str, level: int) -> None:
        self._end()
        self._as_written = 0
        self._heading = level
        if rest:
            self._say(" ".join(_arguments(rest)))

    def _item(self, rest: str, *, is_tag: bool = False) -> None:
        """Begin an explanation; what is explained stands here or on the next line."""
        self._end()
        words = _arguments(rest)
        if is_tag:
            self._tag = 1
        elif words and self._plain(words[0]).strip("•*-—· "):
            self._say(words[0])
            self._end("\n")

    def _mdoc_item(self, rest: str) -> None:
        self._end()
        words = self._mdoc(_arguments(rest))
        if words:
            self._say(words)
            self._end("\n")

    def _font(self, rest: str, *, by: str) -> None:
        if rest:
            self._say(by.join(_arguments(rest)))

    def _named(self, rest: str) -> None:
        words = _arguments(rest)
        if words and words[0] not in _PUNCTUATION:
            self._name = self._name or words[0]
            self._say(self._mdoc(words))
        else:
            self._say(self._name + "".join(words))

    def _described(self, rest: str) -> None:
        self._say("- " + " ".join(_arguments(rest)))

    def _link(self, rest: str) -> None:
        self._say(" ".join(_arguments(rest)))

    def _mdoc(self, words: list[str]) -> str:
        """Return the words of a line of mdoc, whose macros call others."""
        line, closing, glue, flag = "", "", False, False
        words = _with_sections([word for word in words if word not in _NEVER_SAID])
        for number, word in enumerate(words):
            if word in _MDOC and (number == 0 or len(word) <= 3):
                glue = glue or word in ("Ns", "Ap") or word in _CLOSED
                flag = word == "Fl"
                opened = _OPENED.get(word, "")
                said = {"Ap": "'", "Nm": "", **_SYSTEMS, **_CLOSED}.get(word, opened[:1])
                closing = (opened[1:].strip() + closing) if opened else closing
                if word == "Nm" and (number + 1 == len(words) or words[number + 1] in _MDOC):
                    said = self._name
                if word == "Fl" and (number + 1 == len(words) or words[number + 1] in _MDOC):
                    said, flag = "-", False
            else:
                said = ("-" if flag and word not in _PUNCTUATION else "") + word
                opened = ""
            if said in _PUNCTUATION or not said:
                line += said
                continue
            line += said if glue or not line else f" {said}"
            glue = bool(opened) or word == "Ap" or word in ("(", "[") or word == "Pf"
        return line + closing

    def _say(self, words: str) -> None:
        """Append a line of words to the paragraph."""
        if self._as_written:
            self._words.append(self._plain(words).rstrip() + "\n")
            return
        is_cut = words.rstrip().endswith("\\c")
        said = self._plain(words)
        if self._words and not self._is_glued:
            self._words.append(" ")
        self._words.append(said)
        self._is_glued = is_cut
        if self._heading:
            self._end()
        elif self._tag and not is_cut:
            self._tag = 0
            self._end("\n")

    def _end(self, by: str = "\n\n") -> None:
        words, self._words, self._is_glued = "".join(self._words), [], False
        level, self._heading = self._heading, 0
        if not words.strip():
            return
        if level:
            self._flow.heading(words, level)
            return
        self._flow.add(words.strip("\n") if self._as_written else words.strip(), as_written=bool(self._as_written))
        self._flow.part(by)

    def _plain(self, words: str) -> str:
        """Return words with the characters that escapes stand for."""
        if "\\" not in words:
            return words
        return _ESCAPE.sub(self._escaped, words)

    def _escaped(self, found: re.Match[str]) -> str:
        part = found.groupdict()
        string = next((part[name] for name in ("two", "long", "one") if part[name] is not None), None)
        if string is not None:
            return self._strings.get(string, "")
        if part["how"]:
            quoted = part["quoted"] or ""
            return _QUOTED.get(part["how"], _nothing)(quoted)
        char = part["char"] or part["named"]
        return with_name(char) if char is not None else _PLAIN.get(part["last"] or "", "")


def _with_sections(words: list[str]) -> list[str]:
    """Return a line of mdoc in which a page that is referred to has its section in brackets, as in "ls(1)"."""
    if "Xr" not in words[:-2]:
        return words
    at = words.index("Xr")
    return [*words[:at], "No", f"{words[at + 1]}({words[at + 2]})", *_with_sections(words[at + 3 :])]


def _block(first: str, lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a block in braces that has been opened, without the braces."""
    depth, line = 1, first.removesuffix("\\")
    while True:
        depth += line.count("\\{") - line.count("\\}")
        if depth <= 0:
            before = line.partition("\\}")[0]
            if before.strip(". '"):
                yield before
            return
        if line.strip():
            yield line
        following = next(lines, None)
        if following is None:
            return
        line = following


def _nothing(_: str) -> str:
    return ""


def _arguments(rest: str) -> list[str]:
    """Return the arguments of a macro: words, or what stands in quotation marks, up to a comment."""
    rest = re.split(r'(?<!\\)\\"', rest, maxsplit=1)[0]
    found = _ARGUMENT.finditer(rest)
    return [one.group(1).replace('""', '"') if one.group(1) is not None else one.group(2) for one in found]


_QUOTED: dict[str, Callable[[str], str]] = {"C": with_name, "N": numbered, "o": lambda over: over[:1]}
_HANDLERS: dict[str, Callable[[_Page, str], None]] = {
    **dict.fromkeys(("TH", "Dt"), _Page._title),
    **dict.fromkeys(("SH", "Sh"), lambda page, rest: page._section(rest, 1)),
    **dict.fromkeys(("SS", "Ss"), lambda page, rest: page._section(rest, 2)),
    **dict.fromkeys(("TP", "TQ"), lambda page, rest: page._item("", is_tag=True)),
    "IP": lambda page, rest: page._item(rest),
    "It": _Page._mdoc_item,
    "br": lambda page, rest: page._end("\n"),
    **dict.fromkeys(_SPACED, lambda page, rest: page._font(rest, by=" ")),
    **dict.fromkeys(_JOINED, lambda page, rest: page._font(rest, by="")),
    **dict.fromkeys(("UR", "MT", "SY"), _Page._link),
    **dict.fromkeys(("UE", "ME"), lambda page, rest: page._font(rest, by=" ")),
    "OP": lambda page, rest: page._say(f"[{' '.join(_arguments(rest))}]"),
    "Nm": _Page._named,
    "Nd": _Page._described,
    "so": _Page._link,
    "Dd": lambda page, rest: page._link(_REVISION.sub(r"\1", rest)),
}
