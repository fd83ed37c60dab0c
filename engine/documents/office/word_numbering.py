"""Which number does Word show before a paragraph? By its list, its style, and what that style builds on.

Source: ECMA-376, part 1, 17.9 (numbering); how several lists of one rule count together is as Word does it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.numbering import Counter, Level
from engine.documents.office.opendocument_numbering import kind_of
from engine.documents.xmlstream import Attributes, whole_number_of

_HEADING_NAME = re.compile(r"heading ([1-9])|title", re.IGNORECASE)
_MAX_STEPS = 20  # from a style to what it builds on
_FACTS = frozenset(("start", "startOverride", "numFmt", "lvlText", "isLgl", "lvlRestart", "lang"))

LevelFacts = dict[str, str]


def is_on(value: str) -> bool:
    """Return whether a property that is on or off is on, by its value; one without a value is."""
    return value not in ("0", "false", "off")


class Styles:
    """A listener for styles: which of them are headings, by name, by outline level, or by what they build on."""

    heard = frozenset("style name basedOn outlineLvl numId ilvl lang vertAlign vanish".split())

    def __init__(self) -> None:
        self._level: dict[str, int] = {}
        self._based: dict[str, str] = {}
        self._style = ""
        self._is_list = False
        self._number: dict[str, str] = {}
        self._depth: dict[str, int] = {}
        self._letters = ""  # the style of letters at hand
        self._raised: set[str] = set()
        self._hidden: set[str] = set()
        self._language: dict[str, str] = {}  # that of every style under ""
        self.lists: dict[str, str] = {}  # styles of lists: the list that each stands for
        self.default = ""

    def chain(self, style: str) -> list[str]:
        """Return a style and those that it builds on, nearest first; of no style the default's."""
        found: list[str] = []
        style = style or self.default
        while style and style not in found and len(found) < _MAX_STEPS:
            found.append(style)
            style = self._based.get(style, "")
        return found

    def numbered(self, style: str) -> tuple[str, int]:
        """Return the list and the depth in it that a style stands for; an empty name where it stands for none."""
        chain = self.chain(style)
        number = next((self._number[name] for name in chain if name in self._number), "")
        return number, next((self._depth[name] for name in chain if name in self._depth), 0)

    def language(self, style: str) -> str:
        """Return the language of a style, such as "de-DE"; "" where none is said."""
        return next((self._language[name] for name in (*self.chain(style), "") if name in self._language), "")

    def levels(self) -> dict[str, int]:
        """Return the heading level of every style that has one."""
        found = dict(self._level)
        for style in self._based:
            level = next((self._level[name] for name in self.chain(style) if name in self._level), 0)
            found.setdefault(style, level)
        return {style: level for style, level in found.items() if 1 <= level <= 6}

    def raised(self) -> frozenset[str]:
        """Return the styles of letters that raise them, as those of note marks do."""
        built = {style for style in self._based if not self._raised.isdisjoint(self.chain(style))}
        return frozenset(self._raised | built)

    def hidden(self) -> frozenset[str]:
        """Return the styles of letters and paragraphs that hide their words."""
        built = {style for style in self._based if not self._hidden.isdisjoint(self.chain(style))}
        return frozenset(self._hidden | built)

    def start(self, tag: str, attributes: Attributes) -> None:
        """Learn what an element says of the style at hand."""
        value = attributes.get("val", "")
        if tag == "style":
            kind = attributes.get("type", "paragraph")
            self._letters = attributes.get("styleId", "") if kind == "character" else ""
            self._is_list = kind == "numbering"
            self._style = attributes.get("styleId", "") if kind == "paragraph" or self._is_list else ""
            if attributes.get("default") in ("1", "true") and kind == "paragraph":
                self.default = self._style
        elif self._is_list:
            if tag == "numId":
                self.lists[self._style] = value
        elif self._style:
            self._learn(tag, value)
        elif self._letters and tag == "basedOn":
            self._based[self._letters] = value
        elif self._letters and tag == "vertAlign" and value == "superscript":
            self._raised.add(self._letters)
        elif self._letters and tag == "vanish" and is_on(value):
            self._hidden.add(self._letters)
        elif tag == "lang" and value and not self._letters:
            self._language[""] = value

    def _learn(self, tag: str, value: str) -> None:
        style = self._style
        if tag == "name" and (heading := _HEADING_NAME.fullmatch(value)):
            self._level.setdefault(style, int(heading.group(1) or 1))
        elif tag == "outlineLvl" and (level := whole_number_of(value, None)) is not None:
            self._level.setdefault(style, level + 1)
        elif tag == "basedOn":
            self._based[style] = value
        elif tag == "numId":
            self._number[style] = value
        elif tag == "ilvl" and (depth := whole_number_of(value, None)) is not None:
            self._depth[style] = depth
        elif tag == "lang" and value:
            self._language[style] = value
        elif tag == "vanish" and is_on(value):
            self._hidden.add(style)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "style":
            self._style, self._is_list, self._letters = "", False, ""

    def text(self, words: str) -> None:
        """Styles have no text."""


@dataclass(slots=True)
class _Rule:
    """An abstract list: its levels, the style bound to each, and the style of lists that it lends from."""

    levels: dict[int, LevelFacts] = field(default_factory=dict)
    depths: dict[str, int] = field(default_factory=dict)
    lends: str = ""


class Numbering:
    """A listener for the rules by which lists are numbered; ``count`` begins the counting of a text by them."""

    heard = _FACTS | {"abstractNum", "num", "abstractNumId", "lvl", "lvlOverride", "Fallback"}
    heard |= {"pStyle", "numStyleLink", "styleLink"}

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self._rules: dict[str, _Rule] = {}
        self._lists: dict[str, tuple[str, dict[int, LevelFacts]]] = {}  # number of the list: rule, exceptions
        self._of_style: dict[str, str] = {}  # style of lists: the rule that defines it
        self._rule = self._list = ""
        self._depth = 0
        self._level: LevelFacts | None = None
        self._in_fallback = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """Learn what an element says of the rule or the list at hand."""
        value = attributes.get("val", "")
        if tag == "abstractNum":
            self._rule, self._list, self._level = attributes.get("abstractNumId", ""), "", None
            self._rules.setdefault(self._rule, _Rule())
        elif tag == "num":
            self._rule, self._list, self._level = "", attributes.get("numId", ""), None
            self._lists[self._list] = ("", {})
        elif tag == "abstractNumId" and self._list in self._lists:
            self._lists[self._list] = (value, self._lists[self._list][1])
        elif tag in ("lvl", "lvlOverride"):
            self._open_level(attributes.get("ilvl", "0"))
        elif tag == "Fallback":  # for programs that do not know the custom kind before it
            self._in_fallback = True
        elif tag in _FACTS and self._level is not None:
            self._learn_level(self._level, tag, attributes)
        elif self._rule in self._rules:
            self._learn(self._rules[self._rule], tag, value)

    def _learn_level(self, level: LevelFacts, tag: str, attributes: Attributes) -> None:
        value = attributes.get("val", "1")
        if tag == "numFmt" and value == "custom":
            value = kind_of(attributes.get("format", ""))
        if not (self._in_fallback and tag in level):
            level[tag] = value

    def _learn(self, rule: _Rule, tag: str, value: str) -> None:
        if tag == "pStyle" and self._level is not None:
            rule.depths[value] = self._depth
        elif tag == "numStyleLink":
            rule.lends = value
        elif tag == "styleLink":
            self._of_style[value] = self._rule

    def _open_level(self, depth: str) -> None:
        self._depth = whole_number_of(depth, 0)
        levels = self._lists[self._list][1] if self._list in self._lists else self._rules[self._rule].levels
        self._level = levels.setdefault(self._depth, {})

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "lvl" and not self._list:
            self._level = None
        elif tag == "Fallback":
            self._in_fallback = False

    def text(self, words: str) -> None:
        """Rules have no text."""

    def rule_of(self, number: str) -> tuple[str, dict[int, LevelFacts]]:
        """Return the name of the rule of a list, or "", and what the list does otherwise."""
        rule, exceptions = self._lists.get(number, ("", {}))
        lends = self._rules[rule].lends if rule in self._rules and not self._rules[rule].levels else ""
        if lends:
            rule = self._of_style.get(lends) or self._lists.get(self.styles.lists.get(lends, ""), (rule, {}))[0]
        return (rule if rule in self._rules else ""), exceptions

    def rule(self, name: str) -> _Rule:
        """Return a rule by its name."""
        return self._rules[name]


class Count:
    """The numbers of one text, counted paragraph by paragraph."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counters: dict[str, Counter] = {}
        self._levels: dict[str, dict[int, Level]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._of_style: dict[str, tuple[str, int]] = {}  # the list and the depth that a style stands for

    def label(self, style: str, number: str | None, depth: int | None, language: str = "") -> str:
        """Count a paragraph and return the number that Word shows before it, or "".

        Args:
            style: the paragraph's, or empty.
            number: the list that it names itself, or None; "0" is none.
            depth: how deep it says that it lies, or None.
            language: that of its words, such as "de-DE"; empty for that of its style.
        """
        styles = self._numbering.styles
        if style not in self._of_style:
            self._of_style[style] = styles.numbered(style)
        of_style, style_depth = self._of_style[style]
        number = of_style if number is None else number
        if not number:
            return ""
        name, exceptions = self._numbering.rule_of(number)
        if not name:
            return ""
        rule = self._numbering.rule(name)
        if depth is None:
            depth = next((rule.depths[above] for above in styles.chain(style) if above in rule.depths), style_depth)
        if number not in self._levels:
            facts = rule.levels | {at: rule.levels.get(at, {}) | other for at, other in exceptions.items()}
            self._levels[number] = {at: _level(known) for at, known in facts.items()}
        # Lists of one rule count on from each other; one that says where it starts does so once.
        counter = self._counters.setdefault(name, Counter({}))
        if "startOverride" in exceptions.get(depth, {}) and (number, depth) not in self._begun:
            counter.begin(depth, self._levels[number][depth].start)
        self._begun.add((number, depth))
        said = rule.levels.get(depth, {}).get("lang", "")
        return counter.label(depth, self._levels[number], said or language or styles.language(style))


def _level(facts: LevelFacts) -> Level:
    return Level(
        facts.get("lvlText", ""),
        facts.get("numFmt", "decimal"),
        whole_number_of(facts.get("startOverride", facts.get("start", "1")), 1),
        facts.get("isLgl", "0") not in ("0", "false"),
        whole_number_of(facts.get("lvlRestart", ""), None),
    )
