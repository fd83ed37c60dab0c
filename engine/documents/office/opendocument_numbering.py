"""Which number does an OpenDocument file show before a heading or an item? By its list, its style, its outline.

Source: OpenDocument 1.3, part 3, 5.3 (lists) and 16.30 (list styles); loext:num-list-format is LibreOffice's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.numbering import Counter, Level, digits_like
from engine.documents.xmlstream import Attributes, whole_number, whole_number_of

_KINDS = {
    "1": "decimal",
    "a": "lowerAlpha",
    "A": "upperAlpha",
    "i": "lowerRoman",
    "I": "upperRoman",
    "一, 二, 三, ...": "chineseCounting",
    "壹, 贰, 叁, ...": "chineseLegalSimplified",
    "壹, 貳, 參, ...": "ideographLegalTraditional",
    "壱, 弐, 参, ...": "japaneseLegal",
    "甲, 乙, 丙, ...": "ideographTraditional",
    "子, 丑, 寅, ...": "ideographZodiac",
    "ア, イ, ウ, ...": "aiueo",
    "ｱ, ｲ, ｳ, ...": "aiueo",
    "イ, ロ, ハ, ...": "iroha",
    "ｲ, ﾛ, ﾊ, ...": "iroha",
    "①, ②, ③, ...": "decimalEnclosedCircle",
    "가, 나, 다, ...": "ganada",
    "ㄱ, ㄴ, ㄷ, ...": "chosung",
    "㉮, ㉯, ㉰, ...": "circledGanada",
    "㉠, ㉡, ㉢, ...": "circledChosung",
    "일, 이, 삼, ...": "koreanCounting",
    "א, י, ק, ...": "hebrew1",
    "א, ב, ג, ...": "hebrew2",
    "أ, ب, ت, ...": "arabicAlpha",
    "أ, ب, ج, ...": "arabicAbjad",
    "ا, ب, پ, ...": "persianLetters",
    "ก, ข, ฃ, ...": "thaiLetters",
    "*, †, ‡, §, **, ††, ...": "chicago",
    "1st, 2nd, 3rd, ...": "ordinal",
    "One, Two, Three, ...": "cardinalText",
    "First, Second, Third, ...": "ordinalText",
}
_DEEPEST = 10  # levels of a list
_ZEROS = re.compile("(0+)1(?:, .*)?")
_CYRILLIC = re.compile(r"([Аа]), [Бб], \.\., ([Аа])[Аа], \1?[АаБб]+, \.\.\. \((bg|ru|sr|uk)\)")
_GREEK = {"Α": "upperGreek", "α": "lowerGreek"}
_LANGUAGES = {"bg": "bulgarian", "ru": "russian", "sr": "serbian", "uk": "ukrainian"}
_IN_STEP = {"lowerAlpha": "lowerLetter", "upperAlpha": "upperLetter"}
_LEVELS = {"list-level-style-number", "list-level-style-bullet", "list-level-style-image", "outline-level-style"}
# Properties of sheets and slides, and what they say of hidden ones.
_MAY_HIDE = {"table-properties": ("display", "false"), "drawing-page-properties": ("visibility", "hidden")}
_FILLED = ("graphic-properties", "drawing-page-properties")
_RAISED = re.compile(r"super|[1-9]\d*%")
_FORMAT = re.compile(r"%([1-9])%")
OUTLINE = " outline"  # no list style of a file is called so


@dataclass(slots=True)
class _Paragraphs:
    """What the style of a paragraph says: the list that it stands for, and what it builds on."""

    lists: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    languages: dict[str, str] = field(default_factory=dict)  # that of the default under ""

    def list_of(self, style: str) -> str | None:
        """Return the list style of a paragraph style, "" where it is switched off, None where none is said."""
        return self._of(self.lists, style)

    def language_of(self, style: str) -> str:
        """Return the language of a paragraph style, or of all of them, such as "de"; "" where none is said."""
        return self._of(self.languages, style) or self.languages.get("", "")

    def _of(self, said: dict[str, str], style: str) -> str | None:
        for _ in range(20):
            if style in said:
                return said[style]
            style = self.parents.get(style, "")
            if not style:
                return None
        return None


class ListStyles:
    """A listener for the styles of lists and paragraphs, in ``styles.xml``, ``content.xml`` or one flat file."""

    def __init__(self) -> None:
        self.levels: dict[str, dict[int, Level]] = {}
        self.paragraphs = _Paragraphs()
        self._style: dict[int, Level] | None = None
        self.raised: set[str] = set()  # styles of letters that raise them
        self.hidden: set[str] = set()  # styles of letters, paragraphs, sheets and slides that nobody sees
        self.fill_images: dict[str, str] = {}  # where the pictures lie that styles fill shapes and pages with
        self._fills: dict[str, str] = {}  # styles: the name of such a picture
        self._named = ""
        self._letters = ""
        self._paragraph: str | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        """Learn what an element says of a style."""
        if tag in ("list-style", "outline-style"):
            name = OUTLINE if tag == "outline-style" else attributes.get("name", "")
            self._style = self.levels[name] = {}
        elif tag in _LEVELS and self._style is not None:
            depth = whole_number(attributes, "level", 1)
            if 0 < depth <= _DEEPEST:
                self._style[depth - 1] = _level(depth, attributes)
        elif tag in ("style", "default-style"):
            self._open_style(attributes.get("name", ""), attributes)
        elif tag == "fill-image":
            self.fill_images[attributes.get("name", "")] = attributes.get("href", "")
        elif tag == "text-properties":
            self._learn_letters(attributes)
        else:
            self._learn_looks(tag, attributes)

    def _learn_looks(self, tag: str, attributes: Attributes) -> None:
        """Take whether a style hides what has it, and the picture with which it fills that."""
        if tag in _MAY_HIDE and attributes.get(_MAY_HIDE[tag][0]) == _MAY_HIDE[tag][1]:
            self.hidden.add(self._named)
        if tag in _FILLED and attributes.get("fill") == "bitmap":
            self._fills[self._named] = attributes.get("fill-image-name", "")

    def _learn_letters(self, attributes: Attributes) -> None:
        """Take whether a style raises or hides its letters, and their language."""
        if self._letters and _RAISED.match(attributes.get("text-position", "")):
            self.raised.add(self._letters)
        if attributes.get("display") == "none" and self._named:
            self.hidden.add(self._named)
        if self._paragraph is not None and attributes.get("language", "none") != "none":
            self.paragraphs.languages[self._paragraph] = attributes["language"]

    def fill_of(self, style: str) -> str:
        """Return where the picture lies with which a style fills a shape or a page, or ""."""
        return self.fill_images.get(self._fills.get(style, ""), "")

    def _open_style(self, name: str, attributes: Attributes) -> None:
        family, self._named = attributes.get("family"), name
        if attributes.get("parent-style-name") in self.hidden and family != "table":
            self.hidden.add(name)
        self._paragraph = name if family == "paragraph" else None
        if family == "paragraph":
            self._letters = ""
            self.paragraphs.parents[name] = attributes.get("parent-style-name", "")
            if "list-style-name" in attributes:
                self.paragraphs.lists[name] = attributes["list-style-name"]
            return
        self._letters = name if family == "text" else ""
        if attributes.get("parent-style-name") in self.raised:
            self.raised.add(self._letters)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag in ("list-style", "outline-style"):
            self._style = None

    def text(self, words: str) -> None:
        """Styles have no text."""


@dataclass(slots=True)
class _List:
    """An open list: its style, its counter, and whether its item at hand has shown its number."""

    style: str
    counter: Counter
    name: str = ""
    is_due: bool = False
    begins: int | None = None
    shown: str = ""


class ListCount:
    """The numbers of one document, told of its lists and items in order."""

    def __init__(self, styles: ListStyles) -> None:
        self._styles = styles
        self._open: list[_List] = []
        self._by_name: dict[str, Counter] = {}
        self._last_of_style: dict[str, Counter] = {}
        self._outline = Counter({})
        self._singles: list[int] = []  # how deep each paragraph lies that is an item by itself, of those that are open

    @property
    def depth(self) -> int:
        """How many lists are open."""
        return len(self._open)

    def open_list(self, attributes: Attributes) -> None:
        """A list begins, within the item at hand or by itself."""
        if self._open:
            around = self._open[-1]
            style = attributes.get("style-name") or around.style
            self._open.append(_List(style, around.counter))
            return
        style = attributes.get("style-name", "")
        counter = Counter({})
        if attributes.get("continue-list") in self._by_name:
            counter = self._by_name[attributes["continue-list"]]
        elif attributes.get("continue-numbering") == "true" and style in self._last_of_style:
            counter = self._last_of_style[style]
        self._open.append(_List(style, counter))
        self._last_of_style[style] = counter
        if attributes.get("id"):
            self._by_name[attributes["id"]] = counter

    def open_header(self) -> None:
        """A paragraph of the list that is no item of it begins."""
        if self._open:
            self._open[-1].is_due = False

    def open_single(self, attributes: Attributes) -> None:
        """A paragraph begins that is an item by itself: it names its list, and how deep in it it lies."""
        style, depth = attributes.get("style-name", ""), whole_number(attributes, "level", 1)
        counter = self._by_name.setdefault(attributes.get("list-id", ""), Counter({}))
        self._singles.append(max(1, min(depth, _DEEPEST)))
        self._open += [_List(style, counter) for _ in range(self._singles[-1])]
        self.open_item(attributes)

    def close_single(self) -> None:
        """Such a paragraph ends."""
        if self._singles:
            del self._open[-self._singles.pop() :]

    def close_list(self) -> None:
        """A list ends."""
        if self._open:
            self._open.pop()

    def open_item(self, attributes: Attributes) -> None:
        """An item begins: its first paragraph shows a number, the others do not."""
        if self._open:
            self._open[-1].is_due = True
            self._open[-1].begins = whole_number_of(attributes.get("start-value", ""), None)

    def shows(self, number: str) -> None:
        """Take the number that the program wrote down itself."""
        if self._open:
            self._open[-1].shown = number

    def label(self, style: str) -> str:
        """Return the number before a paragraph of this style, or ""; only the first of an item has one."""
        if not self._open or not self._open[-1].is_due:
            return ""
        here, depth = self._open[-1], len(self._open) - 1
        here.is_due = False
        name = here.style or self._styles.paragraphs.list_of(style) or ""
        levels = self._styles.levels.get(name, {})
        if depth not in levels:
            return ""
        if here.begins is not None:
            here.counter.begin(depth, here.begins)
        language = self._styles.paragraphs.language_of(style)
        counted, shown = here.counter.label(depth, levels, language).lstrip("."), here.shown
        here.shown = ""
        return shown or counted

    def heading(self, style: str, attributes: Attributes) -> str:
        """Return the number before a heading: of its list, of its style's list, or of the outline."""
        if self._open and self._open[-1].is_due:
            return self.label(style)
        at, restart = whole_number(attributes, "outline-level", 1) - 1, attributes.get("start-value", "")
        of_style = self._styles.paragraphs.list_of(style)
        if attributes.get("is-list-header") == "true" or of_style == "" or self._open:
            return ""
        levels = self._styles.levels.get(of_style or OUTLINE, {})
        counter = self._last_of_style.setdefault(of_style, Counter({})) if of_style else self._outline
        if attributes.get("restart-numbering") == "true" and (first := whole_number_of(restart, None)) is not None:
            counter.begin(at, first)
        language = self._styles.paragraphs.language_of(style)
        return counter.label(at, levels, language).lstrip(".")  # a level around it without a number


def kind_of(number_format: str) -> str:
    """Return the kind of number that a format stands for, which is one digit or letter, or how a count begins."""
    if not number_format:
        return "none"
    if zeros := _ZEROS.fullmatch(number_format):
        return f"decimalZero{len(zeros[1]) + 1}"
    if cyrillic := _CYRILLIC.fullmatch(number_format):
        return _LANGUAGES[cyrillic[3]] + ("Upper" if cyrillic[1] == "А" else "Lower")
    first = number_format.partition(",")[0]
    return _KINDS.get(number_format) or _GREEK.get(first) or digits_like(first) or "decimal"


def _level(depth: int, attributes: Attributes) -> Level:
    kind = kind_of(attributes.get("num-format", ""))
    if attributes.get("num-letter-sync") == "true":
        kind = _IN_STEP.get(kind, kind)
    if "num-list-format" in attributes:
        text = _FORMAT.sub(lambda found: f"%{found[1]}", attributes["num-list-format"])
    else:
        first = depth + 1 - min(whole_number(attributes, "display-levels", 1), depth)
        numbers = ".".join(f"%{level}" for level in range(max(1, first), depth + 1))
        text = f"{attributes.get('num-prefix', '')}{numbers}{attributes.get('num-suffix', '')}"
    return Level(text, kind, whole_number(attributes, "start-value", 1))
