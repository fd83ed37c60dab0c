"""Pictures inside .doc, .ppt, .rtf and OpenDocument in one file: recognised, their drawings read."""

from __future__ import annotations

import base64
import gzip
import struct
import zlib

import old_workbooks
import pytest
from made_files import hangul, ole
from old_presentations import NO_PLACE, PLACE, box, presentation, record, slide
from sources import reader_of, source_of
from test_hangul import xml_with
from test_metafiles import enhanced, said
from test_pictures_inside import LINES, ODF, PHOTO, SCAN, WORDS, installed, off, written

from engine.documents.office.blips import Blips, as_file, store
from engine.documents.office.drawing_records import drawing_records
from engine.documents.office.metafile import metafile_lines
from engine.documents.office.pasted_drawings import picture_words
from engine.documents.office.word97_pictures import Pictures
from engine.documents.pictures import ocr
from engine.documents.pictures.inside import PicturesInside
from engine.documents.pictures.picture_size import pixel_size
from engine.documents.read import read_source
from engine.documents.source import Budget
from engine.errors import UnreadableFileError, UnsupportedFileError

__all__ = ["off"]
DRAWING, OTHER = enhanced(said("Engine room", 0, 10)), enhanced(said("Other", 0, 9))
TEXT_AT, LOOKS_AT, TEXT_BYTES = 1024, 2048, 1000


def blip(data, *, sums=1):
    """A picture as drawings hold it: PNG, or a packed EMF."""
    if data.startswith(b"\x89PNG"):
        return record(0xF01E, bytes(16 * sums), b"\xff", data, one=0x6E0 + (sums - 1))
    packed = zlib.compress(data)
    head = struct.pack("<I24xIBB", len(data), len(packed), 0, 0xFE)
    return record(0xF01A, bytes(16 * sums), head, packed, one=0x3D4 + (sums - 1))


def entry(data, *, delayed_at=None, name=b""):
    head = bytes(28) + struct.pack("<IBBH", delayed_at or 0, 0, len(name), 0)
    return record(0xF007, head, name, b"" if delayed_at is not None else blip(data))


def shape(number, *, is_object=False):
    """A shape that shows a picture of the store, which may be the preview of an object."""
    facts = record(0xF00A, struct.pack("<II", 1, 0x0A10 if is_object else 0x0A00), one=75)
    return record(0xF004, facts, record(0xF00B, struct.pack("<HI", 0x4104, number), one=1), inside=True)


def doc(text, pictures, *, floating=b"", headers="", look=b""):
    """A document of Word 97 in whose text a \\x01 stands for each of these pictures, in their order."""
    whole = text + headers
    looks, data, placed = [], b"", {}
    marks = [at for at, letter in enumerate(whole) if letter == "\x01"]
    for at, picture in zip(marks, pictures, strict=True):
        looks.append((TEXT_AT + 2 * at, struct.pack("<HI", 0x6A03, placed.get(picture, len(data))) + look))
        if picture in placed:
            continue
        placed[picture] = len(data)
        shape = record(0xF004, record(0xF00A, bytes(8)), inside=True) + entry(picture)
        data += struct.pack("<IHH", 68 + len(shape), 68, 0x64) + bytes(60) + shape
    bounds = [TEXT_AT, *sorted({at + step for at, _ in looks for step in (0, 2)}), TEXT_AT + TEXT_BYTES]
    page, properties, at = bytearray(512), dict(looks), 500
    places = []
    for bound in bounds[:-1]:
        if bound in properties:
            at -= 12
            page[at : at + 7 + len(look)] = bytes((6 + len(look),)) + properties[bound]
        places.append(at // 2 if bound in properties else 0)
    head = struct.pack(f"<{len(bounds)}I", *bounds) + bytes(places)
    page[: len(head)], page[511] = head, len(places)
    pieces = struct.pack("<2IHIH", 0, len(whole), 0, TEXT_AT, 0)
    table = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    main = bytearray(LOOKS_AT)
    struct.pack_into("<HH", main, 0, 0xA5EC, 0xC1)
    struct.pack_into("<8i", main, 0x4C, len(text), 0, len(headers), 0, 0, 0, 0, 0)
    struct.pack_into("<2I", main, 0x01A2, 0, len(table))
    struct.pack_into("<2I", main, 0xFA, len(table), 12)
    table += struct.pack("<3I", TEXT_AT, TEXT_AT + TEXT_BYTES, LOOKS_AT // 512)
    struct.pack_into("<2I", main, 0x022A, len(table), len(floating))
    main[TEXT_AT : TEXT_AT + 2 * len(whole)] = whole.encode("utf-16-le")
    return ole({"WordDocument": bytes(main) + page, "0Table": table + floating, "Data": data or bytes(1)})


def ppt(*slides, kept):
    """A presentation whose slides show pictures of the store: (title, numbers from 1, whether they show an object)."""
    entries, stream, placed = b"", b"", {}
    for picture in kept:
        at = placed.setdefault(picture, len(stream))
        entries += entry(picture, delayed_at=at)
        stream += blip(picture) if at == len(stream) else b""
    group = record(0x040B, record(0xF000, record(0xF001, entries, inside=True), inside=True), inside=True)
    made = []
    for title, numbers, is_object in slides:
        shapes = [box(title, PLACE)]
        for number in numbers:
            table = record(0xF00B, struct.pack("<HI", 0x4104, number), one=1)
            data = record(0xF011, record(0x0BC1, bytes(4)), inside=True) if is_object else b""
            shapes.append(record(0xF004, table, data, inside=True))
        made.append(slide(shapes=[*shapes, box("", NO_PLACE)]))
    return ole_with(presentation(made, document=group), "Pictures", stream)


def ole_with(data, name, stream):
    import io

    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as found:
        streams = {"/".join(path): found.openstream(path).read() for path in found.listdir()}
    return ole(streams | {name: stream})


def workbook_showing(times, picture):
    """A workbook whose sheets all show a picture."""
    group = record(0xF000, record(0xF001, entry(picture), inside=True), inside=True)
    shows = old_workbooks.label(0, 0, "Rent") + old_workbooks.record(0xEC, shape(1))
    sheets = [(f"Sheet {number}", 0, 0, shows) for number in range(times)]
    return old_workbooks.workbook(sheets, shared=old_workbooks.record(0xEB, group))


def pict(data):
    return b"{\\pict\\pngblip\\picw9\\pich9{\\*\\blipuid 00ff}\n" + data.hex().encode() + b"}"


read_doc, read_ppt, read_rtf, read_flat = map(reader_of, ("a.doc", "a.ppt", "a.rtf", "a.fodt"))


def image(*pictures, before=""):
    """A frame with a picture in these forms."""
    written_out = (base64.encodebytes(picture).decode() for picture in pictures)
    images = (f"<draw:image><office:binary-data>{one}</office:binary-data></draw:image>" for one in written_out)
    return f"<draw:frame>{before}{''.join(images)}</draw:frame>"


def flat_of(body):
    return (
        f"<office:document {ODF} office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text>"
        f"{body}</office:text></office:body></office:document>"
    ).encode()


def flat(picture, before=""):
    return flat_of(f"<text:p>Before</text:p><text:p>{image(picture, before=before)}</text:p><text:p>Behind</text:p>")


WITH = {
    "doc": lambda picture: read_doc(doc("Before\r\x01\rBehind\r", [picture])),
    "ppt": lambda picture: read_ppt(ppt(("Before", [1], False), ("Behind", [], False), kept=[picture])),
    "rtf": lambda picture: read_rtf(b"{\\rtf1 Before\\par " + pict(picture) + b"\\par Behind}"),
    "flat": lambda picture: read_flat(flat(picture)),
}


@installed
@pytest.mark.parametrize("kind", WITH)
def test_words_of_a_picture_stand_where_it_does(kind):
    assert WITH[kind](written(*LINES)).text.split("\n\n") == ["Before", WORDS, "Behind"]


@pytest.mark.parametrize("kind", WITH)
def test_drawings_are_read_where_they_stand(kind):
    assert WITH[kind](DRAWING).text.split("\n\n") == ["Before", "Engine room", "Behind"]


EMPTY = {
    "doc": lambda picture: read_doc(doc("\x01\r", [picture])),
    "ppt": lambda picture: read_ppt(ppt(("", [1], False), kept=[picture])),
    "rtf": lambda picture: read_rtf(b"{\\rtf1 " + pict(picture) + b"}"),
}


@pytest.mark.parametrize("kind", EMPTY)
def test_an_old_document_of_nothing_but_pictures_says_so(off, kind):
    with pytest.raises(UnsupportedFileError) as refused:
        EMPTY[kind](SCAN)
    assert (refused.value.found, refused.value.reason) == ("document of pictures", ocr.WOULD_READ)


@installed
@pytest.mark.parametrize("kind", EMPTY)
def test_an_old_document_of_pictures_without_words_says_so(kind):
    with pytest.raises(UnreadableFileError, match="none was recognised"):
        EMPTY[kind](PHOTO)


def test_pictures_in_headers_and_on_pages_of_word_97_are_read_once():
    kept = entry(enhanced(said("Pump", 0, 10))), entry(DRAWING), entry(OTHER), entry(enhanced(said("Old", 0, 9)))
    shared = record(0xF000, record(0xF001, *kept, inside=True), inside=True)
    pages = b"\0" + record(0xF002, shape(3, is_object=True), shape(1), inside=True)
    shared += pages + b"\1" + record(0xF002, shape(2), shape(9), inside=True)
    data = doc("The plan\r\x01\r", [DRAWING, enhanced(said("Letterhead", 0, 9))], floating=shared, headers="\x01\r")
    assert [line for line in read_doc(data).text.split("\n") if line] == [
        "Letterhead",
        "The plan",
        "Engine room",
        "Pump",
    ]


def test_the_picture_of_an_object_is_left_out():
    data = doc("A\x13 EMBED Excel.Sheet.8 \x14\x01\x15\rB\x01\r", [DRAWING, enhanced(said("Pump", 0, 10))])
    assert [line for line in read_doc(data).text.split("\n") if line] == ["A", "B", "Pump"]
    made = ppt(("One", [1], True), ("Two", [2], False), kept=[DRAWING, enhanced(said("Pump", 0, 10))])
    assert read_ppt(made).text.split("\n\n") == ["One", "Two", "Pump"]
    assert "Engine" not in read_flat(flat(DRAWING, before="<draw:object/>")).text
    words = "<draw:frame><draw:text-box><text:p>Cost</text:p></draw:text-box></draw:frame>"
    inner = f"<office:document><office:body><office:text>{words}</office:text></office:body>"
    made = flat(DRAWING, before=f"<draw:object>{inner}</office:document></draw:object>")
    assert "Cost" in (text := read_flat(made).text) and "Engine" not in text


@installed
def test_a_picture_in_two_forms_that_comes_twice_is_read_once():
    two = written(*LINES), written(*LINES, form="JPEG")
    frames = f"<text:p>{image(*two)}</text:p><text:p>{image(*two)}</text:p>"
    assert read_flat(flat_of(frames)).text == WORDS


def test_words_of_hidden_pictures_of_word_97_are_marked():
    text = read_doc(doc("A\x01B\r", [DRAWING], look=b"\x3c\x08\x01")).text
    assert text == "AB\n\n(hidden) Engine room"


def test_old_slides_that_are_pictures_are_told(off):
    [missing] = read_ppt(ppt(("One", [1], False), ("Two", [], False), kept=[SCAN])).missing
    assert missing.what == "slide 1 may be a picture of text"


@pytest.mark.parametrize(
    ("group", "lines"),
    [
        (b"{\\*\\shppict" + pict(DRAWING) + b"}{\\nonshppict" + pict(OTHER) + b"}", ["Engine room"]),
        (b"{\\pict\\emfblip\\bin%d " % len(DRAWING) + DRAWING + b"}", ["Engine room"]),
        (b"{\\object{\\*\\objdata 0102}{\\result " + pict(DRAWING) + b"}}", ["Engine room"]),
        (
            b"{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv " + pict(DRAWING) + b"}}}{\\shprslt " + pict(OTHER) + b"}}",
            ["Engine room"],
        ),
        (b"{\\v " + pict(DRAWING) + b"}", ["(hidden) Engine room"]),
        (
            b"{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv " + pict(DRAWING) + b"}}}{\\shprslt " + pict(OTHER) + b"}}" + 
            b"{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv " + pict(DRAWING) + b"}}}{\\shprslt " + pict(OTHER) + b"}}",
            ["Engine room"],
        ),
        (b"{\\deleted " + pict(DRAWING) + b"}", []),
        (b"{\\*\\background{\\shp{\\*\\shpinst{\\sp{\\sn other}{\\sv " + pict(DRAWING) + b"}}}}}", []),
        (b"{\\pict\\emfblip 0g}", []),
        (b"{\\pict\\emfblip " + DRAWING.hex().encode()[:-1], []),
    ],
)  # fmt: skip
def test_pictures_of_rich_text_are_read_in_one_of_their_forms(group, lines):
    text = read_rtf(b"{\\rtf1 Plan " + group + b"\\par End}").text
    assert [line for line in text.split("\n") if line] == (
        ["Plan", *lines, "End"] if group.endswith(b"}") else ["Plan"]
    )


def test_blips_are_taken_out_of_their_records():
    def blips(left=1 << 30):
        return Blips(Budget(100, unpacked_bytes=left))

    both = record(0xF001, entry(DRAWING), blip(SCAN, sums=2), inside=True)
    assert list(blips().inside(both)) == [DRAWING, SCAN]
    assert list(blips().inside(bytes(3) + both + both, 3, 3 + len(both))) == [DRAWING, SCAN]
    delayed = bytes(5) + blip(DRAWING, sums=2)
    [first, second] = store(record(0xF001, entry(DRAWING, delayed_at=5), entry(SCAN, name=b"abcd"), inside=True))
    taken = blips()
    assert taken.of_entry(first, delayed) == DRAWING and taken.of_entry(second) == SCAN
    assert taken.of_entry(first, delayed) == b""  # where one was before
    assert blips().of_entry(first) == blips().of_entry(first[:30], delayed) == b""
    assert list(blips().inside(record(0xF01C, bytes(90)) + record(0xF01A, bytes(20)))) == [b""]
    for kind in (0xF007, 0xF01E):  # called containers, though they are none
        wrong = record(kind, entry(DRAWING), inside=True)
        assert len(list(blips().inside(wrong + both))) == 3


def test_what_blips_unpack_to_is_counted():
    budget = Budget(100, unpacked_bytes=2 * len(DRAWING) + 10)
    blips = Blips(budget)
    assert list(blips.inside(blip(DRAWING) * 3)) == [DRAWING, DRAWING, DRAWING[:10]]
    assert budget.unpacked_bytes == 0
    assert list(blips.inside(blip(DRAWING) + blip(SCAN) + entry(SCAN))) == [b"", b""]
    damaged = zlib.compress(bytes(5 << 20))[:-4] + b"sums"
    budget = Budget(100)
    with pytest.raises(zlib.error):
        budget.inflated(damaged, zlib.MAX_WBITS, 64 << 20)
    assert (1 << 30) - budget.unpacked_bytes == 4 << 20  # the part that ended before the damage


SHOWN = {
    "slides": lambda times: ("a.ppt", ppt(*[("One", [1], False)] * times, kept=[DRAWING])),
    "entries": lambda times: ("a.ppt", ppt(("One", [*range(1, times + 1)], False), kept=[DRAWING] * times)),
    "letters": lambda times: ("a.doc", doc("\x01" * times + "\r", [DRAWING] * times)),
    "sheets": lambda times: ("a.xls", workbook_showing(times, DRAWING)),
    "hangul": lambda times: ("a.hwpx", xml_with("<hp:img binaryItemIDRef='p.emf'/>" * times, **{"p.emf": DRAWING})),
}


@pytest.mark.parametrize("kind", SHOWN)
def test_a_picture_that_is_shown_again_is_unpacked_once(kind):
    def spent(times):
        source = source_of(*SHOWN[kind](times))
        assert read_source(source).text.count("Engine room") == 1
        return (1 << 30) - source.budget.unpacked_bytes

    assert len(DRAWING) <= spent(1) and abs(spent(4) - spent(1)) < len(DRAWING)


def test_packed_drawings_are_counted():
    source = source_of("a.rtf", b"", unpacked_bytes=len(DRAWING) + 1)
    pictures = PicturesInside(source)
    assert picture_words(gzip.compress(DRAWING), pictures) == "Engine room"
    assert source.budget.unpacked_bytes == 1
    assert picture_words(gzip.compress(OTHER), pictures) == ""


def test_pictures_of_hangul_are_counted():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(DRAWING) + packer.flush()
    source = source_of("a.hwp", ole_with(hangul(), "BinData/BIN0001.emf", packed))
    before = source_of("a.hwp", hangul())
    for one in (source, before):
        read_source(one)
    assert before.budget.unpacked_bytes - source.budget.unpacked_bytes == 4096 + len(DRAWING)  # streams are padded


@pytest.mark.parametrize(("bits", "colours", "pixels_at"), [(24, 0, 54), (8, 0, 1078), (4, 3, 66)])
def test_a_bitmap_of_windows_gets_the_head_that_a_file_has(bits, colours, pixels_at):
    bare = struct.pack("<IiiHHIIiiII", 40, 300, -200, 1, bits, 0, 0, 0, 0, colours, 0) + bytes(2000)
    data = as_file(bare)
    assert data[:2] == b"BM" and struct.unpack_from("<I", data, 10) == (pixels_at,)
    assert pixel_size(data) == (300, 200)


def starview(*records):
    head = b"VCLMTF" + struct.pack("<HI", 1, 10) + bytes(10)
    return head + b"".join(struct.pack("<HHI", kind, version, len(data)) + data for kind, version, data in records)


def test_drawings_of_starview_are_read():
    def text(words):
        return struct.pack("<H", len(words)) + words.encode("cp1252", "replace")

    def wide(words):
        return struct.pack("<H", len(words)) + words.encode("utf-16-le")

    drawing = starview(
        (102, 1, bytes(16)),
        (112, 1, struct.pack("<ii", 0, 10) + text("Größe") + struct.pack("<HH", 0, 0xFFFF)),
        (113, 2, struct.pack("<ii", 0, 50) + text("???") + struct.pack("<HHI3i", 0, 3, 3, 10, 20, 30) + wide("Нас")),
        (113, 2, struct.pack("<ii", 31, 50) + text("??") + struct.pack("<HHI2i", 0, 2, 2, 10, 20) + wide("ос")),
        (114, 2, struct.pack("<ii", 0, 90) + text("A tank") + struct.pack("<IHH", 60, 2, 4) + wide("A tank")),
        (115, 2, struct.pack("<iiii", 0, 130, 50, 140) + text("Quay") + struct.pack("<H", 0) + wide("Quay")),
        (113, 2, bytes(5)),
    )
    assert metafile_lines(drawing) == ["Größe", "Насос", "tank", "Quay"]
    assert reader_of("plan.svm")(drawing).type == "diagram"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x01b", "ab"),
        ("a\x01b\U0001f600", "ab\U0001f600"),
        ("a\x01\ue000", "a\ue000"),
        ("a\x01" + "".join(map(chr, range(0xE000, 0xF8FF))), None),
        ("a\x01" + "".join(map(chr, range(0xE000, 0xF900))), ""),
        ("a\x01b\x13" + "EMBED" * 60_000, None),
        ("\x01a", ""),
        ("ab", ""),
    ],
    ids=["plain", "emoji", "own", "nearly_all_own", "all_own", "open_field", "elsewhere", "none"],
)
def test_a_picture_is_found_by_the_place_of_its_letter(text, kept):
    page = bytearray(512)
    struct.pack_into("<4IBBB", page, 0, 512, 513, 514, 600, 0, 250, 0)
    struct.pack_into("<BHI", page, 500, 6, 0x6A03, 0)
    page[511] = 3
    main = bytearray(0x100) + bytes(0x100) + page
    struct.pack_into("<2I", main, 0xFA, 0, 12)
    data = struct.pack("<IHH", 68 + len(blip(DRAWING)), 68, 0x64) + bytes(60) + blip(DRAWING)
    pictures = Pictures(bytes(main), struct.pack("<3I", 512, 600, 1), data, Blips(Budget(100)), lambda picture: "words")
    written = text.encode("utf-16-le")
    changed = pictures.marked(written, [(512, len(written) // 2, 1)])
    assert len(changed) == len(written)
    marked = changed.decode("utf-16-le")
    kept = text.replace("\x01", "") if kept is None else kept
    assert pictures.taken(marked) == ((kept, ["words"]) if kept else (text, []))


def test_pictures_of_old_workbooks_stand_beside_the_cells_of_their_sheet():
    def shows(number, *parts):
        thing = struct.pack("<HHHH", 0x15, 18, 8, number) + bytes(14) + b"".join(parts) + bytes(4)
        return old_workbooks.record(0xEC, shape(number)) + old_workbooks.record(0x5D, thing)

    picture, preview = struct.pack("<HHH", 8, 2, 1), struct.pack("<HHI", 9, 4, 0)
    pump = enhanced(said("Pump", 0, 10))
    group = record(0xF000, record(0xF001, entry(DRAWING), entry(pump), entry(OTHER), inside=True), inside=True)
    cut = len(group) // 2
    shared = old_workbooks.record(0xEB, group[:cut]) + old_workbooks.record(old_workbooks.CONTINUE, group[cut:])
    cell = old_workbooks.label(0, 0, "Rent")
    sheets = [
        ("One", 0, 0, cell + shows(2, picture) + shows(3, picture, preview) + shows(9)),
        ("Two", 0, 0, cell + shows(1) + shows(2)),
    ]
    document = reader_of("a.xls")(old_workbooks.workbook(sheets, shared=shared))
    assert [line for line in document.text.split("\n") if line] == ["One", "Rent", "Pump", "Two", "Rent", "Engine room"]
    assert [place.label for place in document.places if place.kind == "beside"] == ["sheet One", "sheet Two"]


def test_pictures_of_hangul_stand_last():
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(DRAWING) + packer.flush()
    data = ole_with(hangul(), "BinData/BIN0001.emf", packed)
    text = reader_of("a.hwp")(ole_with(data, "BinData/BIN0002.emf", OTHER)).text
    assert text.endswith("Engine room\n\nOther")


def test_records_of_a_container_follow_its_own_unless_it_is_stepped_over():
    inner = struct.pack("<HHI", 0x12, 7, 3) + b"abc"
    data = struct.pack("<HHI", 0xF, 5, len(inner)) + inner + struct.pack("<HHI", 0, 8, 90) + b"cut short"
    assert list(drawing_records(data)) == [(5, 0, 8, 19), (7, 1, 16, 19), (8, 0, 27, 36)]
    assert [kind for kind, *_ in drawing_records(data, whole=(5,))] == [5, 8]
    assert [kind for kind, *_ in drawing_records(data, 8, 19)] == [7]
