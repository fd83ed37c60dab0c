"""Documents of LyX and Scribus, by their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from sources import reader_of

from engine.errors import UnreadableFileError

read = reader_of("a.lyx")

LYX = (Path(__file__).parents[2] / "data" / "note.lyx").read_bytes()
OLD = r"""#LyX 1.3 created this file. For more info see http://www.lyx.org/
\lyxformat 221
\textclass article
\begin_preamble
x
\end_preamble
\language ngerman

\layout Title

Alt
\layout Standard

Text
\begin_inset Foot
collapsed true

\layout Standard

Fuss
\end_inset 

 weiter 
\begin_inset LatexCommand \cite{knuth}

\end_inset 

\layout Itemize

punkt
\the_end
"""


def test_a_document_of_lyx_gives_its_paragraphs_sections_notes_and_tables():
    found = read(LYX)
    assert found.text == (
        "Der Bau\n\nAda Müller\n\nKiel\n\nEin Wort, das über die Zeile geht, schräg und weiter “Zitat” mit $x^{2}$ "
        "und\xa0mehr 10^6… siehe sec:Kiel und Werft http://w.example.neu\n\nFußnote eins\n\n(hidden) nur für mich\n\n"
        "einshttp://a.b\ntief\n\nName\tOrt\nBo\tUlm\n\nBeschriftung\n\n\\newpage"
    )
    assert (found.title, found.author, found.type) == ("Der Bau", "Ada Müller", "word")
    assert [(heading.title, heading.level) for heading in found.headings] == [("Der Bau", 1), ("Kiel", 2)]


def test_a_document_of_an_older_lyx_is_read():
    assert read(OLD.encode()).text == "Alt\n\nText weiter knuth\n\nFuss\n\npunkt"


def test_a_document_of_lyx_that_is_cut_short_keeps_what_it_has():
    at = LYX.index(b"Fu\xc3\x9fnote eins") + 8
    assert read(LYX[:at]).text.endswith("geht, schräg und\n\nFußnote")
    assert read(
        b"#LyX 2.3 created this file.\n\\lyxformat 544\n\\begin_body\n" + b"\\begin_layout X\nword\n" * 5_000
    ).text


def lyx(*paragraphs):
    body = "".join(f"\\begin_layout {layout}\n{words}\n\\end_layout\n\n" for layout, words in paragraphs)
    return f"#LyX 2.3 created this file.\n\\lyxformat 544\n\\begin_body\n\n{body}\\end_body\n".encode()


def inset(name, words, facts="status open\n"):
    said = f"\n\\begin_layout Plain Layout\n{words}\n\\end_layout\n" if words else ""
    return f"\n\\begin_inset {name}\n{facts}{said}\n\\end_inset\n\n"


def test_short_titles_stand_below_and_names_of_theorems_before_their_words():
    found = read(
        lyx(
            ("Section", inset("Argument 1", "Short") + "A long title"),
            ("Section*", inset("OptArg", "A long") + "A long one"),
            ("Theorem", inset("Argument 1", "Pythagoras") + "In a triangle"),
            ("Description", inset("Argument item:1", "Keel") + "a beam"),
            ("Frame", inset("Argument 1", "fragile") + inset("Argument 4", "A slide")),
        )
    )
    assert found.text == (
        "A long title\n\nShort\n\nA long one\n\n(Pythagoras) In a triangle\n\nKeel a beam\n\nfragile\n\nA slide"
    )
    assert [heading.title for heading in found.headings] == ["A long title", "A long one", "A slide"]


def test_what_lyx_writes_for_programs_is_not_read():
    info = inset("Info", "", 'type  "shortcuts"\narg   "command-execute"\n')
    length = inset("Argument 1", inset("ERT", "0.5\n\\backslash\ncolumnwidth"))
    title = inset("Argument 1", inset("ERT", "\\backslash\nemph{Keel}"))
    typed = inset("Argument item:1", "\n\\backslash\ncolumnwidth")
    found = read(
        lyx(("Standard", f"Press{info}."), ("Standard", f"{length}Box"), ("Section", f"{title}On"), ("Itemize", typed))
    )
    assert found.text == "Press.\n\nBox\n\nOn\n\n\\emph{Keel}\n\n\\columnwidth"


def test_what_was_deleted_ends_where_it_ends_in_lyx():
    note = inset("Foot", "\n\\change_deleted 0 1\nnote")
    gone = "\n\\change_deleted 0 1\ngone" + note + "still " + inset("Quotes eld", "", "") + "gone"
    found = read(
        lyx(("Standard", f"kept{gone}\n\\change_unchanged\n here\n\\change_deleted 0 1\n"), ("Standard", " on"))
    )
    assert found.text == "kept here on"


def test_words_of_lyx_stand_in_their_order():
    code = inset("listings", "x = 1", "inline true\nstatus open\n")
    boxed = inset("Box Frameless", "boxed", 'has_inner_box 0\nwidth ""\n')
    words = (
        f"run {code} in {inset('Branch Long', 'a branch')}, {boxed} and\\SpecialChar breakableslash\nor\n\\hfill\nend"
    )
    assert read(lyx(("Standard", words + inset("listings", "below")))).text == (
        "run x = 1 in a branch, boxed and/or\tend\n\nbelow"
    )


def test_citations_of_lyx_have_their_keys_with_what_stands_around_them():
    cited = inset("CommandInset citation", "", 'LatexCommand citep\nafter "p. 7"\nbefore "see"\nkey "k"\n')
    entry = inset("CommandInset bibitem", "", 'LatexCommand bibitem\nlabel "Kn"\nkey "k"\n')
    old = inset("LatexCommand \\citep[see][p. 8]{k}", "", "") + " and" + inset("LatexCommand \\index{x}", "", "")
    space = "\n\\begin_inset space ~\n\\end_inset\n\n"
    assert read(lyx(("Standard", f"As{space}:{cited}; {old}"), ("Bibliography", entry + "Knuth"))).text == (
        "As\xa0:see k p. 7; see k p. 8 and\n\nKn k Knuth"
    )


OLDEST = rb"""#This file was created by <ada> Mon Jan 11 12:00:00 1999
#LyX 1.0 (C) 1995-1999 Matthias Ettrich and the LyX Team
\lyxformat 2.15
\textclass article

\layout Title
\added_space_top vfill
Old
\layout Standard

Text
\begin_float footnote
\layout Standard

Foot
\end_float
 goes on\SpecialChar ~
and
\protected_separator
: gr\i \"{u}
n
\begin_inset Info
noted

\end_inset

\layout Standard
\align center \LyXTable
multicol5
2 2 0 0 -1 -1 -1 -1
1 1 0 0
0 1 0 0
8 1 0 "" ""
8 1 1 "" ""
1 8 1 0 0 0 0 "" ""
2 8 1 0 0 0 0 "" ""
0 8 1 0 0 0 0 "" ""
0 8 1 0 0 0 0 "" ""

Head
\newline
Bo
\newline
Ulm
\layout Bibliography
\bibitem [Kn97]{knuth}

D. Knuth
\the_end
"""


def test_a_document_of_the_oldest_lyx_is_read():
    found = read(OLDEST)
    assert found.text == (
        "Old\n\nText goes on\xa0and\xa0: grün\n\nFoot\n\n(hidden) noted\n\nHead\nBo\tUlm\nKn97 knuth D. Knuth"
    )
    assert found.title == "Old"
    for at in range(OLDEST.index(b"Text"), len(OLDEST), 7):
        assert read(OLDEST[:at]).text.startswith("Old")


def scribus(objects, version="SCRIBUSUTF8NEW"):
    layers = '<LAYERS NUMMER="0" SICHTBAR="1"/><LAYERS NUMMER="1" SICHTBAR="0"/>'
    about = 'TITLE="Leaf" AUTHOR="Ada" KEYWORDS="keel, oak"'
    return f"<?xml version='1.0'?><{version}><DOCUMENT {about}>{layers}{objects}</DOCUMENT></{version}>".encode()


def frame(story, page=0, place=(0, 0), more="", tag="PAGEOBJECT"):
    left, top = place
    return f'<{tag} OwnPage="{page}" XPOS="{left}" YPOS="{top}" {more}><StoryText>{story}</StoryText></{tag}>'


def words(said):
    return f'<ITEXT CH="{said}"/>'


SCRIBUS = scribus(
    frame(words("Second ") + words("page") + "<trail/>", 1, (0, 900))
    + frame(words("right") + "<tab/>" + words("tab") + "<breakline/>" + words("line") + "<trail/>", 0, (300, 101))
    + frame(
        words("Head") + '<para PARENT="Heading 2"/>' + words("Body &amp; more") + "<para/>" + words("last"), 0, (3, 99)
    )
    + frame(words("unseen") + "<trail/>", 0, (0, 500), 'LAYER="1"')
    + frame(words("Each page ") + '<var name="pgno"/>', tag="MASTEROBJECT")
    + '<Notes><Note Text="&amp;lt;SaxXML&amp;gt;&amp;lt;p&amp;gt;noted&amp;lt;/p&amp;gt;"/></Notes>'
)


def test_a_document_of_scribus_is_read_page_by_page_and_frame_by_frame():
    found = read(SCRIBUS, "leaf.sla")
    assert found.text == (
        "Head\n\nBody & more\n\nlast\n\nright\ttab\nline\n\n(hidden) unseen\n\nSecond page\n\nEach page\n\nnoted"
    )
    assert (found.title, found.author, found.keywords) == ("Leaf", "Ada", "keel, oak")
    assert [place.label for place in found.places] == ["page 1", "page 2", "master pages"]
    assert [(heading.title, heading.level) for heading in found.headings] == [("Head", 2)]


def test_words_of_older_scribus_stand_in_the_frames_themselves():
    old = '<PAGEOBJECT OwnPage="0"><ITEXT CH="one"/><para/><ITEXT CH="two"/></PAGEOBJECT>'
    assert read(scribus(old, "SCRIBUSUTF8"), "a.sla").text == "one\n\ntwo"
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(scribus(old)[:99], "a.sla")


@pytest.mark.parametrize("wrong", ["&#x5;", "&#5;", "&#x05;", "\x05", "&#x1c;"])
def test_controls_that_scribus_writes_cost_nothing(wrong):
    text = frame(words(f"one{wrong}two&#x4;three&#x1e;\x1d")) + frame(words("last"), place=(0, 9))
    found = read(scribus(text), "a.sla")
    assert found.text == "one\ntwo\tthree\n\nlast" and not found.missing


def test_damage_of_a_document_of_scribus_costs_no_frame_behind_it():
    damaged = frame(words("one")) + frame('<ITEXT CH="two" CH="twice"/>', place=(0, 50)) + frame(words("last"), 1)
    found = read(scribus(damaged), "a.sla")
    assert found.text.startswith("one") and found.text.endswith("last") and found.missing


def test_what_stands_before_the_damage_of_a_document_of_scribus_is_read():
    whole = read(SCRIBUS, "a.sla").text
    for cut in (SCRIBUS[:-9], SCRIBUS.replace(b"</SCRIBUS", b"</X")):
        found = read(cut, "a.sla")
        assert found.text == whole and "damaged" in found.missing[0].what
    found = read(SCRIBUS[: SCRIBUS.index(b'<ITEXT CH="last') + 12], "a.sla")
    assert "Body" in found.text and "last" not in found.text and found.missing
    assert not read(SCRIBUS, "a.sla").missing


def test_letters_of_scribus_may_be_code_points_and_marks_stand_for_words():
    story = words("n") + '<ITEXT Unicode="8230" CH="x"/><ITEXT Unicode="13"/><ITEXT Unicode="55296"/>' + words("&#13;z")
    mark = words(" by ") + '<MARK label="Name" type="3"/><MARK label="gone" type="3"/>' + words("!")
    marks = '<Marks><Mark label="Name" type="3" str="Acme"/></Marks>'
    assert read(scribus(frame(story + mark) + marks), "a.sla").text == "n…\n\nz by Acme!"


@pytest.mark.parametrize(
    ("style", "level"),
    [("Untitled", 0), ("Entitled text", 0), ("Titelblatt", 0), ("Text after title", 0), ("Heading for 5 columns", 1)]
    + [
        ("02_Heading 2", 2),
        ("Chapter Title", 1),
        ("Subtitle", 2),
        ("Überschrift 3", 3),
        ("Sous-titre", 2),
        ("Title", 1),
        ("Copy of Heading 1", 1),
        ("My Heading", 1),
        ("News headline", 1),
        ("Kopie von Überschrift 2", 2),
        ("Book Sub-heading", 2),
        ("Heading text body", 0),
        ("Body below heading", 0),
        ("Running head", 0),
        ("Subheader", 0),
    ],
)
def test_a_style_of_scribus_is_that_of_headings_by_its_whole_name(style, level):
    found = read(scribus(frame(words("Word") + f'<para PARENT="{style}"/>')), "a.sla")
    assert [heading.level for heading in found.headings] == ([level] if level else [])
