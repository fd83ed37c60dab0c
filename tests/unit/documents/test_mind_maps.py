"""Mind maps of XMind, MindManager, FreeMind and Freeplane: topics in the order of their branches."""

from __future__ import annotations

import json

import pytest
from sources import reader_of, zip_of
from test_pictures_inside import PAGE, SCAN, installed, off, written

from engine.documents.document import Bundle
from engine.documents.reader_versions import reader_name
from engine.documents.text import free_mind, mind_manager, mind_maps
from engine.documents.text import xmind as xmind_reader
from engine.errors import UnreadableFileError

read_xmind, read_mmap, read_mm = map(reader_of, ("a.xmind", "a.mmap", "a.mm"))
__all__ = ["off"]  # a fixture
WARNING = "<xmap-content><sheet><topic><title>Warning: open it in a newer XMind</title></topic></sheet></xmap-content>"


def topic(title, *below, **more):
    children = {"attached": list(below)} if below else {}
    return {"title": title, **more, "children": {**children, **more.get("children", {})}}


def xmind(*sheets, **files):
    content = [{"title": name, "rootTopic": root, **more} for name, root, more in sheets]
    return zip_of({"content.json": json.dumps(content), "content.xml": WARNING, "manifest.json": "{}"} | files)


def lines(document):
    return [line for line in document.text.split("\n") if line]


def test_topics_of_xmind_stand_in_the_order_of_their_branches():
    root = topic(
        "Trip",
        topic("Before", topic("Passports"), topic("Tickets")),
        topic("There", topic("Zürich", topic("Lake"))),
    )
    document = read_xmind(xmind(("Map 1", root, {})))
    assert lines(document) == ["Trip", "Before", "Passports", "Tickets", "There", "Zürich", "Lake"]
    assert [(heading.level, heading.title) for heading in document.headings] == [
        (1, "Trip"), (2, "Before"), (2, "There"), (3, "Zürich"),
    ]  # fmt: skip
    assert (document.type, document.title, document.places) == ("diagram", "Trip", ())


def test_notes_labels_links_and_what_floats_are_read():
    root = topic(
        "Trip",
        topic("Boat", notes={"plain": {"content": "two\nlines"}}, labels=["sea", "may"], href="https://example.org/b"),
        topic("Hut", href="xmind:#1", boundaries=[{"title": "maybe"}, {}]),
        children={
            "detached": [topic("Loose")],
            "summary": [topic("All in all")],
            "callout": [topic("Mind the gap")],
        },
    )
    document = read_xmind(xmind(("One", root, {"relationships": [{"title": "leads to"}, {}]})))
    assert lines(document) == [
        "Trip", "Mind the gap", "Boat", "two", "lines", "sea, may", "https://example.org/b", "Hut", "maybe",
        "All in all", "Loose", "leads to",
    ]  # fmt: skip


def test_sheets_are_places_and_attached_files_documents():
    sheets = [("Plan", topic("Trip", topic("list.txt", href="xap:resources/f0.txt")), {}), ("Rest", topic("More"), {})]
    bundle = read_xmind(xmind(*sheets, **{"resources/f0.txt": "pinned words", "resources/unused.txt": "none"}))
    assert isinstance(bundle, Bundle)
    assert [(place.kind, place.label) for place in bundle.own.places] == [
        ("section", "sheet Plan"),
        ("section", "sheet Rest"),
    ]
    assert [(member.name, member.outcome.text) for member in bundle.members] == [("f0.txt", "pinned words")]


@installed
def test_words_of_pictures_on_topics_are_recognised():
    root = topic("Trip", topic("Map", image={"src": "xap:resources/m.png"}))
    assert (
        lines(read_xmind(xmind(("A", root, {}), **{"resources/m.png": written("Ground floor")})))[-1] == "Ground floor"
    )


def test_maps_of_xmind_before_2018_are_read():
    content = (
        '<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:xlink="http://www.w3.org/1999/xlink"><sheet><topic>'
        "<title>Trip</title><notes><html><p>plain words</p></html><plain>plain words</plain></notes>"
        '<children><topics type="detached"><topic><title>Loose</title></topic></topics><topics type="attached">'
        '<topic xlink:href="https://example.org"><title>Boat</title><labels><label>sea</label></labels><children>'
        '<topics type="attached"><topic><title>Oar</title></topic></topics></children></topic>'
        "</topics></children></topic><relationships><relationship><title>leads to</title></relationship>"
        "</relationships>"
        "<title>Sheet 1</title></sheet></xmap-content>"
    )
    parts = {
        "content.xml": content,
        "META-INF/manifest.xml": "<m/>",
        "comments.xml": '<comments><comment author="Ada"><content>too far</content></comment></comments>',
        "meta.xml": "<meta><Author><Name>Bo</Name></Author><Creator><Name>XMind</Name></Creator></meta>",
    }
    for name in ("a.xmind", "a.zip"):
        document = read_xmind(zip_of(parts), name)
        assert lines(document) == [
            "Trip", "plain words", "Boat", "sea", "https://example.org", "Oar", "Loose", "leads to",
            "Comment by Ada: too far",
        ]  # fmt: skip
        assert (document.author, document.reader) == ("Bo", reader_name("xmind"))


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        (
            {"content.json": b"\x01\x02", "manifest.json": '{"file-entries":{"content.json":{"encryption-data":{}}}}'},
            "pass",
        ),
        ({"content.xml": "<", "META-INF/manifest.xml": "<m><encryption-data/></m>"}, "protected by a password"),
        ({"content.json": "[{"}, "damaged"),
        ({"content.json": "[" * 100_000}, "damaged"),
        (
            {"content.json": '[{"rootTopic": 3}, 4, {"rootTopic": {"title": 1, "children": [], "labels": 2}}]'},
            "no text",
        ),
        ({"content.xml": "<xmap-content><topic>"}, "damaged"),
    ],
)
def test_maps_that_cannot_be_read_say_why(parts, reason):
    with pytest.raises(UnreadableFileError, match=reason):
        read_xmind(zip_of(parts))


AP = 'xmlns:ap="http://schemas.mindjet.com/MindManager/Application/2003" xmlns:x="http://www.w3.org/1999/xhtml"'


def test_topics_of_mind_manager_have_their_words_behind_their_branches():
    def named(words, inside="", behind=""):
        return f'<ap:Topic>{inside}<ap:Text PlainText="{words}"><ap:Font/></ap:Text>{behind}</ap:Topic>'

    note = (
        '<ap:NotesGroup><ap:NotesXhtmlData PreviewPlainText="cut"><x:html><x:p>whole <x:b>words</x:b></x:p>'
        "<x:p>and more</x:p></x:html></ap:NotesXhtmlData></ap:NotesGroup>"
    )
    preview = '<ap:NotesGroup><ap:NotesXhtmlData PreviewPlainText="a preview"/></ap:NotesGroup>'
    label = '<ap:TextLabels><ap:TextLabel TextLabelName="sea"/></ap:TextLabels><ap:Task Resources="Ada"/>'
    link = '<ap:HyperlinkGroup><ap:Hyperlink Url="https://example.org"/></ap:HyperlinkGroup>'
    inner = f"<ap:SubTopics>{named('Boat', preview, label)}{named('Hut', behind=link)}</ap:SubTopics>"
    deep = f"<ap:SubTopics>{named('Deep')}</ap:SubTopics>"
    loose = f"<ap:FloatingTopics>{named('Loose', deep)}</ap:FloatingTopics>"
    document = f"<ap:Map {AP}><ap:OneTopic>{named('Trip &amp; tour', inner + loose + note)}</ap:OneTopic></ap:Map>"
    found = read_mmap(zip_of({"Document.xml": document}))
    assert lines(found) == [
        "Trip & tour", "whole words", "and more", "Boat", "a preview", "sea, Ada", "Hut", "https://example.org",
        "Loose", "Deep",
    ]  # fmt: skip
    assert (found.title, found.reader) == ("Trip & tour", reader_name("mindmanager"))


def uri(part):
    return f'<cor:Uri xmlns:cor="http://schemas.mindjet.com/MindManager/Core/2003">mmarch://{part}</cor:Uri>'


def map_with_files(picture):
    """A map with a picture on a topic and in a note, an attached file, and parts that no topic has."""
    files = (
        '<ap:AttachmentGroup><ap:AttachmentData FileName="report.txt" Type="urn:mindjet:File">'
        f"{uri('bin/A1.bin')}</ap:AttachmentData></ap:AttachmentGroup>"
    )
    shown = f"<ap:OneImage><ap:Image><ap:ImageData>{uri('bin/B2.bin')}</ap:ImageData></ap:Image></ap:OneImage>"
    note = (
        "<ap:NotesGroup><ap:NotesXhtmlData><x:html><x:p>a note</x:p></x:html><ap:AlternateImages>"
        f"{uri('bin/B2.bin')}</ap:AlternateImages></ap:NotesXhtmlData></ap:NotesGroup>"
    )
    document = (
        f'<ap:Map {AP}><ap:OneTopic><ap:Topic><ap:Text PlainText="Trip"/>{files}{shown}{note}</ap:Topic>'
        "</ap:OneTopic></ap:Map>"
    )
    return zip_of({
        "Document.xml": document,
        "Preview.png": PAGE,
        "bin/A1.bin": "what was attached",
        "bin/B2.bin": picture,
        "bin/C3.bin": "what no topic has",
    })  # fmt: skip


@pytest.mark.usefixtures("off")
def test_files_inside_a_map_of_mind_manager_are_documents_and_pictures_are_told():
    bundle = read_mmap(map_with_files(SCAN))
    assert isinstance(bundle, Bundle) and lines(bundle.own) == ["Trip", "a note"]
    assert [(member.name, member.outcome.text) for member in bundle.members] == [
        ("report.txt", "what was attached"),
        ("C3.bin", "what no topic has"),
    ]
    assert [note.what for note in bundle.own.missing] == ["a picture may hold text that was not read"]


@installed
def test_pictures_inside_a_map_of_mind_manager_are_recognised():
    assert lines(read_mmap(map_with_files(written("Ground floor"))).own) == ["Trip", "Ground floor", "a note"]


def test_damaged_maps_of_mind_manager_say_so():
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_mmap(zip_of({"Document.xml": f"<ap:Map {AP}><ap:OneTopic>"}))


FREEPLANE = (
    '<map version="freeplane 1.9.13">\n<!--To view this file, download Freeplane-->\n'
    '<node TEXT="Trip" ID="1"><richcontent TYPE="NOTE">\n<html>\n<head><style>p {}</style></head>\n<body>\n'
    "<p>\n      first <b>line</b>\n    </p>\n<p>second</p></body></html></richcontent>"
    '<node ID="2" LINK="https://example.org"><richcontent TYPE="NODE"><html><body><p>Rich</p><p>title</p></body></html>'
    '</richcontent><node TEXT="Oar &#xfc;"/></node>'
    '<node TEXT="Hut" LINK="#1"><attribute NAME="beds" VALUE="4"/><arrowlink MIDDLE_LABEL="leads to"/></node></node>'
    "</map>"
)


@pytest.mark.parametrize("head", ["", '<?xml version="1.0" encoding="UTF-8"?>\n', "\ufeff"])
def test_maps_of_freeplane_are_read_whatever_they_are_called(head):
    for name in ("a.mm", "a.xml"):
        document = read_mm((head + FREEPLANE).encode(), name)
        assert lines(document) == [
            "Trip", "first line", "second", "Rich title", "https://example.org", "Oar ü", "Hut", "beds: 4", "leads to",
        ]  # fmt: skip
        assert document.reader == reader_name("freemind")


@pytest.mark.parametrize(
    "note",
    [
        '<hook NAME="accessories/plugins/NodeNote.properties">\n{}\n</hook>',
        '<richcontent TYPE="NOTE" CONTENT-TYPE="plain/markdown">\n{}\n</richcontent>',
        '<richcontent TYPE="DETAILS" CONTENT-TYPE="plain/auto">{}</richcontent>',
    ],
)
def test_notes_in_plain_text_keep_their_lines(note):
    other = '<hook NAME="accessories/plugins/AutomaticLayout.properties"><text>none</text></hook>'
    note = note.format("<text>first &amp; 2\n\n  - second</text>")
    data = f'<map version="0.8.1"><node TEXT="Trip">{note}{other}<node TEXT="Boat"/></node></map>'
    assert read_mm(data.encode()).text.split("Boat")[0].strip() == "Trip\n\nfirst & 2\n\n  - second"


def test_locked_branches_of_freeplane_are_told():
    locked = '<map version="1.0.1"><node TEXT="Trip"><node TEXT="Secret" ENCRYPTED_CONTENT="x1"/></node></map>'
    document = read_mm(locked.encode())
    assert lines(document) == ["Trip", "Secret"]
    assert [note.what for note in document.missing] == ["parts of the map are encrypted"]


def test_code_in_objective_c_is_no_mind_map():
    assert read_mm(b'// <map version="1"> <node\nint main(void) { return 0; }\n').type == "code"


def test_a_damaged_map_says_so():
    with pytest.raises(UnreadableFileError, match="the mind map is damaged"):
        read_mm(b'<map version="1.0.1"><node>')
    assert all(one.__doc__ for one in (mind_maps, free_mind, mind_manager, xmind_reader))


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("reports/May%202024.pdf", "reports/May 2024.pdf"),
        ("C%23%20notes.docx#top", "C# notes.docx"),
        ("file:///home/ada/plan.odt#page2", "/home/ada/plan.odt"),
        ("C:\\Plans\\roof.dwg", "C:\\Plans\\roof.dwg"),
        ("#ID_17", ""),
        ("menuitem:_x", ""),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_files_that_a_topic_leads_to_are_named(link, said):
    data = f'<map version="1.0.1"><node TEXT="Roof" LINK="{link}"/></map>'
    assert reader_of("a.mm")(data.encode()).text == f"Roof\n{said}".strip()
