"""What a Word document shows of data, of parts in other formats and of merged letters, and what links tell."""

from __future__ import annotations

import pytest
from sources import reader_of, source_of, zip_of
from test_beside_the_text import docx, paragraph, pptx, relations, shape

from engine.documents.containers.package import open_package
from engine.documents.office import embedded
from engine.documents.office.bound_data import BoundData, Control, _Nodes
from engine.documents.office.embedded import Foreign
from engine.documents.xmlstream import parse_xml

read = reader_of("a.docx")
STORE = "{AAAA1111-0000-0000-0000-000000000001}"
DATA = {
    "customXml/item1.xml": '<l:letter xmlns:l="urn:l"><l:name>Flamingo</l:name><l:name kind="bird">Pelican</l:name>'
    "<l:day>2024-03-05T00:00:00</l:day><l:pick>b</l:pick><l:photo>iVBORw0KGgo</l:photo></l:letter>",
    "customXml/_rels/item1.xml.rels": relations(customXmlProps="itemProps1.xml"),
    "customXml/itemProps1.xml": f'<ds:datastoreItem xmlns:ds="d" ds:itemID="{STORE.lower()}"/>',
    "docProps/core.xml": '<c:coreProperties xmlns:c="c" xmlns:d="d"><d:subject>Heron</d:subject></c:coreProperties>',
}
NAME = "/l:letter[1]/l:name[1]"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"


DATE = '<w:date><w:dateFormat w:val="dd.MM.yyyy"/></w:date>'
LIST = '<w:dropDownList><w:listItem w:displayText="Berry" w:value="b"/></w:dropDownList>'


def control(path, content, *, kind="<w:text/>", store=STORE, more=""):
    bound = f'<w:dataBinding w:xpath="{path}" w:storeItemID="{store}"/>'
    return f"<w:sdt><w:sdtPr>{more}{bound}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def run(words):
    return f"<w:r><w:t>{words}</w:t></w:r>"


def text_of(body):
    return read(docx(body, DATA, customXml="../customXml/item1.xml")).text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (control(NAME, "<w:p/>"), "Flamingo"),
        (control(NAME, ""), "Flamingo"),
        (control(NAME, paragraph("Click here"), more="<w:showingPlcHdr/>"), "Flamingo"),
        (control(NAME, paragraph("Stork"), kind="", more='<w:showingPlcHdr w:val="0"/>'), "Stork"),
        (f"<w:p>{run('Name: ')}{control(NAME, run('of the template'))}{run('.')}</w:p>", "Name: Flamingo."),
        (f"<w:p>{run('Name: ')}{control(NAME, '')}</w:p>", "Name: Flamingo"),
        (f"<w:p>{control(NAME, run('Rich'), kind='')}</w:p>", "Rich"),
        (f"<w:p>{control('/l:letter/l:name[2]/@kind', '')}</w:p>", "bird"),
        (f"<w:p>{control('/l:letter/l:name[2]', '', store='{0}')}</w:p>", "Pelican"),
        (f"<w:p>{control('/d:coreProperties[1]/d:subject[1]', '', store=CORE)}</w:p>", "Heron"),
        (f"<w:p>{control(NAME, control(NAME, run('Old')))}</w:p>", "Flamingo"),
        (f"<w:p>{control(NAME, run('Old') + '<w:r><w:br/></w:r>' + run('lines'))}{run('!')}</w:p>", "Flamingo!"),
        (f"<w:p>{control('/l:letter[1]/l:no[1]', run('Old'))}</w:p>", "Old"),
        (f"<w:p>{control('count(//l:name)', run('Old'))}</w:p>", "Old"),
        (f"<w:p>{control('/l:letter[1]/l:photo[1]', '', kind='<w:picture/>')}{run('x')}</w:p>", "x"),
        (f"<w:p>{control('/l:letter/l:day', '', kind='<w:date/>')}</w:p>", "2024-03-05"),
        (f"<w:p>{control('/l:letter/l:day', '', kind=DATE)}</w:p>", "05.03.2024"),
        (f"<w:p>{control('/l:letter/l:pick', '', kind=LIST)}</w:p>", "Berry"),
        (f"<w:tbl><w:tr>{control(NAME, '<w:tc><w:p/></w:tc>', kind='')}<w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>",
         "Flamingo\tx"),
    ],
)  # fmt: skip
def test_a_control_shows_the_data_that_it_is_bound_to(body, text):
    assert text_of(body) == text


def test_a_control_takes_what_its_own_properties_say_alone():
    inner = "<w:del><w:sdt><w:sdtPr><w:dataBinding w:xpath='/l:letter/l:name[2]'/></w:sdtPr></w:sdt></w:del>"
    assert text_of(f"<w:p>{control(NAME, inner)}{run('!')}</w:p>") == "Flamingo!"


CODE = " MERGEFIELD Foo "
BEGIN, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
CHOICES = '<w:ddList><w:listEntry w:val="Red"/></w:ddList>'


@pytest.mark.parametrize(
    "inside",
    [
        f'<w:fldSimple w:instr="{CODE}"/>',
        f'<w:fldSimple w:instr="{CODE}">{run("«Foo»")}</w:fldSimple>',
        f"{BEGIN}<w:r><w:instrText>{CODE}</w:instrText></w:r>{END}",
        f"{BEGIN}<w:r><w:instrText>{CODE}</w:instrText></w:r>",
        f"<w:r><w:fldChar><w:ffData>{CHOICES}</w:ffData></w:fldChar></w:r>",
        '<w:r><w:sym w:font="Arial" w:char="0041"/></w:r>',
        '<m:oMath xmlns:m="m"><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den/></m:f></m:oMath>',
    ],
)
def test_nothing_in_a_control_shows_beside_its_data(inside):
    assert text_of(f"<w:p>{run('Name: ')}{control(NAME, inside)}{run('!')}</w:p>") == "Name: Flamingo!"


def test_data_that_are_nested_too_deep_are_left_out():
    found = _Nodes()
    deep = 5_000
    parse_xml(b'<r a="1">one<b>x</b>, two' + b'<d k="v">' * deep + b"y" + b"</d>" * deep + b"<b>z</b></r>", found)
    assert found.words["/r[1]"] == "one, two" and found.words["/r[1]/b[2]"] == "z"
    assert found.words["/r[1]/d[1]/@k"] == "v"
    assert max(map(len, found.words)) < 1_020
    assert sum(map(len, found.words)) < 200_000


def test_data_are_looked_up_in_the_part_that_is_named():
    class Parts:
        def related(self, part, kind):
            return {"customXml": ["a", "b"], "customXmlProps": [f"about {part}"]}.get(kind, [])

        def size_bytes(self, part):
            return 9 << 20 if part == "large" else 1

        def parse_aside(self, part, listener):
            if part.startswith("about"):
                listener.start("datastoreItem", {"itemID": part[-1]})
                return
            listener.start("r", {})
            listener.text(f"in {part}")
            listener.end("r")

    data = BoundData(Parts(), "main")
    assert [data.words(store, "/r") for store in ("a", "B", "c")] == ["in a", "in b", "in a"]
    assert data.words("a", "/r[2]") == data.words("a", "") == ""
    found = Control(store="b", path="/r", kind="text")
    found.find(data)
    assert (found.shown, found.is_replaced) == ("in b", True)


def test_parts_in_other_formats_are_read_in_their_place():
    def of(name, content):
        body = paragraph("Before") + '<w:altChunk r:id="r0"/>' + paragraph("After")
        return read(docx(body, {f"word/{name}": content}, aFChunk=name))

    assert of("a.html", "<html><body><p>Chunk</p></body></html>").text == "Before\n\nChunk\n\nAfter"
    assert of("a.docx", docx(paragraph("Chunk"))).text == "Before\n\nChunk\n\nAfter"
    inner = docx(paragraph("Chunk"), {"word/embeddings/deep.docx": docx(paragraph("Deep"))})
    bundle = of("a.docx", inner)
    assert bundle.own.text == "Before\n\nChunk\n\nAfter"
    assert [(one.name, one.outcome.text) for one in bundle.members] == [("a.docx/deep.docx", "Deep")]
    lost = of("a.docx", b"PK\3\4 and no more")
    assert lost.text == "Before\n\nAfter"
    assert [note.what for note in lost.missing] == ["a part in another format cannot be read"]


def test_a_part_that_is_named_often_is_read_once_at_every_depth():
    whole = docx(paragraph("Deep"), {"word/embeddings/deep.docx": docx(paragraph("Inner"))})
    for _ in range(3):
        body = '<w:altChunk r:id="r0"/>' * 20
        whole = docx(body, {"word/a.docx": whole}, aFChunk="a.docx")
    bundle = read(whole)
    assert bundle.own.text.count("Deep") == 20**3
    assert len(bundle.members) == 1


def test_what_cannot_be_read_is_told_once_and_parts_beyond_the_limit_are_left(monkeypatch):
    names = [f"{at}.html" for at in range(3)]
    with open_package(source_of("a.docx", zip_of(dict.fromkeys(names, "<p>Words</p>")))) as package:
        monkeypatch.setattr(embedded, "_MAX_CONVERTED", 1)
        foreign = Foreign(package)
        assert [foreign.text(name) for name in names] == ["Words", "", ""]
        assert [note.what for note in foreign.missing] == ["a part in another format cannot be read"]


def test_objects_are_found_wherever_their_program_keeps_them():
    inner = {"ppt/objects/a.docx": docx(paragraph("Inner"))}
    bundle = read(pptx(shape("Slide"), inner, package="../objects/a.docx"), "a.pptx")
    assert (bundle.own.text, bundle.members[0].outcome.text) == ("Slide", "Inner")


def field(code, result=""):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    shown = mark.format("separate") + result if result else ""
    return f"{mark.format('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{shown}{mark.format('end')}"


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (field(" MERGEFIELD Surname \\* MERGEFORMAT "), "«Surname»"),
        (field(' MERGEFIELD "First name" '), "«First name»"),
        (field(" MERGEFIELD Surname ", run("Mills")), "Mills"),
        ('<w:fldSimple w:instr=\' QUOTE "Quoted words" \'/>', "Quoted words"),
        (field(f'IF </w:instrText></w:r>{field("MERGEFIELD Sex")}<w:r><w:instrText> = "F" "a" "b"', run("a")), "a"),
    ],
)  # fmt: skip
def test_a_letter_to_be_merged_shows_the_names_of_its_fields(fields, text):
    assert read(docx(f"<w:p>{fields}</w:p>")).text == text


def test_links_and_fields_of_forms_are_read_with_what_they_tell():
    link = f'<w:p><w:hyperlink w:tooltip="Opens the price list">{run("Prices")}</w:hyperlink></w:p>'
    same = f'<w:p><w:hyperlink w:tooltip="prices">{run("Prices")}</w:hyperlink></w:p>'
    assert read(docx(link)).text == "Prices\n\nOpens the price list"
    assert read(docx(same)).text == "Prices"
    told = '<w:helpText w:type="{}" w:val="As on your card"/><w:statusText w:type="text" w:val="Your name"/>'
    form = '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>{}</w:ffData></w:fldChar></w:r></w:p>'
    assert read(docx(form.format(told.format("text")))).text == "As on your card\n\nYour name"
    assert read(docx(form.format(told.format("autoText")))).text == "Your name"
    link = '<a:hlinkClick r:id="r1" tooltip="Opens the map"/>'
    tip = f'<p:pic><p:nvPicPr><p:cNvPr name="x">{link}</p:cNvPr></p:nvPicPr></p:pic>'
    assert read(pptx(tip + shape("Words")), "a.pptx").text == "Words\nOpens the map"
