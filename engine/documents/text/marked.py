"""How is XML read that people wrote to be read? Its words alone: manuals, feeds, places, translations, drawings.

What an element means is told by its name, in whichever of these formats: some stand within a sentence, some are
titles, some hold a page of HTML, some are no words. Each other one begins a paragraph. Of a document that is damaged
the words around the damage are read.
"""

from __future__ import annotations

import html
import re
from functools import partial
from typing import NamedTuple

from engine.documents.alt_texts import described
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.own_entities import with_own_entities
from engine.documents.repaired_xml import read_in_part
from engine.documents.source import DocumentSource
from engine.documents.text.html import add_page, declared_charset, has_markup
from engine.documents.text.plain import read_code
from engine.documents.types.names import stem
from engine.documents.xmlstream import Attributes, parse_xml
from engine.errors import UnreadableFileError, UnsupportedFileError

# Within a sentence: of DocBook, DITA, TEI, JATS, XLIFF, SVG, and of HTML inside of others.
_INLINE = frozenset("""
    abbrev acronym anchor application citation citetitle classname code command computeroutput constant email emphasis
    envar errorcode errorname errortype filename firstname firstterm foreignphrase function givenname glossterm
    guibutton guiicon guilabel guimenu guimenuitem guisubmenu hardware honorific interface interfacename jobtitle keycap
    keycode keycombo keysym lineage link literal menuchoice methodname modifier mousebutton olink option optional
    orgname othername parameter personname phrase productname productnumber prompt property quote replaceable
    returnvalue sgmltag shortcut structfield structname subscript superscript surname symbol systemitem token trademark
    ulink uri userinput varname wordasword xref year
    apiname boolean cite cmdname codeph delim filepath keyword kwd line-through msgnum msgph oper overline parmname ph
    sep state synph systemoutput term uicontrol wintitle
    abbr add choice corr del emph expan foreign gap gloss hi lb measure mentioned milestone num orig orgName pb persName
    placeName ptr ref reg rs sic soCalled supplied unclear w c pc
    bold ext-link given-names inline-formula inline-graphic italic monospace named-content roman
    sans-serif styled-content underline
    g x bx ex mrk sc ec
    sent Text
    tspan textPath flowSpan
    a b bdi bdo big dfn em font i img ins kbd mark s samp small span strike strong sub sup tt u var wbr
""".split())  # fmt: skip
_INLINE_IN_TEI = frozenset({"name", "date", "time", "title", "seg", "note"})
# Of notes of Tomboy and Gnote; lines of a note are its paragraphs.
_INLINE_IN = {
    "note": frozenset({"strikethrough", "highlight", "large", "huge", "internal", "broken", "url"}),
    "cherrytree": frozenset({"rich_text"}),
    "xml": frozenset({"style"}),  # of EndNote, around all words
    "RDF": frozenset({"surname", "givenName"}),
    "dtbook": frozenset({"noteref", "annoref", "lic"}),
    "ncx": frozenset({"text"}),
}
# What stands in an attribute and is shown: topics of feeds, names of a place's data.
_SHOWN_ATTRIBUTES = {"category": ("label", "term", "text"), "Data": ("name",), "SimpleData": ("name",)}
_SHOWN_ATTRIBUTES["img"] = ("alt",)  # of talking books
_TITLES = frozenset("""
    title name head bridgehead subtitle refname navtitle article-title doctitle h1 h2 h3 h4 h5 h6 hd docTitle navLabel
""".split())  # fmt: skip
_PARTS = frozenset("""
    book part chapter appendix article preface section sect1 sect2 sect3 sect4 sect5 refentry refsect1 refsect2
    refsect3 refsection glossary topic concept task reference div div1 div2 div3 div4
    Document Folder Placemark wpt rte trk channel item entry level1 level2 level3 level4 level5 level6 record navPoint
""".split())  # fmt: skip
_ROWS = frozenset({"tr", "row"})  # whose parts stand on one line, however they are marked
_ROWS_IN = {"article": frozenset("element-citation nlm-citation person-group name string-name".split())}  # of JATS
_PRINTED = "mixed-citation"  # a reference with its signs and spaces; only the parts of a name there have none
_NAME = "name"
_AS_WRITTEN = frozenset("programlisting screen literallayout synopsis codeblock msgblock pre note-content".split())
_NOTES = "cherrytree"  # whose notes have their names and tags in attributes, and their words as they were typed
_NOTE = "node"
_ASIDE = frozenset({"footnote", "fn", "indexterm"})  # stands in the middle of a sentence, and is no part of it
_PAGES = frozenset({"description", "encoded", "content", "summary", "desc", "cmt", "Snippet", "snippet"})
_WITH_PAGES = frozenset({"kml", "rss", "feed", "gpx", "RDF", "package"})
_PAGES_IN = {"RDF": frozenset({"value"})}  # a note of Zotero's; elsewhere any value
_NO_WORDS = frozenset("""
    style script defs coordinates Style StyleMap styleUrl LookAt Camera Region guid ele hdop vdop pdop sat fix
    speed course magvar geoidheight colorspec imagedata graphic skl internal-file binary pagenum
""".split())  # fmt: skip
_NO_WORDS_IN = {
    "svg": frozenset({"metadata"}),
    "gpx": frozenset({"time"}),
    "cherrytree": frozenset({"encoded_png", "bookmarks"}),
    "xml": frozenset({"database", "source-app", "rec-number", "foreign-keys", "ref-type"}),
    "RDF": frozenset({"itemType", "linkMode"}),
    "ncx": frozenset({"head", "pageList"}),
    "package": frozenset({"manifest", "spine", "guide", "meta", "language", "date"}),
}
_RAISED = frozenset({"sup", "superscript", "footnoteref", "noteref", "annoref", "lic"})  # and entries of a list
_LINES = frozenset({"l"})
_CODES = frozenset({"bpt", "ept", "ph", "it", "ut"})  # of a translation: what stands there in another format
_TRANSLATED = frozenset({"xliff", "tmx"})
_SHOWN_IN_SVG = frozenset({"text", "title", "desc", "foreignObject", "flowRoot"})  # the last of Inkscape, till 2020
_SHOWN_IN_DEFS = frozenset(
    {"text", "foreignObject", "flowRoot"}
)  # which are drawn elsewhere; titles there name gradients
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_ADDRESS = ("http:", "https:", "mailto:", "tel:")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[A-Za-z][A-Za-z0-9]*;")
_DATA_OR_ENTITY = re.compile(rf"<!\[CDATA\[(?:.*?\]\]>|.*)|{_ENTITY.pattern}", re.DOTALL)


def read_marked(source: DocumentSource, data: bytes) -> Document:
    """Return the words of an XML document, its titles as headings.

    Raises:
        UnsupportedFileError: a drawing without words.
    """
    try:
        return read_in_part(source.damaged("document"), data, partial(_read, source), source.budget.go_on)
    except UnreadableFileError:
        return read_code(source, data)


def _read(source: DocumentSource, data: bytes) -> Document:
    text = with_letters(with_own_entities(decode(data, declared_charset(data))))
    flow = Flow(source.max_chars)
    words = WordsOfElements(source, flow)
    parse_xml(text.encode("utf-8", "replace"), words, encoding="utf-8")
    if not flow.length_chars and words.root == "svg":
        raise UnsupportedFileError(source.path, "SVG drawing without words")
    title = flow.headings[0].title if flow.headings and words.root != "svg" else stem(source.name)
    return flow.document(title, "text", author=words.author)


def table_of_a_note(rows: list[list[str]]) -> str:
    """Return the rows of a table of CherryTree as lines, its heading first: it is stored as the last of them."""
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows[-1:] + rows[:-1])


def with_letters(text: str) -> str:
    """Return XML with the letters that it names as HTML does; other names are left out, but for those in data."""
    return _DATA_OR_ENTITY.sub(_letter, text) if "&" in text else text


def _letter(found: re.Match[str]) -> str:
    """Return the letter that HTML calls so: a document may name its letters in a file that is not here."""
    if not found.group().startswith("&"):  # feeds write pages into data, where what is no letter is a word
        return _ENTITY.sub(lambda name: _known_letter(name.group()) or name.group(), found.group())
    return _known_letter(found.group()) or " "


def _known_letter(name: str) -> str:
    letter = html.unescape(name)
    return html.escape(letter, quote=False) if letter != name else ""


class _Element(NamedTuple):
    """What is known of an open element, with what those around it say of it."""

    tag: str
    is_inline: bool  # stands within a sentence
    is_shown: bool  # of a drawing, texts alone are
    is_as_written: bool
    parts: int  # how many chapters, entries and the like it stands in, itself included
    is_hidden: bool = False  # of a drawing
    in_defs: bool = False  # of a drawing: to be drawn elsewhere
    in_row: bool = False
    is_printed: bool = False  # a part of a reference as it is printed


class WordsOfElements:
    """A listener that writes a paragraph when the next begins."""

    def __init__(self, source: DocumentSource, flow: Flow) -> None:
        self.root = self.author = ""
        self._source, self._flow = source, flow
        self._open: list[_Element] = []
        self._words: list[str] = []
        self._outer: list[list[str]] = []  # what was gathered before each aside
        self._aside: list[str] = []  # to be written behind the paragraph
        self._told: set[str] = set()  # addresses and labels of a drawing
        self._unread = 0  # elements that are open within one without words
        self._is_first = False  # nothing has come since the last element began
        self._rows: list[list[str]] = []  # of a table in a note

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self.root = self.root or tag
        if self._unread or self._has_no_words(tag):
            self._unread += 1
            return
        element = self._element(tag, attributes)
        if tag in _ASIDE:
            self._outer.append(self._words)
            self._words = []
        elif self._outer:
            self._words.append(" ")
        elif not element.is_inline:
            self._write()
        elif self._stands_apart(element, attributes):
            self._words.append(" ")  # a mark or an exponent is no part of the word before it
        if self.root == _NOTES:
            self._begin_in_notes(element, attributes)
        elif tag in _SHOWN_ATTRIBUTES:
            said = next(filter(None, (attributes.get(name) for name in _SHOWN_ATTRIBUTES[tag])), "")
            self._words.append(f" {described(said)} " if tag == "img" else f"{said} ")
        elif tag == "tspan" and attributes.keys() & {"x", "y", "dy"}:
            self._words.append("\n")
        self._open.append(element)
        self._is_first = True
        if self.root == "svg":
            self._tell(element, attributes)

    def _stands_apart(self, element: _Element, attributes: Attributes) -> bool:
        """Return whether an element of a sentence begins a word: a mark, an exponent, a part of a row or a name."""
        around = self._open[-1] if self._open else element  # the first is called as one of HTML: <tt>
        is_part = element.in_row and (self._is_row(around.tag, is_printed=around.is_printed) or (
            not self._is_inline(element.tag) and not element.is_printed))  # fmt: skip
        return (is_part and not self._is_first) or element.tag in _RAISED or "ref-type" in attributes

    def _is_row(self, tag: str, *, is_printed: bool) -> bool:
        """Return whether the parts of an element stand on one line, apart from each other."""
        rows = _ROWS_IN.get(self.root, frozenset())
        return tag in _ROWS or (tag in rows and (tag == _NAME or not is_printed))

    def _begin_in_notes(self, element: _Element, attributes: Attributes) -> None:
        if element.tag == "row":
            self._rows.append([])
        if element.tag != _NOTE:
            return
        self._flow.heading(attributes.get("name", ""), element.parts)
        if tags := attributes.get("tags", "").strip():
            self._flow.block(tags)

    def text(self, words: str) -> None:
        """Words of an element, or what stands between two."""
        if not self._unread and self._open[-1].is_shown:
            is_between = self.root == _NOTES and self._open[-1].tag == _NOTE  # elements, and no words that were typed
            self._words.append("" if is_between else words)
            self._is_first = self._is_first and not words

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._unread:
            self._unread -= 1
            return
        self._is_first = False
        if self.root == _NOTES and tag in ("cell", "table"):
            self._end_table(tag)
        if tag in _ASIDE and self._outer:
            said, self._words = " ".join("".join(self._words).split()), self._outer.pop()
            self._aside += [said] if said else []
        elif self._outer:
            self._words.append(" ")
        elif not self._open[-1].is_inline:
            self._write()
        self._open.pop()
        if not self._open:
            self._write_aside()

    def _end_table(self, tag: str) -> None:
        """Keep the words of a cell; write the rows of a table when it ends."""
        words, self._words = "".join(self._words), []
        if tag == "table":
            self._flow.block(table_of_a_note(self._rows), as_written=True)
            self._rows = []
        elif self._rows:
            self._rows[-1].append(words)

    def _tell(self, element: _Element, attributes: Attributes) -> None:
        """Keep what a part of a drawing says in its attributes, each of several once: where it leads, what it shows."""
        address = attributes.get("href", "") if element.tag == "a" else ""
        said = (address if address.startswith(_ADDRESS) else "", attributes.get("aria-label", ""))
        for words in filter(None, (" ".join(words.split()) for words in said)):
            if words not in self._told:
                self._told.add(words)
                self._aside.append(marked(words) if element.is_hidden else words)

    def _element(self, tag: str, attributes: Attributes) -> _Element:
        around = self._open[-1] if self._open else _Element("", False, self.root != "svg", False, 0)
        in_sentence = tag in _INLINE_IN_TEI and around.tag == "p" and self.root in ("TEI", "TEI.2")
        is_printed = around.is_printed or around.tag == _PRINTED
        is_svg = self.root == "svg"
        in_defs = around.in_defs or tag == "defs"
        in_row = around.in_row or self._is_row(around.tag, is_printed=around.is_printed)
        is_as_written = around.is_as_written or tag in _AS_WRITTEN  # which keeps its lines, in a row too
        in_row = self.root != _NOTES and in_row and not is_as_written
        is_hidden = attributes.get("display") == "none" or bool(_HIDDEN.search(attributes.get("style", "")))
        return _Element(
            tag,
            self._is_inline(tag) or in_sentence or is_printed or in_row or tag in _INLINE_IN.get(self.root, ()),
            around.is_shown or tag in (_SHOWN_IN_DEFS if around.in_defs else _SHOWN_IN_SVG),
            is_as_written or (self.root == _NOTES and tag in (_NOTE, "codebox")),
            around.parts + (tag in _PARTS or (self.root == _NOTES and tag == _NOTE)),
            around.is_hidden or (is_svg and is_hidden),
            in_defs,
            in_row,
            is_printed,
        )

    def _is_inline(self, tag: str) -> bool:
        return tag in _INLINE

    def _is_title(self, tag: str) -> bool:
        return tag in _TITLES and self.root != "svg"

    def _is_line(self, tag: str, _words: str) -> bool:
        return tag in _LINES

    def _has_no_words(self, tag: str) -> bool:
        in_other_format = tag in _CODES and self.root in _TRANSLATED
        names_a_shape = tag == "title" and self.root == "svg" and len(self._open) > 1  # Graphviz names every one
        if tag == "defs" and self.root == "svg":
            return False
        has_none = tag in _NO_WORDS and tag not in _INLINE_IN.get(self.root, ())
        return in_other_format or names_a_shape or has_none or tag in _NO_WORDS_IN.get(self.root, ())

    def _title(self, words: str) -> str:
        """Return a title; those of feeds are pieces of pages."""
        if self.root not in _WITH_PAGES:
            return words
        return html.unescape(_TAG.sub("", words) if has_markup(words) else words)

    def _is_page(self, tag: str) -> bool:
        return self.root in _WITH_PAGES and (tag in _PAGES or tag in _PAGES_IN.get(self.root, ()))

    def _write(self) -> None:
        raw, self._words = "".join(self._words), []
        words = " ".join(raw.split())
        if not words:
            return
        element = self._open[-1]
        if element.is_as_written:
            self._flow.block(raw.strip("\n"), as_written=True)
        elif element.tag in ("author", "creator", "docAuthor", "docauthor") or [one.tag for one in self._open[-2:]] == [
            "author",
            "name",
        ]:
            self.author = self.author or words
            self._flow.block(words)
        elif self._is_title(element.tag):
            self._flow.heading(self._title(words), element.parts or 1)
        elif self._is_page(element.tag) and has_markup(words):
            self._flow.part("\n\n")
            add_page(self._source, self._flow, f"<body>{raw}</body>")
            self._flow.part("\n\n")
        elif self._is_line(element.tag, words):
            self._flow.line(words)
        elif self.root == "svg":
            for line in filter(None, map(str.strip, raw.split("\n"))):
                self._flow.line(marked(line) if element.is_hidden else line)
        else:
            self._flow.block(words)
        self._write_aside()

    def _write_aside(self) -> None:
        aside, self._aside = self._aside, []
        for said in aside:
            if self.root == "svg":
                self._flow.line(said)
            else:
                self._flow.block(said)
