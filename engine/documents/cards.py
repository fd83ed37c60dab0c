"""How are calendars (.ics) and contacts (.vcf) read? Entry by entry, without the codes between."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from engine.documents.cleaning import clean_text
from engine.documents.document import Document
from engine.documents.encoding import decode
from engine.documents.flow import Flow
from engine.documents.plain import stem
from engine.documents.source import Source

_LINE = re.compile(r"(?:[\w-]+\.)?([\w-]+)((?:;[^:\"\n]*(?:\"[^\"\n]*\")?)*):(.*)")
_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d)?Z?$")
_ESCAPED = re.compile(r"\\([nN,;\\])")
_ENTRIES = {"VEVENT", "VTODO", "VJOURNAL", "VCARD"}
_SHOWN = {
    "SUMMARY": "",
    "FN": "",
    "DTSTART": "Start: ",
    "DTEND": "End: ",
    "DUE": "Due: ",
    "LOCATION": "Location: ",
    "ORGANIZER": "Organizer: ",
    "ATTENDEE": "Attendee: ",
    "CATEGORIES": "Categories: ",
    "DESCRIPTION": "",
    "COMMENT": "",
    "N": "Name: ",
    "NICKNAME": "Nickname: ",
    "ORG": "Organization: ",
    "TITLE": "Position: ",
    "ROLE": "Role: ",
    "EMAIL": "E-mail: ",
    "TEL": "Phone: ",
    "ADR": "Address: ",
    "BDAY": "Birthday: ",
    "URL": "Web: ",
    "NOTE": "",
}


def read_cards(source: Source, data: bytes) -> Document:
    """Return the entries of a calendar or address book, one paragraph each; other text as it is."""
    text = clean_text(decode(data))
    flow = Flow(source.max_chars)
    number = 0
    for entry in _entries(text):
        number += 1
        flow.place("line", f"entry {number}")
        flow.part("\n\n")
        for name, words in entry:
            flow.line(_SHOWN[name] + words, as_written=True)
        flow.part("\n\n")
    if not flow.length_chars:
        flow.add(text, as_written=True)
    return flow.document(stem(source.name), "text")


def _entries(text: str) -> Iterator[list[tuple[str, str]]]:
    """Yield the shown properties of each entry, the name or summary first; alarms are left out."""
    entry: list[tuple[str, str]] = []
    inside: list[str] = []
    for line in _unfolded(text):
        found = _LINE.match(line)
        if not found:
            continue
        name, facts, value = found.group(1).upper(), found.group(2), found.group(3)
        if name == "BEGIN":
            inside.append(value.strip().upper())
            entry = [] if inside[-1] in _ENTRIES else entry
        elif name == "END" and inside:
            if inside.pop() in _ENTRIES and entry:
                yield sorted(entry, key=lambda pair: pair[0] not in ("SUMMARY", "FN"))
        elif name in _SHOWN and inside and inside[-1] in _ENTRIES:
            words = _value(name, facts, value)
            if words:
                entry.append((name, words))


def _unfolded(text: str) -> Iterator[str]:
    """Yield the lines with those joined that were broken: by a blank, or by the "=" of quoted-printable."""
    parts: list[str] = []
    is_quoted = False
    for line in text.split("\n"):
        if parts and is_quoted and parts[-1].endswith("="):
            parts[-1] = parts[-1][:-1]
            parts.append(line)
        elif parts and line.startswith((" ", "\t")):
            parts.append(line[1:])
        else:
            yield "".join(parts)
            parts, is_quoted = [line], "QUOTED-PRINTABLE" in line.upper()
    yield "".join(parts)


def _value(name: str, facts: str, value: str) -> str:
    if "QUOTED-PRINTABLE" in facts.upper():
        value = decode(quopri.decodestring(value.encode("utf-8", "replace")))
    date = _DATE.match(value)
    if date and name in ("DTSTART", "DTEND", "DUE", "BDAY"):
        year, month, day, hour, minute = date.groups()
        return f"{year}-{month}-{day}" + (f" {hour}:{minute}" if hour else "")
    if name in ("N", "ORG", "ADR"):
        value = " ".join(filter(None, (part.strip() for part in re.split(r"(?<!\\)[;,]", value))))
    value = re.sub(r"^mailto:", "", value, flags=re.IGNORECASE)
    return _ESCAPED.sub(lambda mark: "\n" if mark.group(1) in "nN" else mark.group(1), value).strip()
