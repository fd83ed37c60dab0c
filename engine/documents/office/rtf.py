"""How is a rich text document (.rtf) read? Word by word, each font's character set honoured.

striprtf, the library at hand, knows one character set a file, no headings, no text boxes, and
no limits; real files change the character set with the font.
"""

from __future__ import annotations

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass, field

from engine.documents.alt_texts import described
from engine.documents.characters.charsets import FONT_CHARSETS
from engine.documents.characters.raised_numbers import raised
from engine.documents.characters.symbol_font import in_symbol, is_symbol
from engine.documents.document import Bundle, Document
from engine.documents.flow import Flow
from engine.documents.hidden_text import marked
from engine.documents.office.blips import as_file
from engine.documents.office.blocks import Block, row_blocks, write_blocks
from engine.documents.office.field_words import shown_by, told_by
from engine.documents.office.pasted_drawings import picture_form
from engine.documents.office.rtf_lists import RtfLists
from engine.documents.pictures.inside import PicturesInside
from engine.documents.properties import is_said, key_words, plausible, real_title
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?"  # a word with its number; the blank belongs to it
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\"
)
_WHOLE_FILE = {b"ansi": "cp1252", b"mac": "mac-roman", b"pc": "cp437", b"pca": "cp850"}
_CHARACTERS = {
    b"tab": "\t", b"line": "\n", b"emdash": "—", b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“",
    b"rdblquote": "”", b"bullet": "•", b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"softline": "\n",
}  # fmt: skip
_SYMBOL = "symbol"  # stands for the font of that name among the character sets
_SYMBOLS = {b"~": "\xa0", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}"}
# Groups that hold no text of the document.
_UNSEEN = set(
    b"colortbl filetbl listtable listoverridetable rsidtbl generator xmlnstbl themedata colorschememapping datastore"
    b" latentstyles nonshppict pn sp nonesttables nesttableprops bkmkstart bkmkend revtbl"
    b" pgdsctbl docvar template background formfield ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn"
    b" objdata objclass objname objalias objsect objtopic objitem"
    b" atnid atntime atnref atnicn atndate datafield mmathPr wgrffmtfilter xmlopen xmlclose htmltag"
    b" listname fname falt panose fontemb passwordhash protusertbl oldcprops oldpprops oldsprops oldtprops"
    b" xe tc tcn rxe".split()
)
_RAISING = {b"super", b"sub", b"nosupersub", b"up", b"dn"}
_STARRED = {b"shpinst", b"annotation", b"footnote", b"result", b"shptxt", b"do", b"moMath", b"moMathPara", b"userprops"}
# What stands before a part of a formula; its properties are no words, but for the sign of a sum.
_IN_FORMULA = {b"mden": "/", b"msup": "^"}
_SIGN = b"mchr"
_INITIALS = (b"dropcapli", b"dropcapt")
_ASIDES = {b"footnote", b"annotation", b"shptxt", b"dptxbxtext", b"shprslt"}
# Words that stand by themselves: names and values of properties, and what a field of a form tells.
_TOLD = frozenset((b"ffhelptext", b"ffstattext"))
_COMMENT, _AUTHOR = b"annotation", b"atnauthor"  # of the comment that follows
_CAPTURED = frozenset((b"sn", b"sv", b"propname", b"staticval", _AUTHOR, *_TOLD))
# A shape: its words, and what programs show that know no shapes, which counts where it has no words of its own.
_SHAPE, _SHAPE_GROUP, _SHAPE_WORDS, _SHAPE_RESULT = b"shp", b"shpgrp", b"shptxt", b"shprslt"
_DESCRIPTION, _WORD_ART = "wzDescription", "gtextUNICODE"  # of shapes and pictures
_LABELS = {b"listtext", b"pntext"}  # the number of a list, as the program that wrote the file showed it
# A text in one character set and once more in Unicode, which is the better one; and the code of a field.
_TWICE = frozenset((b"upr", b"ud"))
_PICTURE, _WITH_PICTURE = b"pict", b"shppict"
_SHAPES_PICTURE = "pib"  # the property of a shape that holds one
_MAX_PICTURE_BYTES = 64 << 20
_CODE, _FIELD = b"fldinst", b"field"
# A field, the list of a form, an entry of it, the chosen one, the one that stands for none, the place of its text.
_FORMS = frozenset((_FIELD, _CODE, b"formfield", b"ffl", b"ffres", b"ffdefres", b"fldrslt"))
# All of these, and letters that have names: others are told apart by fewer questions.
_SHAPES = frozenset((_SHAPE, _SHAPE_GROUP, _SHAPE_WORDS, _SHAPE_RESULT, _PICTURE, _WITH_PICTURE))
_OF_GROUPS = frozenset((*_SHAPES, *_FORMS, *_CAPTURED, *_TWICE, *_UNSEEN, *_CHARACTERS, *_IN_FORMULA, _SIGN))
_NOT_CHOSEN = 25  # the first one counts, or ffdefres
_NUMBER = re.compile(r"\W*(?:\w*\d|[^\W_]{2}|[^\W_]\W)[\w\W]*")  # a lone letter is a bullet of a symbol font
_KEYWORDS = (b"keywords", b"subject", b"doccomm", b"category")
_REPEATED = set(b"header headerl headerr headerf footer footerl footerr footerf".split())
# What ``_structure`` and ``_look`` take: most words of a file are neither.
_OF_STRUCTURE = frozenset(b"par sect page column cell nestcell row nestrow fonttbl stylesheet info".split())
_OF_STRUCTURE |= _ASIDES | _REPEATED | _LABELS
_OF_LOOKS = frozenset(b"f uc v deleted plain ansicpg pard intbl s outlinelevel ls ilvl trowd fcharset cpg".split())
_OF_LOOKS |= frozenset((*b"title author creatim revtim yr mo dy hr min".split(), *_KEYWORDS, *_INITIALS))
_OF_LOOKS |= _RAISING | _WHOLE_FILE.keys()
_MAX_PARTS = 10  # a note in a text box in a header; what is nested deeper stands where it is
_HEADING_NAME = re.compile(r"heading ([1-6])|(title)", re.IGNORECASE)


@dataclass(slots=True)
class _State:
    """What holds inside a group: a copy of it is changed, and dropped at the group's end."""

    seen: bool = True
    table: bytes = b""  # fonttbl, stylesheet or info, whose text is no text of the document
    field: bytes = b""
    codec: str = "cp1252"
    hidden: bool = False
    deleted: bool = False
    skip_after_unicode: int = 1
    raised: bool = False
    opens: bytes = b""  # a footnote, text box, header: what closes with the group
    field_depth: int = 0  # the groups that are open in the field around, outside of its result; 0: no field
    has_shape_words: bool = False  # whether the shape around has words of its own, or one within the group

    def inside(self) -> _State:
        """Return the state that a group within this one begins with; dataclasses.replace takes five times as long."""
        return _State(
            self.seen,
            self.table,
            self.field,
            self.codec,
            self.hidden,
            self.deleted,
            self.skip_after_unicode,
            self.raised,
            field_depth=self.field_depth,
            has_shape_words=self.has_shape_words,
        )


@dataclass(slots=True)
class _Part:
    """A stretch of text of its own: the body, a note, a header."""

    blocks: list[Block] = field(default_factory=list)
    asides: list[Block] = field(default_factory=list)
    told: set[str] = field(default_factory=set)  # their words
    words: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    cells: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    level: int = 0
    is_item: bool = False
    in_table: bool = False
    is_initial: bool = False
    list_name: int = 0
    depth: int = 0  # in that list
    initial: str = ""  # the large first letter of the next paragraph


@dataclass(frozen=True, slots=True)
class _Code:
    """What the code of a field shows, should no result follow before the group that it stands in is closed."""

    depth: int  # of that group
    shown: str
    is_hidden: bool
    pieces_before: int


def read_rtf(source: DocumentSource) -> Document | Bundle:
    """Return the text of a rich text document: headers and footers once, notes after their paragraph.

    Raises:
        UnreadableFileError: beyond the limits; damaged files give what can be made out.
    """
    pictures = PicturesInside(source)
    reader = _Reader(source.data(has_pictures=True), pictures)
    blocks = reader.read()
    flow = Flow(source.max_chars)
    write_blocks(flow, blocks)
    first = next((heading.title for heading in flow.headings if heading.level == 1), "")
    keywords = key_words(*(reader.info.get(name, "") for name in _KEYWORDS), *reader.own)
    title = real_title(reader.info.get(b"title", "")) or first or stem(source.name)
    author = reader.info.get(b"author", "")
    return pictures.told(flow.document(title, "word", author=author, dated=reader.dated, keywords=keywords))


def rtf_text(data: bytes) -> str:
    """Return the text of a piece of rich text, such as the body of a message."""
    flow = Flow(len(data) * 4 + 1)
    write_blocks(flow, _Reader(data).read())
    return flow.document("", "word").text


class _Reader:
    def __init__(self, data: bytes, pictures: PicturesInside | None = None) -> None:
        self._pictures = pictures
        self._picture = bytearray()  # of the group at hand: in letters
        self._packed = b""  # the same where it stands in bytes
        self.info: dict[bytes, str] = {}
        self.dated: float | None = None
        self.own: list[str] = []  # properties that people added
        self._property = ""
        self._data = data
        self._lists = RtfLists(data)
        self._state = _State()
        self._stack: list[_State] = []
        self._parts = [_Part()]
        self._goes_on = False  # the paragraph, behind a mark that was deleted
        self._pending = bytearray()
        self._pending_codec = "cp1252"
        self._default = "cp1252"
        self._fonts: dict[int, str] = {}
        self._levels: dict[int, int] = {}
        self._number = 0  # of the font or style that is being defined
        self._table_words: list[str] = []
        self._to_skip = 0
        self._starred = self._opened = False
        self._repeated: dict[str, Block] = {}
        self._date: dict[bytes, int] = {}
        self._high = 0
        self._author = ""  # of the next comment
        self._codes: list[_Code] = []  # of the fields that are open, those that would show something
        self._is_code_hidden = False
        self._pieces = 0  # of words, by which a field tells whether it has a result
        self._choices: list[str] = []  # of a list in a form
        self._choice: int | None = None

    def read(self) -> list[Block]:
        """Return the blocks of the document."""
        at, end = 0, len(self._data)
        while at < end:
            found = _TOKEN.match(self._data, at)
            if found is None:
                break
            at = found.end()
            kind = found.lastindex
            is_first, self._opened = self._opened, False
            if kind == 6:
                self._bytes(found.group(6))
            elif kind == 5:
                self._open() if found.group(5) == b"{" else self._close()
            elif kind == 3:
                self._bytes(bytes((int(found.group(3), 16),)))
            elif kind == 4:
                self._symbol(found.group(4), is_first=is_first)
            elif kind in (1, 2):
                word, number = found.group(1), found.group(2)
                if word == b"bin":
                    at += self._take_bytes(at, max(0, int(number or 0)))
                else:
                    self._word(word, int(number) if number is not None else None)
        self._flush()
        self._show_codes(-1)
        while len(self._parts) > 1:
            self._end_part(b"")
        self._end_paragraph()
        self._end_row()
        self._show_initial()
        return list(self._repeated.values()) + self._parts[0].blocks

    def _open(self) -> None:
        self._flush()
        self._stack.append(self._state)
        self._state = self._state.inside()
        self._starred = False
        self._opened = True
        self._to_skip = 0

    def _close(self) -> None:
        self._flush()
        if not self._stack:
            return
        if self._state.opens:
            self._end_part(self._state.opens)
        state, self._state = self._state, self._stack.pop()
        self._state.has_shape_words |= state.has_shape_words
        if state.table and state.field != self._state.field:
            self._end_picture() if state.field == _PICTURE else self._end_field(state.field)
        self._show_codes(len(self._stack))

    def _symbol(self, symbol: bytes, *, is_first: bool) -> None:
        if symbol == b"*":  # at the beginning of a group only: some programs write it elsewhere
            self._starred = is_first
        elif symbol in (b"\n", b"\r"):
            self._word(b"par", None)
        else:
            self._text(_SYMBOLS.get(symbol, ""))

    def _bytes(self, data: bytes) -> None:
        """Take text in the character set at hand; it is decoded when the set or the group changes."""
        if self._to_skip:
            skipped = min(self._to_skip, len(data))
            self._to_skip -= skipped
            data = data[skipped:]
        if data and self._state.seen and not self._state.deleted:
            if self._pending_codec != self._state.codec:
                self._flush()
                self._pending_codec = self._state.codec
            self._pending += data
        elif data and self._state.table == _PICTURE:
            if len(self._picture) < 2 * _MAX_PICTURE_BYTES:
                self._picture += data
        elif data and self._state.table:
            if self._state.table == b"fonttbl" and is_symbol(data.decode("latin-1").rstrip("; ")):
                self._fonts[self._number] = _SYMBOL
            self._take_table_words(data.decode(self._default, "replace"))

    def _flush(self) -> None:
        if self._pending:
            is_symbol_font = self._pending_codec == _SYMBOL
            words = bytes(self._pending).decode("latin-1" if is_symbol_font else self._pending_codec, "replace")
            self._say(in_symbol(words) if is_symbol_font else words)
            self._pending.clear()

    def _say(self, words: str) -> None:
        self._pieces += bool(words.strip())
        if self._state.hidden:
            self._parts[-1].hidden.append(words)
            return
        said = self._parts[-1].words
        said.append(raised("".join(said[-3:]), words) if self._state.raised else words)

    def _text(self, words: str) -> None:
        if self._to_skip:
            self._to_skip -= 1
        elif self._state.seen and not self._state.deleted:
            self._flush()
            self._say(words)
        elif self._state.table:
            self._take_table_words(words)

    def _take_table_words(self, words: str) -> None:
        """Take words that are no text of the document: names of fonts and styles, codes of fields."""
        if self._state.deleted:
            return
        self._table_words.append(words)
        if words.strip():
            self._pieces += 1
            self._is_code_hidden = self._state.hidden

    def _show_codes(self, depth: int) -> None:
        """Have fields that are closed and had no result say what their code shows.

        Args:
            depth: the groups that are open.
        """
        while self._codes and self._codes[-1].depth > depth:
            code = self._codes.pop()
            if code.pieces_before == self._pieces:
                hidden, self._state.hidden = self._state.hidden, code.is_hidden
                self._text(code.shown)
                self._state.hidden = hidden

    def _word(self, word: bytes, number: int | None) -> None:
        starred, self._starred = self._starred, False
        if word == b"u":
            self._unicode(number or 0)
        elif starred or word in _OF_GROUPS or (word[:1] == b"m" and word[-2:] == b"Pr"):
            self._begin_group(word, number, starred=starred)
        elif (word not in _OF_STRUCTURE or not self._structure(word, number)) and word in _OF_LOOKS:
            self._look(word, number)

    def _begin_group(self, word: bytes, number: int | None, *, starred: bool) -> None:
        """Take a word that says what its group is, or that stands for a letter."""
        if word in _SHAPES:
            self._take_shape(word, number)
        elif word in _FORMS:
            self._choose(word, number)
        elif word in _CAPTURED:
            self._capture(word)
        elif word in _TWICE:
            self._take_unicode(word)
        elif (starred and word not in _STARRED) or word in _UNSEEN or (word[:1] == b"m" and word[-2:] == b"Pr"):
            self._flush()
            self._state.seen, self._state.table = False, b""
        elif word in _CHARACTERS:
            self._text(_CHARACTERS[word])
        elif word in _IN_FORMULA:
            self._text(_IN_FORMULA[word])
        elif word == _SIGN:
            self._state.seen = True
        elif not self._structure(word, number):
            self._look(word, number)

    def _take_shape(self, word: bytes, number: int | None) -> None:
        """Take the begin of a picture, of a shape or its words; of the two forms of these the first counts."""
        if word in (_PICTURE, _WITH_PICTURE):
            self._open_picture(word)
            return
        if word == _SHAPE_RESULT and self._state.has_shape_words:
            self._flush()
            self._state.seen, self._state.table = False, b""
            return
        self._state.has_shape_words = word == _SHAPE_WORDS
        if word in _ASIDES:
            self._structure(word, number)

    def _take_bytes(self, at: int, count: int) -> int:
        """Take bytes that stand as they are, and return how many; they matter in a picture alone."""
        if self._state.table == _PICTURE:
            self._packed = self._data[at : at + min(count, _MAX_PICTURE_BYTES)]
        return count

    def _open_picture(self, word: bytes) -> None:
        """Take the begin of a picture that is shown, or of the group of one."""
        is_of_shape = self._state.table == b"sv" and self._property == _SHAPES_PICTURE
        if word == _WITH_PICTURE or self._pictures is None:
            self._state.seen = self._state.seen and word == _WITH_PICTURE
            return
        self._flush()
        shows = (self._state.seen and not self._state.deleted) or is_of_shape
        self._state.seen, self._state.table = False, _PICTURE if shows else b""
        self._state.field = self._state.table
        self._picture.clear()
        self._packed = b""

    def _end_picture(self) -> None:
        """Take the words that a picture shows; a shape with such a picture needs no other form of it."""
        data = self._packed
        if not data:
            with suppress(ValueError):
                data = bytes.fromhex(self._picture.decode("ascii", "replace"))
        self._picture.clear()
        self._packed = b""
        words = picture_form(as_file(data), self._pictures) if self._pictures is not None else None
        if words:
            self._pieces += 1
            self._parts[-1].asides.append(Block(marked(words) if self._state.hidden else words))
        self._state.has_shape_words |= words is not None

    def _capture(self, word: bytes) -> None:
        """Take the words of this group by themselves."""
        self._flush()
        self._state.seen, self._state.table, self._state.field = False, word, word
        self._table_words.clear()

    def _take_captured(self, name: bytes, words: str) -> None:
        """Take a property of a shape or of the document, or what a field of a form tells."""
        if name in (b"sn", b"propname"):
            self._property = words
        elif name == _AUTHOR:
            self._author = words
        elif name == b"staticval":
            self.own += [words] if is_said(self._property, words) else []
        elif name in _TOLD or self._property in (_DESCRIPTION, _WORD_ART):
            said = words if name == b"sv" and self._property == _WORD_ART else described(words)
            part = self._parts[-1]
            if said.strip() and said not in part.told:
                part.told.add(said)
                part.asides.append(Block(said, is_alt=name in _TOLD or self._property == _DESCRIPTION))

    def _choose(self, word: bytes, number: int | None) -> None:
        """Take a word about a field or the list of a form: an entry, the number of the chosen one, or its place."""
        if word == _FIELD:
            self._state.field_depth = len(self._stack)
        elif word == _CODE:
            self._capture(word)
        elif word == b"formfield":
            self._flush()
            self._choices, self._choice = [], None
            self._state.seen = False
        elif word == b"ffl":
            self._capture(word)
        elif word == b"fldrslt":
            self._state.field_depth = 0
            if self._choices:
                self._text(self._choices[min(self._choice or 0, len(self._choices) - 1)])
                self._choices = []
        elif number is not None and 0 <= number != _NOT_CHOSEN and (word == b"ffres" or self._choice is None):
            self._choice = number

    def _take_unicode(self, word: bytes) -> None:
        """Pass over the first form of a text that is there twice, and take the second as the group around has it."""
        self._flush()
        if word == b"upr":
            self._state.seen, self._state.table = False, b""
        elif len(self._stack) > 1:
            around = self._stack[-2]
            self._state.seen, self._state.table, self._state.field = around.seen, around.table, around.field

    def _unicode(self, number: int) -> None:
        code = number % 65_536
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._text(chr(0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00))
            self._high = 0
        else:
            # Symbol fonts keep their letters in the private area at U+F000.
            letter = chr(code - 0xF000) if 0xF020 <= code < 0xF100 else chr(code)
            self._text(in_symbol(letter) if self._state.codec == _SYMBOL else letter)
        self._to_skip = self._state.skip_after_unicode

    def _structure(self, word: bytes, number: int | None) -> bool:
        """Take a word that ends a paragraph, cell, row or part, or begins a part; say whether it did."""
        if not self._state.seen and not self._state.table:
            return word in (b"par", b"cell", b"row")
        if word == b"par" and self._state.deleted:
            self._goes_on = True  # the words around it are one paragraph
        elif word in (b"par", b"sect", b"page", b"column"):
            self._flush()
            self._end_paragraph()
        elif word in (b"cell", b"nestcell"):
            self._flush()
            self._end_paragraph(in_cell=True)
            part = self._parts[-1]
            part.cells.append(part.cell)
            part.cell = []
        elif word in (b"row", b"nestrow"):
            self._flush()
            self._end_row()
        elif (word in _ASIDES or word in _REPEATED or word in _LABELS) and len(self._parts) < _MAX_PARTS:
            self._flush()
            self._parts.append(_Part())
            self._state.opens = word
            if word == _COMMENT and self._author:
                self._parts[-1].blocks.append(Block(f"Comment by {self._author}:", is_item=True))
                self._author = ""
        elif word in (b"fonttbl", b"stylesheet", b"info"):
            self._flush()
            self._state.seen, self._state.table, self._state.field = False, word, word
            self._table_words.clear()
        else:
            return False
        return True

    def _look(self, word: bytes, number: int | None) -> None:
        """Take a word about character sets, styles and what is hidden."""
        state = self._state
        if word == b"f" and number is not None:
            self._number = number
            if state.seen:
                state.codec = self._fonts.get(number, self._default)
        elif word == b"uc":
            state.skip_after_unicode = max(0, min(number or 0, 10))
        elif word in (b"v", b"deleted", b"plain"):
            self._flush()
            state.hidden = number != 0 if word == b"v" else state.hidden and word != b"plain"
            state.deleted = number != 0 if word == b"deleted" else state.deleted and word != b"plain"
            state.raised = state.raised and word != b"plain"
        elif word in _RAISING:
            self._flush()
            state.raised = word in (b"super", b"up") and number != 0
        elif word in _WHOLE_FILE:
            self._default = state.codec = _WHOLE_FILE[word]
        elif word == b"ansicpg" and number:
            self._default = state.codec = _codec(f"cp{number}", self._default)
        elif state.table:
            self._define(word, number)
        else:
            self._paragraph_look(word, number)

    def _paragraph_look(self, word: bytes, number: int | None) -> None:
        """Take a word about the paragraph: a heading, an item, in a table."""
        part = self._parts[-1]
        if word == b"pard":
            part.level, part.is_item, part.in_table, part.is_initial = 0, False, False, False
            part.list_name = part.depth = 0
        elif word == b"intbl":
            part.in_table = True
        elif word == b"s" and number is not None:
            part.level = part.level or self._levels.get(number, 0)
        elif word == b"outlinelevel" and number is not None and number < 6:
            part.level = number + 1
        elif word == b"ls":
            part.is_item, part.list_name = True, number or 0
        elif word == b"ilvl":
            part.depth = number or 0
        elif word in _INITIALS:
            part.is_initial = True
        elif word == b"trowd" and self._goes_on:  # a table goes on with no paragraph
            self._flush()
            self._end_paragraph()

    def _define(self, word: bytes, number: int | None) -> None:
        """Take a word inside the tables of fonts, styles and facts about the document."""
        state = self._state
        if state.table == b"fonttbl":
            if word == b"fcharset" and number in FONT_CHARSETS:
                self._fonts[self._number] = FONT_CHARSETS[number]
            elif word == b"fcharset" and number == 0:
                self._fonts[self._number] = "cp1252"
            elif word == b"cpg" and number:
                self._fonts[self._number] = _codec(f"cp{number}", self._default)
        elif state.table == b"stylesheet" and word == b"s" and number is not None:
            state.field = b"s"
            self._number = number
            self._table_words.clear()
        elif state.table == b"info":
            if word in (b"title", b"author", b"creatim", b"revtim", *_KEYWORDS):
                state.field = word
                self._table_words.clear()
                self._date.clear()
            elif word in (b"yr", b"mo", b"dy", b"hr", b"min") and number is not None:
                self._date[word] = number

    def _end_field(self, name: bytes) -> None:
        words = "".join(self._table_words).strip(" ;\r\n")
        self._table_words.clear()
        if name in _CAPTURED:
            self._take_captured(name, words)
        elif name == b"ffl":
            self._choices.append(words)
        elif name == _CODE:
            if (told := described(told_by(words))) and told not in (part := self._parts[-1]).told:
                part.told.add(told)
                part.asides.append(Block(told, is_alt=True))
            if shown := shown_by(words):
                depth = self._state.field_depth or len(self._stack)
                self._codes.append(_Code(depth, shown, self._is_code_hidden, self._pieces))
            if not self._state.field_depth:  # a code on its own has no result
                self._show_codes(len(self._stack) - 1)
        elif name in (b"title", b"author", *_KEYWORDS):
            self.info[name] = words
        elif name in (b"creatim", b"revtim") and self._date.get(b"yr"):
            self.dated = _moment(self._date) or self.dated
        elif name == b"s" and (heading := _HEADING_NAME.fullmatch(words)):
            self._levels[self._number] = int(heading.group(1) or 1)

    def _end_paragraph(self, *, in_cell: bool = False) -> None:
        part, self._goes_on = self._parts[-1], False
        words = "".join(part.words)
        part.words.clear()
        if part.is_initial:
            part.initial += words.strip()
            part.is_initial = not part.initial  # the next paragraph follows it, whether or not its looks end there
        elif words.strip():
            label = self._lists.label(part.list_name, part.depth) if self._lists and part.list_name else ""
            words, part.initial = part.initial + (f"{label} {words.lstrip()}" if label else words), ""
            block = Block(words, part.level, is_item=part.is_item)
            (part.cell if in_cell or part.in_table else part.blocks).append(block)
        if part.hidden and (unseen := marked("".join(part.hidden))):
            (part.cell if in_cell or part.in_table else part.blocks).append(Block(unseen))
        part.hidden.clear()
        if part.asides:
            (part.cell if in_cell or part.in_table else part.blocks).extend(part.asides)
            part.asides = []
            part.told.clear()

    def _show_initial(self) -> None:
        """Write a large first letter that no paragraph followed."""
        part = self._parts[-1]
        if part.initial:
            part.blocks.append(Block(part.initial))
            part.initial = ""

    def _end_row(self) -> None:
        part = self._parts[-1]
        cells = part.cells + ([part.cell] if part.cell else [])
        part.cells, part.cell = [], []
        if cells:
            part.blocks += row_blocks(cells)

    def _begin_with(self, label: str) -> None:
        words = self._parts[-1].words
        if _NUMBER.fullmatch(label) and not "".join(words).strip():
            words[:] = [f"{label} "]

    def _end_part(self, word: bytes) -> None:
        self._flush()
        if len(self._parts) == 1:
            return
        self._end_paragraph()
        self._end_row()
        self._show_initial()
        blocks = self._parts.pop().blocks
        if word in _LABELS:
            self._begin_with(" ".join(block.words.strip() for block in blocks))
        elif word in _REPEATED:
            for block in blocks:
                if len(block.words.strip()) > 2 and not block.words.strip().isdigit():
                    self._repeated.setdefault(" ".join(block.words.split()), block)
        else:
            self._parts[-1].asides += blocks
            self._parts[-1].told.update(block.words for block in blocks)


def _codec(name: str, otherwise: str) -> str:
    try:
        return codecs.lookup({"cp10000": "mac-roman", "cp65001": "utf-8", "cp0": otherwise}.get(name, name)).name
    except LookupError:
        return otherwise


def _moment(date: dict[bytes, int]) -> float | None:
    from datetime import UTC, datetime

    try:
        found = datetime(date[b"yr"], date.get(b"mo", 1) or 1, date.get(b"dy", 1) or 1, date.get(b"hr", 0), tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
    return plausible(found.timestamp)
