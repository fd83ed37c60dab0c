"""What does a raised number say? A note mark is no word and goes; an exponent stays and is kept apart from its base."""

from __future__ import annotations

import re

_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z*\u2020\u2021\u00a7])(?:\s*[,\u2013-]\s*\d{1,3})*[\])]?\s*")
_EXPONENT = re.compile(r"\s*[+\u2212\u2013-]?\d{1,3}\s*")
_UNITS = frozenset("m cm mm km dm nm µm ft in yd mi s kg px h".split())
_FUNCTIONS = frozenset("sin cos tan cot log exp sec rad mol".split())
_LAST_WORD = re.compile(r"([^\W\d_]*)[)\]]?$")
_PRODUCT = re.compile(r"[=\u2248\u221d]\s*(?:\d+(?:[.,]\d+)?\s*)?([^\W\d_]{2})$")  # E = mc
_PRODUCT_CHARS = 40
_SUPERSCRIPTS = str.maketrans(
    "0123456789-\u2212\u2013+", "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b\u207b\u207b\u207a"
)
_BEFORE_WORDS = frozenset("([{/")
# A number of so many digits is a year or an amount, and what is raised behind it a note.
_NOTED_DIGITS = 4


def raised(before: str, words: str) -> str:
    """Return what stands for raised words behind others.

    Args:
        before: the text up to them, at least its last word.
        words: what is raised.

    Returns:
        Nothing for a note mark ("famine1" is "famine"), "m²" or "10^6" for an exponent, and other words as they
        are ("4th"). A number behind a bracket or a slash begins a word and stands apart from it: that of an isotope
        ("(13 C)").
    """
    if not before.strip() or not (_MARK.fullmatch(words) or _EXPONENT.fullmatch(words)):
        return words
    mark = words.strip()
    if mark.isalpha():
        return words
    if mark.isdecimal() and before[-1] in _BEFORE_WORDS:
        return f"{mark} "
    last = before.rstrip()[-1]
    if last.isdigit() and _EXPONENT.fullmatch(words):
        digits = re.search(r"\d+$", before.rstrip())
        return "" if digits and len(digits[0]) >= _NOTED_DIGITS else "^" + mark
    if _EXPONENT.fullmatch(words) and _takes_exponent(before):
        return mark.translate(_SUPERSCRIPTS)
    return ""


def _takes_exponent(before: str) -> bool:
    found = _LAST_WORD.search(before.rstrip())
    letters = found[1] if found else ""
    is_known = len(letters) == 1 or letters.casefold() in _UNITS or letters in _FUNCTIONS
    product = None if is_known else _PRODUCT.search(before.rstrip()[-_PRODUCT_CHARS:])
    return bool(letters) and (is_known or (product is not None and product[1].islower()))
