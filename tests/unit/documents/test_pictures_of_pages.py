"""Pictures that came with a page or a mail: recognised where the page shows them, told where recognition is off."""

from __future__ import annotations

import base64
import json
import plistlib
import struct
import zlib
from email.message import EmailMessage

import pytest
from made_files import ole
from sources import reader_of, source_of, zip_of
from test_pictures_inside import LINES, SCAN, WORDS, installed, of_telephone, off, png, written  # noqa: F401 (a fixture)

from engine.documents.containers import members
from engine.documents.document import Bundle
from engine.documents.mail.pictures_beside import addresses
from engine.documents.office.word_xml_pictures import WrittenPictures
from engine.documents.pictures import inside
from engine.documents.pictures.inside import PicturesInside
from engine.documents.pictures.picture_size import is_picture
from engine.documents.reader_versions import UNRECOGNISED
from engine.documents.text.page_pictures import PagePictures, from_base64
from engine.errors import UnsupportedFileError

NOTE = "a picture may hold text that was not read"


def data_address(picture, kind="image/png"):
    return f"data:{kind};base64,{base64.b64encode(picture).decode()}"


def image(picture, more=""):
    return f'<img src="{data_address(picture)}" {more}>'


def read_page(page, name="a.html"):
    return reader_of(name)(page.encode())


@installed
def test_words_of_a_picture_written_into_a_page_stand_where_it_does():
    page = f"<p>before {image(written(*LINES))} after</p><p>end</p>"
    assert read_page(page).text == f"before\n{WORDS}\nafter\n\nend"
    drawing = f'<svg><image href="{data_address(written(*LINES))}"/></svg>'
    assert read_page(f"<p>a</p>{drawing}").text == f"a\n\n{WORDS}"
    lazy = image(png(1, 1), f'data-src="{data_address(written(*LINES))}"')
    assert read_page(f"<p>a {lazy}</p>").text == f"a\n{WORDS}"


@installed
def test_words_of_a_hidden_picture_on_a_page_are_marked():
    page = f'<p>a</p><div style="display:none">{image(written(*LINES))}</div><p>b</p>'
    assert read_page(page).text == f"a\n\n(hidden) {' '.join(LINES)}\n\nb"


def test_the_words_of_a_drawing_written_into_a_page_need_no_recognition(off):  # noqa: F811
    drawing = "<svg xmlns='http://www.w3.org/2000/svg'><text>Sales 2023</text></svg>"
    for address in (f"data:image/svg+xml;utf8,{drawing}", data_address(drawing.encode(), "image/svg+xml")):
        for shown in (f'<img src="{address}">', 2 * f'<img src="{address}">'):  # each once
            assert read_page(f"<p>a {shown}</p>").text == "a\nSales 2023"


def test_a_drawing_that_holds_the_place_of_a_picture_does_not_hide_it(off):  # noqa: F811
    waiting = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><title>loading</title></svg>"
    document = read_page(f'<p>a <img src="{waiting}" data-src="{data_address(SCAN)}"></p>')
    assert document.text == "a" and [note.what for note in document.missing] == [NOTE]


@pytest.mark.parametrize(
    "shown",
    [
        '<input type="image" src="{0}">',
        '<object data="{0}"></object>',
        '<picture><source srcset="{0} 2x"><img src="a.png"></picture>',
    ],
)
def test_pictures_of_buttons_objects_and_those_of_several_forms_are_met(off, shown):  # noqa: F811
    document = read_page(f"<p>a</p>{shown.format(data_address(SCAN))}")
    assert document.text == "a" and [note.what for note in document.missing] == [NOTE]


def test_a_page_whose_pictures_were_not_recognised_says_so(off):  # noqa: F811
    document = read_page(f"<p>a {image(SCAN)}</p>")
    assert [note.what for note in document.missing] == [NOTE] and document.reader.endswith(UNRECOGNISED)
    with pytest.raises(UnsupportedFileError, match="OCR would read it"):
        read_page(image(SCAN))
    assert not read_page(f"<p>a</p><nav>{image(SCAN)}</nav>").missing  # a logo


@pytest.mark.parametrize("broken", ["data:image/png;base64,@@@@@", "data:,", "data:image/png;base64,A", "http://[", ""])
def test_an_address_that_holds_no_picture_costs_nothing(broken):
    assert read_page(f'<p>a <img src="{broken}"> b</p>').text == "a b"


def saved_page(address, **facts):
    message = EmailMessage()
    message["Subject"] = "Saved"
    message.set_content(f'<p>a</p><img src="{address}"><p>b</p>', subtype="html")
    message.replace_header("Content-Type", "text/html; charset=utf-8")
    message["Content-Location"] = "https://example.org/shop/page.html"
    message.make_related()
    message.add_related(written(*LINES), "image", "png", **facts)
    return message.as_bytes()


@installed
@pytest.mark.parametrize("address", ["https://example.org/shop/a%20b.png", "a%20b.png", "/shop/a%20b.png"])
def test_a_picture_saved_beside_a_page_is_read_by_its_address(address):
    data = saved_page(address, headers=["Content-Location: https://example.org/shop/a%20b.png"])
    assert reader_of("a.mhtml")(data).text == f"a\n\n{WORDS}\n\nb"


@installed
def test_a_picture_saved_beside_a_page_is_read_by_its_name():
    assert reader_of("a.mhtml")(saved_page("cid:one@x", cid="<one@x>")).text == f"a\n\n{WORDS}\n\nb"


@installed
def test_a_picture_in_a_page_of_safari_is_read():
    page = b'<p>a</p><img src="b.png"><p>c</p>'
    main = {"WebResourceData": page, "WebResourceMIMEType": "text/html", "WebResourceURL": "https://example.org/d/"}
    beside = {"WebResourceData": written(*LINES), "WebResourceURL": "https://example.org/d/b.png"}
    data = plistlib.dumps({"WebMainResource": main, "WebSubresources": [beside]}, fmt=plistlib.FMT_BINARY)
    assert reader_of("a.webarchive")(data).text == f"a\n\n{WORDS}\n\nc"


@installed
def test_a_page_of_safari_may_name_where_its_pictures_lie():
    page = b'<base href="../i/"><p>a</p><img src="b.png"><p>c</p>'
    main = {"WebResourceData": page, "WebResourceMIMEType": "text/html", "WebResourceURL": "https://example.org/d/"}
    beside = {"WebResourceData": written(*LINES), "WebResourceURL": "https://example.org/i/b.png"}
    data = plistlib.dumps({"WebMainResource": main, "WebSubresources": [beside]}, fmt=plistlib.FMT_BINARY)
    assert reader_of("a.webarchive")(data).text == f"a\n\n{WORDS}\n\nc"


def mail(plain, page, *pictures):
    """A mail with pictures of its page, which are called one@x, two@x and so on."""
    message = EmailMessage()
    message["From"], message["Subject"] = "ada@example.org", "Rent"
    message.set_content(plain)
    if page:
        message.add_alternative(page, subtype="html")
    part = message.get_payload()[-1] if page else message
    for name, picture in zip(("one", "two"), pictures, strict=False):
        part.add_related(picture, "image", "png", cid=f"<{name}@x>")
    return message.as_bytes()


def body_of(outcome):
    own = outcome.own if isinstance(outcome, Bundle) else outcome
    return own.text.partition("\n\n")[2]


@installed
def test_a_screenshot_in_the_words_of_a_mail_is_read_once():
    read, picture = reader_of("a.eml"), written(*LINES)
    page = '<p>Look:</p><img src="cid:one@x"><p>Regards</p>'
    assert body_of(read(mail("Look:", page, picture))) == f"Look:\n\n{WORDS}\n\nRegards"
    said = body_of(read(mail("Look:\n[cid:one@x]\nRegards", page, picture)))  # the text says all that the page does
    assert said == f"Look:\n[cid:one@x]\nRegards\n\n{WORDS}"
    hidden = '<p>Look:</p><div hidden><img src="CID:one@x"></div><p>Regards</p>'
    assert body_of(read(mail("Look: Regards", hidden, picture))) == f"Look: Regards\n\n(hidden) {' '.join(LINES)}"
    other = written("Paid back in July")
    assert body_of(read(mail("Look:", page, picture, other))).endswith("Regards\n\nPaid back in July")
    assert not isinstance(read(mail("Look:", page, picture)), Bundle)


@pytest.mark.parametrize("cited", [1, 3])
def test_pictures_of_a_mail_cost_its_attachments_nothing(off, cited):  # noqa: F811
    message, picture = EmailMessage(), SCAN + bytes(50_000)
    message.set_content("Hi")
    message.add_alternative("<p>Hello</p>" + '<img src="cid:one@x">' * cited, subtype="html")
    message.get_payload()[-1].add_related(picture, "image", "png", cid="<one@x>")
    packed = zip_of({"a.txt": "The lease " * 2_000})
    message.add_attachment(packed, "application", "zip", filename="a.zip")
    outcome = reader_of("a.eml")(message.as_bytes(), unpacked_bytes=60_000)
    assert [member.outcome.text[:9] for member in outcome.members] == ["The lease"]
    assert [note.what for note in outcome.own.missing] == [NOTE]


@pytest.mark.parametrize("page", ['<p>Look</p><img src="cid:one@x">', "<p>Look</p>"])
def test_a_picture_of_a_telephone_in_a_mail_is_told_once(page):
    picture = of_telephone((4032, 3024))
    outcome = reader_of("a.eml")(mail("Look", page, picture, picture))
    assert [note.what for note in outcome.missing] == ["a picture that may hold text cannot be opened"]


def test_a_picture_that_a_mail_shows_again_is_unpacked_once():
    taken = []
    parts = {"cid:one@x": lambda: taken.append(1) or SCAN}
    pictures = PagePictures(PicturesInside(source_of("a.eml", b"")), parts)
    pictures.all_words('<img src="cid:one@x">' * 3)
    assert pictures.rest() == [] and len(taken) == 1


def test_what_an_attachment_leaves_out_of_its_pictures_is_not_missing_in_the_mail(monkeypatch):
    source = source_of("a.eml", b"")

    def read(inner):
        assert not inner.budget.take(inner.budget.unpacked_bytes + 1)
        raise UnsupportedFileError(inner.path, "a picture")

    monkeypatch.setattr(members, "_read", read)
    pictures, found = PicturesInside(source), members.Members(source)
    found.add("a.doc", b"")
    assert not pictures.told(found.bundle(None)).missing


def test_a_mail_that_is_a_screenshot_says_so(off):  # noqa: F811
    document = reader_of("a.eml")(mail("-", '<img src="cid:one@x">', SCAN))
    assert [note.what for note in document.missing] == [NOTE]


def outlook(page, *attached):
    """A message of Outlook; what is attached is (name, content, whether it stands in the words, its name there)."""

    def wide(words):
        return words.encode("utf-16-le")

    streams = {
        "__nameid_version1.0/__substg1.0_00030102": b"",
        "__properties_version1.0": bytes(32),
        "__substg1.0_0037001F": wide("Rent"),
        "__substg1.0_10130102": page.encode(),
    }
    for number, (name, content, is_inside, called) in enumerate(attached):
        folder = f"__attach_version1.0_#{number:08X}"
        flags = struct.pack("<HHIII", 3, 0x3714, 6, 4 if is_inside else 0, 0)
        streams[f"{folder}/__properties_version1.0"] = bytes(8) + flags
        streams[f"{folder}/__substg1.0_3707001F"] = wide(name)
        streams[f"{folder}/__substg1.0_3712001F"] = wide(called)
        streams[f"{folder}/__substg1.0_37010102"] = content
    return ole(streams, exact=[name for name in streams if name.startswith("__attach") and "prop" in name])


@installed
def test_a_screenshot_in_a_message_of_outlook_is_read_and_no_attachment():
    page = '<p>Look:</p><img src="cid:one"><p>Regards</p>'
    outcome = reader_of("a.msg")(outlook(page, ("a.png", written(*LINES), True, "one")))
    assert body_of(outcome) == f"Look:\n\n{WORDS}\n\nRegards" and not isinstance(outcome, Bundle)
    outcome = reader_of("a.msg")(outlook("<p>Look:</p>", ("a.png", written(*LINES), True, "one")))
    assert body_of(outcome) == f"Look:\n\n{WORDS}"


def test_a_file_that_outlook_shows_in_the_words_is_an_attachment_unless_it_is_a_picture():
    outcome = reader_of("a.msg")(outlook("<p>Look</p>", ("a.txt", b"The lease".ljust(4096), True, "one")))
    assert [(member.name, member.outcome.text.strip()) for member in outcome.members] == [("a.txt", "The lease")]
    assert is_picture(SCAN) and not is_picture(b"The lease")


@installed
def test_a_logo_below_each_letter_is_recognised_once(monkeypatch):
    asked = []
    monkeypatch.setattr(inside.ocr, "recognise", lambda picture: asked.append(1) or "Logo")
    inside._known.clear()
    for _ in range(3):
        assert PicturesInside(source_of("a.eml", b"")).words(written("A logo")) == "Logo"
    assert len(asked) == 1
    monkeypatch.setattr(inside, "_REMEMBERED", 1)
    for words in ("One", "Two", "One"):
        PicturesInside(source_of("a.eml", b"")).words(written(words))
    assert len(asked) == 4
    inside._known.clear()


@installed
def test_pictures_of_all_documents_in_a_file_have_one_limit():
    inside._known.clear()
    source = source_of("a.mbox", b"", pictures=1)
    assert PicturesInside(source).words(written(*LINES)) == WORDS
    second = PicturesInside(source)
    assert second.words(written("Paid back")) == ""
    bundle = second.told(Bundle(None))
    told = "text in its pictures is left out, as there are too many in one file"
    assert [note.what for note in bundle.missing] == [told]


def test_pictures_that_are_too_large_together_are_told():
    source = source_of("a.doc", b"", unpacked_bytes=10)
    pictures = PicturesInside(source)
    assert not pictures.told(Bundle(None)).missing
    assert not source.budget.take(11)
    notes = [note.what for note in pictures.told(Bundle(None)).missing]
    assert notes == ["text in some pictures is left out, as they are too large together"]
    pictures = PicturesInside(source)
    assert source.budget.inflated(zlib.compress(bytes(100)), zlib.MAX_WBITS, 100) == bytes(10)
    assert [note.what for note in pictures.told(Bundle(None)).missing] == notes


@installed
@pytest.mark.parametrize("kind", ["image/png", "png"])
def test_pictures_in_a_notebook_stand_below_their_cells(kind):
    letters = base64.encodebytes(written(*LINES)).decode()
    shown = {kind: letters, "text/plain": "<Figure size 640x480>"}
    output = {"output_type": "display_data", **({"data": shown} if "/" in kind else shown)}
    cells = [{"cell_type": "code", "source": "plot()", "outputs": [output]}, {"cell_type": "markdown", "source": "end"}]
    read = reader_of("a.ipynb")
    text = read(json.dumps({"cells": cells}).encode()).text
    assert text.endswith(f"\n\n{WORDS}\n\nend")
    written_in = {"cell_type": "markdown", "source": f"a ![]({data_address(written(*LINES))})"}
    assert read(json.dumps({"cells": [written_in]}).encode()).text.endswith(f"\n\n{WORDS}")
    put_in = {"cell_type": "markdown", "source": "a ![](attachment:b)", "attachments": {"b": {"image/png": letters}}}
    assert read(json.dumps({"cells": [put_in]}).encode()).text.endswith(f"\n\n{WORDS}")


@pytest.mark.parametrize("attached", [None, "a", ["a"], {"a.png": None}, {"a.png": "abc"}, {"a.png": {"image/png": 5}}])
def test_what_is_no_picture_in_a_notebook_costs_nothing(attached):
    cells = [{"cell_type": "markdown", "source": "words", "attachments": attached}]
    assert reader_of("a.ipynb")(json.dumps({"cells": cells}).encode()).text == "words"


def test_a_part_is_called_by_its_name_and_its_address():
    assert addresses("<one@x>", "b.png") == ["cid:one@x", "b.png"] and addresses("", "") == []
    assert addresses("one\r\n @x", "") == ["cid:one@x"]


@pytest.mark.parametrize(
    ("letters", "said"), [(b"S2VubmluZw==", b"Kenning"), (b"S2Vu\nbmlu Zw", b"Kenning"), (b"@", b"")]
)
def test_base64_is_read_as_far_as_it_goes(letters, said):
    assert from_base64(letters) == said


@installed
def test_a_picture_written_into_the_xml_of_word_is_read_where_it_stands():
    letters = base64.encodebytes(written(*LINES)).decode()
    picture = (
        f'<w:pict><w:binData w:name="wordml://1.png">{letters}</w:binData>'
        '<v:shape><v:imagedata src="wordml://1.png"/></v:shape></w:pict>'
    )
    body = f"<w:p><w:r><w:t>Before</w:t></w:r><w:r>{picture}</w:r></w:p><w:p><w:r><w:t>After</w:t></w:r></w:p>"
    space = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:v="urn:schemas-microsoft-com:vml"'
    document = (
        f"<?mso-application progid='Word.Document'?><w:wordDocument {space}><w:body>{body}</w:body></w:wordDocument>"
    )
    assert reader_of("a.xml")(document.encode()).text == f"Before\n\n{WORDS}\n\nAfter"
    assert WrittenPictures().words(PicturesInside(source_of("a.xml", b"")), "none") is None


def test_a_picture_written_into_the_xml_of_word_costs_its_file_nothing_more(off):  # noqa: F811
    found, source = WrittenPictures(), source_of("a.xml", b"", unpacked_bytes=10)
    found.start("binData", {"name": "a"})
    found.text(base64.b64encode(SCAN).decode())
    found.end("binData")
    pictures = PicturesInside(source)
    assert [found.words(pictures, "a") for _ in range(3)] == ["", "", ""]
    assert [note.what for note in pictures.told(Bundle(None)).missing] == [NOTE]


@installed
def test_pictures_in_a_fiction_book_stand_at_its_end():
    letters = base64.encodebytes(written(*LINES)).decode()
    book = (
        '<FictionBook xmlns:l="l"><body><section><p>Once</p><image l:href="#a.png"/><p>End</p></section></body>'
        f'<binary id="a.png" content-type="image/png">{letters}</binary><binary id="b">@</binary></FictionBook>'
    )
    assert reader_of("a.fb2")(book.encode()).text == f"Once\n\nEnd\n\n{WORDS}"
