"""A document is shown with its structure, its passage marked in it; nothing that it names is loaded."""

import email.message
import os
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, QTextCursor

from desktop.controllers.pictures import PictureReaders
from desktop.preview.formatted_view import REACH_CHARS, FormattedView
from desktop.preview.illustrating import Illustrating
from desktop.preview.markdown_source import cut_window, local_picture, safe_source
from desktop.preview.offset_map import OffsetMap
from desktop.preview.structure import read_blocks, with_attachments
from desktop.texts.citing import cite_passage, span_place
from desktop.texts.languages import speak
from desktop.texts.wording import passage_place
from engine.documents.document import Document, Heading, Place
from engine.library import Library
from engine.search.hits import Explanation, Hit, Passage, SentenceShare

_GUIDE = """---
title: x
---
# Sourdough guide

Feed the **starter** every *morning*, see [the page](http://tracker.example/x).

| Step | Minutes |
|------|--------:|
| Fold | 120 |

Line with<br>a break and _under_ and `code_x` and <img src="file:///etc/passwd"> html.

The oven must be hot 😀 before the loaf goes in.
"""


def passage(text, words, *highlights):
    start = text.index(words)
    spans = tuple((words.index(word), words.index(word) + len(word)) for word in highlights)
    return Passage(words, start, start + len(words), None, 1.0, spans)


@pytest.fixture
def view(qtbot, theme, lane):
    made = FormattedView(theme, lane)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def marked(view, color):
    ground = view._theme.color(color)
    return [
        one.cursor.selectedText() for one in view.extraSelections() if one.format.background().color() == ground
    ]  # fmt: skip


def test_blocks_are_read_from_text_and_headings():
    text = "Title\n\nSome words\nmore words\n\na\tb\nc\td\n\n1. one\n2. two\n\nChapter\t3\n\n> said\n> so"
    headings = (Heading(0, 1, "Title"), Heading(text.index("Chapter"), 2, "Chapter 3"))
    blocks = read_blocks(Document(text, "", "word", headings=headings), 0, len(text))
    kinds = [(block.kind, text[block.start : block.end]) for block in blocks]
    assert [kind for kind, _ in kinds] == ["heading", "paragraph", "table", "item", "item", "heading", "quote"]
    assert kinds[1][1] == "Some words\nmore words" and kinds[6][1] == "> said\n> so"
    assert [[text[slice(*cell)] for cell in row] for row in blocks[2].rows] == [["a", "b"], ["c", "d"]]


def test_the_head_of_a_mail_is_set_apart_and_what_came_with_it_stands_below():
    text = "From: Ann <a@b>\nSubject: Re: x: y\n\nFrom: here on it is text"
    blocks = with_attachments(read_blocks(Document(text, "", "email"), 0, len(text)), ["a.pdf"])
    assert [block.kind for block in blocks] == ["fields", "paragraph"] and blocks[0].label == "a.pdf"
    assert [text[slice(*cell)] for cell in blocks[0].rows[1]] == ["Subject", "Re: x: y"]


def test_a_mail_without_a_head_shows_what_came_with_it_at_the_top(view):
    text = "Here is the plan.\n\nYours"
    document = Document(text, "", "email")
    blocks = with_attachments(read_blocks(document, 0, len(text)), ["plan.pdf", "b.txt"])
    assert [block.kind for block in blocks] == ["fields", "paragraph", "paragraph"]
    view.show_document(document, passage(text, text, "plan"), None, attached=("plan.pdf", "b.txt"))
    said = view.toPlainText()
    assert said.index("plan.pdf") < said.index("b.txt") < said.index("Here is the plan.")
    assert marked(view, "mark_word") == ["plan"]


def test_slides_and_chapters_say_where_they_begin_without_being_text(view):
    text = "First\n\nSecond 😀 slide"
    places = (Place(0, "slide", "slide 1"), Place(7, "slide", "slide 2"))
    document = Document(text, "", "slides", places=places)
    view.show_document(document, passage(text, "Second 😀 slide", "slide"), None)
    assert view.toPlainText() == "slide 1\nFirst\nslide 2\nSecond 😀 slide"
    assert marked(view, "mark") == ["Second 😀 slide"] and marked(view, "mark_word") == ["slide"]


@pytest.fixture
def german(qapp):
    speak("de")
    yield
    speak("en")


@pytest.mark.parametrize(
    ("label", "said"),
    [("message 2", "Nachricht 2"), ("Inbox, message 14", "Inbox, Nachricht 14"), ("slide 3", "Folie 3"),
     ("cell 7", "Zelle 7"),
     ("lines 3–20", "Zeilen 3–20"), ("entry 3", "Eintrag 3"), ("note 1", "Notiz 1"), ("comments", "Kommentare"),
     ("slide 3 (hidden)", "Folie 3 (ausgeblendet)"), ("arrows", "Pfeile"), ("master", "Mastershape"),
     ("master Pump", "Mastershape Pump"), ("background page · Frame", "Hintergrundseite · Frame"),
     ("page around the diagram", "Seite um das Diagramm"), ("master pages", "Musterseiten"),
     ("page 2 · Cellar (hidden)", "Seite 2 · Cellar (ausgeblendet)"), ("mailbox, message 3", "Postfach, Nachricht 3"),
     ("sheet Costs (hidden), A3:F3", "Blatt Costs (ausgeblendet), A3:F3")],
)  # fmt: skip
def test_places_are_said_in_the_windows_language_also_in_the_document_and_in_what_is_cited(view, german, label, said):
    document = Document("Words", "", "email", places=(Place(0, "message", label),))
    view.show_document(document, None, None)
    assert view.toPlainText() == f"{said}\nWords"
    assert span_place(document, 0, 3) == said


@pytest.mark.parametrize(
    ("label", "said"),
    [("sheet master", "Blatt master"), ("sheet comments; page 3", "Blatt comments; page 3"),
     ("sheet it is not there", "Blatt it is not there"), ("sheet 1,000", "Blatt 1,000"),
     ("group arrows", "Gruppe arrows"), ("chapter 2 · Art: note", "Kapitel 2 · Art: note"),
     ("chapter 2 · A; the file is empty", "Kapitel 2 · A; the file is empty"), ("page Plan", "page Plan"),
     ("the file is empty", "the file is empty"), ("many languages", "many languages")],
)  # fmt: skip
def test_names_in_places_stay_as_the_file_has_them(view, german, label, said):
    document = Document("Words", "", "diagram", places=(Place(0, "section", label),))
    view.show_document(document, None, None)
    assert view.toPlainText() == f"{said}\nWords"
    assert span_place(document, 0, 3) == passage_place(Passage("Words", 0, 5, None, 0.0, place=label)) == said


def test_a_citation_of_a_mail_says_its_day_and_its_place_in_the_windows_language(german):
    found = Passage("The keys.", 0, 9, None, 0.0, place="message 2")
    hit = Hit("/post.mbox/00002 Keys.eml", "Keys", "email", 1.0, 0.5, 0.0, 0.0, (found,), dated=1_772_532_000.0)
    said = cite_passage(hit, found, None).source
    assert "Nachricht 2" in said and re.search(r"3\D+2026", said)


def test_a_passage_across_a_table_is_marked_cell_by_cell(view):
    text = "Before\n\nPart\tYears\nPump 😀\t5\n\nAfter"
    view.show_document(Document(text, "", "html"), passage(text, "Part\tYears\nPump 😀\t5", "Pump", "5"), None)
    assert marked(view, "mark") == ["Part", "Years", "Pump 😀", "5"]
    assert marked(view, "mark_word") == ["Pump", "5"]
    cursor = view.document().find("Pump")
    view.setTextCursor(cursor)
    assert cursor.currentTable() is not None and text[slice(*view.selected_span)] == "Pump"


def test_rendered_markdown_has_its_marks_and_none_of_its_signs(view):
    wanted = passage(_GUIDE, "The oven must be hot 😀 before the loaf goes in.", "oven", "loaf")
    view.show_document(Document(_GUIDE, "", "markdown"), wanted, None)
    shown = view.toPlainText()
    assert "**" not in shown and "| Step" not in shown and "http:" not in shown
    assert "<br>" in shown and '<img src="file:///etc/passwd">' in shown  # words, not HTML
    assert shown.rstrip().endswith("goes in.")  # nothing is dropped behind them
    assert marked(view, "mark") == ["The oven must be hot 😀 before the loaf goes in."]
    assert marked(view, "mark_word") == ["oven", "loaf"]
    under = view.document().find("under").charFormat()
    assert under.fontItalic() and not under.fontUnderline()
    link = view.document().find("the page").charFormat()
    assert not link.isAnchor() and not link.anchorHref()
    why = Explanation(0.5, (), (SentenceShare(0, 14, 0.5, 0.5),), 0, ())
    view.show_why(why, heat=True)
    assert marked(view, "sentence") == ["The oven must "[:14].strip()]


def test_titles_of_links_and_pictures_are_no_tooltips(view, evil):
    text = """A [link](x.md "<img src='file:///etc/passwd'>") and ![p](inside.png "<b>title</b>") end"""
    view.show_document(Document(text, "", "markdown"), None, evil / "docs")
    cursor = QTextCursor(view.document())
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        assert not cursor.charFormat().toolTip() and not cursor.charFormat().anchorHref()
    assert "\ufffc" in view.toPlainText()  # the picture beside the file is still there


def test_a_passage_with_signs_is_found_in_what_became_of_it(view):
    text = _GUIDE + "\n## More\n\nSee **this bold** [link](http://x.example/a/b) and `some code` here, dear reader.\n"
    start = text.index("## More")
    view.show_document(Document(text, "", "markdown"), Passage(text[start:], start, len(text), None, 1.0), None)
    assert any("this bold link and some code here" in part for part in marked(view, "mark"))


_SETUP = (
    "# Setup\n\nThe options are these:\n|Option|Default|\n|-|-|\n|port|8080|\n|host|[local](http://a.example/long/way)|"
    "\n\n```python\nrun(port=8080)\nstart_all(now)\n```\n\nThen it waits for a call from somebody.\n"
)


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("|Option", "start_all(now)", ["Option", "Default", "port", "8080", "host", "local", "run(port=8080)"]),
        ("```python", "start_all(now)", ["run(port=8080)", "start_all(now)"]),
        ("# Setup", "somebody.", ["Setup", "The options are these:", "Option", "local", "start_all(now)"]),
    ],
)
def test_a_passage_over_a_table_and_code_is_marked_in_both(view, first, last, shown):
    start, end = _SETUP.index(first), _SETUP.index(last) + len(last)
    wanted = Passage(_SETUP[start:end], start, end, None, 1.0)
    view.show_document(Document(_SETUP, "", "markdown"), wanted, None)
    seen = marked(view, "mark")
    assert [one for one in shown if one not in seen] == [] and "python" not in view.toPlainText()


@pytest.mark.parametrize(
    "text",
    [
        "```python\nhandlers[name](event, payload)\nother(call)\n```\n\nEnd of it all.\n",
        "~~~ lua\nrows[0](first)\n~~~\n\n> ```\n> a[b](c)\n> ```\n\nEnd of it all.\n",
        "[Note]: this is important text for you\n\nMore [a](http://x.example/z 'to z') words here.\n",
        'See x[0](the long remark about cats) and so on it goes, [there](<a b> "c") and [here](x_(y)).\n',
    ],
)
def test_a_passage_is_marked_from_its_first_word_to_its_last(view, text):
    view.show_document(Document(text, "", "markdown"), Passage(text, 0, len(text), None, 1.0), None)
    shown = view.toPlainText()
    assert "".join("".join(marked(view, "mark")).split()) == "".join(shown.split())


@pytest.mark.parametrize(
    "text",
    ["Prices:\n|a|b|\n|-|-|\n|1|2|\n", "- item\n| a | b |\n|:-:|---|\n| 1 | 2 |\n", "> Said:\n> a|b\n> :-|-:\n> 1|2\n",
     "x\r\n|a|b|\r\n|-|-|\r\n|1|2|\r\n"],
)  # fmt: skip
def test_a_table_right_below_a_line_of_text_is_one(view, text):
    view.show_document(Document(text, "", "markdown"), None, None)
    assert "|" not in view.toPlainText() and "--" not in view.toPlainText()


@pytest.mark.parametrize(
    "text",
    ["```\nx\n|a|b|\n|-|-|\n```\n", "said\n---\nmore | of it\n", "a | b | c\n- | -\n", "|a|b|\n|-|-|\n|1|2|\n",
     "|a|b|\n|---|---|\n|-|-|\n|1|2|\n", "|a|b|\n|---|---|\n|1|2|\n|-|-|\n|3|4|\n", "    x\n    |a|b|\n    |-|-|\n",
     "- x\n\n    ```\n    q\n    |a|b|\n    |-|-|\n    ```\n", "> ```\n> x\n> |a|b|\n> |-|-|\n> ```\n",
     "<pre>\nx\n|a|b|\n|-|-|\n</pre>\n",
     "````md\n```\nx\n|a|b|\n|-|-|\n```\nx\n|a|b|\n|-|-|\n````\n", "- ```\n  x\n  |a|b|\n  |-|-|\n  ```\n"],
)  # fmt: skip
def test_what_is_no_table_below_text_stays_as_it_is(text):
    assert safe_source(text, None) == text


@pytest.fixture
def evil(tmp_path, qapp):
    """A folder in which a document names pictures beside it, outside of it, by address, and through a link."""
    (tmp_path / "docs").mkdir()
    for place in (tmp_path / "outside.png", tmp_path / "docs" / "inside.png"):
        image = QImage(40, 30, QImage.Format.Format_RGB32)
        image.fill(0xFF0000)
        image.save(str(place))
        os.utime(place, (1, 2))
    (tmp_path / "docs" / "linked.png").symlink_to(tmp_path / "outside.png")
    return tmp_path


OUTSIDE = [
    "../outside.png",
    "{0}/outside.png",
    "file://{0}/outside.png",
    "linked.png",
    "<../outside.png>",
    "%2e%2e/outside.png",
]


@pytest.mark.parametrize(
    "name", [*OUTSIDE, "http://tracker.example/p.png", "//tracker.example/p.png", "data:image/png;base64,AAAA"]
)
@pytest.mark.parametrize("form", ["![alt]({0})", "![alt][ref]\n\n[ref]: {0}\n", "![![in]({0})]({0})"])
def test_no_picture_is_loaded_but_those_beside_the_file(view, evil, name, form, qtbot):
    wanted = []
    view.picture_wanted.connect(wanted.append)
    name = name.format(evil)
    text = "# One\n\n" + form.format(name) + "\n\nlast words"
    view.show_document(Document(text, "", "markdown"), None, evil / "docs")
    view.grab()
    qtbot.settle()
    assert not wanted and "last words" in view.toPlainText()
    assert (evil / "outside.png").stat().st_atime == 1  # nobody has read it


def test_a_title_and_a_page_that_name_files_and_addresses_load_nothing(view, evil, qtbot):
    evil_words = f'<img src="file://{evil}/outside.png"><script src="http://tracker.example/s.js"></script>'
    for kind in ("html", "word", "email", "book"):
        text = f"{evil_words}\n\n![alt](file://{evil}/outside.png)"
        view.show_document(Document(text, evil_words, kind, headings=(Heading(0, 1, evil_words),)), None, evil / "docs")
        view.grab()
        assert view.toPlainText() == text.replace("\n\n", "\n")
    assert (evil / "outside.png").stat().st_atime == 1


def test_a_picture_beside_the_file_is_decoded_elsewhere_and_shown(view, evil, qtbot):
    readers = PictureReaders()
    shows = Illustrating(view, readers)
    try:
        text = "# One\n\n![alt](inside.png)\n\nlast words"
        view.show_document(Document(text, "", "markdown"), None, evil / "docs")
        view.grab()
        qtbot.waitUntil(lambda: view.grab().toImage().pixelColor(60, 90).alpha() == 255 and bool(view._pictures))
        assert view._pictures[(evil / "docs" / "inside.png").resolve()].width() == 40
        assert shows is not None
    finally:
        readers.close(5000)


def test_names_of_pictures(evil):
    docs = evil / "docs"
    assert local_picture("inside.png", docs) == (docs / "inside.png").resolve()
    for name in (
        "../outside.png",
        "linked.png",
        "/etc/passwd.png",
        "C:\\x.png",
        "\\\\host\\x.png",
        "inside.svg",
        "a\0b.png",
    ):
        assert local_picture(name, docs) is None
    assert safe_source("a ![far](http://x/y.png) b", docs) == "a \\[far\\] b"
    assert safe_source("a ![near](inside.png) b", None) == "a \\[near\\] b"


def test_front_matter_is_a_block_of_its_own_and_prose_between_rules_is_not():
    assert safe_source("---\ntitle: A\n---\nb", None) == "```yaml\ntitle: A\n```\nb"
    assert safe_source("+++\ntitle = 1\n+++\nb", None) == "```toml\ntitle = 1\n```\nb"
    prose = "---\n\nwords\n\n---\nb"
    assert safe_source(prose, None) == prose


def test_a_long_document_is_set_window_by_window_and_found_as_a_whole(view, qtbot):
    words = "The quick brown fox jumps over the lazy dog again and again. "
    text = "\n\n".join([words * 5] * 2000 + ["Needle in the hay."] + [words * 5] * 2000)
    document = Document(text, "", "word", headings=(Heading(0, 1, words * 5),))
    view.show_document(document, None, None)
    start, end = view.loaded
    assert start == 0 and end < 4 * REACH_CHARS
    view.look_for("needle")
    qtbot.waitUntil(lambda: view.finder.found.number == 1)
    assert view.loaded[0] > 100_000 and marked(view, "accent") == ["Needle"]
    view.go_to_target(len(text) - 10)
    assert view.loaded[1] == len(text)
    before = view.loaded[0]
    view.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: view.loaded[0] < before)


def test_a_window_of_markdown_begins_and_ends_outside_of_code():
    code = "```\n" + "\n\n".join(["x = 1"] * 100) + "\n```\n\n"
    text = "Intro\n\n" + code + "After\n\n" + "para\n\n" * 4000
    at = text.index("After")
    start, end = cut_window(text, at - 50, at, 400)
    assert text[:start].count("```") % 2 == 0 and text[:end].count("```") % 2 == 0
    assert start <= at - 450 and at + 400 <= end <= at + 800


@pytest.mark.parametrize("filling", ["a\tb\n", "word ", "```\nx\n\ny\n", "x\n\n"])
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_a_window_is_bounded_whatever_the_text_is_made_of(filling, share):
    text = filling * 40_000
    at = round(share * len(text))
    start, end = cut_window(text, at, at, 1000)
    assert at - 2000 <= start <= max(0, at - 1000) and min(len(text), at + 1000) <= end <= at + 2000


def test_of_a_table_without_end_a_part_is_set(view):
    text = "Intro\n\n" + "\n".join("\t".join(f"cell {row} {column}" for column in range(8)) for row in range(20_000))
    start = text.index("cell 9000 0")
    wanted = Passage(text[start : start + 80], start, start + 80, None, 1.0)
    view.show_document(Document(text, "", "html"), wanted, None)
    assert view.loaded[1] - view.loaded[0] < 5 * REACH_CHARS and "cell 9000 0" in marked(view, "mark")


def test_offsets_and_positions_are_the_inverse_of_each_other():
    text = "ab😀c|def"
    offsets = OffsetMap(text)
    offsets.add(0, 4, 10)
    offsets.add(5, 8, 30)
    assert [offsets.position(at) for at in (0, 2, 3, 4, 5, 8)] == [10, 12, 14, 15, 30, 33]
    assert [offsets.offset(at) for at in (10, 12, 14, 15, 30, 33)] == [0, 2, 3, 4, 5, 8]
    assert offsets.pieces(1, 7) == [(11, 15), (30, 32)]


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    folder = tmp_path_factory.mktemp("letters")
    (folder / "docs").mkdir()
    mail = email.message.EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ann <ann@example.org>", "Bo <bo@example.org>", "The <b>deposit</b>"
    mail.set_content("The landlord keeps the deposit for six months.")
    mail.add_attachment("The heating bill.", filename="bill.txt")
    (folder / "docs" / "letter.eml").write_bytes(mail.as_bytes())
    (folder / "docs" / "guide.md").write_text(_GUIDE + "\n## Ingredients\n\nFlour of rye, water and salt.\n", "utf-8")
    with Library.open(folder / "library", create=True) as library:
        assert library.index([folder / "docs"]).indexed == 3
        document = library.document_text(folder / "docs" / "guide.md")
        assert [one.title for one in document.headings] == ["Sourdough guide", "Ingredients"]
        assert [Path(path).name for path in library.members(folder / "docs" / "letter.eml")] == ["bill.txt"]
    return folder / "library"


def test_in_the_window_a_mail_has_its_head_and_what_came_with_it(make_window, letters, ask, qtbot):
    kenning = make_window(letters)
    panel = ask(kenning, "how long does the landlord keep the deposit").preview
    qtbot.waitUntil(lambda: panel.formatted.isVisible())
    cursor = QTextCursor(panel.formatted.document().find("Ann <ann@example.org>"))
    table = cursor.currentTable()
    assert table is not None and table.columns() == 2
    assert panel.formatted.document().find("bill.txt").currentTable() == table
    assert panel.formatted.document().find("The landlord keeps").currentTable() is None
    kenning.window.resize(kenning.window.minimumSize())
    qtbot.settle(kenning)
    document = panel.formatted.document()
    names = [document.find(name).block().layout() for name in ("From", "Subject", "Attached")]
    assert [name.lineCount() for name in names] == [1, 1, 1]


def test_the_switch_to_plain_text_is_remembered(make_window, letters, ask, qtbot):
    kenning = make_window(letters)
    panel = ask(kenning, "type:md flour of rye").preview
    qtbot.waitUntil(lambda: panel.formatted.isVisible())
    assert panel.reading.contents.isVisible()
    panel.reading.toggle_outline()
    panel.reading.outline.clicked.emit(panel.reading.outline.model().index(0, 0).model().index(0, 0))
    kenning.window.actions_["toggle_text"].trigger()
    assert panel.text.isVisible() and "## Ingredients" in panel.text.toPlainText()
    kenning.window.close()
    again = make_window(letters)
    panel = ask(again, "type:md flour of rye").preview
    qtbot.waitUntil(lambda: panel.shown is not None)
    assert panel.text.isVisible() and not panel.formatted.isVisible()
