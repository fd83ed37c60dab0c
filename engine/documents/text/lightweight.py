"""How are Org, AsciiDoc, MediaWiki and Textile read? Line by line: their words without marks, titles as headings.

What a mark means is told by the tables below. Comments are hidden text; a link says its words and, where it leads out,
its address; code stands as it was written; what sets options alone is left out.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_Change = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
_REMARK = re.compile(r"<!--(.{0,1000}?)-->")
_MAX_LINE = 10_000  # characters; a longer one is data, and stands as it is
_ADDRESS = r"(?:https?|ftp|mailto):[^\s\[\]|<>\"]{1,2000}"
_RULE = re.compile(r"\|?[-+:=|\s]{3,}\|?$")


@dataclass(frozen=True)
class _Format:
    """How a format is written. Patterns are tried on single lines, from their beginning.

    ``heading`` has the groups "level" and "words"; ``setting`` "name" and "value"; ``begin`` tells the end of a block
    by ``end``, and the group "hidden" where it is a comment.
    """

    heading: re.Pattern[str]
    begin: re.Pattern[str]
    end: Callable[[re.Match[str]], str]
    comment: re.Pattern[str]
    setting: re.Pattern[str]
    no_words: re.Pattern[str]
    row: re.Pattern[str]
    cells: re.Pattern[str]
    before: tuple[_Change, ...] = ()
    inline: tuple[_Change, ...] = ()
    underlines: str = ""
    refers: bool = False  # "{name}" stands for a setting


def _with_address(found: re.Match[str]) -> str:
    """Return the words of a link with the address behind them, unless that is all they say."""
    words, address = (found["words"] or "").strip(), found["address"]
    return f"{words} ({address})" if words and address not in words else words or address


def _last_part(found: re.Match[str]) -> str:
    """Return what is shown of a link between pages: its last part, without the name of a file or a category's mark."""
    parts = found[1].split("|")
    return parts[-1].removeprefix(":").removeprefix("Category:").strip() if parts[-1] else parts[0]


def _parts(found: re.Match[str]) -> str:
    return " " + " ".join(part.strip() for part in found[1].split("|")) + " "


def _around(marks: str, inside: str = r"[^\n]{0,400}?\S") -> _Change:
    """Return the change that takes marks away which stand around words, and not within one."""
    pattern = rf"(?<![\w{marks}])([{marks}])(?=\S)({inside})(?<!\s)\1(?![\w{marks}])"
    return re.compile(pattern), r"\2"


_NEVER = re.compile(r"(?!)")

ORG = _Format(
    heading=re.compile(r"(?P<level>\*{1,20})[ \t]+(?P<words>\S.*)"),
    begin=re.compile(r"\s*#\+begin_(?:(?P<hidden>comment)|(?P<name>src|example|export|verbatim))\b", re.I),
    end=lambda begin: rf"\s*#\+end_{begin['hidden'] or begin['name']}\b",
    comment=re.compile(r"\s*#(?:[ \t]+(?P<words>.*)|$)"),
    setting=re.compile(r"\s*#\+(?P<name>[\w-]{1,40}):[ \t]*(?P<value>.*)"),
    no_words=re.compile(r"\s*(?:#\+(?:begin|end)_\w+.*|:(?:PROPERTIES|LOGBOOK|END):\s*$)", re.I),
    row=re.compile(r"\s*\|(?P<cells>.*)"),
    cells=re.compile(r"\|"),
    inline=(
        (re.compile(rf"\[\[(?P<address>{_ADDRESS})\](?:\[(?P<words>[^\]]*)\])?\]"), _with_address),
        (re.compile(r"\[\[[^\]]{1,500}\]\[([^\]]*)\]\]|\[\[([^\]]{1,500})\]\]"), lambda f: f[1] or f[2]),
        (re.compile(r"\[\[\]\]"), ""),  # a picture in base64 stood there
        (re.compile(r"\[fn:[\w-]*:([^\]]*)\]"), r" (\1) "),
        (re.compile(r"\[fn:[\w-]+\]"), " "),
        _around("*/_+=~"),
        _around("*/_+=~"),
    ),
)
ASCIIDOC = _Format(
    heading=re.compile(r"(?P<level>={1,6}|#{1,6})[ \t]+(?P<words>\S.*)"),
    begin=re.compile(r"(?:(?P<hidden>/{4,})|(?P<name>-{4,}|\.{4,}|`{3,}))[\w ]*$"),
    end=lambda begin: re.escape(begin["hidden"] or begin["name"]) + r"\s*$",
    comment=re.compile(r"//(?!/)[ \t]*(?:(?:tag|end)::\S*|(?P<words>.*))$"),
    setting=re.compile(r":(?P<name>!?[\w-]{1,60}!?):(?:[ \t]+(?P<value>.*))?$"),
    no_words=re.compile(
        r"(?:={4,}|\*{4,}|_{4,}|\+{4,}|--|\+|'{3,}|<{3,}|[|,:!]={3,}|include::\S*\[.*\]|(?:ifn?def|ifeval|endif)::.*"
        r"|\[\[[^\]]*\]\]|\[(?!quote|verse)[^\]]*\])\s*$"
    ),
    row=re.compile(r"(?:[\d.+*<>^a-z]{0,8})\|(?!=)(?P<cells>.*)"),
    cells=re.compile(r"(?<!\\)(?:(?<=\s)[\d.+*<>^]{1,6}[a-z]?)?\|"),
    inline=(
        (re.compile(rf"(?:link:)?(?P<address>{_ADDRESS})\[(?P<words>[^\]]*)\]"), _with_address),
        (re.compile(r"(?:link|xref):[^\s\[\]]{1,500}\[([^\]]+)\]"), r"\1"),
        (re.compile(r"<<[^,<>]{1,200},[ ]*([^<>]*)>>|<<([^,<>]{1,200})>>"), lambda f: f[1] or f[2]),
        (re.compile(r"\[\[[\w:.,-][^\[\]]{0,100}\]\]"), ""),  # a place that links lead to
        (re.compile(r"image::?[^\s\[\]]{1,500}\[([^\],]*)[^\]]*\]"), r"\1"),
        (re.compile(r"footnote(?:ref)?:[\w-]*\[([^\]]*)\]"), r" (\1) "),
        (re.compile(r"(?:kbd|btn|pass|stem|latexmath|asciimath|indexterm2?):\w*\[([^\]]*)\]"), r"\1"),
        (re.compile(r"menu:([^\s\[\]]{1,100})\[([^\]]*)\]"), r"\1 \2"),
        (re.compile(r"\(\(\(?([^()]*)\)?\)\)"), r"\1"),
        (re.compile(r"(?:\[[\w.#%, -]*\])?(\*\*|__|##|``|\+\+\+?)(?=\S)([^\n]{0,400}?)(?<!\s)\1"), r"\2"),
        (re.compile(r"\[[\w.#%, -]+\](?=#\S)"), ""),
        _around("*_`#"),
        _around("*_`#"),
        (re.compile(r"(?<=\w)\^([\w,+-]{1,40})\^"), r"^\1"),
        (re.compile(r"(?<=\w)~([\w,+-]{1,40})~"), r"\1"),
        (re.compile(r"^(?:[*.-]{1,6}|\d+\.)[ \t]+(?:\[[ x*]\][ ]+)?"), "- "),
        (re.compile(r"^\.(?=[^\s.])|^\[(?:quote|verse),[ ]*|[ ]\+$|(?<=\S)::+(?=\s|$)"), ""),
    ),
    underlines="=-~^+",
    refers=True,
)
MEDIAWIKI = _Format(
    heading=re.compile(r"(?P<level>={1,6})[ \t]*(?P<words>[^=\s].*?)(?P=level)\s*$"),
    begin=re.compile(r"\s*(?:(?P<hidden><!--)(?!.*-->)|<(?P<name>pre|source|syntaxhighlight)\b[^>]*>(?!.*</))", re.I),
    end=lambda begin: r".*-->" if begin["hidden"] else rf".*</{begin['name']}>",
    comment=re.compile(r"\s*<!--(?P<words>.*?)-->\s*$"),
    setting=re.compile(r"__(?P<name>[A-Z]{3,30})__(?P<value>)\s*$"),
    no_words=re.compile(r"\s*(?:\{\||\|\}|\|-|-{4,}\s*$|\}\}\s*$)"),
    row=re.compile(r"\s*(?:[|!](?![|}])[+]?)(?P<cells>.*)"),
    cells=re.compile(r"\|\||!!"),
    inline=(
        (_REMARK, " "),
        (re.compile(r"<ref[^<>/]{0,200}>(.{0,2000}?)</ref>", re.I), r" (\1) "),
        (re.compile(r"'{2,5}"), ""),
        (re.compile(r"\[\[([^\[\]]{1,2000})\]\]"), _last_part),
        (re.compile(rf"\[(?P<address>{_ADDRESS})(?:[ ]+(?P<words>[^\]]*))?\]"), _with_address),
        (re.compile(r"\{\{([^{}]{1,5000})\}\}"), _parts),
        (re.compile(r"\{\{([^{}]{1,5000})\}\}"), _parts),
        (re.compile(r"^\{\{"), ""),
        (re.compile(r"<br\s*/?>", re.I), " "),
        (re.compile(r"</?[a-zA-Z][^<>]{0,500}>"), ""),
        (re.compile(r"^\s*(?:[\w-]+=(?:\"[^\"]*\"|[\w%]+)(?:\s+|(?=\|)))+\|(?!\|)"), ""),
        (re.compile(r"^[*#]+[ \t]*"), "- "),
        (re.compile(r"^[:;]+[ \t]*"), ""),
    ),
)
TEXTILE = _Format(
    heading=re.compile(r"h(?P<level>[1-6])(?:\([^()\n]*\)|\{[^{}\n]*\}|[<>=]){0,4}\.[ ]+(?P<words>\S.*)"),
    begin=re.compile(r"(?P<hidden>(?!))|<(?P<name>pre|notextile)\b[^>]*>(?!.*</)|(?P<lines>bc|pre)\.(?P<long>\.?)[ ]"),
    end=lambda begin: (
        rf".*</{begin['name']}>" if begin["name"] else r"(?:p|h[1-6]|bq|bc)\. " if begin["long"] else r"$"
    ),
    comment=re.compile(r"###\.\.?[ ]+(?P<words>.*)"),
    setting=_NEVER,
    no_words=re.compile(r"(?:-{3,}|\*{3,})\s*$"),
    row=re.compile(r"(?:table[^|\n]{0,100}\.[ ]*)?\|(?P<cells>.*)"),
    cells=re.compile(r"\|(?:[_^~<>=/\\\d]{1,6}\.[ ])?"),
    inline=(
        (re.compile(rf"\"(?P<words>[^\"\n]{{1,400}})\":(?P<address>{_ADDRESS}\w/?)"), _with_address),
        (re.compile(r"\"([^\"\n]{1,400})\":[/#\w][^\s|]{0,400}"), r"\1"),
        (re.compile(r"!(?:[<>=]|\{[^{}]*\})?[^\s!()]{3,500}(?:\(([^()]*)\))?!"), lambda f: f[1] or ""),
        (re.compile(r"^(?:p|bq|fn\d+|li|div)(?:\([^()\n]*\)|\{[^{}\n]*\}|[<>=]){0,4}\.\.?[ ]+"), ""),
        (re.compile(r"(?<=\w)\[\d{1,3}\]"), ""),
        (re.compile(r"(\*\*|__|\?\?)(?=\S)([^\n]{0,400}?\S)\1"), r"\2"),
        (re.compile(r"\[([*_@+%^~-])(?=\S)([^\n]{0,400}?)(?<!\s)\1\]"), r"\2"),
        _around("*_@+%"),
        _around("*_@+%"),
        (re.compile(r"^[*#]{1,6}[ ]+"), "- "),
        (re.compile(r"^_\.[ ]+"), ""),
    ),
)
_SAID = frozenset({"caption", "description", "keywords", "subtitle", "email", "category", "filetags"})
_KEYWORD_LINE = re.compile(r"\s*:(?P<name>[\w@#%+-]{1,60}):[ \t]+(?P<value>\S.*)")
_ORG_TAGS = re.compile(r"[ \t]:(?P<tags>[\w@#%:]{1,200}):$")
_FRONT = re.compile(r"---[ \t]*\n(?P<front>.{0,16000}?\n)---[ \t]*(?:\n|$)", re.DOTALL)
_FRONT_TITLE = re.compile(r"^title[ \t]*:[ \t]*(.+)$", re.MULTILINE | re.IGNORECASE)
_REFERENCE = re.compile(r"\{([\w-]{1,60})\}")


def read_org(source: DocumentSource, data: bytes) -> Document:
    """Return the words of a file of Emacs' Org mode."""
    return _read(source, data, ORG)


def read_asciidoc(source: DocumentSource, data: bytes) -> Document:
    """Return the words of an AsciiDoc file; names of attributes are replaced by what the file says for them."""
    return _read(source, data, ASCIIDOC)


def read_mediawiki(source: DocumentSource, data: bytes) -> Document:
    """Return the words of a page written for MediaWiki."""
    return _read(source, data, MEDIAWIKI)


def read_textile(source: DocumentSource, data: bytes) -> Document:
    """Return the words of a Textile file."""
    return _read(source, data, TEXTILE)


def _read(source: DocumentSource, data: bytes, form: _Format) -> Document:
    text = clean_text(decode(data))
    page = _Page(form, Flow(source.max_chars))
    front = _FRONT.match(text)
    if front is not None:
        found = _FRONT_TITLE.search(front["front"])
        page.title = found[1].strip().strip("\"'") if found else ""
        page.flow.block(front["front"].strip(), as_written=True)
    page.read(text[front.end() if front else 0 :].split("\n"))
    headings = page.flow.headings
    title = page.title or (headings[0].title if headings else stem(source.name))
    return page.flow.document(title, "text", author=page.author)


@dataclass
class _Page:
    form: _Format
    flow: Flow
    title: str = ""
    author: str = ""
    settings: dict[str, str] = field(default_factory=dict)

    def read(self, lines: list[str]) -> None:
        """Write the lines of a file."""
        at = 0
        while at < len(lines):
            line = lines[at]
            begin = self.form.begin.match(line)
            if begin is not None:
                at = self._block(lines, at, begin)
            elif self._is_underlined(lines, at):
                self.flow.heading(self._words(line), 1 + self.form.underlines.index(lines[at + 1][0]))
                at += 2
            else:
                self._line(line)
                self._remarks(line)
                at += 1

    def _block(self, lines: list[str], at: int, begin: re.Match[str]) -> int:
        """Write what stands as written, or is a comment; return the line behind it."""
        ends = re.compile(self.form.end(begin), re.IGNORECASE)
        stop = next((line for line in range(at + 1, len(lines)) if ends.match(lines[line])), len(lines))
        is_fence = self.form in (ORG, ASCIIDOC)
        first = [] if is_fence else [lines[at][begin.end() :]]
        last = [] if is_fence or stop == len(lines) else [lines[stop].rpartition("-->" if begin["hidden"] else "</")[0]]
        words = "\n".join([*first, *lines[at + 1 : stop], *last]).strip("\n")
        if begin["hidden"]:
            self.flow.block(marked(" ".join(words.split()))) if words.strip() else None
        else:
            self.flow.block(words, as_written=True)
        has_own_end = "lines" in begin.groupdict() and begin["lines"]
        return stop if has_own_end else stop + 1

    def _is_underlined(self, lines: list[str], at: int) -> bool:
        """Return whether the next line consists of one mark, about as often as this one has characters."""
        if not self.form.underlines or at + 1 >= len(lines):
            return False
        words, under = lines[at].rstrip(), lines[at + 1].rstrip()
        return (
            len(under) >= 4
            and under[0] in self.form.underlines
            and under == under[0] * len(under)
            and abs(len(words) - len(under)) <= 2
            and words[:1].isalnum()
        )

    def _line(self, line: str) -> None:
        form = self.form
        if not line.strip():
            self.flow.part("\n\n")
        elif len(line) > _MAX_LINE:
            self.flow.line(line, as_written=True)
        elif found := form.heading.match(line):
            self._heading(found)
        elif found := form.comment.match(line):
            if (found["words"] or "").strip():
                self.flow.block(marked(found["words"].strip()))
        elif found := form.setting.match(line):
            self._setting(found["name"].strip("!").lower(), (found["value"] or "").strip())
        elif form.no_words.match(line) or (form.row.match(line) and _RULE.match(line)):
            self.flow.part("\n")
        elif found := form.row.match(line):
            cells = (self._words(cell) for cell in form.cells.split(found["cells"]))
            self.flow.line("\t".join(filter(None, cells)), as_written=True)
        elif form is ORG and (found := _KEYWORD_LINE.match(line)):
            self.flow.line(f"{found['name']}: {self._words(found['value'])}")
        else:
            self.flow.line(self._words(line))

    def _remarks(self, line: str) -> None:
        """Write what a line of a wiki hides within it."""
        if self.form is MEDIAWIKI and "<!--" in line and not self.form.comment.match(line):
            for remark in filter(None, map(str.strip, _REMARK.findall(line))):
                self.flow.block(marked(remark))

    def _heading(self, found: re.Match[str]) -> None:
        level = int(found["level"]) if found["level"].isdigit() else len(found["level"])
        words = found["words"].rstrip()
        if self.form is ASCIIDOC and words.endswith(f" {found['level']}"):
            words = words.removesuffix(found["level"]).rstrip()
        tags = _ORG_TAGS.search(words) if self.form is ORG else None
        self.flow.heading(self._words(words[: tags.start()] if tags else words), level)
        if tags:
            self.flow.line(" ".join(filter(None, tags["tags"].split(":"))))

    def _setting(self, name: str, value: str) -> None:
        self.settings[name] = value
        if name == "title":
            self.title = self._words(value)
            self.flow.block(self.title)
        elif name == "author":
            self.author = self._words(value)
            self.flow.block(self.author)
        elif name in _SAID and value:
            self.flow.line(self._words(value))

    def _words(self, words: str) -> str:
        """Return the words of a line without the marks within it."""
        if self.form.refers and "{" in words:
            words = _REFERENCE.sub(lambda found: self.settings.get(found[1].lower(), found[0]), words)
        for pattern, change in self.form.inline:
            words = pattern.sub(change, words)
        return html.unescape(words).strip() if "&" in words and self.form is not ORG else words.strip()
