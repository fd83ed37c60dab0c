"""Does a sentence end at a full stop? Not after an ordinal, an initial or an abbreviation that asks for what follows.

For what is marked on the screen alone. Texts are cut into chunks at every full stop (``engine.chunks.boundaries``): a
change there would make every chunk of every library another one, and costs at most a shorter chunk.
"""

from __future__ import annotations

from engine.patterns import lazy

_MONTHS = (
    "Jan(?:uar|uary|\\.)?|Jänner|Feb(?:ruar|ruary|\\.)?|Feber|März|Mar(?:ch|\\.)|Mrz\\.|Apr(?:il|\\.)?|Mai|May|Ju[nl][iy]"
    "|June|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sep(?:tember|t\\.|\\.)|O[kc]t(?:ober|\\.)|Nov(?:ember|\\.)?"
    "|De[zc](?:ember|\\.)"
)
_DAY_BEFORE_MONTH = lazy(rf"(?:{_MONTHS})(?!\w)")
_DAY_OR_MONTH = lazy(r"\d{1,2}\.|\d{4}(?!\d)")  # "14. 3. 2026"
_ORDINAL = lazy(r"(?:^|[^\w.,])(\d{1,3})\.\s+\Z")
# What stands before an ordinal in German, where a noun with a capital follows: "im 20. Jahrhundert", "die 3. Auflage".
_LEADS_TO_ORDINAL = lazy(
    r"\b(?:(?<!\bI )[aA]m|[iI]m|[vV]om|[zZ]um|[zZ]ur|[bB]eim|[dD]er|[dD]ie|[dD]as|[dD]en|[dD]em|[dD]es|[sS]eit"
    r"|[jJ]ede[rnms]?|[eE]iner?|[sS]ein(?:e[mnrs]?)?|[iI]hr(?:e[mnrs]?)?|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag,|Mittwoch,)\s+\Z"
)
_LINE_BEGINS = lazy(r"(?:\A|\n)[^\S\n]*\Z")
_INITIAL = lazy(r"(?:^|[^\w.'\u2019])(?:(\w+\.?)[^\S\n]+)?(\w)\.\s+\Z")
_NEXT_INITIAL = lazy(r"\w\.")
_DOTTED = lazy(r"(?:^|[^\w.])([a-zß-ÿ]\.(?:\w{1,2}\.)+)\s+\Z")
_WORD = lazy(r"(?:^|[^\w.'\u2019])(\w+)\.\s+\Z")
_LOOK_BACK = 40  # letters: the longest of what is looked for, with the word before it

# After these something follows in the same sentence, whatever it is.
_LEAD_ON = frozenset(
    "Dr Prof Hr Hrn Fr Dipl Ing Mag Bgm "  # German
    "Mr Mrs Ms Messrs Lt Capt Sgt Col Rev Hon vs cf approx viz "  # English
    "MM Mme Mmes Mlle Mgr av "  # French
    "Sr Sra Sres Srta Dña Ud Uds Dra Excmo "  # Spanish
    "bzw vgl ca evtl ggf inkl exkl zzgl abzgl sog geb insb bspw Hrsg Mio Mrd Tsd St EE Av Avda".split()
)
# After these a number does; elsewhere they may be whole words.
_LEAD_TO_NUMBER = frozenset(
    "nr nrn no nos num núm abs abb art arts bd bde kap tab ziff anm fig figs vol vols ch chap cap pp p s pág págs "
    "sec sect eq ed tel tél tfno aufl lit min max env "
    "jan janv feb févr mär mrz mar apr avr jun jul juil aug août ago sep sept okt oct nov dez dec déc dic".split()
)
_HALVES_OF_DAY = ("a.m.", "p.m.")


def goes_on(text: str, at: int) -> bool:
    """Return whether a sentence goes on where a full stop and blanks suggest that one begins.

    Args:
        text: the whole text.
        at: the offset of the first letter behind the blanks.

    Not said of other ends than a full stop, and where both readings make sense ("Plan B. Then") the more usual wins.
    """
    before, after = text[max(0, at - _LOOK_BACK) : at], text[at : at + 12]
    return (
        (after[:1].islower() and before.rstrip().endswith("."))
        or _after_number(before, after)
        or _after_letters(before, after)
    )


def _after_number(before: str, after: str) -> bool:
    found = _ORDINAL.search(before)
    if found is None:
        return False
    ahead = before[: found.start(1)]
    return bool(
        _LINE_BEGINS.search(ahead)  # of an item in a list
        or _DAY_BEFORE_MONTH.match(after)
        or (len(found[1]) < 3 and _DAY_OR_MONTH.match(after))
        or _LEADS_TO_ORDINAL.search(ahead)
    )


def _after_letters(before: str, after: str) -> bool:
    if dotted := _DOTTED.search(before):
        return dotted[1].lower() not in _HALVES_OF_DAY
    if word := _WORD.search(before):
        known = word[1] in _LEAD_ON or word[1].lower() in _LEAD_TO_NUMBER and after[:1].isdigit()
        if known or (word[1].isalpha() and len(word[1]) == 1 and _is_initial(before, after)):
            return True
    return False


def _is_initial(before: str, after: str) -> bool:
    """Whether a single letter is short for a word or a name: "z. B.", "John F. Kennedy", "S. 14"; not "vitamin C."."""
    found = _INITIAL.search(before)
    if found is None:
        return False
    ahead, letter = found[1] or "", found[2]
    if after[:1].isdigit() or letter.islower():
        return f"{ahead}{letter}.".lower() not in _HALVES_OF_DAY
    return (
        not ahead
        or _NEXT_INITIAL.match(after) is not None
        or ahead[0].isupper()
        or (ahead[-1] == "." and len(ahead) == 2)
    )
