"""Workbooks of Excel 97 and before, record by record, for the tests of their reader: no permissive library writes
comments, charts or rules. Source: [MS-XLS], 2.4; [MS-OGRAPH], 2.3."""

from __future__ import annotations

import struct

BEGIN, END, CONTINUE, SHEET, CODEPAGE = 0x809, 0x0A, 0x3C, 0x85, 0x42
GLOBALS, WORKSHEET, CHART, GRAPH = 0x05, 0x10, 0x20, 0x8000


def record(kind, content=b""):
    return struct.pack("<HH", kind, len(content)) + content


def short(text):
    """A text with its length in one byte."""
    return struct.pack("<BB", len(text), 1) + text.encode("utf-16-le")


def long(text):
    """A text with its length in two bytes, in one byte a letter where that is enough."""
    if text.isascii():
        return struct.pack("<HB", len(text), 0) + text.encode("ascii")
    return struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")


def begin(kind, version=0x0600):
    more = bytes(12) if version == 0x0600 else bytes(4)
    return record(BEGIN, struct.pack("<HH", version, kind) + more)


def label(row, column, text):
    return record(0x204, struct.pack("<HHH", row, column, 0) + long(text))


def comment(number, row, column, text, *, parts=1, author=""):
    """A comment: its object, its text in one or more records, the looks of the text, and the cell it belongs to."""
    size = -(-len(text) // parts)
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    return b"".join(
        (
            thing(number, 0x19),
            record(0x1B6, struct.pack("<HH6xHHI", 0, 0, len(text), 16, 0)),
            *(record(CONTINUE, b"\1" + piece.encode("utf-16-le")) for piece in pieces),
            record(CONTINUE, bytes(16)),
            record(0x1C, struct.pack("<4H", row, column, 0, number) + long(author)),
        )
    )


def thing(number, kind):
    return record(0x5D, struct.pack("<HHHH", 0x15, 18, kind, number) + bytes(14) + bytes(4))


def box(number, text):
    looks = record(CONTINUE, bytes(16))
    head = record(0x1B6, struct.pack("<HH6xHHI", 0, 0, len(text), 16, 0))
    return thing(number, 0x06) + head + record(CONTINUE, b"\0" + text.encode("latin-1")) + looks


def chart(*texts, labels=()):
    words = [record(0x100D, bytes(2) + short(text)) for text in texts]
    cells = [label(0, number, text) for number, text in enumerate(labels)]
    return b"".join((begin(CHART), *words, *cells, record(END)))


def shape(description, *, number=0x0381):
    """A drawing of one shape that says something; ``number`` is the property that holds it."""
    return drawn({number: description})


def rule(row, column, title="", prompt="", error="", choices=()):
    """What a cell asks for, and the choices that it offers."""
    words = "\0".join(choices)
    formula = struct.pack("<BBB", 0x17, len(words), 0) + words.encode("ascii") if choices else b""
    texts = b"".join(long(text or "\0") for text in (title, "", prompt, error))
    flags = 0x80 | 3 if choices else 0
    cells = struct.pack("<H4H", 1, row, row + 9, column, column)
    return record(
        0x1BE, struct.pack("<I", flags) + texts + struct.pack("<HH", len(formula), 0) + formula + bytes(4) + cells
    )


def workbook(sheets, *, version=0x0600, shared=b""):
    """A workbook without a container. Sheets are (name, kind: 0 a worksheet, 2 a chart, hidden, records).

    ``shared`` are records of the whole workbook.
    """
    named = [
        (short(name) if version == 0x0600 else bytes([len(name)]) + name.encode("cp1252"), kind, hidden, inside)
        for name, kind, hidden, inside in sheets
    ]
    size = sum(4 + 6 + len(name) for name, *_ in named)
    head = begin(GLOBALS, version) + record(CODEPAGE, struct.pack("<H", 1200 if version == 0x0600 else 1252)) + shared
    at = len(head) + size + len(record(END))
    lines, bodies = [], []
    for name, kind, hidden, inside in named:
        lines.append(record(SHEET, struct.pack("<IBB", at, hidden, kind) + name))
        bodies.append(begin(WORKSHEET if kind == 0 else CHART, version) + inside + record(END))
        at += len(bodies[-1])
    return b"".join((head, *lines, record(END), *bodies))


def drawn(properties):
    """A drawing of one shape with these texts, by the numbers of its properties."""
    texts = {number: words.encode("utf-16-le") + bytes(2) for number, words in properties.items()}
    table = b"".join(struct.pack("<HI", 0xC000 | number, len(words)) for number, words in texts.items())
    content = struct.pack("<HI", 0x0104, 1) + table + b"".join(texts.values())
    inner = struct.pack("<HHI", (len(texts) + 1) << 4 | 3, 0xF00B, len(content)) + content
    return struct.pack("<HHI", 0xF, 0xF004, len(inner)) + inner
