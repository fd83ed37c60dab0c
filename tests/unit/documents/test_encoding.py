from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.documents.characters.encoding import decode, is_binary, is_utf8

GERMAN = "Die Übergröße der Schränke störte in den Räumen für Gäste; größer wäre schöner, hätte man Türen. "
RUSSIAN = "Договор аренды заключён на два года, после чего может быть продлён по соглашению сторон. "
JAPANESE = "契約は二年間有効であり、双方の合意によって更新することができる。"
PANGRAM = "Grüße, naïve café"


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_dropped(mark, encoding):
    assert decode(mark + PANGRAM.encode(encoding)) == PANGRAM


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_known_by_its_zeros(encoding):
    data = GERMAN.encode(encoding)
    assert not is_binary(data)
    assert decode(data) == GERMAN


def test_latin1_is_not_taken_for_utf8():
    assert decode(PANGRAM.encode("latin-1")) == PANGRAM


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(GERMAN, "cp1252"), (RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp")],
)
def test_an_undeclared_encoding_is_guessed_from_enough_text(text, encoding):
    assert decode((text * 5).encode(encoding)) == text * 5


def test_a_declaration_decides_where_statistics_could_not():
    assert decode("ж".encode("koi8-r"), "KOI8-R") == "ж"


@pytest.mark.parametrize("declared", ["iso-8859-1", "us-ascii", "no-such-charset", "rot13", "unicode_escape", ""])
def test_utf8_wins_over_a_wrong_or_strange_declaration(declared):
    assert decode(PANGRAM.encode(), declared) == PANGRAM


def test_a_declared_utf16_in_a_page_of_single_bytes_is_not_believed():
    assert decode(b"<p>words</p>", "utf-16") == "<p>words</p>"


def test_utf8_with_one_broken_character_stays_utf8():
    data = (GERMAN * 3).encode()
    at = data.index("ö".encode()) + 1
    text = decode(data[:at] + data[at + 1 :])
    assert text.count("\ufffd") == 1
    assert text.replace("\ufffd", "ö", 1) == GERMAN * 3


def test_windows_quotes_declared_as_latin1_are_quotes():
    assert decode(b"\x93so\x94", "iso-8859-1") == "\u201cso\u201d"


@pytest.mark.parametrize("data", [bytes(range(256)) * 8, b"\x00" * 100, b"GIF8\x00\x01\x02\x03"])
def test_control_characters_make_data_binary(data):
    assert is_binary(data)


def test_a_log_with_a_few_zeros_is_text():
    assert not is_binary(b"a line of the log\n" * 20 + b"\x00" * 4)


def test_the_cut_end_of_a_head_is_still_utf8():
    assert is_utf8("größe".encode()[:-2])
    assert not is_utf8("größe".encode("latin-1"))


@given(st.binary(max_size=400), st.sampled_from(["", "utf-8", "shift_jis", "iso-8859-1", "punycode", "\x00"]))
def test_decoding_never_fails(data, declared):
    assert isinstance(decode(data, declared), str)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff\x00"), max_size=200))
def test_utf8_comes_back_as_it_was(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("İstanbul'da ışık ve İzmir'de deniz", "cp1254"),
        ("Name;Straße\nMüller;Hauptstraße\n", "cp850"),
        ("Größe über Älteres", "cp850"),
        ("Łódź leży nad rzeką", "iso8859-2"),
        ("Zażółć gęślą jaźń", "cp1250"),
        ("L'àvia i l'únic camí, això és", "cp1252"),
        ("été à l'école, où ça naît", "cp850"),
    ],
)
def test_short_texts_in_old_character_sets_keep_their_letters(text, charset):
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize(
    ("charsets", "text"),
    [
        ("cp1252 cp850 cp861 mac-iceland", "Þetta er íslenskur texti. Það var einu sinni maður sem átti hest og hund."),
        ("cp1252 iso8859-15 cp850 mac-roman", "Les élèves étaient très fatigués, où ça va. Noël à la forêt gelée."),
        ("iso8859-15 mac-roman", "Où est le cœur de la forêt, et la bibliothèque où il bat ?"),
        ("cp1252 cp850 mac-roman", "Perché non è così? La città è più bella di quanto si può dire, già."),
        ("cp1252 cp850 cp860 mac-roman", "As crianças não comem pão. O coração da nação está na educação."),
        ("cp1252 cp850 cp865 mac-roman", "Hyvää päivää, äiti söi mämmiä yöllä. Tämä on hyvä pöytä."),
        ("cp1252 cp850 cp865 mac-roman", "Blåbærgrød på bordet. Rødgrød med fløde, æbler og øl."),
        ("cp1250 iso8859-2 cp852 mac-latin2", "Zażółć gęślą jaźń. Łódź płynie, źródło bije, święto będzie."),
        ("cp1250 iso8859-2 cp852 mac-latin2", "Příliš žluťoučký kůň úpěl ďábelské ódy. Šťastný běžel."),
        ("cp1250 iso8859-2 cp852 mac-latin2", "Árvíztűrő tükörfúrógép. Őszi szőlő, hűvös idő."),
        ("cp1250 iso8859-2 cp852", "Čuvaj se žutog đaka. Šuma je puna ćukova i ljepše."),
        ("cp1250 iso8859-2 cp852", "Ţara noastră îşi aşteaptă fraţii. Mâine va fi o zi frumoasă."),
        ("cp1254 iso8859-9 cp857 mac-turkish", "Pijamalı hasta yağız şoföre çabucak güvendi. İstanbul'da ışık."),
        ("cp1257 iso8859-13 iso8859-4 cp775", "Lietuvoje žiemą šalta, bet ąžuolas šlama ir ėda žąsys."),
        ("cp1251 koi8-r cp866 iso8859-5 cp855", "Съешь же ещё этих мягких французских булок, да выпей чаю."),
        ("cp1253 iso8859-7 cp737 mac-greek cp869", "Ο καλύτερος τρόπος να μάθεις είναι να διαβάζεις κάθε μέρα."),
        ("cp1255 iso8859-8 cp862", "שלום עולם, זה טקסט קצר בעברית שנכתב בשנות התשעים."),
        ("cp1256 iso8859-6 cp720", "السلام عليكم ورحمة الله وبركاته هذا نص قصير باللغة العربية"),
        ("cp850 mac-roman", "Die Straße führt über die Brücke, größere Häuser stehen in München."),
        ("cp1252", "“Quoted” – it’s 20 °C… «déjà», 10\u00a0€"),
    ],
)
def test_a_sentence_in_an_old_character_set_is_read_by_the_letters_of_its_language(charsets, text):
    for charset in charsets.split():
        assert decode(text.encode(charset)) == text, charset


def test_marks_of_chats_and_of_fields_are_no_sign_of_data():
    assert not is_binary(b"10:00 <ada> \x02bold\x02 and \x0304,01red\x03\n")
    assert not is_binary(b"Name\x1fOrt\x1eAda\x1fUlm\x1e")
    for data in (bytes(range(1, 32)) * 9, b"\x01\x02\x03" * 9, b"a\x01\xff\xfeb\x02\x03c"):
        assert is_binary(data)


def framed(*lines):
    """Return lines in a frame as DOS programs draw it, with shades."""
    inside = "\n".join(f"║ {line:<30} ║" for line in lines)
    return f"▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄\n╔{'═' * 32}╗\n{inside}\n╠{'═' * 32}╣\n║ ░▒▓ 12 MB ▓▒░                  ║\n╚{'═' * 32}╝\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (framed("GROUP PRESENTS", "The ferry to Luebeck"), "cp437"),
        (framed("Die Fähre nach Lübeck", "Größe für jedermann"), "cp437"),
        (framed("Die Fähre nach Lübeck", "Größe für jedermann"), "cp850"),
        (framed("L'été à la forêt, ça va très", "bien, mon élève"), "cp437"),
        (framed("Паром в Любек отходит в пять", "Размер: большой"), "cp866"),
        (framed("Zażółć gęślą jaźń", "Łódź, środa").replace("║", "│").replace("ż", "z"), "cp852"),
    ],
)
def test_frames_and_pictures_of_dos_are_no_letters(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("ААААААА! Что это? Я бегу домой, мама мыла раму, окно открыто. ДДДДДДДД", "cp1251"),
        (GERMAN + "Ääääääääh, ÄÄÄÄÄÄÄÄÄ", "cp1252"),
        ("хмммммммм, я думаю, что мммм, да. тише, шшшшш! эээээ, потом он ушёл домой, и было тихо.", "koi8-r"),
        ("Ты где? ДДДДДДДД ДДДДД, кричал он, ЯЯЯЯЯ приду домой к вечеру.", "cp1251"),
        ("ÄÄÄÄÄÄÄÄ ÄÄÄÄ ÄÄÄÄ schön", "cp1252"),
        ("ßßßßßßßß ßßßß ßßßß schön größer", "cp1252"),
    ],
)
def test_a_letter_many_times_is_no_frame(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "text",
    [
        "Það er gott veður",
        "við förum með þeim",
        "Skýrsla um veður",
        "Þetta er að verða gott",
        "Fjörður",
        "Kjöt og brauð",
        "fæðingarvottorð",
        "orð",
        "Tað er gott veður í dag",
    ],
)
def test_short_texts_in_icelandic_and_faroese_are_not_taken_for_turkish(text):
    assert decode(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "text",
    [
        "Öğretmen şehirde",
        "Müşteri görüşmesi",
        "dağ",
        "Doğum günü",
        "Beğeni",
        "Bu yıl çok güzel bir iş",
        "ağ bağlantısı",
        "Sağlık raporu",
        "şarkı sözleri",
    ],
)
def test_short_texts_in_turkish_are_not_taken_for_others(text):
    assert decode(text.encode("cp1254")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Šđe, građanin i žena, čaša", "cp1250"),
        ("Anđela i Đorđe", "cp1250"),
        ("Öö šokolaadi ja tšekk, žürii", "cp1257"),
        ("Põhja-Eesti öö, järv ja küla", "cp1257"),
    ],
)
def test_croatian_and_estonian_keep_their_rare_letters(text, encoding):
    assert decode(text.encode(encoding)) == text
