"""How is a number said in words: "Twenty-first", "Einundzwanzig", "2e"? In English, German, French and Spanish.

Lists of Word and LibreOffice can count so. Other languages are counted in English, as no rule is known for them here;
numbers of ten thousand and more stay digits.
"""

from __future__ import annotations

from collections.abc import Callable

LIMIT = 10_000

_EN_ONES = (
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split(" ")
_EN_TENS = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
_EN_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_EN_ORDINALS |= {"twelve": "twelfth"}
_DE_ONES = (
    " ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn"
    " achtzehn neunzehn"
).split(" ")
_DE_TENS = "  zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ")
_DE_ORDINALS = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
_DE_LAST_WITH_T = 19  # "neunzehnte", "zwanzigste"
_FR_ONES = (
    " un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf"
).split(" ")
_FR_TENS = "  vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ")
_ES_ONES = (
    " uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete"
    " veintiocho veintinueve"
).split(" ")
_ES_TENS = "   treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ")
_ES_HUNDREDS = (
    " ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
).split(" ")
_ES_ORDINALS = (
    " primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo undécimo duodécimo decimotercero"
    " decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno"
).split(" ")
_ES_ORDINAL_TENS = (
    "  vigésimo trigésimo cuadragésimo quincuagésimo sexagésimo septuagésimo octogésimo nonagésimo"
).split(" ")
_ES_ORDINAL_HUNDREDS = (
    " centésimo ducentésimo tricentésimo cuadringentésimo quingentésimo sexcentésimo septingentésimo"
    " octingentésimo noningentésimo"
).split(" ")


def cardinal(count: int, language: str) -> str:
    """Return a number in words with a capital, "Twenty-one"; as digits outside 1 to 9999.

    Args:
        count: the number.
        language: a tag such as "de-CH", or "".
    """
    return _capital(_CARDINALS[_known(language)](count)) if 0 < count < LIMIT else str(count)


def ordinal_words(count: int, language: str) -> str:
    """Return the place of a number in words with a capital, "Twenty-first"; as digits outside 1 to 9999."""
    return _capital(_ORDINALS[_known(language)](count)) if 0 < count < LIMIT else str(count)


def ordinal(count: int, language: str) -> str:
    """Return the place of a number in digits: "21st", "21.", "21e", "21.º"."""
    known = _known(language)
    if known == "en":
        is_teen = count // 10 % 10 == 1
        return f"{count}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(count % 10, 'th')}"
    if known == "fr":
        return f"{count}{'er' if count == 1 else 'e'}"
    return f"{count}.º" if known == "es" else f"{count}."


def _known(language: str) -> str:
    primary = language.replace("_", "-").partition("-")[0].lower()
    return primary if primary in _CARDINALS else "en"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _english(count: int) -> str:
    parts = []
    for size, name in ((1000, "thousand"), (100, "hundred")):
        if count >= size:
            parts.append(f"{_EN_ONES[count // size]} {name}")
            count %= size
    if count >= len(_EN_ONES):
        parts.append("-".join(filter(None, (_EN_TENS[count // 10], _EN_ONES[count % 10]))))
    elif count:
        parts.append(_EN_ONES[count])
    return " ".join(parts)


def _english_place(count: int) -> str:
    words = _english(count)
    at = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[at:]
    return words[:at] + (_EN_ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"))


def _german(count: int) -> str:
    words = _german_stem(count)
    return f"{words}s" if count % 100 == 1 else words


def _german_stem(count: int) -> str:
    words = ""
    for size, name in ((1000, "tausend"), (100, "hundert")):
        if count >= size:
            words += _DE_ONES[count // size] + name
            count %= size
    if count < len(_DE_ONES):
        return words + _DE_ONES[count]
    ones = _DE_ONES[count % 10]
    return words + (f"{ones}und" if ones else "") + _DE_TENS[count // 10]


def _german_place(count: int) -> str:
    last = count % 100
    if last in _DE_ORDINALS:
        before = count - last
        return (_german_stem(before) if before else "") + _DE_ORDINALS[last]
    return _german_stem(count) + ("te" if 0 < last <= _DE_LAST_WITH_T else "ste")


def _french(count: int) -> str:
    parts = []
    if count >= 1000:
        parts += [_FR_ONES[count // 1000]] * (count >= 2000) + ["mille"]
        count %= 1000
    if count >= 100:
        several = count >= 200
        parts += [_FR_ONES[count // 100]] * several + ["cents" if several and count % 100 == 0 else "cent"]
        count %= 100
    return " ".join(parts + ([_french_tens(count)] if count else []))


def _french_tens(count: int) -> str:
    if count < len(_FR_ONES):
        return _FR_ONES[count]
    tens = count // 10
    rest = count - (tens - tens % 2 * (tens > 6)) * 10  # noqa: PLR2004  # soixante-dix, quatre-vingt-dix
    if not rest:
        return f"{_FR_TENS[tens]}{'s' if count == 80 else ''}"  # noqa: PLR2004  # quatre-vingts alone
    is_joined_by_et = rest in (1, 11) and tens < 8  # noqa: PLR2004  # vingt et un, soixante et onze
    return f"{_FR_TENS[tens]} et {_FR_ONES[rest]}" if is_joined_by_et else f"{_FR_TENS[tens]}-{_FR_ONES[rest]}"


def _french_place(count: int) -> str:
    if count == 1:
        return "premier"
    words = _french(count)
    if words.endswith(("cents", "vingts")):
        words = words[:-1]
    if words.endswith("cinq"):
        return f"{words}uième"
    return f"{words[:-1]}vième" if words.endswith("neuf") else f"{words.removesuffix('e')}ième"


def _spanish(count: int) -> str:
    parts = []
    if count >= 1000:
        parts += [_ES_ONES[count // 1000]] * (count >= 2000) + ["mil"]
        count %= 1000
    if count >= 100:
        parts.append("cien" if count == 100 else _ES_HUNDREDS[count // 100])  # noqa: PLR2004
        count %= 100
    if count < len(_ES_ONES):
        parts += [_ES_ONES[count]] * bool(count)
    else:
        parts.append(" y ".join(filter(None, (_ES_TENS[count // 10], _ES_ONES[count % 10]))))
    return " ".join(parts)


def _spanish_place(count: int) -> str:
    parts = []
    if count >= 1000:
        parts.append(f"{_ES_ONES[count // 1000] if count >= 2000 else ''}milésimo")
        count %= 1000
    if count >= 100:
        parts.append(_ES_ORDINAL_HUNDREDS[count // 100])
        count %= 100
    if count < len(_ES_ORDINALS):
        parts += [_ES_ORDINALS[count]] * bool(count)
    else:
        parts += filter(None, (_ES_ORDINAL_TENS[count // 10], _ES_ORDINALS[count % 10]))
    return " ".join(parts)


_CARDINALS: dict[str, Callable[[int], str]] = {"en": _english, "de": _german, "fr": _french, "es": _spanish}
_ORDINALS: dict[str, Callable[[int], str]] = {
    "en": _english_place,
    "de": _german_place,
    "fr": _french_place,
    "es": _spanish_place,
}
