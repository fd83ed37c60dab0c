"""How is a web page read? As the words a reader came for, block by block, with its headings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from html import escape
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from engine.documents.characters.east_asian_lines import without_line_ends
from engine.documents.characters.encoding import decode
from engine.documents.characters.raised_numbers import raised
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import MARK, marked
from engine.documents.missing import Missing
from engine.documents.pictures.inside import PicturesInside
from engine.documents.source import DocumentSource
from engine.documents.text.list_numbers import ListNumbers
from engine.documents.text.page_facts import PageFacts, page_facts
from engine.documents.text.page_pictures import PagePictures
from engine.documents.text.spoken_words import SpokenWords, is_hidden
from engine.documents.types.names import stem
from engine.errors import UnreadableFileError

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:+-]{2,40})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:+-]{2,40})""")
_DECLARED_WITHIN = 4096  # bytes; the HTML standard asks for the first 1024, and pages exceed it

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_UNSEEN = frozenset(
    "script style nav template noscript noframes iframe embed svg audio video head title select"
    " datalist rt rp rtc annotation annotation-xml".split()
)
_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote figure hr article section main header footer"
    " aside form fieldset details address dialog".split()
)
_LINES = frozenset(
    "div li dt dd tr br caption figcaption summary legend body html thead tbody tfoot"
    " center dir menu hgroup search".split()
)
_APART = frozenset("button textarea output meter progress mtable mtr mlabeledtr mtd".split())
_BREAKS = {
    **dict.fromkeys(_LINES, "\n"),
    **dict.fromkeys(_PARAGRAPHS, "\n\n"),
    **dict.fromkeys(_APART, " "),
    "td": "\t",
    "th": "\t",
}
_MAY_HAVE_ROLE = frozenset("div section ul ol header footer aside form table p span".split())
# What stands above and below within one element, and how it is written in a line.
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&[#\w]+;")
_STACKED = {"mfrac": "/", "msup": "^"}
# They and what follows them are numbers of their own.
_WIDE = frozenset("mfrac msqrt mroot munder mover munderover mmultiscripts".split())
# What their parts say stands above, below and before each other: each is a number of its own.
_SCATTERED = frozenset("mroot munder mover munderover mmultiscripts".split())
_ANY_FRAME = "iframe[srcdoc], frameset"
_ANY_PAGE_BREAK = '[role="doc-pagebreak"], [epub\\:type~="pagebreak"]'
# Most pages without a style have none of what is asked for one by one.
_ANY_TRAIT = f"a[role], a[epub\\:type], [style], [hidden], [aria-label], math, {_ANY_PAGE_BREAK}"
# What the source has of a page with any of them.
_TRAIT_WORDS = (b"role", b"epub:type", b"hidden", b"aria-label", b"<math")
_STYLE = re.compile(rb"style\s*=")
_SMALL_BYTES = 1 << 14
_ANY_NOTE = 'a[role~="doc-noteref"], a[epub\\:type]'
_ANY_RAISED = 'span[style*="super"]'
_RAISED_STYLE = re.compile(r"vertical-align\s*:\s*super", re.IGNORECASE)
_ANY_BLOCK = ", ".join(f'{tag}[style*="display"]' for tag in ("span", "a", "b", "strong", "em", "i", "label"))
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_ANY_HIDDEN = '[hidden], [style*="display" i], [style*="visibility" i], [style*="mso-hide" i]'
_END_OF_HIDDEN = "hidden"  # no element is called so
_INLINE = frozenset("span a b strong em i label".split())
_MAY_BREAK_PAGES = frozenset("span div a p".split())
_PAGE_BREAKS = {"doc-pagebreak", "pagebreak"}
_PAGE_NUMBER_CHARS = 20
_SPECIAL = frozenset({"sup", "template", "select", "noscript", "object", "canvas", "input"})
# Fields that hold what somebody typed.
_TYPED = frozenset("text email tel url number date time month week datetime-local range".split())
# What stands in for something that a browser may not show tells so where it has nothing else to say.
_NOT_SHOWN = re.compile(
    r"\b(?:browser|navigateur|navegador|plug-?in|javascript|flash player)\b|браузер|浏览器|ブラウザ", re.IGNORECASE
)
_SHORT_NOTICE = 200  # characters
_PICTURES = frozenset(("img", "area"))
_ABBREVIATED = frozenset(("abbr", "dfn", "acronym"))
_LABELLED = frozenset("figure table div span i math".split())  # what speaks by its label alone
_SPOKEN = _PICTURES | _ABBREVIATED | _LABELLED | {"li", "svg"}
_MAX_FRAMES = 3
OPEN_IN_BROWSER = "open them in a browser"  # frames
_TEMPLATE = re.compile(r"<template\b", re.IGNORECASE)
# Names of the parts of a page that hold its menus, as pages give them to themselves.
_FURNITURE = re.compile(
    r"(?<![a-z])(?:nav|menu|side|sidebar|footer?|header|breadcrumbs?|toc|pagination|pager|tabs?|social|share|related"
    r"|widget|tags?|categor(?:y|ies)|archives?|languages?|toolbar|links)",
    re.IGNORECASE,
)
_FURNITURE_TAGS = frozenset("nav header footer aside form".split())
_LOOKED_UP = 12  # elements around a list
_MENU_ROLES = {"navigation", "menu", "menubar", "search", "tablist", "toolbar"}

# A list of links is a menu where nearly all its words are links and the links are short. A page
# of which menus would be the larger part is an index, and its links are what it has to say.
_LISTS = frozenset(("ul", "ol", "menu", "dir"))
_MENU_LINKS = 4
_MENU_SHARE = 0.9
_MENU_LINK_CHARS = 30
_INDEX_SHARE = 0.5

# The parser takes time with the square of the nesting (32,000 levels: 1.7 s, 200,000: a minute).
# Browsers stop at 512 levels too. Tags whose end may be left out do not nest and are not counted.
_MAX_LEVELS = 512
_MAY_BE_DEEP = 20_000  # tags; fewer cannot take half a second
# So does it with the number of a tag's attributes (100,000: more than ten seconds).
_LONG_TAG = re.compile(rb"<[a-zA-Z][^<>]{20000,}")
_MAX_ATTRIBUTES = 2_000
_TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>")
_IS_XHTML = re.compile(r"\A\s*<\?xml\b|<html\b[^<>]*\bxmlns\s*=", re.IGNORECASE)
_PREFIXED = re.compile(r"<([A-Za-z][\w.-]{0,30}):html\b")
_XHTML = "http://www.w3.org/1999/xhtml"
_DATA_START = "<![CDATA["
# In remarks, scripts and styles the signs of data are none.
_DATA_OR_NONE = re.compile(r"<!\[CDATA\[|<!--|<(script|style)\b[^<>]*+(?<!/)>", re.IGNORECASE)
_ENDS = {"<![cdata[": "]]>", "<!--": "-->", "script": "</script", "style": "</style"}
_ENDS_OF = {begin: re.compile(re.escape(end), re.IGNORECASE) for begin, end in _ENDS.items()}
_CLOSED_AT_ONCE = re.compile(r"<([a-zA-Z][\w:.-]*)(?:\s[^<>]*)?")  # but for "/>"
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FLAT = frozenset(
    b"p li dt dd td th tr thead tbody tfoot option optgroup colgroup rt rp area base br col embed hr img input link"
    b" meta source track wbr html head body param".split()
)


# Entities that a page declares between the brackets of its DOCTYPE, each with its value in quotation marks.
_OWN_DECLARATIONS = re.compile(r"(<!DOCTYPE[^<>\[\]]{0,500})\[([^\]]*+)\]\s*>", re.IGNORECASE)
_OWN_ENTITY = re.compile(r"<!ENTITY\s+([A-Za-z][\w.-]{0,60})\s+(\"[^\"]{0,200}\"|'[^']{0,200}')\s*>")
_ENTITY_NAME = re.compile(r"&([A-Za-z][\w.-]{0,60});")


def read_html(source: DocumentSource, data: bytes) -> Document | Bundle:
    """Return the text of a page: no scripts, styles or menus, one line or more a block.

    The declared character set is honoured. The title is the page's own, else its first
    heading, else the file's name. Pictures that are written into the page are recognised.

    Raises:
        UnreadableFileError: the parser gave up on the page.
        UnsupportedFileError: it holds nothing but pictures, and recognition is off.
    """
    flow, pictures = Flow(source.max_chars), PicturesInside(source)
    about = add_page(source, flow, decode(data, declared_charset(data)), pictures=PagePictures(pictures))
    title = about.title or (flow.headings[0].title if flow.headings else stem(source.name))
    return pictures.told(flow.document(title, "html", author=about.author, dated=about.dated, keywords=about.keywords))


def declared_charset(data: bytes) -> str:
    """Return the character set that a page names in its first bytes, or empty."""
    head = data[:_DECLARED_WITHIN]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    return found.group(1).decode("ascii", "replace") if found else ""


def has_markup(words: str) -> bool:
    """Return whether what another format holds as a text is a piece of a page."""
    return bool(_MARKUP.search(words))


def add_page(
    source: DocumentSource, flow: Flow, page: str, *, frames: int = 0, pictures: PagePictures | None = None
) -> PageFacts:
    """Append the text of a page to a flow, and of the pages written into its frames; return what it says about itself.

    Args:
        source: of the page.
        flow: the text so far.
        page: in HTML.
        frames: how deep the page lies within frames.
        pictures: those that came with the page; None where they are read in another way.

    Raises:
        UnreadableFileError: the parser gave up on the page.
    """
    try:
        page = _with_words_as_data(_without_prefix(_with_own_entities(page)))
        data = _flattened(_with_end_tags(page).encode("utf-8", "replace"))
        tree = LexborHTMLParser(data)
        if pictures is not None:
            pictures.begin(tree)
        small = _Small(data)
        _write(_walk(tree.root, _traits(tree.root, small), pictures), flow)
        about = page_facts(tree)
        for frame in _frames(tree) if small.may_have(b"frame") else ():
            if frames == _MAX_FRAMES:
                flow.missing.append(Missing(f"frames more than {_MAX_FRAMES} deep are left out", OPEN_IN_BROWSER))
                break
            flow.part("\n\n")
            add_page(source, flow, frame, frames=frames + 1, pictures=pictures)
        if small.may_have(b"tiddlywiki"):
            _write_tiddlers(tree, flow)
        if about.description and not _says(flow, about.description):
            flow.block(about.description)
        return about
    except (MemoryError, RecursionError):
        raise
    except (ValueError, TypeError, AttributeError, RuntimeError) as error:  # as selectolax words its failures
        reason = "the page could not be parsed"
        raise UnreadableFileError(source.path, reason, "save it again from the browser") from error


def _with_own_entities(page: str) -> str:
    """Return a page without the declarations in its DOCTYPE, with what it calls so in the places of the names."""
    found = _OWN_DECLARATIONS.search(page, 0, _DECLARED_WITHIN)
    if found is None:
        return page
    called = dict(_OWN_ENTITY.findall(found[2]))
    page = f"{page[: found.start()]}{found[1]}>{page[found.end() :]}"
    return _ENTITY_NAME.sub(lambda name: called[name[1]][1:-1] if name[1] in called else name[0], page)


def _write_tiddlers(tree: LexborHTMLParser, flow: Flow) -> None:
    """Append the notes of a TiddlyWiki, which keeps them as JSON in a script; those of the program itself are none."""
    for script in tree.css("script.tiddlywiki-tiddler-store"):
        with suppress(ValueError, RecursionError):
            notes = json.loads(script.text())
            for note in filter(lambda note: isinstance(note, dict), notes if isinstance(notes, list) else ()):
                title, kind = str(note.get("title") or ""), str(note.get("type") or "")
                if title.startswith("$:/") or kind.startswith(("image/", "audio/", "video/", "application/")):
                    continue
                flow.heading(title, 1)
                flow.block(str(note.get("text") or ""), as_written=True)
                flow.block(" ".join(str(note.get(name) or "") for name in ("tags", "caption", "description")).strip())


def _with_end_tags(page: str) -> str:
    """Return a page of XHTML with an end tag for each element that it closes at once.

    HTML knows no such elements: after <title/> or <script src="x"/> its parsers take all the rest of the page for the
    title, or for a script, and after <a id="x"/> for a link.
    """
    if "/>" not in page or not _IS_XHTML.search(page[:_DECLARED_WITHIN]):
        return page
    *before, last = page.split("/>")  # a pattern for whole elements would be tried at every tag
    return "".join(map(_closed, before)) + last


def _closed(page: str) -> str:
    """Return a piece of a page with what ends its last tag, which is closed at once."""
    tag = _CLOSED_AT_ONCE.fullmatch(page, max(0, page.rfind("<")))
    return f"{page}/>" if tag is None or tag[1].lower() in _EMPTY else f"{page}></{tag[1]}>"


def _with_words_as_data(page: str) -> str:
    """Return a page of XHTML with its CDATA sections as plain words; to HTML they are remarks, which nobody sees."""
    if _DATA_START not in page or not _IS_XHTML.search(page[:_DECLARED_WITHIN]):
        return page
    parts, at, endless = [], 0, set()
    for found in _DATA_OR_NONE.finditer(page):
        kind = (found[1] or found[0]).lower()
        if found.start() < at or kind in endless:
            continue
        end = _ENDS_OF[kind].search(page, found.end())
        if end is None:
            endless.add(kind)
            continue
        if found[0].startswith(_DATA_START):
            parts += [page[at : found.start()], escape(page[found.end() : end.start()])]
        else:
            parts.append(page[at : end.end()])
        at = end.end()
    return "".join([*parts, page[at:]])


def _without_prefix(page: str) -> str:
    """Return a page of XHTML whose elements have no prefix, which HTML does not know."""
    found = _PREFIXED.search(page, 0, _DECLARED_WITHIN)
    if found is None or not re.search(f"xmlns:{found[1]}\\s*=\\s*[\"']{_XHTML}", page[:_DECLARED_WITHIN]):
        return page
    return re.sub(f"(</?){found[1]}:", r"\1", page)


def _says(flow: Flow, words: str) -> bool:
    """Return whether a text says the same words already; what ends in dots says their beginning."""
    wanted = " ".join(words.rstrip(" .…").casefold().split())
    return wanted in " ".join("".join(flow.parts).casefold().split())


def _frames(tree: LexborHTMLParser) -> Iterator[str]:
    """Yield the pages that stand in a page's frames as text, and what a page of frames says in their place."""
    if tree.css_first(_ANY_FRAME) is None:
        return
    for frame in tree.css("iframe[srcdoc]"):
        if page := frame.attributes.get("srcdoc"):
            yield page
    for instead in tree.css("frameset noframes"):
        words = instead.text()
        if len(words) > _SHORT_NOTICE or not _NOT_SHOWN.search(words):
            yield words


def _flattened(page: bytes) -> bytes:
    """Return a page without the tags below the deepest level that is read; its words stay."""
    page = _LONG_TAG.sub(_sane_tag, page)
    if page.count(b"<") < _MAY_BE_DEEP:
        return page
    level = 0
    pieces, kept_to = [], 0
    for tag in _TAG.finditer(page):
        if tag.group(2).lower() in _FLAT or page[tag.end() - 2] == 47:  # "/>"
            continue
        if not tag.group(1):
            level += 1
        is_deep = level > _MAX_LEVELS
        if tag.group(1):
            level = max(0, level - 1)
        if is_deep:
            pieces += [page[kept_to : tag.start()], b" "]
            kept_to = tag.end()
    return b"".join(pieces) + page[kept_to:] if pieces else page


def _sane_tag(found: re.Match[bytes]) -> bytes:
    """Return a tag without its attributes where they are more than any page has; a long picture may stay."""
    tag = found.group()
    return tag if len(tag.split(None, _MAX_ATTRIBUTES)) <= _MAX_ATTRIBUTES else tag.split(None, 1)[0]


@dataclass(slots=True)
class _List:
    """An open list: where it began, and how many words and links came before it."""

    first_event: int
    chars: int
    link_chars: int
    links: int
    is_text: bool


class _Walk:
    """Events of a page in order: words, words as written, and tags that begin and end."""

    def __init__(self, pictures: PagePictures | None = None) -> None:
        self.pictures = pictures
        self.events: list[tuple[str, str]] = []
        self.hidden: list[str] = []  # words that are hidden within a line
        self.menus: list[tuple[int, int]] = []  # spans of events, outermost lists only
        self.chars = 0
        self.menu_chars = 0
        self._link_chars = 0
        self._links = 0
        self._inside_link = 0
        self._inside_pre = 0
        self._inside_hidden = 0
        self._lists: list[_List] = []
        self._label = ""

    def item(self, label: str) -> None:
        """Note the number of an item; it goes before the item's first words, wherever they stand."""
        self._label = f"{self._label} {label}".strip()

    def hide(self) -> None:
        """Note that an element begins that is hidden."""
        self._inside_hidden += 1
        self.item(MARK)

    def spoken(self, words: str, *, is_line: bool = False) -> None:
        """Note words that stand for a picture; they count neither as text nor as a link."""
        if words:
            self.events += [("enter", "div")] if is_line else []
            self.events.append(("words", f" {words} "))
            self.events += [("leave", "div")] if is_line else []

    def picture(self, node: Any) -> None:
        """Note the words that a picture shows, in lines of their own."""
        words = self.pictures.words(node) if self.pictures is not None else ""
        if words:
            words = marked(words) if self._inside_hidden else words
            self.events += [("enter", "div"), ("pre", words), ("leave", "div")]

    def words(self, words: str) -> None:
        """Note a text."""
        if "\n" in words and not self._inside_pre and not words.isascii():
            words = without_line_ends(words)
        if self._label and words.strip():
            if not words.lstrip().startswith(self._label):  # else the page writes its numbers itself
                self.events.append(("words", f"{self._label} "))
            self._label = ""
        self.events.append(("pre" if self._inside_pre else "words", words))
        length = len(words) - words.count(" ") - words.count("\n")
        self.chars += length
        if self._inside_link:
            self._link_chars += length

    def raised(self, words: str) -> None:
        """Note raised words: note marks go, exponents are set apart."""
        before = "".join(said for kind, said in self.events[-3:] if kind in ("words", "pre"))
        words = " ".join(words.split())
        shown = raised(before, words)
        kind, said = self.events[-1] if self.events else ("", "")
        if shown not in ("", words, f"{words} ") and kind == "words":  # an exponent, whose base is before it
            self.events[-1] = (kind, said.rstrip())
        if shown:
            self.words(shown)

    def enter(self, tag: str, *, is_text: bool = False) -> None:
        """Note that an element begins; a list that ``is_text`` is no menu whatever it links to."""
        self._inside_pre += tag == "pre"
        if tag == "a":
            self._inside_link += 1
            self._links += 1
        elif tag in _LISTS:
            self._lists.append(_List(len(self.events), self.chars, self._link_chars, self._links, is_text))
        if tag in _BREAKS:
            self.events.append(("enter", tag))

    def leave(self, tag: str) -> None:
        """Note that an element ends, and whether it was a menu."""
        self._inside_pre -= tag == "pre"
        self._inside_link -= tag == "a"
        if tag == "li":
            self._label = ""
        elif tag == _END_OF_HIDDEN:
            self._inside_hidden -= 1
            self._label = self._label.replace(MARK, "").strip()
        if tag in _BREAKS:
            self.events.append(("leave", tag))
        if tag in _LISTS and self._lists:
            self._close(self._lists.pop())

    def _close(self, begun: _List) -> None:
        chars, links = self.chars - begun.chars, self._links - begun.links
        link_chars = self._link_chars - begun.link_chars
        if (
            begun.is_text
            or links < _MENU_LINKS
            or link_chars < _MENU_SHARE * chars
            or link_chars > _MENU_LINK_CHARS * links
        ):
            return
        while self.menus and self.menus[-1][0] >= begun.first_event:
            self.menus.pop()  # lists inside this one
        self.menus.append((begun.first_event, len(self.events)))
        if not self._lists:
            self.menu_chars += chars


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a page has that most have not; asking each of their elements for it took as long as the walk itself.

    ``special`` and ``spoken`` are the elements of which more is asked than their text.
    """

    special: frozenset[str]
    spoken: frozenset[str]
    has_stacked: bool
    has_blocks: bool
    has_hidden: bool
    is_styled: bool


_PLAIN = _Traits(_SPECIAL, _SPOKEN - _LABELLED, has_stacked=False, has_blocks=False, has_hidden=False, is_styled=False)


class _Small:
    """The source of a small page, in which a word is found sooner than a selector is made (15 us).

    In a large one the selector takes a fraction of the time of a search, and so any word may be there, as it may where
    letters are written by their numbers.
    """

    def __init__(self, data: bytes) -> None:
        self._words = data.lower() if len(data) <= _SMALL_BYTES and b"&#" not in data else None

    def may_have(self, *words: bytes) -> bool:
        """Return whether any of some words, in small letters, may stand in the page or its tags."""
        return self._words is None or any(word in self._words for word in words)

    def may_be_styled(self) -> bool:
        """Return whether an element may have a style of its own."""
        return self._words is None or _STYLE.search(self._words) is not None


def _traits(root: Any, small: _Small) -> _Traits:
    """Return what a page has."""
    is_plain = not (small.may_have(*_TRAIT_WORDS) or small.may_be_styled())
    if is_plain or root.css_first(_ANY_TRAIT) is None:
        return _PLAIN
    is_styled = small.may_be_styled() and root.css_first("[style]") is not None
    has_notes = small.may_have(b"noteref", b"epub:type") and root.css_first(_ANY_NOTE) is not None
    has_page_breaks = small.may_have(b"pagebreak") and root.css_first(_ANY_PAGE_BREAK) is not None
    has_raised = is_styled and small.may_have(b"super") and root.css_first(_ANY_RAISED) is not None
    has_labels = small.may_have(b"aria-label") and root.css_first("[aria-label]") is not None
    may_hide = small.may_have(b"hidden", b"display", b"visibility", b"mso-hide")
    return _Traits(
        special=_SPECIAL
        | ({"a"} if has_notes else set())
        | ({"span"} if has_raised else set())
        | (_MAY_BREAK_PAGES if has_page_breaks else set()),
        spoken=_SPOKEN if has_labels else _SPOKEN - _LABELLED,
        has_stacked=small.may_have(b"<math") and root.css_first("math") is not None,
        has_blocks=is_styled and small.may_have(b"display") and root.css_first(_ANY_BLOCK) is not None,
        has_hidden=may_hide and root.css_first(_ANY_HIDDEN if is_styled else "[hidden]") is not None,
        is_styled=is_styled,
    )


def _walk(root: Any, traits: _Traits, pictures: PagePictures | None) -> _Walk:
    """Return every visible text under ``root``. A stack, because pages nest without limit."""
    walk = _Walk(pictures)
    stack: list[Any] = [root]
    special, spoken_tags = traits.special, traits.spoken
    has_stacked, blocks, hides = traits.has_stacked, traits.has_blocks, traits.has_hidden
    with_paragraphs: dict[int, bool] = {}
    numbers, spoken = ListNumbers(root, is_styled=traits.is_styled), SpokenWords()
    while stack:
        node = stack.pop()
        if isinstance(node, str):  # the end of an element
            walk.leave(node)
            continue
        tag, after = node.tag, node.next
        if after is not None:
            stack.append(after)
        if has_stacked:
            _part_stacked(node, walk)
        if node.is_text_node:
            walk.words(node.text_content or "")
        elif tag in special and _is_special(tag, node, walk):
            continue
        elif tag in spoken_tags and _speak(tag, node, walk, (numbers, spoken)):
            continue
        elif not (
            tag in _UNSEEN
            or (tag in _MAY_HAVE_ROLE and _is_menu(node))
            or (hides and is_hidden(node) and _hide(tag, node, walk, stack))
        ):
            stack += _around(tag, node, walk) if blocks else ()
            walk.enter(tag, is_text=tag in _LISTS and _is_of_text(node, with_paragraphs))
            stack.append(tag)
            below = node.child
            if below is not None:
                stack.append(below)
    return walk


def _hide(tag: str, node: Any, walk: _Walk, stack: list[Any]) -> bool:
    """Take an element that the page hides; return whether its words were taken, as of one within a line."""
    if tag not in _BREAKS:
        walk.hidden.append(node.text(separator=" "))
        return True
    walk.hide()
    stack.append(_END_OF_HIDDEN)
    return False


def _around(tag: str, node: Any, walk: _Walk) -> Iterator[str]:
    """Begin a line, and yield what is to be left, where the page shows an element that is no block as one."""
    if tag in _INLINE and _BLOCK_STYLE.search(node.attributes.get("style") or ""):
        walk.enter("div")
        yield "div"


def _speak(tag: str, node: Any, walk: _Walk, unwritten: tuple[ListNumbers, SpokenWords]) -> bool:
    """Note what a browser shows or reads out beside the text; return whether the element has no other words."""
    numbers, spoken = unwritten
    if tag == "li":
        walk.item(numbers.label(node))
        return False
    if tag in _ABBREVIATED:
        if words := spoken.long_form(node):
            walk.words(node.text())
            walk.spoken(words)
        return bool(words)
    if tag == "svg":
        for line in spoken.of_drawing(node).splitlines():
            walk.spoken(line, is_line=True)
        for image in node.css("image") if walk.pictures is not None else ():
            walk.picture(image)
        return True
    is_picture = tag in _PICTURES
    walk.spoken(spoken.of_picture(node) if is_picture else spoken.label(node), is_line=not is_picture)
    if is_picture:
        walk.picture(node)
    return is_picture


def _part_stacked(node: Any, walk: _Walk) -> None:
    """Write what stands between the two parts of a fraction or a power, before its second part."""
    above = node.parent.tag if node.parent is not None else ""
    if above in _STACKED and _is_second(node):
        walk.words(_STACKED[above])
    elif not node.is_text_node and (before := _element_before(node)) is not None:
        if above == "msubsup" and _element_before(before) is not None:
            walk.words("^")
        elif above in _SCATTERED or node.tag in _WIDE or before.tag in _WIDE:
            walk.words(" ")


def _is_special(tag: str, node: Any, walk: _Walk) -> bool:
    """Walk an element whose text is not simply that of its children; return whether it was one."""
    if tag in _MAY_BREAK_PAGES and _breaks_page(node):  # of the print: a number in the middle of a word, or of nothing
        walk.events += [(kind, tag) for kind in ("enter", "leave") if tag in _BREAKS]
    elif tag == "select":
        _walk_choice(node, walk)
    elif tag == "input":
        kind = (node.attributes.get("type") or "text").strip().lower()
        if kind in _TYPED:
            walk.words(f" {node.attributes.get('value') or ''} ")
        elif kind == "image":
            walk.picture(node)
    elif _is_note_mark(tag, node) or (_is_raised(tag, node) and not node.css_first("p, div, li, table")):
        walk.raised(node.text())
    elif tag == "noscript":
        _walk_noscript(node, walk)
    elif tag in ("object", "canvas"):
        words = node.text()
        walk.words(" ")
        walk.picture(node)
        return len(words) <= _SHORT_NOTICE and bool(_NOT_SHOWN.search(words))
    elif tag == "template" and "shadowrootmode" in node.attributes:
        _walk_shadow(node, walk)
    else:
        return False
    return True


def _is_raised(tag: str, node: Any) -> bool:
    return tag == "sup" or bool(tag == "span" and _RAISED_STYLE.search(node.attributes.get("style") or ""))


def _walk_choice(node: Any, walk: _Walk) -> None:
    """Note what was chosen of a form's list when the page was saved."""
    for chosen in node.css("option[selected]"):
        walk.words(f" {chosen.text()} ")


def _walk_noscript(node: Any, walk: _Walk) -> None:
    """Note the pictures that a page shows where scripts do not run, but for those that stand beside it once more."""
    beside = [image.attributes.get("alt") for image in node.parent.css("img[alt]")] if node.parent is not None else []
    for image in node.css("img[alt]"):
        if beside.count(image.attributes.get("alt")) < 2:
            walk.spoken(SpokenWords().of_picture(image))


def _breaks_page(node: Any) -> bool:
    """Return whether an element says no more than which page of a print begins there."""
    kinds = f"{node.attributes.get('role') or ''} {node.attributes.get('epub:type') or ''}".split()
    return not _PAGE_BREAKS.isdisjoint(kinds) and len(node.text().strip()) <= _PAGE_NUMBER_CHARS


def _is_note_mark(tag: str, node: Any) -> bool:
    """Return whether a link refers to a note and says no more than its number."""
    if tag != "a":
        return False
    kinds = f"{node.attributes.get('role') or ''} {node.attributes.get('epub:type') or ''}".split()
    return "noteref" in kinds or "doc-noteref" in kinds


def _is_of_text(node: Any, with_paragraphs: dict[int, bool]) -> bool:
    """Return whether a list of links belongs to the running text: a heading or words lead to it, no part of a frame.

    Args:
        node: the list.
        with_paragraphs: which elements hold paragraphs, by their numbers; what was looked at is added.
    """
    before = node.prev
    while before is not None and before.is_text_node and not (before.text_content or "").strip():
        before = before.prev
    if before is None or not (before.is_text_node or before.tag == "p" or before.tag in _HEADINGS):
        return False
    around, steps = node, 0
    while around is not None and steps < _LOOKED_UP and around.tag not in ("body", "article", "main"):
        names = f"{around.attributes.get('class') or ''} {around.attributes.get('id') or ''}"
        if around.tag in _FURNITURE_TAGS or _FURNITURE.search(names):
            return False
        around, steps = around.parent, steps + 1
    above = node.parent
    if above is None:
        return False
    if above.mem_id not in with_paragraphs:
        with_paragraphs[above.mem_id] = any(other.tag == "p" for other in above.iter())
    return with_paragraphs[above.mem_id]


def _is_second(node: Any) -> bool:
    """Return whether an element is the second one of its parent."""
    if node.is_text_node:
        return False
    first = _element_before(node)
    return first is not None and _element_before(first) is None


def _element_before(node: Any) -> Any:
    before = node.prev
    while before is not None and before.is_text_node:
        before = before.prev
    return before


def _walk_shadow(node: Any, walk: _Walk) -> None:
    """Walk what a page writes into an element of its own (a declarative shadow root)."""
    data = _TEMPLATE.sub("<div", node.html or "").encode("utf-8", "replace")
    tree = LexborHTMLParser(data)
    inside = _walk(tree.root, _traits(tree.root, _Small(data)), walk.pictures)
    walk.events += inside.events
    walk.hidden += inside.hidden
    walk.chars += inside.chars


def _is_menu(node: Any) -> bool:
    attributes = node.attributes
    return bool(attributes) and (attributes.get("role") or "") in _MENU_ROLES


def _write(walk: _Walk, flow: Flow) -> None:
    """Feed the events to a flow, without those of menus unless menus are what the page is."""
    menus = iter(walk.menus if walk.menu_chars < _INDEX_SHARE * walk.chars else [])
    menu = next(menus, None)
    for number, (kind, what) in enumerate(walk.events):
        if menu is not None and number >= menu[0]:
            if number < menu[1]:
                continue
            menu = next(menus, None)
            if menu is not None and menu[0] <= number < menu[1]:
                continue
        if kind == "words":
            flow.add(what)
        elif kind == "pre":
            flow.add(what, as_written=True)
        else:
            if what in _HEADINGS:
                flow.open_heading(_HEADINGS[what]) if kind == "enter" else flow.close_heading()
            flow.part(_BREAKS[what])
    for words in walk.hidden:
        flow.block(marked(words))
