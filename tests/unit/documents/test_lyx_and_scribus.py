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
        "Der Bau\n\nAda Müller\n\nKiel\n\nEin Wort, das über die Zeile geht, schräg und weiter “Zitat” mit $x^{2}$ und "
        "mehr 10^6… siehe sec:Kiel und Werft http://w.example.neu\n\nFußnote eins\n\n(hidden) nur für mich\n\n"
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
        read(SCRIBUS[:-9], "a.sla")
