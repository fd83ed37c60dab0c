"""Diagrams (draw.io, Visio, canvas), outlines and exported notes."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import made_files
import pytest
from sources import reader_of, zip_of
from test_metafiles import enhanced, said

from engine.documents.document import Bundle
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.drawio")
PAGE = "Payment & refund\n\nOwner Ада\n\nwho: Ада\n\nplain\ntwo lines"


def places(document):
    return [(place.kind, place.label, document.text[place.offset_chars :][:7]) for place in document.places]


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("a.drawio", made_files.drawio),
        ("a.dio", made_files.drawio),
        ("a.xml", made_files.drawio),
        ("a.txt", made_files.drawio),
        ("a.drawio.svg", made_files.drawio_svg),
        ("a.svg", made_files.drawio_svg),
        ("a.drawio.png", made_files.drawio_png),
        ("a.html", made_files.drawio_html),
    ],
)
def test_a_diagram_is_read_page_by_page_wherever_it_is_hidden(name, make):
    document = read(make(), name)
    assert document.text == f"{PAGE}\n\nGröße\n\n{PAGE}"
    assert places(document) == [("page", "page 1", "Payment"), ("page", "page 2 · Größe", "Größe\n\n")]
    assert (document.title, document.type) == ("a", "diagram")
    assert [heading.title for heading in document.headings] == ["Größe"]


def test_a_page_around_diagrams_keeps_its_words():
    page = made_files.drawio_html().decode()
    twice = page.replace("<body>", "<body><p>Words of the page</p>").replace("</body>", page[page.index("<div") :])
    document = read(twice.encode(), "wiki.html")
    assert document.text.count("Owner") == 4 and document.text.endswith("Words of the page")


def test_a_diagram_of_one_page_may_stand_without_its_file():
    page = b'<mxGraphModel><root><mxCell value="Alone" style="html=1"/></root></mxGraphModel>'
    assert read(page, "a.drawio").text == read(page, "a.xml").text == "Alone"


def test_a_damaged_page_costs_itself_and_is_named():
    spoiled = made_files.drawio(
        [("A", made_files.deflated("<mxGraphModel><root><mxCell value='kept'/></root></mxGraphModel>")), ("B", "AAAA")]
    )
    document = read(spoiled)
    assert document.text == "A\n\nkept\n\nB" or document.text == "A\n\nkept"
    assert [note.what for note in document.missing] == ["page 2 cannot be read"]


def test_a_page_that_unpacks_to_too_much_is_not_read(monkeypatch):
    monkeypatch.setattr("engine.documents.text.drawio._INFLATED_BYTES", 1000)
    with pytest.raises(UnreadableFileError, match="longer than"):
        read(made_files.drawio([("A", made_files.deflated("<mxGraphModel>" + " " * 5000 + "</mxGraphModel>"))]))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.drawio", b"<mxfile><diagram>"),
        ("a.canvas", b"[]"),
        ("a.opml", b"<opml>"),
        ("a.canvas", b"{"),
        ("a.vsdx", b"PK\x03\x04" + bytes(99)),
        ("a.drawio", bytes(range(256))),
    ],
)
def test_damaged_ones_are_told(name, data):
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data, name)


@pytest.mark.parametrize(
    ("name", "data"), [("a.drawio", made_files.drawio([])), ("a.canvas", b"{}"), ("a.opml", b"<opml><body/></opml>")]
)
def test_those_without_words_are_told(name, data):
    with pytest.raises(UnreadableFileError, match="no text"):
        read(data, name)


@pytest.mark.parametrize(("name", "encoding"), [("a.opml", "utf-8"), ("a.opml", "utf-16"), ("a.xml", "iso-8859-1")])
def test_an_outline_has_headings_notes_and_addresses(name, encoding):
    document = read(made_files.opml(encoding), name)
    assert document.text == "Haus & Hof\n\neine Notiz\nzweite Zeile\nDach\nFeed\nhttp://a.example/c"
    assert (document.title, document.author, document.dated) == ("Pläne", "Ada", 1761559200.0)
    assert [(heading.level, heading.title) for heading in document.headings] == [(1, "Haus & Hof")]


def test_a_canvas_is_read_group_by_group():
    document = read(made_files.canvas(), "a.canvas")
    assert document.text == "# Head\nwords *x*\n\nПлан\n\nhttps://example.org\n\nNotes/Übung.md#b\n\nleads to"
    assert [heading.title for heading in document.headings] == ["Head", "План"]
    assert [place.label for place in document.places] == ["group План", "arrows"]
    assert document.type == "diagram"


def test_cards_of_a_canvas_with_odd_values_do_no_harm():
    cards = [{"type": "text", "text": "kept", "x": "left"}, {"type": "group"}, 7, {"type": "text", "text": None}]
    assert read(json.dumps({"nodes": cards, "edges": {}}).encode(), "a.canvas").text == "kept"


@pytest.mark.parametrize("name", ["a.jex", "a.tar", "export"])
def test_each_note_of_joplin_is_a_document(name):
    bundle = read(made_files.joplin(), name)
    assert isinstance(bundle, Bundle)
    outcomes = {member.name: member.outcome for member in bundle.members}
    assert list(outcomes) == ["Private/Дом/Rent   deposit", "Private/Дом/Locked", "resources/list.txt"]
    note = outcomes["Private/Дом/Rent   deposit"]
    assert note.text == "Rent / deposit\n\n# Part\nPaid back.\n\nkey: value\n\nTags: money"
    assert note.dated == 1714550400.0 and note.type == "markdown"
    assert [place.label for place in note.places] == ["notebook Private › Дом"]
    assert [heading.title for heading in note.headings] == ["Rent / deposit", "Part"]
    assert "encrypted" in outcomes["Private/Дом/Locked"].reason
    assert outcomes["resources/list.txt"].text == "pinned words"


def test_a_note_of_joplin_beyond_the_limit_of_length_costs_itself():
    outcomes = {member.name: member.outcome for member in read(made_files.joplin(), "a.jex", max_chars=30).members}
    assert "texts together are longer" in outcomes["Private/Дом/Rent   deposit"].reason
    assert outcomes["resources/list.txt"].text == "pinned words"


def test_an_export_cut_short_keeps_its_first_notes():
    data = made_files.joplin()
    bundle = read(data[:1100], "a.jex")
    assert bundle.members[-1].name == "the rest" and "damaged" in bundle.members[-1].outcome.reason
    assert "Paid back" in bundle.members[0].outcome.text
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(data[:300], "a.jex")


@pytest.mark.parametrize(
    "kind", ["drawing.main", "drawing.macroEnabled.main", "template.main", "template.macroEnabled.main"]
)
def test_a_visio_drawing_is_read_page_by_page(kind):
    document = read(made_files.visio(kind), "a.vsdx")
    assert document.text == (
        "Group words\n\nInner words\n\nMaster words\n\nGröße 7\nnext\nOwner: Ada\n\nNetz\n\nFrame\n\nPlease check"
    )
    labels = [place.label for place in document.places]
    assert labels == ["page 1", "background page · Netz", "comments"]
    assert document.type == "diagram"


def test_a_stencil_gives_the_words_of_its_masters():
    document = read(made_files.visio("stencil.main"), "a.vssx")
    assert document.text == "Box\n\nMaster words\n\nInner words\n\nPlease check"


def test_an_old_drawing_in_xml_is_read_too():
    document = read(made_files.visio_xml(), "a.vdx")
    assert document.text == "Netz\n\nMaster words\n\nGröße\nOwner: Ada"
    assert (document.title, [place.label for place in document.places]) == ("Plan", ["page 1 · Netz"])


def test_they_are_read_inside_archives_and_under_wrong_names():
    packed = zip_of({f"in/{name}": make() for name, make in made_files.MADE.items()})
    bundle = read(packed, "a.zip")
    assert not [member for member in bundle.members if isinstance(member.outcome, UnsupportedFileError)]
    assert read(gzip.compress(made_files.drawio()), "a.drawio.gz").type == "diagram"
    assert read(made_files.visio(), "noname").type == "diagram"


def test_pictures_on_pages_of_visio_and_tips_of_shapes_are_read():
    page = (
        '<PageContents xmlns="v"><Shapes><Shape ID="1"><Cell N="Comment" V="Tip of a shape"/><Text>Pump</Text></Shape>'
        "</Shapes></PageContents>"
    )
    with zipfile.ZipFile(io.BytesIO(made_files.visio())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["visio/pages/page1.xml"] = page
    parts["visio/pages/_rels/page1.xml.rels"] = made_files.relations(("x/image", "../media/a.emf"))
    parts["visio/media/a.emf"] = enhanced(said("Engine room", 0, 10))
    text = read(zip_of(parts), "a.vsdx").text
    assert text.startswith("Pump\nTip of a shape\n\nEngine room\n\nNetz")
