"""How are data and settings (JSON, YAML, TOML, INI) read? JSON as an outline, the others as they are.

The keys on the way to a value are its headings, so that a value deep inside is found by them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from engine.documents.characters.cleaning import clean_text, clean_title
from engine.documents.characters.encoding import decode
from engine.documents.document import Document, Heading
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.types.names import ending

_JSON_ENDINGS = {"json", "jsonl", "ndjson", "geojson"}
_MAX_LEVEL = 4  # deeper keys stand in the text alone
_MAX_ITEMS = 20_000  # of one list; beyond, they are records for programs
_MIN_NUMBERS = 8  # a list of so many numbers is a vector or a shape, no words
_VALUE = re.compile(r"[\s\ufeff]*(?=\S)")
_NOT_CODED = {"ini", "cfg", "conf", "cnf", "env"}  # \\u begins the name of a folder there
# Letters as properties, TOML, YAML and JSON may write them; above U+FFFF two stand for one.
_CODED = re.compile(r"(?<!\\)((?:\\\\)*)((?:\\u+[0-9A-Fa-f]{4})+)")
_CODE = re.compile(r"\\u+([0-9A-Fa-f]{4})")
# Strings, comments and blocks of YAML and TOML; codes stand for letters in those of the group "coded" alone.
# Outside of strings, "\\" takes the next letter with it: else each of many quotes behind one is sought an end for.
_STRINGS = {
    "yaml": re.compile(
        r"^[^\n#]*(?<!\S)[|>][-+0-9]{0,2}[ \t\r]*(?:#[^\n]*)?\n(?:[ \t\r]*\n)*"
        r"([ ]+)[^\n]*(?:\n\1[^\n]*|\n[ \t\r]*(?=\n))*"
        r"|(?<!\S)#[^\n]*"
        r"|(?<![^\s\[{(,:])(?:'(?:[^']|'')*'|(?P<coded>\"(?:[^\"\\]|\\.)*\"))",
        re.MULTILINE | re.DOTALL,
    ),
    "toml": re.compile(
        r"\\.|#[^\n]*|\'\'\'.*?\'\'\'|'[^'\n]*'"
        r"|(?P<coded>\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|\"(?:[^\"\\\n]|\\.)*\")",
        re.DOTALL,
    ),
}
_STRINGS["yml"] = _STRINGS["yaml"]
_INI_SECTION = re.compile(r"^\[{1,2}([^\[\]\n]{1,200})\]{1,2}[ \t]*(?:[#;].*)?$", re.MULTILINE)
_YAML_KEY = re.compile(r"^([A-Za-z_][\w .-]{0,100}):[ \t]*(?:#.*)?$", re.MULTILINE)


def read_data(source: DocumentSource, data: bytes) -> Document:
    """Return data as text; JSON that cannot be parsed (or has comments) stands as it is."""
    text = decode(data)
    kind = ending(source.name)
    if kind in _JSON_ENDINGS:
        outlined = _outlined(source, text)
        if outlined is not None:
            return outlined
    if kind in _STRINGS:
        text = _STRINGS[kind].sub(_decoded, text)
    elif kind not in _NOT_CODED:
        text = _CODED.sub(_letter, text)
    text = clean_text(text)
    marks = _YAML_KEY if kind in ("yaml", "yml") else _INI_SECTION
    headings = tuple(Heading(found.start(), 1, clean_title(found.group(1))) for found in marks.finditer(text))
    return Document(text, clean_title(source.name), "data", headings=headings if kind not in _JSON_ENDINGS else ())


def _decoded(found: re.Match[str]) -> str:
    """Return a string with its letters, anything else as it is written."""
    return _CODED.sub(_letter, found[0]) if found["coded"] else found[0]


def _letter(found: re.Match[str]) -> str:
    units = "".join(chr(int(code, 16)) for code in _CODE.findall(found[2]))
    return found[1] + units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _outlined(source: DocumentSource, text: str) -> Document | None:
    try:
        values = list(_values(text))
        flow = Flow(source.max_chars)
        for line, value in values:
            if len(values) > 1:
                flow.place("line", f"line {line}")
            _write(flow, value, 0)
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


def _write(flow: Flow, value: Any, level: int) -> None:
    """Append a value: "key: value" lines, and what is nested under its key as a heading."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "text_entities" and "text" in value:  # Telegram gives each text twice
                continue
            _write_pair(flow, str(key), _sentence(inner), level)
    elif isinstance(value, list):
        for inner in value[:_MAX_ITEMS]:
            if isinstance(inner, dict | list):
                flow.part("\n\n" if level < _MAX_LEVEL else "\n")
                _write(flow, inner, level)
            else:
                flow.line(_plain(inner), as_written=True)
        if len(value) > _MAX_ITEMS:
            flow.block(f"({len(value) - _MAX_ITEMS:,} more items are not part of this text.)")
    else:
        flow.line(_plain(value), as_written=True)


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
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
