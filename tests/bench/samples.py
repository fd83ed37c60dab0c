"""Larger documents of each type for measurements, made of novels and numbers, seeded."""

from __future__ import annotations

import gzip
import io
import itertools
import json
import random
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from email.message import EmailMessage
from html import escape

from machine import SHARED

# What small notes are drawn from where their words do not matter.
NOTE_WORDS = "river stone lamp letter garden winter copper market window harbour silence paper bread song".split()
_OFFICE = "application/vnd.openxmlformats-officedocument"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
_P = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
_S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def paragraphs(count: int, seed: int = 1) -> list[str]:
    """Return paragraphs of novels in the public domain."""
    found: list[str] = []
    with gzip.open(SHARED / "train" / "litbank-novels.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            found += [part.strip() for part in json.loads(line)["text"].split("\n\n") if len(part) > 80]
            if len(found) > 2 * count:
                break
    random.Random(seed).shuffle(found)
    return found[:count]


def samples(kinds: Sequence[str] | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield the names and contents of one larger document of each type, or of these types."""
    words = paragraphs(1500)
    for name, make in _MAKERS.items():
        if kinds is None or name.rpartition(".")[2] in kinds:
            yield name, make(words)


def _zip(parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return out.getvalue()


def _relations(targets: dict[str, tuple[str, str]]) -> str:
    rows = "".join(f'<Relationship Id="{k}" Type="{_REL}/{kind}" Target="{to}"/>' for k, (kind, to) in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'


def _types(parts: dict[str, str]) -> str:
    rows = "".join(f'<Override PartName="/{part}" ContentType="{_OFFICE}.{kind}+xml"/>' for part, kind in parts.items())
    default = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_PACKAGE}/content-types">{default}{rows}</Types>'


def _docx(words: list[str]) -> bytes:
    def paragraph(text: str) -> str:
        runs = (f'<w:r><w:rPr><w:lang w:val="en-US"/></w:rPr><w:t xml:space="preserve">{part} </w:t></w:r>' for part in
                escape(text).split("\n"))  # fmt: skip
        return f'<w:p w:rsidR="00A77427"><w:pPr><w:spacing w:after="120"/></w:pPr>{"".join(runs)}</w:p>'

    body = "".join(map(paragraph, words))
    return _zip(
        {
            "[Content_Types].xml": _types({"word/document.xml": "wordprocessingml.document.main"}),
            "_rels/.rels": _relations({"a": ("officeDocument", "word/document.xml")}),
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        }
    )


def _pptx(words: list[str]) -> bytes:
    slides = [words[at : at + 5] for at in range(0, 1000, 5)]
    parts, kinds, targets = {}, {"ppt/presentation.xml": "presentationml.presentation.main"}, {}
    for number, texts in enumerate(slides, 1):
        runs = "".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in texts)
        about = '<p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>'
        tree = f"<p:cSld><p:spTree><p:sp>{about}<p:txBody>{runs}</p:txBody></p:sp></p:spTree></p:cSld>"
        parts[f"ppt/slides/slide{number}.xml"] = f"<p:sld {_P} {_A}>{tree}</p:sld>"
        kinds[f"ppt/slides/slide{number}.xml"] = "presentationml.slide"
        targets[f"s{number}"] = ("slide", f"slides/slide{number}.xml")
    ids = "".join(f'<p:sldId id="{255 + number}" r:id="s{number}"/>' for number in range(1, len(slides) + 1))
    main = f'<p:presentation {_P} xmlns:r="{_REL}"><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>'
    return _zip(
        {
            "[Content_Types].xml": _types(kinds),
            "_rels/.rels": _relations({"a": ("officeDocument", "ppt/presentation.xml")}),
            "ppt/presentation.xml": main,
            "ppt/_rels/presentation.xml.rels": _relations(targets),
            **parts,
        }
    )


def _xlsx(words: list[str]) -> bytes:
    names = [" ".join(text.split()[:3]) for text in words]
    strings = "".join(f"<si><t>{escape(name)}</t></si>" for name in names)
    rows = []
    for row in range(1, 10_001):
        cells = [
            f'<c r="A{row}" t="s"><v>{row % len(names)}</v></c><c r="B{row}" t="s"><v>{row * 7 % len(names)}</v></c>'
        ]
        cells += [f'<c r="{letter}{row}"><v>{row * at / 8}</v></c>' for at, letter in enumerate("CDEFGH", 1)]
        rows.append(f'<row r="{row}">{"".join(cells)}</row>')
    main = f'<workbook {_S} xmlns:r="{_REL}"><sheets><sheet name="Data" sheetId="1" r:id="s"/></sheets></workbook>'
    kinds = {"xl/workbook.xml": "sheet.main", "xl/sheet.xml": "worksheet", "xl/strings.xml": "sharedStrings"}
    return _zip(
        {
            "[Content_Types].xml": _types({part: f"spreadsheetml.{kind}" for part, kind in kinds.items()}),
            "_rels/.rels": _relations({"a": ("officeDocument", "xl/workbook.xml")}),
            "xl/workbook.xml": main,
            "xl/_rels/workbook.xml.rels": _relations(
                {"s": ("worksheet", "sheet.xml"), "t": ("sharedStrings", "strings.xml")}
            ),
            "xl/sheet.xml": f"<worksheet {_S}><sheetData>{''.join(rows)}</sheetData></worksheet>",
            "xl/strings.xml": f"<sst {_S}>{strings}</sst>",
        }
    )


def _ods(words: list[str]) -> bytes:
    spaces = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    names = [escape(" ".join(text.split()[:3])) for text in words]

    def written(value: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'

    def number(value: float) -> str:
        kind = f'table:style-name="ce1" office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {kind}><text:p>{value:.2f}</text:p></table:table-cell>"

    rows = []
    for row in range(1, 10_001):
        cells = written(names[row % len(names)]) + written(names[row * 7 % len(names)])
        cells += "".join(number(row * at / 8) for at in range(1, 7))
        rows.append(f'<table:table-row table:style-name="ro1">{cells}</table:table-row>')
    table = f'<table:table table:name="Data"><table:table-column/>{"".join(rows)}</table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content{spaces}>{body}</office:document-content>",
        }
    )


def _odt(words: list[str]) -> bytes:
    office = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    text = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    body = "".join(f'<text:p text:style-name="P1">{escape(part)}</text:p>' for part in words)
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    return _zip(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<manifest/>",
            "content.xml": f"<office:document-content {office} {text}>{content}</office:document-content>",
        }
    )


def _epub(words: list[str]) -> bytes:
    chapters = {f"c{at}.xhtml": _page(words[at : at + 50]).decode() for at in range(0, len(words), 50)}
    items = "".join(f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in chapters)
    spine = "".join(f'<itemref idref="{name}"/>' for name in chapters)
    return _zip(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
            "b.opf": f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>",
            **chapters,
        }
    )


def _page(words: list[str]) -> bytes:
    menu = "".join(f'<li><a href="/{number}">Section {number}</a></li>' for number in range(20))
    body = "".join(f"<h2>Part {at}</h2><p>{escape(text)}</p>" for at, text in enumerate(words))
    return f"<!DOCTYPE html><html><body><ul>{menu}</ul><div><div>{body}</div></div></body></html>".encode()


def _rtf(words: list[str]) -> bytes:
    def encode(text: str) -> str:
        return "".join(
            letter if ord(letter) < 128 and letter not in "\\{}" else f"\\u{ord(letter)}?" for letter in text
        )

    body = "".join(f"\\pard\\plain {encode(text)}\\par\n" for text in words)
    return ("{\\rtf1\\ansi " + body + "}").encode("ascii")


def _message(words: list[str], number: int) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "a@example.org", "b@example.org", f"Message {number}"
    made["Date"] = "Fri, 05 May 2023 12:00:00 +0200"
    made["Message-ID"] = f"<{number}@example.org>"
    made.set_content("\n\n".join(words))
    return made.as_bytes()


def _mbox(words: list[str]) -> bytes:
    letters = (_message(words[number : number + 5], number) for number in range(0, 1500, 5))
    return b"".join(b"From a@example.org Fri May  5 12:00:00 2023\n" + letter + b"\n" for letter in letters)


def _csv(words: list[str]) -> bytes:
    rows = ["id,name,note"]
    rows += [f'{number},name {number},"{words[number % 1500][:60]}"' for number in range(15_000)]
    return "\n".join(rows).replace('""', "'").encode()


def _json(words: list[str]) -> bytes:
    return json.dumps([{"id": at, "text": text, "tags": ["a", "b"]} for at, text in enumerate(words)]).encode()


def _markdown(words: list[str]) -> bytes:
    parts = (f"## Part {at}\n\n*{text.split()[0]}* {text}\n\n- one\n- [two](https://example.org)" for at, text in
             enumerate(words))  # fmt: skip
    return "\n\n".join(parts).encode()


def _rst(words: list[str]) -> bytes:
    parts = (f"Part {at}\n{'=' * 9}\n\n{text}\n\n.. note:: see :ref:`part`" for at, text in enumerate(words))
    return "\n\n".join(parts).encode()


def _latex(words: list[str]) -> bytes:
    safe = (re.sub(r"[\\{}$%#&_^~]", " ", text) for text in words)
    body = "\n\n".join(f"\\section{{Part {at}}}\n{text} \\emph{{so}}~\\cite{{a}}" for at, text in enumerate(safe))
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n".encode()


def _notebook(words: list[str]) -> bytes:
    def cell(at: int, text: str) -> dict[str, object]:
        if at % 2:
            return {"cell_type": "markdown", "metadata": {}, "source": [text]}
        out = [{"output_type": "stream", "name": "stdout", "text": [text[:80]]}]
        return {"cell_type": "code", "metadata": {}, "execution_count": at, "source": [f"print({at})"], "outputs": out}

    book = {
        "cells": list(itertools.starmap(cell, enumerate(words))),
        "metadata": {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(book).encode()


def _subtitles(words: list[str]) -> bytes:
    lines = (" ".join(text.split()[:12]) for text in words)
    times = (f"{at // 1200:02}:{at // 20 % 60:02}:{at % 20 * 3:02}" for at in range(len(words)))
    return "\n\n".join(
        f"{at}\n{time},000 --> {time},900\n{line}" for at, (time, line) in enumerate(zip(times, lines, strict=True), 1)
    ).encode()


def _code(words: list[str]) -> bytes:
    parts = (f'def part_{at}(a):\n    """{" ".join(text.split()[:9])}"""\n    return a + {at}' for at, text in
             enumerate(words))  # fmt: skip
    return "\n\n\n".join(parts).replace("\\", " ").encode()


def _fictionbook(words: list[str]) -> bytes:
    body = "".join(f"<section><title><p>Part {at}</p></title><p>{escape(text)}</p></section>" for at, text in
                   enumerate(words))  # fmt: skip
    space = "http://www.gribuser.ru/xml/fictionbook/2.0"
    return (
        f'<?xml version="1.0" encoding="utf-8"?><FictionBook xmlns="{space}"><body>{body}</body></FictionBook>'.encode()
    )


def _archive(words: list[str]) -> bytes:
    return _zip({f"folder/{at}.txt": text for at, text in enumerate(words)})


_MAKERS: dict[str, Callable[[list[str]], bytes]] = {
    "large.docx": _docx,
    "large.pptx": _pptx,
    "large.xlsx": _xlsx,
    "large.odt": _odt,
    "large.ods": _ods,
    "large.epub": _epub,
    "large.html": _page,
    "large.rtf": _rtf,
    "large.eml": lambda words: _message(words, 1),
    "large.mbox": _mbox,
    "large.csv": _csv,
    "large.json": _json,
    "large.md": _markdown,
    "large.rst": _rst,
    "large.tex": _latex,
    "large.ipynb": _notebook,
    "large.srt": _subtitles,
    "large.py": _code,
    "large.fb2": _fictionbook,
    "large.zip": _archive,
    "large.txt": lambda words: "\n\n".join(words).encode(),
}
