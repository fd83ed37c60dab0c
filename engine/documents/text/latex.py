"""How are LaTeX and BibTeX read? As they are written, letters for their commands; sections are headings."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from engine.documents.characters.cleaning import clean_text, clean_title
from engine.documents.characters.encoding import decode
from engine.documents.characters.tex_letters import with_letters
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.text.tex_macros import AS_TYPED, PRINTED_AS_TYPED, preamble_words, with_macros
from engine.documents.types.names import stem

# A percent sign begins a comment but where words are as they are typed; the end of its line is a part of it.
_COMMENT = re.compile(rf"(?P<kept>{PRINTED_AS_TYPED}|\\[\\%])|%[^\n]*(?P<end>\n?)(?P<next>[ \t]*)", re.DOTALL)
_BEFORE_COMMENT = re.compile(r"(?<![\\A-Za-z])[^\W\d_]+\Z")
# As it is: ~ and -- are part of addresses and of what is typed. A block without an end takes the rest.
_KEPT = re.compile(rf"\b(?:https?|ftp)://(?:[^\s{{}}\"'<>\\]|\\[%&#_~])+|{PRINTED_AS_TYPED}", re.DOTALL)
_IS_CODE = re.compile(r"\\(?:verb|lst|mint|begin)")
_PLACE = "\x1a"  # around the number of what is kept
_PLACED = re.compile(f"{_PLACE}(\\d+){_PLACE}")
_BODY = re.compile(r"\\begin\{document\}(.*?)(?:\\end\{document\}|\Z)", re.DOTALL)
_LEVELS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_MAX_NESTED = 5  # looks within looks
# What stands between braces, with two levels of braces in it; titles are not endless.
_NESTED = r"((?:[^{}]|\{(?:[^{}]|\{[^{}]{0,500}\}){0,500}\}){0,1000})"
_SECTION = re.compile(
    rf"{PRINTED_AS_TYPED}|\\(?P<kind>part|chapter|(?:sub){{0,2}}section|paragraph)\*?(?:\[[^\[\]]*+\])?"
    rf"\{{(?P<title>{_NESTED[1:-1]})\}}",
    re.DOTALL,
)
_TITLE = re.compile(r"\\title(?:\[[^\[\]]*+\])?\{" + _NESTED + r"\}")
_AUTHOR = re.compile(r"\\author(?:\[[^\[\]]*+\])?\{" + _NESTED + r"\}")
_COMMAND = re.compile(r"\\(?:[a-zA-Z]+\*?|.)[ \t]?(?:\[[^\[\]]*+\])?")
_INVISIBLE = re.compile(r"\\(?:label|vspace|hspace|bibliographystyle|pagestyle|thispagestyle|setcounter)\*?\{[^{}]*\}")
# What is no more than looks. Formulas and references stay: they are searched for, too.
_LOOKS = re.compile(
    r"\\(?:text(?:bf|it|tt|sc|sf|rm|up|sl|normal)|emph|underline|mbox|textsuperscript|uppercase)\{([^{}]*)\}"
)
_SWITCHES = re.compile(
    r"\\(?:noindent|centering|maketitle|tableofcontents|newpage|clearpage|bigskip|medskip|smallskip|raggedright|par"
    r"|bf|it|tt|small|large|Large|footnotesize|normalsize)\b[ ]?"
)
_EMPTY_LINES = re.compile(r"\n[ \t]*\n\s*")
_ESCAPED = re.compile(r"\\([%&$#_{} ])")
# What says in which language a document is, and whether '"a' is a letter in it.
_LOADED = re.compile(
    r"\\(?:usepackage|RequirePackage)[ \t]*(?:\[([^\[\]]*+)\])?[ \t\n]*\{([^{}]*+)\}"
    r"|\\document(?:class|style)[ \t]*\[([^\[\]]*+)\]"
    r"|\\set(?:default|main)language[ \t]*(?:\[([^\[\]]*+)\])?[ \t\n]*\{([^{}]*+)\}"
)
_IS_GERMAN = re.compile(r"n?(?:german(?:b)?|austrian|swissgerman)")
_ASKED_FOR = re.compile(r"\bbabelshorthands\b(?:\s*=\s*\{?(\w+))?")
_IS_LANGUAGE = re.compile(
    _IS_GERMAN.pattern + r"|(?:uk|us)?english|american|british|canadian|australian|french|francais|acadian|canadien"
    r"|spanish|catalan|galician|basque|portuguese|brazil(?:ian)?|portuges|italian|romanian|latin|(?:poly)?greek|dutch"
    r"|danish|swedish|norsk|nynorsk|norwegian|icelandic|finnish|estonian|latvian|lithuanian|polish|polutonikogreek"
    r"|czech|slovak|slovene|croatian|serbianc?|bosnian|macedonian|bulgarian|russian|ukrainian|belarusian|magyar"
    r"|hungarian|turkish|hebrew|arabic|persian|farsi|hindi|vietnamese|thai|indonesian|malay|esperanto|irish|welsh"
    r"|scottish|breton|afrikaans|albanian|georgian|armenian|japanese|chinese|korean"
)
_GERMAN = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü", "s": "ß", "z": "ß", "`": "„", "'": "“"}
_GERMAN |= {"-": "", "=": "-", "~": "-", "|": "", "<": "«", ">": "»"}
# Where another language begins or ends, to which shorthands belong; one within a sentence has its words behind it.
_SPOKEN = (
    r"\\selectlanguage[ ]?\{(?P<chosen>\w+)\}"
    r"|\\begin\{otherlanguage\*?\}\{(?P<begun>\w+)\}|(?P<ended>\\end\{otherlanguage\*?\})"
    r"|(?P<within>\\foreignlanguage\{(?P<foreign>\w+)\}\{)(?P<words>" + _NESTED[1:-1] + r")(?=\})"
)
_IN_GERMAN = re.compile(f'{AS_TYPED}|{_SPOKEN}|(?<!\\\\)"(?P<letter>[{"".join(map(re.escape, _GERMAN))}])', re.DOTALL)
_DASHES = {"---": "—", "--": "–", "~": "\xa0", "\\~": "~", "\\~{}": "~"}  # an accent above nothing is a tilde
_MARKS = _DASHES | {"``": "“", "''": "”", "\\\\": "\n", "\\ldots": "…"}
_TILDE = re.compile(r"\\textasciitilde(?:\{\}|(?![A-Za-z])[ \t]?)")
_MARK = re.compile(r"\\\\|\\~(?:\{\}|(?!\{))|---?|~|``|\'\'|\\ldots")


def read_latex(source: DocumentSource, data: bytes) -> Document:
    """Return a LaTeX text; the words as they are printed where that is easily told, commands otherwise."""
    text = _COMMENT.sub(_without_comment, clean_text(decode(data)))
    is_main = _has_shorthands(text)
    if is_main or _has_german_beside(text):  # there "a is ä, as whoever writes it knows
        text = _with_german_letters(text, is_german=is_main)
    text = with_macros(text)
    body = _BODY.search(text)
    title, author = _said(_TITLE, text), _said(_AUTHOR, text)
    flow = Flow(source.max_chars)
    if title and body:
        flow.heading(title, 1)
    for line in preamble_words(text[: body.start()]) if body else ():
        flow.line(_bare(line))
    words = body.group(1) if body else text
    at = 0
    for found in _SECTION.finditer(words):
        if found["kind"] is None:  # what is printed as it is typed has no sections
            continue
        flow.block(_printed(words[at : found.start()]).strip(), as_written=True)
        flow.heading(_bare(found["title"]), _LEVELS[found["kind"]])
        at = found.end()
    flow.block(_printed(words[at:]).strip(), as_written=True)
    first = flow.headings[0].title if flow.headings else stem(source.name)
    return flow.document(title or first, "text", author=author)


def _without_comment(found: re.Match[str]) -> str:
    """Return what stays of a comment: the end of its line, but where a word goes on in the next one."""
    if found["kept"] is not None:
        return found["kept"]
    text, at = found.string, found.end()
    goes_on = (
        found["end"]
        and text[at : at + 1].islower()
        and _BEFORE_COMMENT.search(text, max(0, found.start() - 60), found.start())
    )
    return "" if goes_on else found["end"] + found["next"]


def _has_shorthands(text: str) -> bool:
    """Return whether the main language of a document is German, with its shorthands.

    It is what "main" names, or the last language of babel, or where that has none of its own the last one of the class.
    """
    of_class = of_babel = ""
    in_polyglossia = False
    for found in _LOADED.finditer(text):
        options, packages, class_options, default_options, default = (part or "" for part in found.groups())
        if default:  # polyglossia
            asked = _ASKED_FOR.search(default_options)
            has_them = asked[1] != "false" if asked else in_polyglossia
            return has_them and bool(_IS_GERMAN.fullmatch(default.strip()))
        if class_options:
            of_class = _main_language(class_options)
        elif "babel" in map(str.strip, packages.split(",")):
            if "shorthands=off" in options.replace(" ", ""):
                return False
            of_babel = _main_language(options)
        elif german := [name for name in map(str.strip, packages.split(",")) if _IS_GERMAN.fullmatch(name)]:
            of_babel = german[-1]
        elif "polyglossia" in packages and (asked := _ASKED_FOR.search(options)):
            in_polyglossia = asked[1] != "false"
    return bool(_IS_GERMAN.fullmatch(of_babel or of_class))


def _has_german_beside(text: str) -> bool:
    """Return whether babel knows German, with its shorthands, beside another language that is the main one."""
    if "\\selectlanguage" not in text and "otherlanguage" not in text and "\\foreignlanguage" not in text:
        return False
    known = [",".join(filter(None, found.groups())).lower() for found in _LOADED.finditer(text)]
    is_off = any("shorthands=off" in options.replace(" ", "") for options in known)
    return not is_off and any("babel" in options for options in known) and any(map(_IS_GERMAN.search, known))


def _with_german_letters(text: str, *, is_german: bool) -> str:
    """Return a text with letters for the shorthands of German where that is the language; it is so at first or not."""
    spoken = [is_german]

    def said(found: re.Match[str]) -> str:
        if found["letter"]:
            return _GERMAN[found["letter"]] if spoken[-1] else found[0]
        if found["chosen"]:
            spoken[-1] = bool(_IS_GERMAN.fullmatch(found["chosen"]))
        elif found["begun"]:
            spoken.append(bool(_IS_GERMAN.fullmatch(found["begun"])))
        elif found["ended"] and len(spoken) > 1:
            spoken.pop()
        elif found["within"]:
            in_german = bool(_IS_GERMAN.fullmatch(found["foreign"]))
            return found["within"] + _with_german_letters(found["words"], is_german=in_german)
        return found[0]

    return _IN_GERMAN.sub(said, text)


def _main_language(options: str) -> str:
    """Return which of the options of babel or a class names the main language; empty where none does."""
    last = ""
    for option in options.lower().split(","):
        key, _, value = (part.strip() for part in option.partition("="))
        if key == "main":
            return value.strip("{} ")
        if not value and _IS_LANGUAGE.fullmatch(key):
            last = key
    return last


def _said(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return clean_title(_bare(found.group(1))) if found else ""


def _printed(words: str) -> str:
    return _EMPTY_LINES.sub("\n\n", _around_kept(words, _without_looks))


def _around_kept(words: str, change: Callable[[str], str]) -> str:
    """Return a text that was changed but for its code and addresses."""
    kept: list[str] = []

    def take(found: re.Match[str]) -> str:
        kept.append(found[0] if _IS_CODE.match(found[0]) else _ESCAPED.sub(r"\1", found[0]))
        return f"{_PLACE}{len(kept) - 1}{_PLACE}"

    return _PLACED.sub(lambda place: kept[int(place[1])], change(_KEPT.sub(take, words.replace(_PLACE, ""))))


def _without_looks(words: str) -> str:
    words = with_letters(_TILDE.sub(r"\\~{}", words))
    if "\\" in words:
        words = _SWITCHES.sub("", _INVISIBLE.sub("", words))
        for _ in range(_MAX_NESTED):
            words = _LOOKS.sub(r"\1", words)
    words = _with_marks(words, _MARKS)
    return _ESCAPED.sub(r"\1", words) if "\\" in words else words


def _with_marks(words: str, marks: dict[str, str]) -> str:
    return _MARK.sub(lambda mark: marks.get(mark[0], mark[0]), words) if any(map(words.__contains__, marks)) else words


def _bare(words: str) -> str:
    return " ".join(_COMMAND.sub(" ", _printed(words)).replace("{", "").replace("}", "").split())


# A command before its argument: in a value without braces it would be a part of the word.
_WITH_ARGUMENT = re.compile(r"\\[a-zA-Z]+\*?(?:\[[^\[\]]{0,200}\])?[ \t]*(?=\{)")
# A value in braces or quotation marks; braces inside keep capitals, and are none of the words.
_FIELD = re.compile(r"(=\s*\{)(" + _NESTED[1:-1] + r")(\})|(=\s*\")((?:[^\"{}]|\{[^{}]{0,500}\}){0,2000})(\")")


def read_bibtex(source: DocumentSource, data: bytes) -> Document:
    """Return a bibliography as it is written, with the letters that its commands stand for and no inner braces."""
    text = with_letters(_TILDE.sub(r"\\~{}", clean_text(decode(data))))
    text = _FIELD.sub(_without_braces, text)
    text = _around_kept(text, partial(_with_marks, marks=_DASHES))
    return Document(_ESCAPED.sub(r"\1", text), stem(source.name), "text")


def _without_braces(found: re.Match[str]) -> str:
    begin, words, end = (part for part in found.groups() if part is not None)
    words = _WITH_ARGUMENT.sub("", words.replace("}{", "} {"))
    return begin + words.replace("{", "").replace("}", "") + end
