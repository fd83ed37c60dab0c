"""How are data and settings (JSON, YAML, TOML, INI) read? JSON as an outline, the others as they are.

The keys on the way to a value are its headings, so that a value deep inside is found by them.
"""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from engine.documents.characters.cleaning import clean_text, clean_title
from engine.documents.characters.encoding import decode, is_binary, is_utf8
from engine.documents.document import Document, Heading
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.types.names import ending

_JSON_ENDINGS = frozenset(
    "json jsonl ndjson geojson topojson jsonld jsonc json5 code-workspace webmanifest har arb excalidraw tldr".split()
)
_MAX_LEVEL = 4  # deeper keys stand in the text alone
_MAX_ITEMS = 20_000  # of one list; beyond, they are records for programs
_MIN_NUMBERS = 8  # a list of so many numbers is a vector or a shape, no words
_VALUE = re.compile(r"[\s\ufeff]*(?=\S)")
_NOT_CODED = {"ini", "cfg", "conf", "cnf", "env"}  # \\u begins the name of a folder there
# Letters as properties, TOML, YAML and JSON may write them; above U+FFFF two stand for one.
_CODED = re.compile(r"(?<!\\)((?:\\\\)*+)((?:\\u+[0-9A-Fa-f]{4})++)")
_CODE = re.compile(r"\\(?:u+([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|x([0-9A-Fa-f]{2}))")
# In a string: letters, the end of a line that goes on (PyYAML folds within words), blanks and control characters.
_ESCAPE = re.compile(
    r"(?P<letters>(?:\\(?:u[0-9A-Fa-f]{4}|U00(?:0[0-9A-Fa-f]|10)[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}))++)"
    r"|\\[ \t]*\r?(?P<fold>\n)[ \t]*|\\(?P<blank>[0abtnvfreNLP_ \t])|\\.",
    re.DOTALL,
)
# Strings, comments and heads of blocks of YAML and TOML; codes stand for letters in strings of the group "coded" alone.
# A string of YAML opens where a value can begin, and a mark of YAML or the end of the line follows it: other quotes are
# signs of the words around them. Outside of TOML's strings, "\\" takes the next letter with it. No repeated group gives
# back what it took: one that may keeps 114 bytes for each letter of a string without an end.
_STRINGS = {
    "yaml": re.compile(
        r"^(?:---[ ]++)?+(?P<lead>[ ]*+(?:[-?][ ]++)*+)(?P<key>[^\n#]*?:[ \t]++)?(?:[&!]\S{0,200}+[ \t]++){0,2}"
        r"[|>][-+0-9]{0,2}[ \t\r]*+(?:#[^\n]*+)?(?:\n|\Z)"
        r"|(?<!\S)#[^\n]*+"
        r"|(?:^[ \t]*+(?:(?:[-?]|---)[ \t]++)*+|[\[{,][ \t]*+|:[ \t]++|(?<=[\"']):)(?:[&!]\S{0,200}+[ \t]++){0,2}"
        r"(?:'[^']*+(?:''[^']*+)*+'|(?P<coded>\"[^\"\\]*+(?:\\.[^\"\\]*+)*+\"))(?=[ \t\r]*+(?:[]},:#\n]|\Z))",
        re.MULTILINE | re.DOTALL,
    ),
    "toml": re.compile(
        r"(?:\\.)++|#[^\n]*|\'\'\'.*?\'\'\'|'[^'\n]*'"
        r"|(?P<coded>\"\"\"[^\"\\]*+(?:(?:\\.|\"(?!\"\"))[^\"\\]*+)*+\"\"\"|\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\")",
        re.DOTALL,
    ),
}
_STRINGS["yml"] = _STRINGS["yaml"]
# JSON that a parser refuses, for its comments, a quote too many, or because it is cut short: a string ends in its line,
# so that a quote puts out no other line, and codes beside strings are of one. Those of JSON5 may have single quotes.
# The end of a comment is looked for elsewhere, and an address begins none: no scan to the end begins twice.
_COMMENT, _CODES = r"(?<![:\w])//[^\n]*+|(?P<comment>/\*)", r"(?P<beside>(?:\\u[0-9A-Fa-f]{4}|\\.)++)"
_DOUBLE, _SINGLE = r"\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*+\"", r"'[^'\\\n]*+(?:\\.[^'\\\n]*+)*+'"
_STRINGS |= dict.fromkeys(_JSON_ENDINGS, re.compile(rf"{_COMMENT}|(?P<coded>{_DOUBLE})|{_CODES}", re.DOTALL))
_STRINGS["json5"] = re.compile(rf"{_COMMENT}|(?P<coded>{_DOUBLE}|{_SINGLE})|{_CODES}", re.DOTALL)
_BLANK = re.compile(r"((?:\\\\)++)|\\[nrt]")
_BYTES = re.compile("[\xc2-\xf4][\x80-\xbf]")  # two that stand for one letter; without them nothing need be tried
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ASSIGNED = re.compile(r"\s*[\w.$]{1,100}\s*=\s*(?=[\[{])")  # by a script, as in what X gives its people
_INI_SECTION = re.compile(r"^\[{1,2}([^\[\]\n]{1,200})\]{1,2}[ \t]*(?:[#;].*)?$", re.MULTILINE)
_YAML_KEY = re.compile(r"^([A-Za-z_][\w .-]{0,100}):[ \t]*(?:#.*)?$", re.MULTILINE)


def read_data(source: DocumentSource, data: bytes) -> Document:
    """Return data as text; JSON that cannot be parsed (or has comments) stands as it is, its letters apart."""
    text = decode(data)
    kind = ending(source.name)
    assigned = _ASSIGNED.match(text) if kind == "js" else None
    if kind in _JSON_ENDINGS or assigned:
        outlined = _outlined(source, text[assigned.end() :].rstrip("; \t\r\n") if assigned else text)
        if outlined is not None:
            return outlined
    if kind in _STRINGS:
        text = _with_letters(text, _STRINGS[kind])
    elif kind not in _NOT_CODED:
        text = _CODED.sub(_letter, text)
    text = clean_text(text)
    marks = _YAML_KEY if kind in ("yaml", "yml") else _INI_SECTION
    headings = tuple(Heading(found.start(), 1, clean_title(found.group(1))) for found in marks.finditer(text))
    return Document(text, clean_title(source.name), "data", headings=headings if kind not in _JSON_ENDINGS else ())


def _with_letters(text: str, strings: re.Pattern[str]) -> str:
    """Return a text with the letters that its strings in double quotes write as codes; all else as it is written."""
    if "\\" not in text:
        return text  # every code begins with one
    told: list[str] = []
    at = told_to = 0
    last_end = text.rfind("*/")  # of a comment
    while found := strings.search(text, at):  # a million times in a long file: no more than one group is asked for
        group, at = found.lastgroup, found.end()
        if group == "comment":
            at = text.find("*/", at) + 2 if at <= last_end else at  # "src/*" is none
        elif group == "coded":
            begin = found.start("coded")
            if text.find("\\", begin, at) >= 0:
                told += text[told_to:begin], _ESCAPE.sub(_unescaped, text[begin:at])
                told_to = at
        elif group == "beside":
            letters = _CODED.sub(_letter, found[0])
            told += text[told_to : found.start()], _BLANK.sub(lambda blank: blank[1] or " ", letters)
            told_to = at
        elif group in ("lead", "key"):
            lead = found["lead"]
            at = _block_end(text, at, len(lead) + 1 if group == "key" else max(1, len(lead.rstrip())))
    return "".join((*told, text[told_to:]))


def _block_end(text: str, at: int, least_blanks: int) -> int:
    """Return where a block of YAML ends, whose lines are empty or begin with so many blanks."""
    while at < len(text):
        end = text.find("\n", at) + 1 or len(text)
        line = text[at:end]
        if line.strip() and len(line) - len(line.lstrip(" ")) < least_blanks:
            break
        at = end
    return at


def _unescaped(found: re.Match[str]) -> str:
    """Return what an escape of a string says: letters, or a blank; escaped quotes and strokes stay as written."""
    if found["letters"]:
        return _characters(found["letters"])
    if found["fold"]:
        return ""
    return " " if found["blank"] else found[0]


def _letter(found: re.Match[str]) -> str:
    return found[1] + _characters(found[2])


def _characters(codes: str) -> str:
    units = "".join(chr(int("".join(digits), 16)) for digits in _CODE.findall(codes))
    return units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _outlined(source: DocumentSource, text: str) -> Document | None:
    try:
        values = list(_values(text))
        flow = Flow(source.max_chars)
        for line, value in values:
            if len(values) > 1:
                flow.place("line", f"line {line}")
            write_outline(flow, value)
            flow.part("\n\n")
    except (ValueError, RecursionError):
        return None
    return flow.document(source.name, "data") if flow.length_chars else None


def _values(text: str) -> Iterator[tuple[int, Any]]:
    """Yield each value of a JSON text with the line on which it begins: one, or one a line, or one after another.

    Raises:
        ValueError: something else stands between them.
    """
    decoder, line, at = json.JSONDecoder(), 1, 0
    while start := _VALUE.match(text, at):
        line += text.count("\n", at, start.end())
        value, end = decoder.raw_decode(text, start.end())
        yield line, value
        line += text.count("\n", start.end(), end)
        at = end


def write_outline(flow: Flow, value: Any) -> None:
    """Append a value as JSON has them: "key: value" lines, and what is nested under its key as a heading."""
    _write(flow, value, 0)


def _write(flow: Flow, value: Any, level: int) -> None:
    if isinstance(value, dict):
        value = _unpacked(value)
        for key, inner in value.items():
            if key == "text_entities" and "text" in value:  # Telegram gives each text twice
                continue
            _write_pair(flow, key if key.isascii() else _meant(key), _sentence(inner), level)
    elif isinstance(value, list):
        for inner in value[:_MAX_ITEMS]:
            if isinstance(inner, dict | list):
                flow.part("\n\n" if level < _MAX_LEVEL else "\n")
                _write(flow, inner, level)
            else:
                flow.line(_plain(inner), as_written=True)
        if len(value) > _MAX_ITEMS:
            flow.block(f"({len(value) - _MAX_ITEMS:,} more items are not part of this text.)")
            what = f"entries after the first {_MAX_ITEMS:,} of a list are left out"
            flow.missing.append(Missing(what, "split the file into smaller ones"))
    else:
        flow.line(_plain(value), as_written=True)


def _unpacked(value: dict[str, Any]) -> dict[str, Any]:
    """Return an entry with its text as it is where it is packed in base64, as archives of a browser (HAR) do."""
    if value.get("encoding") != "base64" or not isinstance(value.get("text"), str):
        return value
    with suppress(ValueError):
        data = base64.b64decode(value["text"])
        return {**value, "text": decode(data) if is_utf8(data) and not is_binary(data) else ""}
    return value


def _sentence(value: Any) -> Any:
    """Return pieces of one text (words, links, names of people between them, as chats are exported) as the text."""
    if not isinstance(value, list) or not any(isinstance(item, dict) for item in value):
        return value
    pieces = [item if isinstance(item, str) else item.get("text") if _is_piece(item) else None for item in value]
    return "".join(filter(None, pieces)) if all(isinstance(piece, str) for piece in pieces) else value


def _is_piece(item: Any) -> bool:
    return isinstance(item, dict) and isinstance(item.get("type"), str) and "text" in item and len(item) <= 5


def _write_pair(flow: Flow, key: str, value: Any, level: int) -> None:
    if not isinstance(value, dict | list):
        if value not in (None, ""):
            flow.line(f"{key}: {_plain(value)}", as_written=True)
        return
    if not value:
        return
    if isinstance(value, list) and not any(isinstance(item, dict | list) for item in value):
        flow.line(f"{key}: {_listed(value)}", as_written=True)
    elif level < _MAX_LEVEL:
        flow.heading(key, level + 1)
        _write(flow, value, level + 1)
        flow.part("\n\n")
    else:
        flow.line(f"{key}:")
        _write(flow, value, level + 1)


def _listed(values: list[Any]) -> str:
    numbers = sum(isinstance(value, int | float) for value in values)
    if numbers == len(values) > _MIN_NUMBERS:
        return f"({numbers} numbers)"
    return ", ".join(_plain(value) for value in values)


def _plain(value: Any) -> str:
    if isinstance(value, str):
        return value if value.isascii() and "&" not in value else _meant(value)
    if type(value) is int:
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _meant(words: str) -> str:
    """Return a string as a person reads it: references of HTML as letters, and bytes of UTF-8 that were taken for them.

    Exports of Facebook and Instagram write each byte as a character of its own, "Ã¼" for "ü"; by chance no text does.
    """
    if _BYTES.search(words):
        with suppress(UnicodeError):
            words = words.encode("latin-1").decode("utf-8")
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), words) if "&" in words else words
