"""Which number does a browser show before an item of a list? By the list, the item, and the page's own styles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import SelectolaxError

from engine.documents.numbering import digits_like, number_in

_LISTS = {"ol": "decimal", "ul": "none", "menu": "none"}  # and how their items are numbered unless they say it
_OF_TYPE = {"1": "decimal", "a": "lowerAlpha", "A": "upperAlpha", "i": "lowerRoman", "I": "upperRoman"}
_OF_STYLE = {
    "none": "none",
    "disc": "none",
    "circle": "none",
    "square": "none",
    "decimal": "decimal",
    "decimal-leading-zero": "decimalZero",
    "lower-alpha": "lowerAlpha",
    "lower-latin": "lowerAlpha",
    "upper-alpha": "upperAlpha",
    "upper-latin": "upperAlpha",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "lower-greek": "lowerGreek",
    "hebrew": "hebrew1",
    "hiragana": "hiragana",
    "katakana": "aiueo",
    "katakana-iroha": "iroha",
    "cjk-decimal": "ideographDigital",
    "cjk-ideographic": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "simp-chinese-formal": "chineseLegalSimplified",
    "trad-chinese-formal": "ideographLegalTraditional",
    "japanese-informal": "japaneseCounting",
    "japanese-formal": "japaneseLegal",
    "hiragana-iroha": "iroha",
    "cjk-heavenly-stem": "ideographTraditional",
    "cjk-earthly-branch": "ideographZodiac",
    "korean-hangul-formal": "koreanCounting",
    **{
        name: digits_like(one)
        for name, one in zip(
            (
                "arabic-indic persian bengali cambodian khmer devanagari gujarati gurmukhi kannada lao malayalam"
                " mongolian myanmar oriya tamil telugu thai tibetan"
            ).split(),
            "١۱১១១१૧੧೧໑൧᠑၁୧௧౧๑༡",
            strict=True,
        )
    },
}
# What stands behind the number of a kind where it is not a point.
_BEHIND = {
    **dict.fromkeys(
        ("ideographDigital", "chineseCounting", "chineseLegalSimplified", "ideographLegalTraditional"), "、"
    ),
    **dict.fromkeys(("japaneseCounting", "japaneseLegal", "hiragana", "aiueo", "iroha"), "、"),
    **dict.fromkeys(("ideographTraditional", "ideographZodiac"), "、"),
    "koreanCounting": ",",
}
_WRITTEN = re.compile(r"""list-style(?:-type)?\s*:\s*(?:[^;}"']*\s)?(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_AS_WRITTEN = "="  # before the words that a list writes before every item
_DECLARED = re.compile(r"list-style(?:-type)?\s*:\s*([^;}]*)", re.IGNORECASE)
_RULE = re.compile(r"([^{}]{1,300})\{([^{}]*)\}")
_BEFORE = re.compile(r"::?(?:before|marker)\s*$", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*:\s*([^;}]*)", re.IGNORECASE)
_PIECE = re.compile(
    r"""counters\(\s*([\w-]+)\s*,\s*["']([^"']*)["']\s*(?:,\s*([\w-]+)\s*)?\)|counter\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)"""
    r"""|["']([^"']*)["']"""
)
_ANY_STYLED = '[style*="list-style" i]'
_MAX_RULES = 60
_MAX_STYLES_CHARS = 300_000
_MAX_DEPTH = 12  # of lists within one another


@dataclass(slots=True)
class _List:
    following: int
    step: int
    kind: str
    shown: int = 0


class ListNumbers:
    """The numbers of a page's lists; its items are to be asked for in order, each once.

    Args:
        root: the page. Its linked style sheets are not at hand; what its own say holds.
        is_styled: whether any of its elements has a style of its own.
    """

    def __init__(self, root: Any, *, is_styled: bool) -> None:
        self._lists: dict[int, _List] = {}
        self._kinds: dict[int, str] = {}
        self._contents: dict[int, str] = {}
        if root.css_first("ol, ul, menu") is not None:
            self._read_styles(root)
        # Lists with bullets are many, and hardly any of them counts.
        self._counts_bulleted = bool(self._kinds) or (is_styled and root.css_first(_ANY_STYLED) is not None)

    def label(self, item: Any) -> str:
        """Return what stands before an item, or ""."""
        parent = item.parent
        if parent is None or parent.tag not in _LISTS or (parent.tag != "ol" and not self._counts_bulleted):
            return ""
        around = self._lists.get(parent.mem_id)
        if around is None:
            around = self._lists[parent.mem_id] = self._begun(parent)
        value = _number(item.attributes.get("value"))
        around.shown = around.following if value is None else value
        around.following = around.shown + around.step
        if item.mem_id in self._contents:
            return self._composed(self._contents[item.mem_id], item)
        kind = self._kind(item) or around.kind
        if kind.startswith(_AS_WRITTEN):
            return kind.removeprefix(_AS_WRITTEN).strip()
        number = number_in(around.shown, kind)
        return f"{number}{_BEHIND.get(kind, '.')}" if number else ""

    def _begun(self, node: Any) -> _List:
        is_reversed = "reversed" in node.attributes
        first = _number(node.attributes.get("start"))
        if first is None:
            first = sum(child.tag == "li" for child in node.iter()) if is_reversed else 1
        return _List(first, -1 if is_reversed else 1, self._kind(node) or _LISTS[node.tag])

    def _kind(self, node: Any) -> str:
        """Return how a list or an item says that it is numbered, or "" where it does not."""
        own = _kind_in(node.attributes.get("style") or "")
        return own or self._kinds.get(node.mem_id, "") or _OF_TYPE.get(node.attributes.get("type") or "", "")

    def _read_styles(self, root: Any) -> None:
        styles = "\n".join(node.text() for node in root.css("style"))[:_MAX_STYLES_CHARS]
        if "list-style" not in styles and "counter" not in styles:
            return
        rules = [(names, said) for names, said in _RULE.findall(styles) if "list-style" in said or "counter" in said]
        for names, said in rules[:_MAX_RULES]:
            for name in names.split(","):
                if _BEFORE.search(name):
                    content = _CONTENT.search(said)
                    if content and "counter" in content[1]:
                        _set(root, _BEFORE.sub("", name), self._contents, content[1])
                elif kind := _kind_in(said):
                    _set(root, name, self._kinds, kind)

    def _composed(self, content: str, item: Any) -> str:
        """Return what a rule writes before an item: words, its number, or those of all lists around it."""
        label = ""
        for several, between, kinds, single, kind, words in _PIECE.findall(content):
            if words:
                label += words
            elif single:
                label += number_in(self._numbers(item)[-1], _OF_STYLE.get(kind, "decimal"))
            elif several:
                numbers = (number_in(count, _OF_STYLE.get(kinds, "decimal")) for count in self._numbers(item))
                label += between.join(numbers)
        return label.strip()

    def _numbers(self, item: Any) -> list[int]:
        numbers: list[int] = []
        node = item
        while node is not None and len(numbers) < _MAX_DEPTH:
            if node.tag == "ol" and node.mem_id in self._lists:
                numbers.insert(0, self._lists[node.mem_id].shown)
            node = node.parent
        return numbers


def _set(root: Any, selector: str, known: dict[int, str], value: str) -> None:
    try:
        known.update((node.mem_id, value) for node in root.css(selector.strip()))
    except SelectolaxError:
        return  # a selector that is not understood, or what a comment left of one


def _kind_in(style: str) -> str:
    if written := _WRITTEN.search(style):
        words = written[1] or written[2] or ""
        return _AS_WRITTEN + words if any(map(str.isalnum, words)) else "none"  # else a bullet
    found = _DECLARED.search(style)
    words = found[1].lower().split() if found else []
    return next((_OF_STYLE[word] for word in words if word in _OF_STYLE), "")


def _number(words: str | None) -> int | None:
    try:
        number = int(words or "")
    except ValueError:
        return None
    return number if abs(number) < 1_000_000 else None
