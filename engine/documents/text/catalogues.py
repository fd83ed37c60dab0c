"""How are catalogues of translations (.po, .pot) read? Each message with its translation, without the format's marks.

Texts in several strings are joined. Places in the source, flags, earlier wordings and removed entries ("#~") are no
part of what is translated; comments of translators and authors, contexts and plural forms are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.characters.cleaning import clean_text
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_CHARSET = re.compile(rb"charset=([A-Za-z0-9_.:-]{2,40})")
_HEAD_BYTES = 8192
_FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)\s*"(.*)"\s*$')
_MORE = re.compile(r'"(.*)"\s*$')
_ESCAPE = re.compile(r'\\([nrtabfv\\"])')
_LETTERS = {"n": "\n", "r": "\n", "t": "\t", "\\": "\\", '"': '"'}
_ACCELERATOR = re.compile(r"[_&](?=[^\W\d_])")


@dataclass
class _Entry:
    notes: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


def read_catalogue(source: DocumentSource, data: bytes) -> Document:
    """Return the messages of a catalogue, a paragraph each: notes, context, message and translations, a line each."""
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    flow = Flow(source.max_chars)
    for entry in _entries(clean_text(decode(data, declared[1].decode("ascii") if declared else ""))):
        flow.part("\n\n")
        for words in [*entry.notes, *_said(entry.fields)]:
            flow.line(words, as_written=True)
    return flow.document(stem(source.name), "text")


def _entries(text: str) -> Iterator[_Entry]:
    entry, name = _Entry(), ""
    for line in map(str.strip, text.split("\n")):
        found = _FIELD.match(line)
        begins = line.startswith("#") or found is not None and found[1] in ("msgctxt", "msgid")
        if begins and any(key.startswith("msgstr") for key in entry.fields):
            yield entry
            entry, name = _Entry(), ""
        if found:
            name = found[1]
            entry.fields[name] = found[2]
        elif name and (more := _MORE.match(line)):
            entry.fields[name] += more[1]
        elif line.startswith(("# ", "#. ")):
            entry.notes.append(line.partition(" ")[2].strip())
        elif line.startswith("#"):
            name = ""
    if entry.notes or entry.fields:
        yield entry


def _said(fields: dict[str, str]) -> Iterator[str]:
    """Yield the texts of an entry; the mark of a key is left out where message and translation have one."""
    texts = {name: _ESCAPE.sub(lambda found: _LETTERS.get(found[1], " "), text) for name, text in fields.items()}
    context = texts.pop("msgctxt", "")
    full = [text for text in texts.values() if text]
    has_key = len(full) > 1 and all(len(_ACCELERATOR.findall(text)) == 1 for text in full)
    yield from [context] if context else []
    yield from (_ACCELERATOR.sub("", text) if has_key else text for text in dict.fromkeys(full))
