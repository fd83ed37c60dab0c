"""Files of formats that few programs write, each made by hand as its format says; for readers and their spoiling."""

# ruff: noqa: E501  (markup of one line)
from __future__ import annotations

import base64
import bz2
import gzip
import html
import importlib.util
import io
import json
import lzma
import plistlib
import struct
import tarfile
import zipfile
import zlib
from urllib.parse import quote

from sources import zip_of

try:
    import rars
except ImportError:  # an extra
    rars = None

# ---- diagrams and notes

_SHAPES = (
    '<mxGraphModel><root><mxCell id="0"/><mxCell id="2" value="&lt;b&gt;Pay&lt;/b&gt;ment &amp;amp; refund" style="html=1"/>'
    '<UserObject label="Owner %who%" who="Ада" placeholders="1" id="3"><mxCell/></UserObject>'
    '<mxCell id="4" value="plain &#xa;two lines" edge="1"/></root></mxGraphModel>'
)


def deflated(xml):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(packer.compress(quote(xml, safe="").encode()) + packer.flush()).decode()


_PAGES = (("Page-1", _SHAPES), ("Größe", deflated(_SHAPES)))


def drawio(pages=_PAGES):
    inside = "".join(f'<diagram name="{name}">{page}</diagram>' for name, page in pages)
    return f"<mxfile>{inside}</mxfile>".encode()


def drawio_svg():
    content = html.escape(drawio().decode())
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="9" content="{content}"><g/></svg>'.encode()


def _chunk(kind, data):
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def drawio_png():
    header = _chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0")
    text = _chunk(b"tEXt", b"mxfile\0" + quote(drawio().decode()).encode())
    return b"\x89PNG\r\n\x1a\n" + header + text + _chunk(b"IDAT", zlib.compress(b"\0\0")) + _chunk(b"IEND", b"")


def drawio_html():
    config = html.escape(json.dumps({"nav": True, "xml": drawio().decode()}))
    return f'<!DOCTYPE html>\n<html><body><div class="mxgraph" data-mxgraph="{config}"></div></body></html>'.encode()


def opml(encoding="utf-8"):
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><opml version="2.0"><head><title>Pläne</title>'
        "<dateModified>Mon, 27 Oct 2025 10:00:00 GMT</dateModified><ownerName>Ada</ownerName></head><body>"
        '<outline text="Haus &amp;amp; &lt;b&gt;Hof&lt;/b&gt;" _note="eine Notiz&#10;zweite Zeile">'
        '<outline text="Dach"/><outline text="Feed" xmlUrl="http://a.example/c"/></outline></body></opml>'
    ).encode(encoding)


def canvas():
    def card(kind, x, y, **facts):
        return {"id": f"{kind}{x}{y}", "type": kind, "x": x, "y": y, "width": 20, "height": 10, **facts}

    cards = [
        card("file", 110, 20, file="Notes/Übung.md", subpath="#b"),
        card("link", 110, 5, url="https://example.org"),
        {**card("group", 100, 0, label="План"), "width": 100, "height": 100},
        card("text", 0, 0, text="# Head\nwords *x*"),
    ]
    return json.dumps({"nodes": cards, "edges": [{"id": "e", "label": "leads to"}]}).encode()


def _joplin_item(title, body, **facts):
    lines = "\n".join(f"{name}: {value}" for name, value in facts.items())
    return f"{title}\n\n{body}\n\n{lines}".encode() if title else f"{lines}".encode()


def joplin():
    def key(number):
        return f"{number:032x}"

    when = {"created_time": "2024-05-01T08:00:00.000Z", "updated_time": "2024-06-01T08:00:00.000Z"}
    items = {
        f"{key(1)}.md": _joplin_item(
            "Rent / deposit", "# Part\nPaid back.\n\nkey: value", id=key(1), parent_id=key(3), **when, type_=1
        ),
        f"{key(2)}.md": _joplin_item("Locked", "", id=key(2), parent_id=key(3), encryption_applied=1, type_=1),
        f"{key(3)}.md": _joplin_item("Дом", "", id=key(3), parent_id=key(4), type_=2),
        f"{key(4)}.md": _joplin_item("Private", "", id=key(4), parent_id="", type_=2),
        f"{key(5)}.md": _joplin_item("money", "", id=key(5), type_=5),
        f"{key(6)}.md": _joplin_item("", "", id=key(6), note_id=key(1), tag_id=key(5), type_=6),
        f"{key(7)}.md": _joplin_item("list.txt", "", id=key(7), mime="text/plain", file_extension="txt", type_=4),
        f"resources/{key(7)}.txt": b"pinned words",
    }
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in items.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


_RELATED = "http://schemas.microsoft.com/visio/2010/relationships/"
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_V = f'xmlns="http://schemas.microsoft.com/office/visio/2012/main" {_R}'


def relations(*targets):
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{lines}</Relationships>'
    )


def visio(kind="drawing.main"):
    def visio_kind(name):
        return f"{_RELATED}{name}"

    main = f"application/vnd.ms-visio.{kind}+xml"
    has_pages = not kind.startswith("stencil")
    shapes = (
        '<Shape ID="1" Type="Group" Master="4"><Text>Group words</Text><Shapes><Shape ID="2" MasterShape="6"/></Shapes></Shape>'
        '<Shape ID="3" Master="4"/><Shape ID="5"><Section N="Property"><Row N="o"><Cell N="Label" V="Owner"/>'
        '<Cell N="Value" V="Ada"/></Row></Section><Text><cp IX="0"/>Größe <fld IX="0">7</fld>\u2028next</Text></Shape>'
    )
    parts = {
        "[Content_Types].xml": f'<Types><Override PartName="/visio/document.xml" ContentType="{main}"/></Types>',
        "_rels/.rels": relations((visio_kind("document"), "visio/document.xml")),
        "visio/document.xml": f"<VisioDocument {_V}/>",
        "visio/_rels/document.xml.rels": relations(
            (visio_kind("masters"), "masters/masters.xml"),
            *([(visio_kind("pages"), "pages/pages.xml")] if has_pages else []),
            (visio_kind("comments"), "comments.xml"),
        ),
        "visio/masters/masters.xml": f'<Masters {_V}><Master ID="4" Name="Box"><Rel r:id="rId1"/></Master></Masters>',
        "visio/masters/_rels/masters.xml.rels": relations((visio_kind("master"), "master1.xml")),
        "visio/masters/master1.xml": f'<MasterContents {_V}><Shapes><Shape ID="5"><Text>Master words</Text><Shapes>'
        '<Shape ID="6"><Text>Inner words</Text></Shape></Shapes></Shape></Shapes></MasterContents>',
        "visio/comments.xml": f"<Comments {_V}><CommentList><CommentEntry>Please check</CommentEntry></CommentList></Comments>",
    }
    if has_pages:
        parts |= {
            "visio/pages/pages.xml": f'<Pages {_V}><Page ID="0" Name="Page-1"><Rel r:id="rId1"/></Page>'
            '<Page ID="9" Name="Netz" Background="1"><Rel r:id="rId2"/></Page></Pages>',
            "visio/pages/_rels/pages.xml.rels": relations(
                (visio_kind("page"), "page1.xml"), (visio_kind("page"), "page2.xml")
            ),
            "visio/pages/page1.xml": f"<PageContents {_V}><Shapes>{shapes}</Shapes></PageContents>",
            "visio/pages/page2.xml": f'<PageContents {_V}><Shapes><Shape ID="1"><Text>Frame</Text></Shape></Shapes></PageContents>',
        }
    return zip_of(parts)


def visio_xml():
    return (
        '<?xml version="1.0"?><VisioDocument xmlns="http://schemas.microsoft.com/visio/2003/core"><DocumentProperties>'
        '<Title>Plan</Title></DocumentProperties><Masters><Master ID="4"><Shapes><Shape ID="5"><Text>Master words</Text>'
        '</Shape></Shapes></Master></Masters><Pages><Page ID="0" Name="Netz"><Shapes><Shape ID="1" Master="4"/>'
        "<Shape ID='2'><Prop><Value>Ada</Value><Label>Owner</Label></Prop><Text>Größe</Text></Shape></Shapes></Page>"
        "</Pages></VisioDocument>"
    ).encode()


# ---- sheets


def _record(kind, content=b""):
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = len(content), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 127 else 0)])
        size >>= 7
        if not size:
            return head + length + content


def _wide(words):
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def _cell(kind, column, value, style=0):
    """A cell of an .xlsb; the short form, which stands behind another cell, where no column is given."""
    return _record(kind, (b"" if column is None else struct.pack("<I", column)) + struct.pack("<I", style) + value)


def xlsb():
    def row(number):
        return _record(0, struct.pack("<I", number) + bytes(13))

    cells = [
        row(0), _cell(7, 0, struct.pack("<I", 0)), _cell(18, None, struct.pack("<I", 1)), _cell(17, None, _wide("Größe")),
        row(4), _cell(2, 1, struct.pack("<i", 12 << 2 | 2)), _cell(13, None, struct.pack("<i", 1234 << 2 | 3)),
        _cell(16, None, struct.pack("<d", 0.1)), _cell(12, None, b""), _cell(15, None, b"\1"), _cell(14, None, b"\x2a"),
        row(5), _cell(5, 0, struct.pack("<d", 45000.0), style=1), _cell(62, 2, b"\0" + _wide("rich")),
        row(6), _cell(8, 0, _wide("formula words") + bytes(6)), _cell(9, 1, struct.pack("<d", 2.5) + bytes(6), style=2),
        _cell(10, 2, b"\0" + bytes(6)), _cell(11, 3, b"\7" + bytes(6)), _cell(1, 4, b""), _cell(4, 5, b"\1"), _cell(3, 6, b"\x17"),
    ]  # fmt: skip
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    style = struct.pack("<HH", 0, 0) + bytes(12)
    return zip_of(
        {
            "[Content_Types].xml": '<Types><Override PartName="/xl/workbook.bin" '
            'ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
            "_rels/.rels": relations((f"{main}officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": _record(153, struct.pack("<II", 0, 0) + _wide(""))
            + _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Лист")),
            "xl/_rels/workbook.bin.rels": relations(
                (f"{main}worksheet", "worksheets/sheet1.bin"),
                (f"{main}sharedStrings", "sharedStrings.bin"),
                (f"{main}styles", "styles.bin"),
            ),
            "xl/sharedStrings.bin": _record(159, bytes(8))
            + _record(19, b"\0" + _wide("Name"))
            + _record(19, b"\1" + _wide("Born") + struct.pack("<I", 0))
            + _record(160),
            "xl/styles.bin": _record(44, struct.pack("<H", 170) + _wide("0.0%"))
            + _record(617, struct.pack("<I", 3))
            + _record(47, style)
            + _record(47, struct.pack("<HH", 0, 14) + bytes(12))
            + _record(47, struct.pack("<HH", 0, 170) + bytes(12))
            + _record(618),
            "xl/worksheets/sheet1.bin": _record(129) + _record(145) + b"".join(cells) + _record(146) + _record(130),
            "xl/worksheets/_rels/sheet1.bin.rels": relations((f"{main}comments", "../comments1.bin")),
            "xl/comments1.bin": _record(628)
            + _record(635, struct.pack("<5I", 0, 4, 4, 1, 1) + bytes(16))
            + _record(637, b"\0" + _wide("Please\ncheck")),
        }
    )


def xlsb_told():
    """A binary workbook whose cell stands beside all that is told: its parts by their names, for tests that spoil them."""
    none = struct.pack("<I", 0xFFFFFFFF)

    def name(flags, sheet, words, value, note=""):
        formula = (
            struct.pack("<IBH", 3 + 2 * len(value), 0x17, len(value)) + value.encode("utf-16-le") if value else bytes(4)
        )
        return _record(
            39,
            struct.pack("<IBI", flags, 0, sheet) + _wide(words) + formula + bytes(4) + (_wide(note) if note else none),
        )

    def rule(kind, row, texts, choices=""):
        written = choices.encode("utf-16-le")
        formula = struct.pack("<IBH", 3 + len(written), 0x17, len(choices)) + written if choices else bytes(4)
        cells = struct.pack("<I4I", 1, row, row + 9, 1, 1)
        words = b"".join(_wide(text) if text else none for text in texts)
        return _record(64, struct.pack("<I", kind) + cells + words + formula + bytes(4) + bytes(8))

    head = struct.pack("<H", 12) + _wide("&LLedger of the yard&RPage &P") + _wide("&CKeep for ten years") + none * 4
    told = [
        _record(479, head),
        _record(573, bytes(18)), rule(2, 2, ("Not a number", "Type digits", "Amount", "In euros")),
        rule(3, 3, ("", "", "", ""), "oak,elm,ash"), rule(3, 4, ("", "", "", "")), _record(681, _wide("larch,pine")), _record(574),
        _record(494, struct.pack("<4I", 1, 1, 2, 2) + _wide("rId9") + _wide("") + _wide("Opens the price list") + _wide("")),
        _record(500, bytes(4)), _record(502, bytes(10) + _wide("Best case") + _wide("by Ada") + _wide("Ada")), _record(501),
    ]  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(xlsb())) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    parts["xl/workbook.bin"] += (
        name(0, 0xFFFFFFFF, "Rate", "two per cent", "agreed in May")
        + name(1, 0, "Hid", "nobody", "")
        + name(0, 0, "Yard", "", "of Anna")
    )
    rows = _record(145) + _record(0, bytes(17)) + _cell(6, 0, _wide("Timber")) + _record(146)
    parts["xl/worksheets/sheet1.bin"] = _record(129) + rows + b"".join(told) + _record(130)
    comments = (
        _record(632, _wide("Anna"))
        + _record(635, struct.pack("<5I", 0, 4, 4, 1, 1) + bytes(16))
        + _record(637, b"\0" + _wide("too dear"))
    )
    parts["xl/comments1.bin"] = _record(628) + comments
    return parts


# ---- documents of Apple


def _varint(value):
    out = b""
    while value > 127:
        out, value = out + bytes([value & 0x7F | 0x80]), value >> 7
    return out + bytes([value])


def message(*fields):
    """A protobuf message of (number, value): numbers, bytes or texts."""
    out = b""
    for number, value in fields:
        if isinstance(value, int):
            out += _varint(number << 3) + _varint(value)
        else:
            value = value.encode() if isinstance(value, str) else value
            out += _varint(number << 3 | 2) + _varint(len(value)) + value
    return out


def ref(number):
    return message((1, number))


def _iwa(objects):
    """An .iwa file of (number, type, content), its one Snappy block without copies."""
    plain = b""
    for number, kind, content in objects:
        info = message((1, number), (2, message((1, kind), (3, len(content)))))
        plain += _varint(len(info)) + info + content
    block = _varint(len(plain))
    for at in range(0, len(plain), 60):
        piece = plain[at : at + 60]
        block += bytes([len(piece) - 1 << 2]) + piece
    return b"\0" + len(block).to_bytes(3, "little") + block


def _storage(kind, text, *tables):
    fields = [
        (number, message(*((1, message((1, at), (2, ref(to)))) for at, to in entries))) for number, entries in tables
    ]
    return message((1, kind), (3, text), *fields)


def _shape(storage):
    return message((1, message((1, b""))), (4, ref(storage)))


def _cell5(kind, flags, values):
    return struct.pack("<BB6xI", 5, kind, flags) + values


def _decimal(digits, exponent):
    return digits.to_bytes(14, "little") + struct.pack("<H", exponent + 0x1820 << 1)


def _row_info(number, *cells):
    buffer, places = b"", []
    for cell in cells:
        places.append(-1 if cell is None else len(buffer) // 4)
        buffer += (cell or b"") + bytes(-len(cell or b"") % 4)
    return message((1, number), (2, len(cells)), (6, buffer), (7, struct.pack(f"<{len(places)}h", *places)), (8, 1))


def _table(first, name="Table 1"):
    """The objects of a table, numbered from ``first``: info, model, tile, strings, comments, formats."""
    rows = [
        _row_info(0, _cell5(3, 8, struct.pack("<I", 1)), _cell5(3, 8, struct.pack("<I", 2)), None, _cell5(9, 16, struct.pack("<I", 1))),
        _row_info(2, _cell5(2, 1, _decimal(125, -1)), _cell5(2, 0x2001, _decimal(25, -2) + struct.pack("<I", 7))),
        _row_info(3, _cell5(5, 4, struct.pack("<d", 86400.0)), _cell5(6, 2, struct.pack("<d", 1.0)), _cell5(7, 2, struct.pack("<d", 90.0)), _cell5(8, 0x80000, struct.pack("<I", 3))),
    ]  # fmt: skip
    store = message((3, message((1, message((1, 0), (2, ref(first + 2)))), (2, 256))), (4, ref(first + 3)), (17, ref(first + 6)), (19, ref(first + 4)), (22, ref(first + 5)))  # fmt: skip
    return [
        (first, 6000, message((1, b""), (2, ref(first + 1)))),
        (first + 1, 6001, message((1, "id"), (4, store), (8, name))),
        (first + 2, 6002, message(*((5, row) for row in rows))),
        (first + 3, 6005, message(*((3, message((1, key), (3, words))) for key, words in ((1, "Name"), (2, "Größe"))))),
        (first + 4, 6005, message((3, message((1, 3), (10, ref(first + 9)))))),
        (first + 5, 6005, message((3, message((1, 7), (6, message((1, 258))))))),
        (first + 6, 6005, message((3, message((1, 1), (9, ref(first + 7)))))),
        (first + 7, 6218, message((1, ref(first + 8)))),
        (first + 8, 2001, _storage(5, "rich\u2028words")),
        (first + 9, 3056, message((1, "Please check"))),
    ]


def numbers():
    text_box = [(60, 2011, _shape(61)), (61, 2001, _storage(3, "beside the table"))]
    main = [(1, 1, message((1, ref(2)))), (2, 2, message((1, "Лист"), (2, ref(10)), (2, ref(60))))]
    tables = _iwa(_table(10))
    return zip_of({"Index/Document.iwa": _iwa(main + text_box), "Index/Tables/Tile.iwa": tables, "preview.jpg": b"x"})


def pages():
    body = "Title words\nBefore \ufffc after\nNoted\u000e here\nLast"
    objects = [
        (1, 10000, message((4, ref(2)))),
        (2, 2001, _storage(0, body, (5, [(0, 5), (12, 6)]), (9, [(19, 3)]), (16, [(32, 4)]))),
        (3, 2003, message((1, ref(10)))),
        (4, 2008, message((1, b""), (2, ref(7)))),
        (5, 2022, message((1, message((1, "Heading 2"))))),
        (6, 2022, message((1, message((1, "Body"))))),
        (7, 2001, _storage(2, "a footnote")),
        (8, 2001, _storage(1, "a running head")),
        (9, 2001, _storage(3, "a text box")),
    ]
    return zip_of({"Index/Document.iwa": _iwa(objects + _table(10))})


def keynote():
    def slide(title, body, note):
        return message((5, ref(title)), (6, ref(body)), (7, ref(body)), (7, ref(50)), (27, ref(note)))

    objects = [
        (1, 1, message((2, ref(2)))),
        (2, 2, message((3, message((2, ref(3)), (2, ref(4)))))),
        (3, 4, message((2, ref(5)))),
        (4, 4, message((2, ref(6)))),
        (5, 5, slide(20, 21, 22)),
        (6, 5, slide(30, 31, 32)),
        (20, 7, message((1, _shape(23)))), (23, 2001, _storage(3, "Größe")),
        (21, 7, message((1, _shape(24)))), (24, 2001, _storage(3, "first\nsecond")),
        (22, 15, message((1, ref(25)))), (25, 2001, _storage(4, "say hello")),
        (30, 7, message((1, _shape(33)))), (33, 2001, _storage(3, "End")),
        (31, 3008, message((1, b""), (2, ref(34)))), (34, 2011, _shape(35)), (35, 2001, _storage(3, "in a group")),
        (32, 15, message((1, ref(36)))), (36, 2001, _storage(4, "")),
    ]  # fmt: skip
    return zip_of({"Index/Document.iwa": _iwa(objects), "Index/Slide.iwa": _iwa(_table(50))})


# ---- documents of Hangul


def ole(streams, *, exact=()):
    """An OLE2 file of streams by path; short ones are filled up with zeros, but for those ``exact``, in small sectors."""
    sector, free, end = 512, 0xFFFFFFFF, 0xFFFFFFFE
    storages = sorted({path[:at] for path in streams for at, char in enumerate(path) if char == "/"})
    names = [*storages, *streams]
    entries, content, chain = [], b"", []
    small, small_chain = b"", []
    fat_sectors = 1
    directory_sectors = (len(names) + 1 + 3) // 4
    first = fat_sectors + directory_sectors

    def siblings(children, name):
        at = children.index(name)
        return names.index(children[at + 1]) + 1 if at + 1 < len(children) else free

    top = [name for name in names if "/" not in name]
    for name in names:
        below = [other for other in names if other.rpartition("/")[0] == name and name in storages]
        group = [other for other in names if other.rpartition("/")[0] == name.rpartition("/")[0]]
        kind, start, size = 1, 0, 0
        if name in exact:
            data = streams[name]
            count = -(-len(data) // 64)
            kind, start, size = 2, len(small_chain), len(data)
            small_chain += [start + at + 1 for at in range(count - 1)] + [end]
            small += data.ljust(count * 64, b"\0")
        elif name in streams:
            data = streams[name].ljust(4096, b"\0")
            count = -(-len(data) // sector)
            kind, start, size = 2, first + len(chain), len(data)
            chain += [start + at + 1 for at in range(count - 1)] + [end]
            content += data.ljust(count * sector, b"\0")
        child = names.index(below[0]) + 1 if below else free
        entries.append(_ole_entry(name.rpartition("/")[2], kind, siblings(group, name), child, start, size))
    small_at = first + len(chain)
    if small:
        count = -(-len(small) // sector)
        chain += [small_at + at + 1 for at in range(count - 1)] + [end, end]
        content += small.ljust(count * sector, b"\0")
        content += struct.pack(f"<{len(small_chain)}I", *small_chain).ljust(sector, b"\xff")
    root = _ole_entry("Root Entry", 5, free, names.index(top[0]) + 1, small_at if small else end, len(small))
    entries.insert(0, root)
    table = [0xFFFFFFFD] + [at + 2 for at in range(directory_sectors - 1)] + [end] + chain
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    table_at = first + len(chain) - 1 if small else end
    header += struct.pack("<9I", 0, 1, 1, 0, 4096, table_at, bool(small), end, 0) + struct.pack("<I", 0) + b"\xff" * 432
    fat = struct.pack(f"<{len(table)}I", *table).ljust(sector, b"\xff")
    return header + fat + b"".join(entries).ljust(directory_sectors * sector, b"\0") + content


def _ole_entry(name, kind, right, child, start, size):
    wide = name.encode("utf-16-le")
    head = wide.ljust(64, b"\0") + struct.pack("<HBB3I", len(wide) + 2, kind, 1, 0xFFFFFFFF, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def _hangul_record(tag, level, data):
    size = min(len(data), 0xFFF)
    return (
        struct.pack("<I", tag | level << 10 | size << 20)
        + (struct.pack("<I", len(data)) if size == 0xFFF else b"")
        + data
    )


def _hangul_paragraph(level, words, *below, style=0):
    return (
        _hangul_record(66, level, bytes(10) + bytes([style]) + bytes(11))
        + _hangul_record(67, level + 1, words)
        + b"".join(below)
    )


def hangul(flags=1):
    def wide(words):
        return words.encode("utf-16-le")

    control = struct.pack("<8H", 11, 0, 0, 0, 0, 0, 0, 11)
    tab = struct.pack("<8H", 9, 0, 0, 0, 0, 0, 0, 9)
    cells = b"".join(
        _hangul_record(72, 2, struct.pack("<HHIHHHH", 1, 0, 0, column, row, 1, 1))
        + _hangul_paragraph(2, wide(words + "\r"))
        for row, column, words in ((0, 0, "이름"), (0, 1, "Born"), (1, 0, "Ada"), (1, 1, "1815"))
    )
    table = _hangul_record(71, 1, b" lbt" + bytes(20)) + _hangul_record(77, 2, bytes(18)) + cells
    note = _hangul_record(71, 1, b"  nf") + _hangul_record(72, 2, bytes(8)) + _hangul_paragraph(2, wide("각주\r"))
    formula = _hangul_record(71, 1, b"deqe") + _hangul_record(88, 2, struct.pack("<IH", 0, 5) + wide("a over b"[:5]))
    section = (
        _hangul_paragraph(0, wide("제목 words\r"), style=1)
        + _hangul_paragraph(0, wide("before ") + control + wide(" after\nline") + tab + wide("end\r"), table, note)
        + _hangul_paragraph(0, wide("long " * 900 + "\r"), formula)
    )
    styles = b"".join(
        _hangul_record(26, 0, b"".join(struct.pack("<H", len(name)) + wide(name) for name in names))
        for names in (("바탕글", "Normal"), ("개요 2", "Outline 2"))
    )
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(section) + packer.flush()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return ole(
        {
            "FileHeader": b"HWP Document File".ljust(32, b"\0") + struct.pack("<II", 0x05000000, flags),
            "DocInfo": packer.compress(styles) + packer.flush(),
            "PrvText": wide("the first page"),
            "BodyText/Section0": packed,
        }
    )


def hangul_xml():
    space = "xmlns:hp='p' xmlns:hs='s'"
    cell = "<hp:tc><hp:subList><hp:p><hp:run><hp:t>{}</hp:t></hp:run></hp:p></hp:subList></hp:tc>"
    rows = "".join(f"<hp:tr>{cell.format(a)}{cell.format(b)}</hp:tr>" for a, b in (("이름", "Born"), ("Ada", "1815")))
    note = "<hp:ctrl><hp:footNote><hp:subList><hp:p><hp:run><hp:t>각주</hp:t></hp:run></hp:p></hp:subList></hp:footNote></hp:ctrl>"
    body = (
        "<hp:p styleIDRef='2'><hp:run><hp:t>제목 words</hp:t></hp:run></hp:p>"
        f"<hp:p styleIDRef='0'><hp:run><hp:t>before<hp:tab/>tab</hp:t>{note}<hp:t> after &amp;<hp:lineBreak/>line</hp:t>"
        f"</hp:run><hp:run><hp:tbl>{rows}</hp:tbl></hp:run></hp:p>"
    )
    return zip_of(
        {
            "mimetype": "application/hwp+zip",
            "Contents/header.xml": "<hh:head xmlns:hh='h'><hh:style id='2' name='개요 1' engName='Outline 1'/></hh:head>",
            "Contents/content.hpf": "<opf:package xmlns:opf='o'><opf:metadata><opf:title>문서</opf:title>"
            "<opf:meta name='creator'>김</opf:meta><opf:meta name='ModifiedDate'>2024-05-01T08:00:00Z</opf:meta>"
            "</opf:metadata></opf:package>",
            "Contents/section1.xml": f"<hs:sec {space}><hp:p><hp:run><hp:t>second section</hp:t></hp:run></hp:p></hs:sec>",
            "Contents/section0.xml": f"<hs:sec {space}>{body}</hs:sec>",
        },
        stored={"mimetype"},
    )


# ---- web archives


def warc_record(kind, address, body, content_type="application/http; msgtype=response", date="2024-05-01T08:00:00Z"):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: {date}\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def answer(body, *headers, status="200 OK", kind="text/html; charset=utf-8"):
    lines = "".join(f"{line}\r\n" for line in (f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers))
    return lines.encode() + b"\r\n" + body


def warc_records():
    page = "<html><title>Titel</title><p>Größe der Seite</p></html>".encode()
    chunked = b"5\r\n<p>on\r\nC;x=y\r\ne and two\n</\r\n3\r\np>x\r\n0\r\n\r\n"
    return [
        warc_record("warcinfo", "", b"software: x", "application/warc-fields"),
        warc_record("request", "http://a.example/", b"GET / HTTP/1.1\r\n\r\n"),
        warc_record("response", "http://a.example/", answer(page)),
        warc_record("response", "http://a.example/", answer(page), date="2025-05-01T08:00:00Z"),
        warc_record("revisit", "http://a.example/", answer(b"")),
        warc_record("response", "http://a.example/b%20c?q=1", answer(chunked, "Transfer-Encoding: chunked")),
        warc_record(
            "response", "http://a.example/z", answer(gzip.compress(b"<p>packed</p>"), "Content-Encoding: gzip")
        ),
        warc_record("response", "http://a.example/br", answer(b"\x0b\x02\x80", "Content-Encoding: br")),
        warc_record("response", "http://a.example/gone", answer(b"<p>not here</p>", status="404 Not Found")),
        warc_record("response", "http://a.example/p.png", answer(b"\x89PNG", kind="image/png")),
        warc_record("response", "http://a.example/s.css", answer(b"p {}", kind="text/css")),
        warc_record("resource", "http://a.example/note.txt", "заметка".encode(), "text/plain"),
        warc_record("conversion", "http://a.example/text", b"converted words", "text/plain"),
    ]


def warc():
    return b"".join(warc_records())


def warc_gz():
    return b"".join(map(gzip.compress, warc_records()))


# ---- books of Kindle


def palm_packed(data):
    """Text as PalmDOC packs it: letters as they are, others in runs, and one pair that repeats what came before."""
    out, at = b"", 0
    while at < len(data):
        if data[at : at + 5] == data[at - 5 : at] and at >= 5:
            out += struct.pack(">H", 0x8000 | 5 << 3 | 5 - 3)
            at += 5
        elif data[at] == 32 and at + 1 < len(data) and 0x40 <= data[at + 1] < 0x80:
            out, at = out + bytes([data[at + 1] ^ 0x80]), at + 2
        elif 8 < data[at] < 0x80:
            out, at = out + data[at : at + 1], at + 1
        else:
            out, at = out + b"\1" + data[at : at + 1], at + 1
    return out


def huffman_records():
    """A code in which each byte stands for the phrase of itself, but 1, which stands for two other phrases."""
    short = struct.pack(">256I", *([255 << 8 | 0x80 | 8] * 256))
    limits = struct.pack(">64I", *([0, 255] * 32))
    code = b"HUFF" + struct.pack(">III", 24, 24, 24 + len(short)) + bytes(8) + short + limits
    phrases, places = b"", []
    for number in range(256):
        byte = 255 - number
        places.append(512 + len(phrases))
        words, mark = (b"ab", 0) if byte == 1 else (bytes([byte]), 0x8000)
        phrases += struct.pack(">H", len(words) | mark) + words
    return code, b"CDIC" + struct.pack(">III", 16, 256, 8) + struct.pack(">256H", *places) + phrases


def palm_database(kind, records, name=b"A_name"):
    start = 78 + 8 * len(records) + 2
    table = b""
    for number in range(len(records)):
        table += struct.pack(">II", start + sum(map(len, records[:number])), number)
    head = name.ljust(32, b"\0") + bytes(28) + kind + bytes(8) + struct.pack(">H", len(records))
    return head + table + bytes(2) + b"".join(records)


_BOOK = (
    "<html><head><guide/></head><body><h1>Größe</h1><p>One whale whale whale</p><mbp:pagebreak/>"
    "<h2>Второй</h2><p>Zwei &amp; drei</p></body></html>"
)


def mobi(packing=2, encryption=0, version=6, text=_BOOK, flows=None, pictures=()):
    words = text.encode()
    pieces = [words[at : at + 60] for at in range(0, len(words), 60)]
    packed = {1: bytes, 2: palm_packed, 17480: bytes}[packing]
    records = [packed(piece) + b"\0" + b"\xff\x82" for piece in pieces]  # no half letter, and a list of two bytes
    extra = list(huffman_records()) if packing == 17480 else []
    parts = 1 + len(records) + len(extra)
    facts = b"".join(
        struct.pack(">II", kind, 8 + len(value.encode())) + value.encode()
        for kind, value in (
            (100, "Ada"),
            (100, "Bob"),
            (105, "Whales"),
            (105, "Sea"),
            (103, "<p>Of one &amp; all</p>"),
            (106, "2020-02-03"),
            (503, "Das Buch"),
        )
    )
    header = bytearray(232)
    struct.pack_into(">4sIIII", header, 0, b"MOBI", 232, 2, 65001, 7)
    struct.pack_into(">I", header, 20, version)
    struct.pack_into(">II", header, 96, 1 + len(records), len(extra))
    struct.pack_into(">I", header, 176, parts if flows else 0xFFFFFFFF)
    struct.pack_into(">I", header, 92, parts + bool(flows) if pictures else 0xFFFFFFFF)
    struct.pack_into(">I", header, 224, 3)
    head = struct.pack(">HHIHHHH", packing, 0, len(words), len(records), 60, encryption, 0) + bytes(header)
    head += b"EXTH" + struct.pack(">II", 12 + len(facts), 7) + facts + bytes(4)
    table = [b"FDST" + struct.pack(">IIII", 12, 2, 0, flows)] if flows else []
    return palm_database(b"BOOKMOBI", [head, *records, *extra, *table, *pictures])


def kindle_8():
    first = "<?xml version='1.0'?><html><head><title>Größe</title></head><body><p>One</p></body></html>"
    second = "<?xml version='1.0'?><html><body></body></html><h1>Second</h1><p>Two</p>"
    whole = first + second + "p { color: red }"
    return mobi(17480, 0, 8, whole, flows=len((first + second).encode()))


def kindle_8_with_pictures(*pictures):
    pages = "<?xml version='1.0'?><html><body><p>See</p><img src='kindle:embed:0002?mime=image/png'/><p>End</p></body></html>"
    return mobi(1, 0, 8, pages, len(pages), pictures)


def palm_text():
    words = palm_packed("Ein Brief über Wale Wale Wale".encode("cp1252"))
    return palm_database(b"TEXtREAd", [struct.pack(">HHIHHHH", 2, 0, 29, 1, 4096, 0, 0), words], b"Brief_an_Ada")


# ---- archives


def _seven_number(value):
    return (
        bytes([value])
        if value < 0x80
        else b"\xc0" + struct.pack("<H", value)
        if value < 0x10000
        else b"\xff" + struct.pack("<Q", value)
    )


def _seven_streams(coder, packed, size, sizes):
    """The description of one folder: where it stands, how it was packed, and the sizes of its files."""
    streams = b"\x06\x00\x01\x09" + _seven_number(len(packed)) + b"\x00"
    streams += b"\x07\x0b\x01\x00" + coder + b"\x0c" + _seven_number(size) + b"\x0a\x01" + bytes(4) + b"\x00"
    if len(sizes) != 1:
        streams += b"\x08\x0d" + _seven_number(len(sizes)) + b"\x09" + b"".join(map(_seven_number, sizes[:-1]))
        streams += (b"\x0a\x01" + bytes(4 * len(sizes))) + b"\x00"
    return streams + b"\x00"


def _seven_coder(method, properties=b""):
    return (
        b"\x01"
        + bytes([len(method) | (0x20 if properties else 0)])
        + method
        + (_seven_number(len(properties)) + properties if properties else b"")
    )


def seven_zip(files=None, method="lzma2", packs_header=True, links=()):
    """An archive of files by name; None stands for a folder."""
    files = (
        {"a.txt": b"some words", "sub/ü.md": "# Größe".encode(), "sub": None, ".git/x": b"x", "": b"no name"}
        if files is None
        else files
    )
    filters = {"lzma2": [{"id": lzma.FILTER_LZMA2, "preset": 6}], "lzma": [{"id": lzma.FILTER_LZMA1, "preset": 6}]}
    coders = {
        "copy": _seven_coder(b"\x00"), "lzma2": _seven_coder(b"\x21", b"\x18"), "lzma": _seven_coder(b"\x03\x01\x01", b"\x5d\x00\x00\x80\x00"),
        "bzip2": _seven_coder(b"\x04\x02\x02"), "deflate": _seven_coder(b"\x04\x01\x08"), "ppmd": _seven_coder(b"\x03\x04\x01", bytes(5)),
        "aes": _seven_coder(b"\x06\xf1\x07\x01", bytes(2)),
    }  # fmt: skip
    whole = b"".join(data for data in files.values() if data)
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    if method in filters:
        packed = lzma.compress(whole, lzma.FORMAT_RAW, filters=filters[method])
    else:
        packed = {"bzip2": bz2.compress, "deflate": lambda data: packer.compress(data) + packer.flush()}.get(
            method, bytes
        )(whole)
    sizes = [len(data) for data in files.values() if data]
    empty = [not data for data in files.values()]
    header = (
        b"\x01\x04" + _seven_streams(coders[method], packed, len(whole), sizes) + b"\x05" + _seven_number(len(files))
    )
    if any(empty):
        header += _seven_part(14, _seven_bits(empty)) + _seven_part(
            15, _seven_bits([data is not None for data in files.values() if not data])
        )
    header += _seven_part(17, b"\0" + b"".join(name.encode("utf-16-le") + b"\0\0" for name in files))
    attributes = [0xA1FF8000 if name in links else 0x20 for name in files]
    header += _seven_part(21, b"\1\0" + struct.pack(f"<{len(files)}I", *attributes)) + b"\0\0"
    if packs_header:
        squeezed = lzma.compress(header, lzma.FORMAT_RAW, filters=filters["lzma"])
        info = _seven_streams(coders["lzma"], squeezed, len(header), [len(header)])
        info = info.replace(b"\x06\x00", b"\x06" + _seven_number(len(packed)), 1)
        packed, header = packed + squeezed, b"\x17" + info
    start = struct.pack("<QQI", len(packed), len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start + packed + header


def _seven_bits(bits):
    return bytes(
        sum(0x80 >> at for at, bit in enumerate(bits[start : start + 8]) if bit) for start in range(0, len(bits), 8)
    )


def _seven_part(kind, data):
    return bytes([kind]) + _seven_number(len(data)) + data


def rar(files=None, **options):
    builder = rars.RarBuilder(**options)
    for name, data in (files or {"a.txt": b"some words", "sub/ü.md": "# Größe".encode(), ".git/x": b"x"}).items():
        builder.add_bytes(data, name)
    return builder.to_bytes()


def djvu(words="Größe der Sei-\nte eins, Seite zwei\x1f\nzwei\x0bdrei", notes=b""):
    """A book of one page with its text, packed by none of the format's own methods."""

    def chunk(kind, data):
        return kind + struct.pack(">I", len(data)) + data + bytes(len(data) % 2)

    text = words.encode()
    page = chunk(b"INFO", struct.pack(">HHBBHBB", 100, 100, 24, 0, 0x2C01, 22, 1))
    page += chunk(b"TXTa", len(text).to_bytes(3, "big") + text + b"\1") if words else b""
    page += chunk(b"ANTa", notes) if notes else b""
    return b"AT&T" + chunk(b"FORM", b"DJVU" + page)


def marked(root="rss", encoding="utf-8"):
    """A feed whose entries hold a page."""
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><{root} version="2.0"><channel><title>Größe</title><item>'
        "<title>Fähre</title><description>&lt;p&gt;Der Ha&lt;b&gt;fen&lt;/b&gt; ist zu&lt;/p&gt;</description>"
        f"<guid>7</guid></item></channel></{root}>"
    ).encode(encoding)


def svg():
    """A drawing with a line of two pieces and a line on two lines."""
    return (
        b'<svg xmlns="http://www.w3.org/2000/svg"><style>a{}</style><path d="M0 0"/><text>Kit<tspan>chen</tspan></text>'
        b'<text><tspan x="1" y="3">Bed</tspan><tspan x="1" y="9">room &amp; bath</tspan></text></svg>'
    )


def safari_archive():
    """A page that Safari saved, with a picture and a frame."""
    page = b"<html><head><title>Rye</title></head><body><p>Gr\xc3\xb6\xc3\x9fe</p></body></html>"
    main = {"WebResourceData": page, "WebResourceMIMEType": "text/html", "WebResourceTextEncodingName": "UTF-8"}
    frame = {**main, "WebResourceData": b"<p>framed</p>"}
    picture = {"WebResourceData": bytes(300), "WebResourceMIMEType": "image/png"}
    return plistlib.dumps(
        {"WebMainResource": main, "WebSubresources": [picture], "WebSubframeArchives": [{"WebMainResource": frame}]},
        fmt=plistlib.FMT_BINARY,
    )


def property_list():
    """Bookmarks, with a list within the data of another."""
    inner = plistlib.dumps({"$objects": ["$null", "Ebbe", plistlib.UID(1)]}, fmt=plistlib.FMT_BINARY)
    pages = [
        {"Title": f"Gr\u00f6\u00dfe {number}", "URLString": f"https://example.org/{number}"} for number in range(9)
    ]
    return plistlib.dumps({"Children": pages, "Data": inner, "Count": 9, "On": True}, fmt=plistlib.FMT_BINARY)


def old_text():
    """A text of OpenOffice.org 1 with a heading, a list, a note and a box."""
    names = " ".join(f'xmlns:{name}="http://openoffice.org/2000/{name}"' for name in ("office", "text", "draw"))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:class="text"><office:body>'
        '<text:h text:level="1">Größe</text:h><text:ordered-list><text:list-item><text:p>one</text:p></text:list-item>'
        "</text:ordered-list><text:p>words<text:footnote><text:footnote-citation>1</text:footnote-citation>"
        "<text:footnote-body><text:p>noted</text:p></text:footnote-body></text:footnote></text:p>"
        "<text:p><draw:text-box><text:p>boxed</text:p></draw:text-box></text:p></office:body></office:document-content>"
    )
    return zip_of({"mimetype": "application/vnd.sun.xml.writer", "content.xml": content}, stored=("mimetype",))


# ---- what Gnumeric and the printers of Windows write

_REGION = '<gnm:StyleRegion startCol="{0}" startRow="1" endCol="{0}" endRow="65535"><gnm:Style Format="{1}"/></gnm:StyleRegion>'
_GNUMERIC = """<?xml version="1.0" encoding="UTF-8"?>
<gnm:Workbook xmlns:gnm="http://www.gnumeric.org/v10.dtd" xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0">
<gnm:Version Epoch="1" Major="12" Minor="55" Full="1.12.55"/><o:document-meta><o:meta><title>Kiln costs</title>
<initial-creator>Ada Mills</initial-creator><keyword>clay</keyword></o:meta></o:document-meta>
<gnm:Calculation DateConvention="{convention}"/><gnm:Sheets>
<gnm:Sheet Visibility="GNM_SHEET_VISIBILITY_VISIBLE"><gnm:Name>Costs</gnm:Name>
<gnm:Names><gnm:Name><gnm:name>Print_Area</gnm:name><gnm:value>"Costs"</gnm:value></gnm:Name></gnm:Names>
<gnm:PrintInformation><gnm:Header Left="Pottery club of York" Middle="&amp;[TAB]"/><gnm:Footer Middle="Page &amp;[PAGE]"/></gnm:PrintInformation>
<gnm:Styles>{regions}</gnm:Styles>
<gnm:Objects><gnm:CellComment Author="Bo" Text="ask the&#10;supplier" ObjectBound="A2:A2"/><gnm:SheetObjectText Text="Prices of spring"/>
<gnm:SheetObjectGraph><GogObject role="Title"><data><dimension id="0">"Clay by month"</dimension><dimension id="1">$A$1</dimension></data></GogObject></gnm:SheetObjectGraph></gnm:Objects>
<gnm:Cells><gnm:Cell Row="0" Col="0" ValueType="60">Thing</gnm:Cell><gnm:Cell Row="0" Col="1" ValueType="60">When</gnm:Cell><gnm:Cell Row="0" Col="2" ValueType="60">Cost</gnm:Cell>
<gnm:Cell Row="1" Col="0" ValueType="60" ValueFormat="@[bold=1:0:4]">Clay &amp; ash</gnm:Cell><gnm:Cell Row="1" Col="1" ValueType="30">43894</gnm:Cell><gnm:Cell Row="1" Col="2" ValueType="40">12.5</gnm:Cell>
<gnm:Cell Row="2" Col="0">="Sum of "&amp;A1</gnm:Cell><gnm:Cell Row="2" Col="2" ExprID="1">=C2*2</gnm:Cell><gnm:Cell Row="3" Col="2" ExprID="1"/>
<gnm:Cell Row="3" Col="0" ValueType="20">TRUE</gnm:Cell><gnm:Cell Row="99999999" Col="0" ValueType="60">nowhere</gnm:Cell></gnm:Cells></gnm:Sheet>
<gnm:Sheet Visibility="GNM_SHEET_VISIBILITY_HIDDEN"><gnm:Name>Old</gnm:Name><gnm:Cells><gnm:Cell Row="0" Col="0"><gnm:Content>stale words</gnm:Content></gnm:Cell></gnm:Cells></gnm:Sheet>
</gnm:Sheets></gnm:Workbook>"""


def gnumeric(convention="Apple:1904"):
    regions = _REGION.format(1, "dd.mm.yyyy") + _REGION.format(2, "0.00&quot; EUR&quot;")
    return gzip.compress(_GNUMERIC.format(convention=convention, regions=regions).encode())


def font(widths):
    """Return a font with no shapes, whose letters (in order, each the next one's neighbour) are so wide, in thousandths."""
    first, last = min(widths), max(widths)
    segments = struct.pack(">HHHHHHH", 4, 0, 0, 4, 0, 0, 0) + struct.pack(">HHH", ord(last), 0xFFFF, 0)
    segments += struct.pack(">HHHHHH", ord(first), 0xFFFF, (1 - ord(first)) & 0xFFFF, 1, 0, 0)
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 1, 12) + segments,
        b"head": bytes(18) + struct.pack(">H", 1000) + bytes(34),
        b"hhea": bytes(34) + struct.pack(">H", len(widths) + 1),
        b"hmtx": b"".join(
            struct.pack(">HH", width, 0) for width in (500, *(widths[letter] for letter in sorted(widths)))
        ),
    }
    head, body, at = struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0), b"", 12 + 16 * len(tables)
    for tag, data in tables.items():
        head += struct.pack(">4sIII", tag, 0, at + len(body), len(data))
        body += data
    return head + body


FONT_NAME = "/Resources/00112233-4455-6677-8899-AABBCCDDEEFF.odttf"


def hidden_font(widths):
    key, data = bytes.fromhex("00112233445566778899AABBCCDDEEFF")[::-1] * 2, font(widths)
    return bytes(one ^ mask for one, mask in zip(data[:32], key, strict=True)) + data[32:]


def glyphs(words, x, y, size=16, more="", font_name=FONT_NAME):
    return f'<Glyphs FontUri="{font_name}" FontRenderingEmSize="{size}" OriginX="{x}" OriginY="{y}" UnicodeString="{words}" {more}/>'


_KILN_PAGE = (
    glyphs("The kiln", 100, 100)
    + glyphs("of York", 170, 100)
    + glyphs("fires", 100, 130)
    + glyphs("clay", 300, 130)
    + '<Path AutomationProperties.Name="A photo of the kiln"/>'
)


_TWO_PAGES = (_KILN_PAGE, glyphs("Second page", 10, 50))


def xps(pages=_TWO_PAGES, *, is_open=False, in_pieces=False, fonts=None):
    space = "http://schemas.openxps.org/oxps/v1.0" if is_open else "http://schemas.microsoft.com/xps/2005/06"
    kinds = ("fixeddocumentsequence", "fixeddocument", "fixedpage")
    rows = "".join(
        f'<Default Extension="{kind}" ContentType="application/vnd.ms-package.xps-{kind}+xml"/>' for kind in kinds
    )
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    listed = "".join(f'<PageContent Source="Pages/{number}.fixedpage"/>' for number in range(1, len(pages) + 1))
    parts = {
        "[Content_Types].xml": f"<Types>{rows}</Types>",
        "_rels/.rels": relations(
            (f"{space}/fixedrepresentation", "/All.fixeddocumentsequence"), (core, "docProps/core.xml")
        ),
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ada</dc:creator></cp:coreProperties>',
        "All.fixeddocumentsequence": f'<FixedDocumentSequence xmlns="{space}"><DocumentReference Source="Documents/1/One.fixeddocument"/></FixedDocumentSequence>',
        "Documents/1/One.fixeddocument": f'<FixedDocument xmlns="{space}">{listed}</FixedDocument>',
    }
    for number, page in enumerate(pages, 1):
        parts[f"Documents/1/Pages/{number}.fixedpage"] = (
            f'<FixedPage xmlns="{space}" xmlns:x="x" Width="816" Height="1056">{page}</FixedPage>'
        )
    parts |= {name.lstrip("/"): data for name, data in (fonts or {}).items()}
    if in_pieces:
        packed = {name: data.encode() if isinstance(data, str) else data for name, data in parts.items()}
        parts = {f"{name}/[0].piece": data[:40] for name, data in packed.items()}
        parts |= {f"{name}/[1].last.piece": data[40:] for name, data in packed.items()}
    return zip_of(parts)


def cad_drawing():
    said = "0 SECTION 2 HEADER 9 $ACADVER 1 AC1032 0 ENDSEC 0 SECTION 2 TABLES 0 LAYER 2 Off 62 -7 0 ENDSEC 0 SECTION"
    said += (
        " 2 BLOCKS 0 BLOCK 2 A 0 TEXT 8 0 1 Door 0 ENDBLK 0 ENDSEC 0 SECTION 2 ENTITIES 0 INSERT 8 0 2 A 0 MTEXT 8 Off"
    )
    said += " 3 {\\fArial|b0;Pump} 1 \\Proom\\S1/2; 0 TEXT 8 0 1 %%c12\\U+00FC 0 DIMENSION 2 A 1 <> 0 ENDSEC 0 EOF"
    return "\n".join(said.split(" ")).encode()


def library_catalogue():
    fields = b"10\x1faTides /\x1fcM\xe8uller.\x1e", b"  \x1f6245\x1fa\x1b(NvU\x1b(B\x1b$1!0!\x1b(B\x1e"
    entries = b"2450018%05d880%04d%05d" % (0, len(fields[1]), len(fields[0]))
    return b"00099nam  22%05d a 4500" % (25 + len(entries)) + entries + b"\x1e" + b"".join(fields) + b"\x1d"


def fiction_book_3(body="", description=""):
    rels = "http://www.fictionbook.org/FictionBook3/relationships"
    list_of = '<Relationships xmlns="r"><Relationship Id="a" Type="{}/{}" Target="{}"/></Relationships>'
    body = body or (
        "<title><p>The sea</p></title><section><title><p>Ebb</p></title><p>Low <strong>wa</strong>ter"
        '<note href="n">1</note></p><ul><li>one</li><li><p>two</p></li></ul><poem><stanza><p>verse</p></stanza></poem>'
        '</section><notes><notebody id="n"><p>noted</p></notebody></notes>'
    )
    description = description or (
        "<title><main>The sea</main></title><fb3-relations><subject link='author'><title><main>Ada Mills</main></title>"
        "</subject><subject link='translator'><title><main>Bo</main></title></subject></fb3-relations>"
        "<annotation><p>Of gulls.</p></annotation>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "[Content_Types].xml", '<Types><Default Extension="xml" ContentType="application/fb3-body+xml"/></Types>'
        )
        archive.writestr("_rels/.rels", list_of.format(rels, "Book", "about/d.xml"))
        archive.writestr("about/d.xml", f"<fb3-description>{description}</fb3-description>")
        archive.writestr("about/_rels/d.xml.rels", list_of.format(rels, "body", "b.xml"))
        archive.writestr("about/b.xml", f"<fb3-body>{body}</fb3-body>")
    return out.getvalue()


def layered_pdf():
    from test_pdf_layers import BOTH, pdf

    return pdf(BOTH)


def library_catalogue_in_xml():
    from test_library_catalogues import MORE

    return MORE.encode()


def word_2003_xml():
    note = "<w:r><w:footnote><w:p><w:r><w:t>noted</w:t></w:r></w:p></w:footnote></w:r>"
    mark = '<w:pPr><w:rPr><aml:annotation w:type="Word.Deletion"/></w:rPr></w:pPr>'
    cell = "<w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>"
    body = (
        f"<w:p>{mark}<w:r><w:t>Dampf</w:t></w:r></w:p><w:p><w:r><w:t>schiff</w:t></w:r>{note}</w:p>"
        f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl><w:p><w:r><w:pict><w:binData>aGVsbG8=</w:binData></w:pict></w:r></w:p>"
    )
    space = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:aml="a"'
    head = "<?xml version='1.0'?><?mso-application progid='Word.Document'?>"
    return f"{head}<w:wordDocument {space}><w:body>{body}</w:body></w:wordDocument>".encode()


def outlook_for_mac():
    from test_outlook_for_mac import FILES, INBOX, archive, email, file

    return archive({INBOX: email(files=file("a.txt", f"{FILES}/a.txt"))}, **{f"{FILES}/a.txt": "oak planks"})


def lyx():
    from test_lyx_and_scribus import LYX

    return LYX


def scribus():
    from test_lyx_and_scribus import SCRIBUS

    return SCRIBUS


def books_in_mods():
    from test_descriptions_of_books import BOOK, mods

    return mods(BOOK, BOOK)


def lists_of_rich_text():
    from test_lists_of_rich_text import LISTS

    return LISTS


MADE = {
    "a.rtf": lists_of_rich_text,
    "books.xml": books_in_mods,
    "a.lyx": lyx,
    "a.sla": scribus,
    "a.olm": outlook_for_mac,
    "catalogue.xml": library_catalogue_in_xml,
    "word.xml": word_2003_xml,
    "a.dxf": cad_drawing,
    "a.fb3": fiction_book_3,
    "a.mrc": library_catalogue,
    "layers.pdf": layered_pdf,
    "a.gnumeric": gnumeric,
    "a.xps": xps,
    "a.oxps": lambda: xps(is_open=True, fonts={FONT_NAME: hidden_font({"a": 300, "b": 700})}),
    "a.webarchive": safari_archive,
    "a.plist": property_list,
    "a.sxw": old_text,
    "a.rss": marked,
    "a.svg": svg,
    "a.drawio": drawio,
    "a.drawio.svg": drawio_svg,
    "a.drawio.png": drawio_png,
    "a.opml": opml,
    "a.canvas": canvas,
    "a.jex": joplin,
    "a.key": keynote,
    "a.numbers": numbers,
    "a.pages": pages,
    "a.7z": seven_zip,
    **({"a.djvu": djvu} if importlib.util.find_spec("djvu_rs") else {}),
    **({"a.rar": rar} if rars else {}),
    "a.mobi": mobi,
    "a.azw3": kindle_8,
    "pictures.azw3": lambda: kindle_8_with_pictures(b"FONT", b"\x89PNG\r\n\x1a\n" + bytes(60)),
    "a.prc": palm_text,
    "a.hwp": hangul,
    "a.hwpx": hangul_xml,
    "a.warc": warc,
    "a.warc.gz": warc_gz,
    "a.xlsb": xlsb,
    "told.xlsb": lambda: zip_of(xlsb_told()),
    "a.vsdx": visio,
    "a.vdx": visio_xml,
}
