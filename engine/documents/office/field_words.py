"""What does a field of Word show that has no result of its own? Words of buttons, and formulas of the old kind.

Fields save what they show as their result, but MACROBUTTON, GOTOBUTTON and EQ have none: their code is what is shown.
Programs that make forms leave MERGEFIELD and QUOTE without one, which Word works out when it prints: «Name», the words.
Japanese documents of old Word write readings above characters as EQ, so that the characters stand in the code alone.
SYMBOL shows a character by its number. What fields tell besides (tips of links, what FILLIN and ASK ask for) is told.
Source: ECMA-376 part 1, 17.16.5; Word's help on "Field codes: Eq (Equation) field".
"""

from __future__ import annotations

import re

from engine.documents.characters.symbol_font import in_symbol, is_symbol

_BUTTON = re.compile(r"\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(.*)", re.IGNORECASE | re.DOTALL)
_FORMULA = re.compile(r"\s*EQ\b(.*)", re.IGNORECASE | re.DOTALL)
# What stands in quotation marks, where \" is one of the words. No letter is looked at twice.
_STRAIGHT, _CURLY = r"\"(?:[^\"\\]|\\.)*+\"", r"“(?:[^\"“”\\]|\\.)*+[\"”]"
_WRITTEN = rf"(?:(?P<quoted>{_STRAIGHT}|{_CURLY})|(?P<bare>[^\s\"“\\]++))"
_ESCAPED = re.compile(r"\\([\\\"“”])")
_QUOTED = re.compile(rf"\s*QUOTE\s+(?P<quoted>{_STRAIGHT}|{_CURLY})", re.IGNORECASE | re.DOTALL)
# The column of a list of addresses.
_MERGED = re.compile(rf"\s*MERGEFIELD\s+{_WRITTEN}", re.IGNORECASE | re.DOTALL)
_ASKED = re.compile(rf"\s*(?:FILLIN|ASK\s+\S+)\s+{_WRITTEN}", re.IGNORECASE | re.DOTALL)
# The switch stands by itself, behind the address and what else is written.
_NO_TIP = rf"{_STRAIGHT}|{_CURLY}|[^\"“\\]|\\(?!o[\s\"“])."
_TIP = re.compile(rf"\s*HYPERLINK\b(?:{_NO_TIP})*+\\o\s*{_WRITTEN}", re.IGNORECASE | re.DOTALL)
_CHARACTER = re.compile(r"\s*SYMBOL\s+(0x[0-9A-F]{1,5}|\d{1,6})\b", re.IGNORECASE)
_FONT = re.compile(rf"\\f\s*{_WRITTEN}", re.IGNORECASE | re.DOTALL)
_OF_SIGNS = ("wingdings", "webdings", "dingbats", "marlett")  # fonts that have pictures in the places of letters
_MOST_ASKED = 2_000  # characters of a code that may ask or tell
_GENERAL = re.compile(r"\\\*\s*(?:\"[^\"]*\"|[A-Za-z]+\s*\d*)")  # switches such as \* jc2 and \* "Font:Arial"
_SWITCH = re.compile(r"\\(?:([lrb]c)\s*\\(.)|([A-Za-z]+)\s*-?\d*)\s*")
_RAISED = re.compile(r"\s*\\s\s*\\up", re.IGNORECASE)
_CLOSED_BY = {"(": ")", "[": "]", "{": "}", "<": ">"}
_MOST_CHARS = 4_000  # of a formula; a longer one is read without its form
_MOST_NESTED = 20


def shown_by(code: str) -> str:
    """Return what the code of a field without a result shows; "" for fields that show nothing."""
    if found := _BUTTON.match(code):
        return found[1].strip()
    if found := _QUOTED.match(code):
        return _written(found["quoted"]).strip()
    if found := _MERGED.match(code):
        column = _written(found["quoted"] or found["bare"]).strip()
        return f"«{column}»" if column else ""
    if found := _CHARACTER.match(code):
        number = int(found[1], 16 if found[1][:2].lower() == "0x" else 10)
        return _character(number, code[found.end() :])
    if found := _FORMULA.match(code):
        is_long = len(found[1]) > _MOST_CHARS
        shown = _SWITCH.sub(" ", found[1]) if is_long else _formula(_GENERAL.sub(" ", found[1]), 0)
        return " ".join(shown.split())
    return ""


def told_by(code: str) -> str:
    """Return what the code of a field tells besides: the tip of a link, what somebody is asked for; or "".

    Looks at the first 2,000 characters.
    """
    code = code[:_MOST_ASKED]
    found = _ASKED.match(code) or _TIP.match(code)
    return " ".join(_written(found["quoted"] or found["bare"]).split()) if found else ""


def _written(argument: str) -> str:
    """Return what an argument of a field says, without its quotation marks and their escapes."""
    return _ESCAPED.sub(r"\1", argument[1:-1]) if argument[:1] in ('"', "“") else argument


def _character(number: int, switches: str) -> str:
    """Return the character that a SYMBOL field shows; nothing where only its font has it."""
    font = _written(found["quoted"] or found["bare"]) if (found := _FONT.search(switches)) else ""
    if is_symbol(font):
        return in_symbol(chr(number)) if 32 <= number < 256 else ""  # noqa: PLR2004  # the characters of one byte
    if any(sign in font.casefold() for sign in _OF_SIGNS):
        return ""
    if "\\u" in switches:
        return chr(number) if 32 <= number < 0xD800 else ""  # noqa: PLR2004
    return bytes([number]).decode("cp1252", "ignore") if 32 <= number < 256 else ""  # noqa: PLR2004


def _formula(code: str, depth: int) -> str:
    """Return the words of a formula: fractions with a stroke, roots with their sign, others part by part."""
    shown, at = "", 0
    while at < len(code):
        if code[at] != "\\":
            shown += code[at]
            at += 1
        elif (switch := _SWITCH.match(code, at)) is None:
            shown += code[at + 1 : at + 2]
            at += 2
        else:
            kind, brackets = (switch[3] or "").lower()[:1], ""
            while switch is not None:
                brackets += switch[2] or ""
                at = switch.end()
                switch = _SWITCH.match(code, at)
            if code[at : at + 1] == "(" and depth < _MOST_NESTED:
                parts, at = _parts(code, at + 1)
                shown += _joined(kind, brackets, parts, depth)
    return shown


def _parts(code: str, at: int) -> tuple[list[str], int]:
    """Return what stands between brackets, parted by commas or semicolons, and where they end."""
    parts, level = [""], 1
    while at < len(code):
        char = code[at]
        if char == "\\" and at + 1 < len(code) and not code[at + 1].isalpha():
            parts[-1] += code[at : at + 2]
            at += 2
            continue
        level += (char == "(") - (char == ")")
        if not level:
            return parts, at + 1
        if level == 1 and char in ",;":
            parts.append("")
        else:
            parts[-1] += char
        at += 1
    return parts, at


def _joined(kind: str, brackets: str, parts: list[str], depth: int) -> str:
    if kind == "o":  # one above the other: what is raised is how the others are read
        others = [part for part in parts if not _RAISED.match(part)]
        return "".join(_formula(part, depth + 1) for part in others or parts)
    words = [_formula(part, depth + 1).strip() for part in parts]
    if kind == "f":
        return "/".join(words)
    if kind == "r":
        return f"{words[0] if len(words) > 1 else ''}√{words[-1]}"
    if kind == "b":
        before = brackets[:1] or "("
        return f"{before}{' '.join(words)}{brackets[1:2] or _CLOSED_BY.get(before, before)}"
    return (", " if kind == "l" else " ").join(words)
