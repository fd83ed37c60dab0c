"""What does a spreadsheet show where a format asks for the numerals of East Asia (``[DBNum1]``, ``[DBNum2]``)?

Source: [MS-OI29500], 2.1.741: DBNum1 are the numerals of running text, DBNum2 those of cheques. Dates and plain formats
count ("twenty-three"), formats with places for digits, and years, give digit by digit.
"""

from __future__ import annotations

import re

from engine.documents.numbering import number_in

_LANGUAGE, _JAPANESE = 0x3FF, 0x11
_TRADITIONAL = frozenset({0x404, 0xC04, 0x1404})  # Taiwan, Hong Kong, Macao
_NUMBER = re.compile(r"(\d+)(?:\.(\d+))?")
_TEN_THOUSAND = 10_000
_MOST_DIGITS = 20  # of a number that is counted; far more than are counted by ten thousands
_LESS = 1_000  # of what follows ten thousands: a gap is told
# How numbers are counted, the ten digits, what ten thousand is called, and what is said of a gap.
_KINDS = {
    (1, "cn"): ("chineseCounting", "〇一二三四五六七八九", "万", "零"),
    (1, "tw"): ("chineseCounting", "〇一二三四五六七八九", "萬", "零"),
    (1, "ja"): ("japaneseCounting", "〇一二三四五六七八九", "万", ""),
    (2, "cn"): ("chineseLegalSimplified", "零壹贰叁肆伍陆柒捌玖", "万", "零"),
    (2, "tw"): ("ideographLegalTraditional", "零壹貳參肆伍陸柒捌玖", "萬", "零"),
    (2, "ja"): ("japaneseLegal", "〇壱弐参四伍六七八九", "萬", ""),
}


def in_numerals(words: str, numerals: int, locale: int, *, is_counted: bool = False) -> str:
    """Return words with their numbers in the numerals of East Asia.

    Args:
        words: what the format shows otherwise.
        numerals: 1 or 2, as the format has it.
        locale: the Windows number of its language; Chinese where it names none.
        is_counted: numbers are counted, not read digit by digit.
    """
    place = "tw" if locale in _TRADITIONAL else "ja" if locale & _LANGUAGE == _JAPANESE else "cn"
    kind, digits, ten_thousand, gap = _KINDS[numerals, place]
    one_by_one = str.maketrans("0123456789", digits)
    if not is_counted:
        return words.translate(one_by_one)

    def counted(found: re.Match[str]) -> str:
        is_long = len(found[1]) > _MOST_DIGITS
        high, low = (_TEN_THOUSAND, 0) if is_long else divmod(int(found[1]), _TEN_THOUSAND)
        if high >= _TEN_THOUSAND:
            whole = found[1].translate(one_by_one)
        elif high:
            whole = number_in(high, kind) + ten_thousand + (gap if 0 < low < _LESS else "")
            whole += number_in(low, kind) if low else ""
        else:
            whole = number_in(low, kind) if low else digits[0]
        return f"{whole}.{found[2].translate(one_by_one)}" if found[2] else whole

    return _NUMBER.sub(counted, words)
