"""What stands in a layer of a PDF that is not drawn is found by itself, as hidden, and no word of it among others."""

from __future__ import annotations

import re
import zlib
from io import BytesIO

import pytest

from engine.documents import read_document
from engine.documents.document import Bundle
from engine.documents.pdf import hidden_layers, layer_pages
from engine.documents.pdf.hidden_layers import LayerStates, may_hide_layers
from engine.documents.pdf.layer_copies import Content, Piece
from engine.documents.pdf.layer_pages import HiddenLayers, SplitPage
from engine.third_party import Failure

SHOWN, UNSEEN = "The rent is due in May", "verborgen bis Juni"
# Objects 10 and 11 are layers, the first is on; 12 and later may be made of them.
ON, OFF = "10 0 R", "11 0 R"
STATE = "/OFF [11 0 R]"


def pdf(content, *, properties=f"/On {ON} /Off {OFF}", state=STATE, more="", forms="", notes="", packed=False):
    """Return a PDF of one page; forms maps names to objects that ``more`` has."""
    streams = content if isinstance(content, list) else [content]
    contents = " ".join(f"{30 + at} 0 R" for at in range(len(streams)))
    objects = {
        1: f"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[10 0 R 11 0 R]/D<<{state}>>>>/AcroForm<</Fields[]>>>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents[{contents}]/Annots[{notes}]"
        f"/Resources<</Font<</F1 4 0 R>>/Properties<<{properties}>>/XObject<<{forms}>>>>>>",
        4: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        10: "<</Type/OCG/Name(English)>>",
        11: "<</Type/OCG/Name(Deutsch)>>",
    }
    objects |= {30 + at: stream("", words) for at, words in enumerate(streams)}
    objects |= {int(number): body for number, body in re.findall(r"(\d+) 0 obj(.*?)endobj", more, re.DOTALL)}
    return file_of(objects, packed=packed)


def stream(about, words):
    return f"<<{about}/Length {len(words)}>>stream\n{words}\nendstream"


def file_of(objects, *, packed=False):
    """Return a file of these objects; ``packed`` puts those that are no streams into a stream, as newer programs do."""
    written = {number: body.encode("latin-1") for number, body in objects.items()}
    places = {}
    if packed:
        inner = {number: body for number, body in written.items() if b"endstream" not in body}
        head, bodies = "", b""
        for at, (number, body) in enumerate(inner.items()):
            places[number] = (2, 90, at)
            head += f"{number} {len(bodies)} "
            bodies += body + b" "
        squeezed = zlib.compress(head.encode() + bodies)
        about = f"<</Type/ObjStm/N {len(inner)}/First {len(head)}/Filter/FlateDecode/Length {len(squeezed)}>>stream\n"
        written = {number: body for number, body in written.items() if number not in inner}
        written[90] = about.encode() + squeezed + b"\nendstream"
    out = b"%PDF-1.7\n"
    for number, body in written.items():
        places[number] = (1, len(out), 0)
        out += b"%d 0 obj" % number + body + b"endobj\n"
    begin, count = len(out), 92
    if packed:
        places[91] = (1, begin, 0)
        rows = b"".join(
            kind.to_bytes(1, "big") + place.to_bytes(4, "big") + at.to_bytes(2, "big")
            for kind, place, at in (places.get(number, (0, 0, 0)) for number in range(count))
        )
        about = f"91 0 obj<</Type/XRef/W[1 4 2]/Size {count}/Root 1 0 R/Length {len(rows)}>>stream\n"
        return out + about.encode() + rows + b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % begin
    out += b"xref\n0 %d\n" % count
    for number in range(count):
        out += b"%010d 00000 %s \n" % ((places[number][1], b"n") if number in places else (0, b"f"))
    return out + b"trailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (count, begin)


def words(said, y=200):
    return f"BT /F1 12 Tf 20 {y} Td ({said}) Tj ET "


def part(name, content):
    return f"/OC /{name} BDC {content} EMC "


@pytest.fixture
def read(tmp_path):
    def go(data):
        (tmp_path / "a.pdf").write_bytes(data)
        found = read_document(tmp_path / "a.pdf")
        return found.own if isinstance(found, Bundle) else found

    return go


BOTH = part("On", words(SHOWN)) + part("Off", words(UNSEEN))
FORM = "12 0 obj" + stream("/Type/XObject/Subtype/Form/BBox[0 0 400 300]/OC 11 0 R", words(UNSEEN)) + "endobj"
OUTER = (
    "13 0 obj"
    + stream(
        f"/Type/XObject/Subtype/Form/BBox[0 0 400 300]/Resources<</Font<</F1 4 0 R>>/Properties<</X {OFF}>>>>",
        words(SHOWN) + part("X", words(UNSEEN)),
    )
    + "endobj"
)
NESTED = (
    "14 0 obj"
    + stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 400 300]/Resources<</Font<</F1 4 0 R>>/XObject<</In 13 0 R>>>>", "/In Do"
    )
    + "endobj"
)


def many(*parts):
    return "12 0 obj<</Type/OCMD" + "".join(parts) + ">>endobj"


KINDS = {
    "a layer in the place of another": pdf(BOTH),
    "objects in a stream": pdf(BOTH, packed=True),
    "contents in pieces": pdf(
        [part("On", words(SHOWN)) + "/OC /Off BDC BT /F1 12 Tf 20 200 Td", f"({UNSEEN}) Tj ET EMC"]
    ),
    "a list and its name with a number sign": pdf(BOTH.replace("/Off ", "/O#66f ")),
    "all off but one": pdf(BOTH, state=f"/BaseState/OFF/ON[{ON}]"),
    "within words": pdf(
        f"BT /F1 12 Tf 20 200 Td /OC/Off BDC ({UNSEEN}) ' EMC 0 14 Td [(The rent) -250 <20697320>(due in May)] TJ ET"
    ),
    "a part within a part": pdf(
        words(SHOWN) + part("Off", part("On", words("verborgen")) + "/Span BMC " + words("bis Juni", 186) + "EMC")
    ),
    "brackets in words": pdf(
        words(SHOWN)
        + part("Off", words("verborgen \\(nein\\) (ja (so)) bis Juni")).replace("nein\\) (ja (so)) ", "nein\\) ")
    ),
    "a form of a layer": pdf(words(SHOWN) + "/Fm Do", forms="/Fm 12 0 R", more=FORM),
    "a form drawn in a layer": pdf(
        words(SHOWN) + part("Off", "/Fm Do"), forms="/Fm 12 0 R", more=FORM.replace("/OC 11 0 R", "")
    ),
    "a part of a form": pdf("/Fm Do", forms="/Fm 13 0 R", more=OUTER),
    "a part of a form in a form": pdf("q /Fm Do Q", forms="/Fm 14 0 R", more=OUTER + NESTED),
    "any of one that is off": pdf(BOTH, properties=f"/On {ON} /Off 12 0 R", more=many(f"/OCGs {OFF}")),
    "all of two": pdf(BOTH, properties=f"/On {ON} /Off 12 0 R", more=many(f"/OCGs[{ON} {OFF}]/P/AllOn")),
    "any off": pdf(
        BOTH,
        properties="/On 12 0 R /Off 13 0 R",
        more=many(f"/OCGs[{ON} {OFF}]/P/AnyOff") + f"13 0 obj<</Type/OCMD/OCGs {ON}/P/AnyOff>>endobj",
    ),
    "all off": pdf(BOTH, properties=f"/On {ON} /Off 12 0 R", more=many(f"/OCGs[{ON} {OFF}]/P/AllOff")),
    "an expression": pdf(
        BOTH, properties=f"/On {ON} /Off 12 0 R", more=many(f"/OCGs {ON}/VE[/And {ON} [/Not [/Or {OFF} {ON}]]]")
    ),
    "advised by the use": pdf(
        BOTH,
        state=f"/AS[<</Event/View/Category[/View]/OCGs[{ON} {OFF}]>>]",
        more="11 0 obj<</Type/OCG/Name(a)/Usage<</View<</ViewState/OFF>>>>>>endobj",
    ),
    "state by reference": pdf(BOTH, more="15 0 obj[11 0 R]endobj", state="/OFF 15 0 R"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_words_of_a_layer_that_is_off_stand_behind_those_that_are_shown_and_say_so(read, kind):
    found = read(KINDS[kind])
    assert found.text.replace("(nein) ", "") == f"{SHOWN}\n(hidden) {UNSEEN}" and not found.missing


SHOWN_ALL = {
    "all are on": pdf(BOTH, state=f"/ON[{ON} {OFF}]"),
    "nothing is off": pdf(BOTH, state="/OFF[]"),
    "off for print alone": pdf(
        BOTH,
        state=f"/AS[<</Event/Print/Category[/Print]/OCGs[{OFF}]>>]",
        more="11 0 obj<</Type/OCG/Name(a)/Usage<</Print<</PrintState/OFF>>/View<</ViewState/ON>>>>>>endobj",
    ),
    "off and advised to be on": pdf(
        BOTH,
        state=f"{STATE}/AS[<</Event/View/Category[/View]/OCGs[{OFF}]>>]",
        more="11 0 obj<</Type/OCG/Name(a)/Usage<</View<</ViewState/ON>>>>>>endobj",
    ),
    "a state for designers": pdf(BOTH, more="11 0 obj<</Type/OCG/Name(a)/Intent/Design>>endobj"),
    "made of none": pdf(BOTH, properties=f"/On {ON} /Off 12 0 R", more=many("/OCGs[null]/P/AllOn")),
    "any of two": pdf(BOTH, properties=f"/On {ON} /Off 12 0 R", more=many(f"/OCGs[{ON} {OFF}]")),
}


@pytest.mark.parametrize("kind", SHOWN_ALL)
def test_layers_that_are_shown_are_no_hidden_ones(read, kind):
    found = read(SHOWN_ALL[kind])
    assert "hidden" not in found.text and "verborgen" in found.text and "rent" in found.text


def test_each_hidden_layer_is_read_by_itself(read):
    more = "10 0 obj<</Type/OCG/Name(English)>>endobj16 0 obj<</Type/OCG/Name(Fran\u00e7ais)>>endobj"
    content = words(SHOWN) + part("Off", words(UNSEEN)) + part("Fr", words("le loyer est en mai"))
    found = read(pdf(content, properties=f"/Off {OFF} /Fr 16 0 R", state="/OFF[11 0 R 16 0 R]", more=more))
    assert found.text == f"{SHOWN}\n(hidden) {UNSEEN}\n(hidden) le loyer est en mai"


def test_hidden_words_that_pages_repeat_are_said_once(read):
    content = words(SHOWN) + part("Off", words(UNSEEN))
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 30 0 R/Resources"
    more = f"17 0 obj{page}<</Font<</F1 4 0 R>>/Properties<</Off {OFF}>>>>>>endobj"
    more += "2 0 obj<</Type/Pages/Kids[3 0 R 17 0 R]/Count 2>>endobj"
    assert read(pdf(content, more=more)).text == f"{SHOWN}\n(hidden) {UNSEEN}\n\n{SHOWN}"


def test_binary_pictures_and_remarks_in_the_contents_end_no_layer(read):
    picture = "BI /W 4 /H 4 /BPC 8 /CS /G ID ( EMC ) EMC Q ab EI "
    found = read(pdf(words(SHOWN) + part("Off", f"% EMC (\n{picture} {words(UNSEEN)}") + words("zuletzt", 100)))
    assert found.text == f"{SHOWN}\nzuletzt\n(hidden) {UNSEEN}"


def test_a_hidden_word_for_words_that_are_drawn_is_not_shown_either(read):
    spoken = f"/Span <</ActualText ({UNSEEN})>> BDC {words('xx')} EMC"
    assert read(pdf(words(SHOWN) + part("Off", spoken))).text == f"{SHOWN}\n(hidden) {UNSEEN}"


def test_words_of_a_hidden_layer_that_the_page_shows_too_are_not_said_again(read):
    assert read(pdf(words(SHOWN) + part("Off", words(SHOWN, 100)))).text == SHOWN


NOTE = f"20 0 obj<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/OC {OFF}/T(Ada)/Contents(a draft)>>endobj"
SEAL = (
    f"21 0 obj<</Type/Annot/Subtype/Stamp/Rect[9 9 200 40]/OC {OFF}/AP<</N 12 0 R>>>>endobj12 0 obj"
    + stream("/Type/XObject/Subtype/Form/BBox[0 0 190 30]/Resources<</Font<</F1 4 0 R>>>>", words("entwertet", 5))
    + "endobj"
)


def test_hidden_notes_and_what_hidden_stamps_draw_say_that_they_are_hidden(read):
    found = read(pdf(words(SHOWN), notes="20 0 R 21 0 R", more=NOTE + SEAL))
    assert found.text == f"{SHOWN}\n(hidden) Comment by Ada: a draft\n(hidden) entwertet"


def test_a_stamp_that_is_shown_beside_hidden_words_is_read_as_shown(read):
    found = read(pdf(BOTH, notes="21 0 R", more=SEAL.replace(f"/OC {OFF}", "")))
    assert found.text == f"{SHOWN}\n(hidden) {UNSEEN}\nentwertet"


def test_a_page_of_hidden_words_alone_is_read(read):
    assert read(pdf(part("Off", words(UNSEEN)))).text == f"(hidden) {UNSEEN}"


def test_what_takes_too_long_is_read_as_shown_and_told(read, monkeypatch):
    monkeypatch.setattr(layer_pages, "_MAX_BYTES", 10)
    found = read(pdf(BOTH))
    assert set(re.findall(r"\w+", f"{SHOWN} {UNSEEN}")) <= set(
        re.findall(r"\w+", found.text.replace("Mayverborgen", "May verborgen"))
    )
    assert [note.what for note in found.missing] == [
        "page 1 may have hidden layers, whose words were read as if they were shown"
    ]


def test_a_file_that_pypdf_does_not_open_may_have_hidden_layers(read, monkeypatch):
    monkeypatch.setattr("pypdf.PdfReader.decrypt", lambda *_: 0)
    monkeypatch.setattr("pypdf.PdfReader.is_encrypted", True)
    told = "page 1 may have hidden layers, whose words were read as if they were shown"
    assert [note.what for note in read(pdf(BOTH)).missing] == [told]


def test_contents_tell_their_layers_in_the_order_of_drawing():
    inner = Content(b"", {}, [Piece(0, 1, "Roof"), Piece(1, 2, None)], {}, {}, {})
    pieces = [Piece(0, 1, None, "/Draft"), Piece(1, 2, "Attic"), Piece(2, 3, None, "/Plan"), Piece(3, 4, None, "/Logo")]
    whole = Content(b"", {}, pieces, {}, {"/Draft": "Cellar"}, {"/Plan": inner})
    assert list(whole.layers) == ["Cellar", "Attic", "Roof"]


def test_a_form_that_draws_itself_ends(read):
    form = "12 0 obj" + stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 400 300]"
        f"/Resources<</Font<</F1 4 0 R>>/Properties<</X {OFF}>>/XObject<</Fm 12 0 R>>>>",
        words(SHOWN) + part("X", words(UNSEEN)) + " /Fm Do",
    )
    assert read(pdf("/Fm Do", forms="/Fm 12 0 R", more=form + "endobj")).text == f"{SHOWN}\n(hidden) {UNSEEN}"


@pytest.mark.parametrize("packed", [False, True])
def test_files_without_a_layer_that_is_off_are_told_by_their_bytes(packed):
    bare = b"1 0 obj<</Type/ObjStm/N 1/First 4>>stream\n3 0 <<>>\nendstream endobj trailer<</Root 3 0 R>>"
    assert not may_hide_layers(bare)
    assert may_hide_layers(pdf(BOTH, packed=packed))
    assert may_hide_layers(pdf(BOTH, state="/BaseState /OFF", packed=packed))
    assert not may_hide_layers(pdf(BOTH, state="/OFF []/ON[10 0 R]", packed=packed))
    # What is off elsewhere, and states by reference, which are looked up.
    off = "15 0 obj<</OFF[11 0 R]>>endobj"
    by_reference = f"1 0 obj<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[{ON}]/D 16 0 R>>>>endobj"
    on = "16 0 obj<</OFF[]/ON[10 0 R]>>endobj"
    if not packed:
        assert not may_hide_layers(pdf(BOTH, more=off + by_reference + on))
        assert may_hide_layers(pdf(BOTH, more=by_reference + on.replace("[]", "[11 0 R]")))
    assert may_hide_layers(pdf(BOTH, more=by_reference, packed=packed))
    plain = file_of({1: "<</Type/Catalog/Pages 2 0 R>>", 2: "<</Type/Pages/Kids[]/Count 0>>"}, packed=packed)
    assert not may_hide_layers(plain)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize(
    ("advice", "may"),
    [("/View<</ViewState/ON>>/Print<</PrintState /ON>>", False), ("/Export<</ExportState/OFF>>", True)],
)
def test_layers_that_the_use_advises_to_show_are_no_reason_to_ask_another_reader(packed, advice, may):
    more = f"11 0 obj<</Type/OCG/Name(a)/Usage<<{advice}>>>>endobj"
    state = f"/AS[<</Event/View/Category[/View/Export]/OCGs[{ON} {OFF}]>>]"
    assert may_hide_layers(pdf(BOTH, state=state, more=more, packed=packed)) is may
    assert may_hide_layers(pdf(BOTH, state=state + "/OFF[11 0 R]", more=more, packed=packed))


def test_an_expression_that_holds_itself_ends():
    from pypdf.generic import ArrayObject, DictionaryObject, NameObject

    loop = ArrayObject([NameObject("/Not")])
    loop.append(loop)
    group = DictionaryObject({NameObject("/Type"): NameObject("/OCMD"), NameObject("/VE"): loop})
    assert LayerStates(DictionaryObject()).hidden_name(group) in (None, "")


@pytest.mark.parametrize("drawn", [["/A"] * 3, ["/A", "/B", "/C"]], ids=["one name", "several names"])
def test_forms_that_draw_a_form_several_times_are_looked_at_once(drawn):
    draw = " ".join(f"{name} Do" for name in drawn)
    forms = [" ".join(f"{name} {at} 0 R" for name in set(drawn)) for at in [*range(41, 59), 13]]
    more = OUTER + "".join(
        f"{at} 0 obj"
        + stream(f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<{inner}>>>>", draw)
        + "endobj"
        for at, inner in enumerate(forms, 40)
    )
    split = HiddenLayers(BytesIO(pdf("/Fm Do", forms="/Fm 40 0 R", more=more)), 1).split(0, 0.0)
    assert isinstance(split, SplitPage) and split.is_parted and len(split.data) < 100_000


def states_of(objects, state=STATE):
    """Return the states of a file's layers, and a reference to its object 40."""
    from pypdf import PdfReader
    from pypdf.generic import IndirectObject

    reader = PdfReader(BytesIO(pdf(BOTH, more="".join(f"{at} 0 obj{body}endobj" for at, body in objects), state=state)))
    return LayerStates(reader.root_object), IndirectObject(40, 0, reader)


MADE = {
    "of itself": lambda at: "<</Type/OCMD/OCGs[40 0 R 40 0 R 11 0 R]/P/AllOn>>",
    "of others": lambda at: f"<</Type/OCMD/OCGs[{f'{at + 1} 0 R ' * 4}]>>",
    "by /And": lambda at: f"<</Type/OCMD/VE[/And{f' {at + 1} 0 R' * 4}]>>",
    "by /Or": lambda at: f"<</Type/OCMD/VE[/Or{f' {at + 1} 0 R' * 4}]>>",
    "by lists": lambda at: f"[/Or{f' {at + 1} 0 R' * 4}]" if at > 40 else "<</Type/OCMD/VE 41 0 R>>",
}


@pytest.mark.parametrize("kind", MADE)
def test_what_is_made_of_one_thing_many_times_is_asked_once(kind):
    made = [(at, MADE[kind](at)) for at in range(40, 62)]
    states, first = states_of([*made, (62, "<</Type/OCMD/OCGs 11 0 R>>")])
    assert states.hidden_name(first) is not None
    states, first = states_of(
        [*made, (62, "<</Type/OCMD/OCGs 10 0 R>>")], "/OFF[11 0 R]" if kind != "of itself" else ""
    )
    assert states.hidden_name(first) is None


def test_what_is_made_of_too_many_layers_is_told_each_time(read, monkeypatch):
    monkeypatch.setattr(hidden_layers, "_MAX_QUESTIONS", 5)
    made = f"<</Type/OCMD/OCGs[{f'{OFF} ' * 9}]>>"
    states, first = states_of([(40, made)])
    for _ in range(2):
        with pytest.raises(OverflowError):
            states.hidden_name(first)
    found = read(pdf(BOTH, properties=f"/On {ON} /Off {made}"))
    assert UNSEEN.split()[-1] in found.text and "hidden layers" in found.missing[0].what


def test_the_last_page_has_the_words_of_all_further_layers(read):
    names = range(31, 86)
    content = words(SHOWN, 290) + "".join(part(f"L{at}", words(f"wort{at}", 3 * at)) for at in names)
    more = "".join(f"{at} 0 obj<</Type/OCG/Name(N{at})>>endobj" for at in names)
    layers = " ".join(f"{at} 0 R" for at in names)
    data = pdf(content, properties=" ".join(f"/L{at} {at} 0 R" for at in names), state=f"/OFF[{layers}]", more=more)
    *lines, last = read(data).text.split("\n")
    assert lines == [SHOWN, *(f"(hidden) wort{at}" for at in names[:49])]
    assert set(last.split()) == {"(hidden)", *(f"wort{at}" for at in names[49:])}


def test_of_a_large_page_fewer_layers_are_told_apart(read, monkeypatch):
    names = range(31, 37)
    content = words(SHOWN, 290) + "".join(part(f"L{at}", words(f"wort{at}", 3 * at)) for at in names)
    more = "".join(f"{at} 0 obj<</Type/OCG/Name(N{at})>>endobj" for at in names)
    layers = " ".join(f"{at} 0 R" for at in names)
    data = pdf(content, properties=" ".join(f"/L{at} {at} 0 R" for at in names), state=f"/OFF[{layers}]", more=more)
    monkeypatch.setattr(layer_pages, "_MAX_BYTES", 3 * (len(content) + 200))
    *lines, last = read(data).text.split("\n")
    assert lines == [SHOWN, "(hidden) wort31"] and set(last.split()) == {"(hidden)", *(f"wort{at}" for at in names[1:])}


@pytest.mark.parametrize(("data", "pages"), [(b"no PDF", 1), (pdf(BOTH), 2)], ids=["not opened", "other pages"])
def test_where_pypdf_cannot_tell_the_layers_it_is_told_of_each_page(data, pages):
    layers = HiddenLayers(BytesIO(data), pages)
    assert [type(layers.split(number, 0.0)) for number in range(2)] == [Failure, Failure]


def test_many_mentions_of_layers_are_looked_at_a_few_times(monkeypatch):
    asked = []
    look = hidden_layers._object
    monkeypatch.setattr(hidden_layers, "_object", lambda data, number: asked.append(number) or look(data, number))
    on = b"5 0 obj<</D<</ON[10 0 R]>>>>endobj "
    assert not may_hide_layers(on + b"/OCProperties 5 0 R " * 90) and asked == [b"5"]
    assert may_hide_layers(on + b"/OCProperties 5 0 R " * 200) and len(asked) == 2
    others = b"".join(b"%d 0 obj<<>>endobj /OCProperties %d 0 R " % (at, at) for at in range(10, 90))
    assert may_hide_layers(others) and len(asked) <= 20
    states = b"/OCProperties<<%s>>" % b"".join(b"/D %d 0 R " % at for at in range(10, 90))
    assert may_hide_layers(others.replace(b"/OCP", b"/P") + states) and len(asked) <= 40


def test_dictionaries_within_one_that_was_looked_at_are_not_looked_at():
    deep = 200_000
    assert not may_hide_layers(b"/OCProperties<<" * deep + b">>" * deep)
    assert may_hide_layers(b"/OCProperties<</OCProperties 5 0 R>> 5 0 obj<</D<</OFF[1 0 R]>>>>endobj")


def test_streams_of_packed_objects_are_looked_at_once(monkeypatch):
    squeezed = zlib.compress(b"1 0 <</Type/Catalog>>")
    about = b"9 0 obj<</Filter/FlateDecode/First 4/Type"
    many = about + b"/ObjStm " * 300_000 + b">>stream\n" + squeezed + b"\nendstream endobj trailer<</Root 1 0 R>>"
    assert not may_hide_layers(many)
    one = about + b"/ObjStm>>stream\n" + squeezed + b"\nendstream endobj "
    off = zlib.compress(b"1 0 <</Type/Catalog/OCProperties<</D<</OFF[1 0 R]>>>>>>")
    last = about + b"/ObjStm>>stream\n" + off + b"\nendstream endobj "
    assert not may_hide_layers(one * 3 + b"/Root 1 0 R") and may_hide_layers(one * 3 + last + b"/Root 1 0 R")
    # What is too much to look at may hide some; numbers that nobody counts to are none.
    monkeypatch.setattr(hidden_layers, "_MAX_PACKED_BYTES", 30)
    assert may_hide_layers(one * 3 + b"/Root 1 0 R")
    assert not may_hide_layers(one.replace(b"First 4", b"First " + b"4" * 5000) + b"/Root " + b"9" * 5000 + b" 0 R")
