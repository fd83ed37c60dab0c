"""Kinds of numbers that are neither digits in a row nor letters in a row."""

import pytest
from sources import reader_of
from test_office import W, p, word
from test_opendocument import package

from engine.documents.number_words import cardinal
from engine.documents.numbering import number_in
from engine.documents.office.opendocument_numbering import kind_of
from engine.documents.office.slide_numbering import ParagraphNumbers

read = reader_of("a.docx")


@pytest.mark.parametrize(
    ("kind", "count", "shown"),
    [
        ("decimalEnclosedCircle", 1, "①"),
        ("decimalEnclosedCircle", 20, "⑳"),
        ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"),
        ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 20, "⒇"),
        ("decimalEnclosedFullstop", 20, "⒛"),
        ("hebrew1", 11, "יא"),
        ("hebrew1", 15, "טו"),
        ("hebrew1", 116, "קטז"),
        ("numberInDash", 4, "- 4 -"),
        ("decimalZero", 7, "07"),
        ("decimalZero3", 7, "007"),
        ("decimalFullWidth", 12, "１２"),
        ("hex", 31, "1F"),
        ("chicago", 6, "††"),
        ("thaiNumbers", 25, "๒๕"),
        ("thaiCounting", 21, "ยี่สิบเอ็ด"),
        ("vietnameseCounting", 15, "mười lăm"),
        ("koreanLegal", 21, "스물하나"),
        ("japaneseLegal", 12, "壱拾弐"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("ideographZodiacTraditional", 13, "丙子"),
        ("ideographEnclosedCircle", 3, "㊂"),
        ("arabicAbjad", 3, "ج"),
        ("russianLower", 3, "в"),
        ("hindiVowels", 2, "आ"),
        ("aFutureKind", 3, "3"),
    ],
)
def test_a_number_is_shown_as_its_kind_shows_it(kind: str, count: int, shown: str) -> None:
    assert number_in(count, kind) == shown


@pytest.mark.parametrize(
    ("kind", "count", "shown"),
    [
        ("circleNumDbPlain", 3, "③"),
        ("circleNumWdBlackPlain", 3, "③"),
        ("hebrew2Minus", 2, "ב-"),
        ("arabic1Minus", 2, "ب-"),
        ("thaiNumParenR", 3, "๓)"),
        ("thaiAlphaParenBoth", 2, "(ข)"),
        ("hindiNumPeriod", 4, "४."),
        ("hindiAlpha1Period", 1, "क."),
        ("ea1JpnChsDbPeriod", 3, "三."),
        ("ea1ChtPlain", 11, "十一"),
        ("arabicDbPlain", 5, "5"),
        ("alphaUcParenBoth", 2, "(B)"),
        ("romanLcParenR", 4, "iv)"),
    ],
)
def test_a_slide_shows_numbers_of_every_kind(kind: str, count: int, shown: str) -> None:
    assert ParagraphNumbers().label(0, (kind, count)) == shown


@pytest.mark.parametrize(
    ("count", "language", "words", "place", "short"),
    [
        (1, "", "One", "First", "1st"),
        (12, "en-GB", "Twelve", "Twelfth", "12th"),
        (21, "xx", "Twenty-one", "Twenty-first", "21st"),
        (113, "en", "One hundred thirteen", "One hundred thirteenth", "113th"),
        (1, "de-CH", "Eins", "Erste", "1."),
        (21, "de", "Einundzwanzig", "Einundzwanzigste", "21."),
        (107, "de", "Einhundertsieben", "Einhundertsiebte", "107."),
        (1, "fr", "Un", "Premier", "1er"),
        (71, "fr_CA", "Soixante et onze", "Soixante et onzième", "71e"),
        (80, "fr", "Quatre-vingts", "Quatre-vingtième", "80e"),
        (95, "fr", "Quatre-vingt-quinze", "Quatre-vingt-quinzième", "95e"),
        (9, "fr", "Neuf", "Neuvième", "9e"),
        (3, "es", "Tres", "Tercero", "3.º"),
        (42, "es-MX", "Cuarenta y dos", "Cuadragésimo segundo", "42.º"),
        (100, "es", "Cien", "Centésimo", "100.º"),
        (10_000, "de", "10000", "10000", "10000."),
    ],
)
def test_a_number_is_said_in_the_language_of_the_text(
    count: int, language: str, words: str, place: str, short: str
) -> None:
    kinds = ("cardinalText", "ordinalText", "ordinal")
    assert [number_in(count, kind, language) for kind in kinds] == [words, place, short]


@pytest.mark.parametrize(
    ("number_format", "fourth"),
    [
        ("1", "4"),
        ("001, 002, 003, ...", "004"),
        ("१, २, ३, ...", "४"),
        ("۱, ۲, ۳, ...", "۴"),
        ("First, Second, Third, ...", "Vierte"),
        ("1st, 2nd, 3rd, ...", "4."),
        ("א, י, ק, ...", "ד"),
        ("а, б, .., аа, аб, ... (uk)", "г"),
        ("А, Б, .., Аа, Бб, ... (bg)", "Г"),
        ("Α, Β, Γ, ... (gr)", "Δ"),
        ("壱, 弐, 参, ...", "四"),
        ("*, †, ‡, §, **, ††, ...", "§"),
        ("no such thing", "4"),
        ("", ""),
    ],
)
def test_a_format_of_opendocument_names_its_kind_by_how_it_begins(number_format: str, fourth: str) -> None:
    assert number_in(4, kind_of(number_format), "de") == fourth


def test_word_counts_in_the_language_of_the_rule_the_paragraph_its_style_or_the_document() -> None:
    def styled(name: str, language: str) -> str:
        said = f'<w:rPr><w:lang w:val="{language}"/></w:rPr>' if language else ""
        return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{said}</w:style>'

    def rule(number: int, kind: str, more: str = "") -> str:
        level = f'<w:lvl w:ilvl="0">{kind}<w:lvlText w:val="%1:"/>{more}</w:lvl>'
        return f'<w:abstractNum w:abstractNumId="{number}">{level}</w:abstractNum>'

    words, place = '<w:numFmt w:val="cardinalText"/>', '<w:numFmt w:val="ordinalText"/>'
    custom = (
        '<mc:AlternateContent><mc:Choice><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>'
    )
    rules = rule(0, words) + rule(1, place, '<w:rPr><w:lang w:val="es-ES"/></w:rPr>') + rule(2, custom)
    lists = "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(3))
    default = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>'
    body = "".join(
        p(said, f'<w:pStyle w:val="{style}"/><w:numPr><w:numId w:val="{number}"/></w:numPr>{mark}')
        for said, style, number, mark in (
            ("a", "Plain", 1, ""),
            ("b", "German", 1, ""),
            ("c", "German", 1, '<w:rPr><w:lang w:val="en-US"/></w:rPr>'),
            ("d", "German", 2, ""),
            ("e", "Plain", 3, ""),
        )
    )
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    found = read(
        word(
            body,
            "",
            [("styles", "styles.xml"), ("numbering", "numbering.xml")],
            styles=f"<w:styles {W}>{default}{styled('German', 'de-DE')}{styled('Plain', '')}</w:styles>",
            numbering=f"<w:numbering {W} {mc}>{rules}{lists}</w:numbering>",
        )
    )
    assert found.text.split("\n") == ["Un: a", "Zwei: b", "Three: c", "Primero: d", "001: e"]


def test_opendocument_counts_in_the_language_of_the_paragraph_or_of_all_of_them() -> None:
    def styled(kind: str, name: str, language: str) -> str:
        letters = f'<style:text-properties fo:language="{language}"/>'
        return f'<style:{kind} {name} style:family="paragraph">{letters}</style:{kind}>'

    level = '<text:list-level-style-number text:level="1" text:num-format="First, Second, Third, ..."/>'
    before = (
        '<office:automatic-styles xmlns:style="s" xmlns:fo="f">'
        f'<text:list-style text:name="L">{level}</text:list-style>{styled("default-style", "", "de")}'
        f'{styled("style", """style:name="E" """, "en")}</office:automatic-styles>'
    )
    items = "".join(
        f'<text:list-item><text:p text:style-name="{name}">x</text:p></text:list-item>' for name in ("", "E")
    )
    body = f'<text:list text:style-name="L">{items}</text:list>'
    assert reader_of("a.odt")(package("text", body, before=before)).text == "Erste x\nSecond x"


def test_more_than_four_digits_stay_digits() -> None:
    assert [cardinal(count, "en") for count in (9999, 10_000, 0)] == [
        "Nine thousand nine hundred ninety-nine",
        "10000",
        "0",
    ]
