"""What is text and what is data; notes, captions, letters of TeX, calendars, chats, notebooks, saved pages."""

from __future__ import annotations

import base64
import json
import struct
import tracemalloc

import pytest
from sources import reader_of, source_of, zip_of

from engine.documents.characters.tex_letters import with_letters
from engine.documents.mail.ldif import read_ldif
from engine.documents.scan import scan

read = reader_of("a.md")
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes((7 * n * n + 3 * n) % 251 for n in range(900))
LETTERS = base64.b64encode(PICTURE).decode()
LINES = base64.encodebytes(PICTURE).decode()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", f"# Trip\n\n![][i]\n\nFlamingos came.\n\n[i]: <data:image/png;base64,{LETTERS}>\n"),
        ("a.md", f"Trip ![x](data:image/png;base64,{LETTERS}) Flamingos came."),
        ("a.txt", f"Trip\n\n{LINES}\nFlamingos came."),
        ("a.html", f"<p>Trip <img src='data:image/png;base64,{LETTERS}'>Flamingos came.<pre>{LINES}</pre>"),
        ("a.json", json.dumps({"Trip": LETTERS, "b": "Flamingos came."})),
        ("a.eml", f"From: a@b\nSubject: Trip\n\n{LINES}\nFlamingos came."),
    ],
)
def test_pictures_in_base64_are_no_words(name, text):
    found = read(text.encode(), name).text
    assert "Trip" in found and "Flamingos came." in found
    assert not any(len(word) > 40 for word in found.split())


@pytest.mark.parametrize(
    "word",
    [
        "/usr/share/doc/libreoffice/examples/documents/letters/and/forms/agreement",
        "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft",
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        "https://example.org/a/very/long/path/that/goes/on/and/on/and/on/for/ever/page",
        "_" * 70,
    ],
)
def test_long_words_and_paths_stay(word):
    assert word in read(f"see {word} there".encode()).text


def test_notes_are_documents_with_their_date_tags_and_files():
    def note(title, words, more=""):
        return (
            f"<note><title>{title}</title><created>20190312T090000Z</created><tag>kitchen</tag><tag>rye</tag>"
            f"<content><![CDATA[<en-note><div>{words}</div></en-note>]]></content>"
            f"<note-attributes><author>Ada</author></note-attributes>{more}</note>"
        )

    file = base64.encodebytes(b"Flour list").decode()
    more = f"<resource><data encoding='base64'>{file}</data><mime>text/plain</mime>"
    more += "<resource-attributes><file-name>list.txt</file-name></resource-attributes></resource>"
    picture = f"<resource><data encoding='base64'>{LETTERS}</data><mime>image/png</mime></resource>"
    notes = f"<?xml version='1.0'?><!DOCTYPE en-export SYSTEM 'x'><en-export>{note('Bread', 'Gro&szlig;mann', more)}"
    bundle = read((notes + note("Bread", "two", picture) + "</en-export>").encode(), "notes.enex")
    names = [member.name for member in bundle.members]
    assert names == ["00001 Bread", "00001 Bread/list.txt", "00002 Bread"]
    first = bundle.members[0].outcome
    assert "Großmann" in first.text and "Tags: kitchen, rye" in first.text and first.dated == 1552381200
    assert (first.title, first.author) == ("Bread", "Ada") and bundle.members[1].outcome.text == "Flour list"
    assert len(read((notes + "<note>").encode(), "notes.enex").members) == 3


def test_a_note_beyond_the_limit_of_length_costs_itself():
    notes = "".join(f"<note><title>Bread</title><content>{'rye ' * count}</content></note>" for count in (2, 900, 3))
    first, second, third = read(f"<en-export>{notes}</en-export>".encode(), "notes.enex", max_chars=200).members
    assert (first.outcome.text, third.outcome.text) == ("Bread\n\nrye rye", "Bread\n\nrye rye rye")
    assert "texts together are longer" in second.outcome.reason


def test_tasks_of_a_note_are_read_and_what_is_encrypted_is_told():
    secret = "<en-crypt hint='mother&apos;s dog' cipher='AES'>RU5DMI2mnsA=</en-crypt>"
    note = f"<note><title>Oven</title><content><![CDATA[<en-note>Heat {secret} it</en-note>]]></content>"
    note += "<task><title>Buy coke</title><taskStatus>open</taskStatus></task></note>"
    (member,) = read(f"<?xml version='1.0'?><en-export>{note}</en-export>".encode(), "notes.enex").members
    assert member.outcome.text == "Oven\n\nHeat mother's dog it\n\nBuy coke"
    assert [note.what for note in member.outcome.missing] == ["parts of the note are encrypted"]


def test_captions_that_roll_or_grow_are_read_once():
    cues = [
        ("00:00.000", "00:02.490", " \nso<00:00:00.300><c> today</c> we look"),
        ("00:02.490", "00:02.500", "so today we look\n "),
        ("00:02.500", "00:04.990", "so today we look\nat the mill"),
        ("00:04.990", "00:06.000", "at the mill"),
        ("00:06.000", "00:07.000", "at the mill race"),
        ("00:20.000", "00:21.000", "at the mill race"),
    ]
    text = "WEBVTT\n\n" + "\n\n".join(f"00:{start} --> 00:{end}\n{words}" for start, end, words in cues)
    assert read(text.encode(), "a.vtt").text == "so today we look\nat the mill race\n\nat the mill race"


@pytest.mark.parametrize(
    ("written", "letters"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"M\"uller", "Müller"),
        (r"M\"{u}ller", "Müller"),
        (r"Flu{\ss}auen", "Flußauen"),
        (r"S\o{}ren {\O}stergaard", "Søren Østergaard"),
        (r"{\v{S}}imek \v Simek \v{S}", "Šimek Šimek Š"),
        (r"Mar{\'\i}a \'{\i}", "María í"),
        (r"\aa ngstr\"om \l{}\'od\'z", "ångström łódź"),
        (r"Fran\c{c}ois {\c c} \k{a}", "François ç ą"),
        (r"\overline{x} \label{a} \omega \lambda", r"\overline{x} \label{a} \omega \lambda"),
    ],
)
def test_letters_stand_for_their_commands(written, letters):
    assert with_letters(written) == letters


def test_a_bibliography_reads_as_it_is_printed():
    text = read(rb"@book{k2011, author = {M{\"u}ller, J{\"o}rg}, title = {{The} {DNA} of \& it}}", "a.bib").text
    assert "author = {Müller, Jörg}" in text and "title = {The DNA of & it}" in text


def test_links_in_bibliographies_and_tex_keep_their_signs():
    link = "https://example.org/~ada/tide--tables%20of%20Bergen.pdf"
    assert f"url = {{{link}}}" in read(f"@misc{{a, url = {{{link}}}, pages = {{1--5}}}}".encode(), "a.bib").text
    tex = rf"See \url{{{link}}} for tides--or \href{{{link}}}{{tables}}~here. % nobody" + "\nNext."
    text = read(tex.encode(), "a.tex").text
    assert text.count(link) == 2 and "for tides–or" in text and "{tables}\xa0here. \nNext." in text
    assert read(rb"See https://example.org/tides\\ and ``more''.", "b.tex").text.splitlines()[0].endswith("/tides")


def test_calendars_name_who_comes_and_how_often():
    text = read(
        b'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Choir\nATTENDEE;CN="Byron, Ada";RSVP=TRUE:mailto:ada@example.org\n'
        b"ORGANIZER;CN=Bob:mailto:bob@example.org\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20240501\n"
        b"CONTACT:Front desk\nEND:VEVENT\nEND:VCALENDAR",
        "a.ics",
    ).text
    assert "Attendee: Byron, Ada <ada@example.org>" in text and "Organizer: Bob <bob@example.org>" in text
    assert "Repeats: weekly, every 2 on Monday, Friday until 2024-05-01" in text and "Contact: Front desk" in text


def test_a_chat_is_read_sentence_by_sentence():
    pieces = ["Meet ", {"type": "mention", "text": "@ada"}, " at ", {"type": "bold", "text": "noon"}, "."]
    chat = {"messages": [{"from": "Bob", "text": pieces, "text_entities": [{"type": "plain", "text": "Meet "}]}]}
    text = read(json.dumps(chat).encode(), "result.json").text
    assert "text: Meet @ada at noon." in text and text.count("Meet") == 1


def test_all_worksheets_and_shown_pages_of_a_notebook_are_read():
    old = {"worksheets": [{"cells": [{"cell_type": "markdown", "source": word}]} for word in ("first", "second")]}
    assert read(json.dumps(old).encode(), "a.ipynb").text == "first\n\nsecond"
    data = {"text/html": "<table><tr><td>Walnut", "text/plain": "<IPython.core.display.HTML object>"}
    formula = {"text/latex": "$E = mc^2$", "text/plain": "<Latex object>"}
    outputs = [{"output_type": "display_data", "data": one} for one in (data, formula)]
    new = {"cells": [{"cell_type": "code", "source": "show()", "outputs": outputs}]}
    text = read(json.dumps(new).encode(), "a.ipynb").text
    assert "Walnut" in text and "$E = mc^2$" in text


def test_old_compression_is_called_by_its_name():
    packed = bytearray(zip_of({"a.txt": "words " * 50}))
    for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        struct.pack_into("<H", packed, packed.index(mark) + at, 6)
    (member,) = read(bytes(packed), "a.zip").members
    assert "implode" in member.outcome.reason and "damaged" not in member.outcome.reason


def test_what_a_browser_saves_beside_a_page_is_a_part_of_it(tree):
    root = tree(
        "Tide.html", "Tide_files/app.js", "Wind.htm", "Wind-Dateien/x.html", "my_files/a.txt", "~$rent.docx",
        ".~lock.a.odt#", "desktop.ini", "Thumbs.db",
    )  # fmt: skip
    found = list(scan(root, max_bytes=1 << 20))
    assert [item.path.name for item in found if not hasattr(item, "reason")] == ["Tide.html", "Wind.htm", "a.txt"]
    reasons = {item.path.name: item.reason for item in found if hasattr(item, "reason")}
    assert reasons == {
        "Tide_files": "a part of the saved page Tide.html",
        "Wind-Dateien": "a part of the saved page Wind.htm",
    }


def test_letters_of_properties_stand_for_themselves():
    text = read(rb"greeting=Gr\u00fc\uu00dfe \ud83d\ude00 C:\\update \\\u00e9", "a.properties").text
    assert text == "greeting=Gr\u00fc\u00dfe \U0001f600 C:\\\\update \\\\\u00e9"


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        (
            "a.xml",
            "<list><name>M&#252;ller &amp; S&#xF6;hne &lt;1&gt; &Eacute;t&eacute;&nbsp;</name></list>",
            "Müller &amp; Söhne",
        ),
        ("a.xml", "<a>&Eacute;t&eacute; &#60;b&#62;</a>", "Été &#60;b&#62;"),
        ("a.plist", "<?xml version='1.0'?><plist><string>Caf&#233;</string></plist>", "Café"),
        ("a.bpmn", "<process><task name='Stra&#xdf;e'/></process>", "Straße"),
        ("a.c", "if (a &auml; b) x = 1;", "a &auml; b"),
        ("a.toml", 's = "caf\\u00e9"', "café"),
        ("a.yaml", 's: "caf\\u00e9"', "café"),
        ("a.ini", "path=c:\\u00e9", "c:\\u00e9"),
        ("a.asc", "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nsigned words", "signed words"),
    ],
)
def test_letters_written_as_references_stand_for_themselves(name, text, words):
    assert words in read(text.encode(), name).text


def test_a_directory_of_people_is_read_without_its_encoding():
    text = (
        "version: 1\n\ndn: cn=Ada\nobjectclass: person\ncn:: SsO2cmcgTcO8bGxlcg==\nstreet;lang-de: Am\n  Tor\n"
        "userPassword:: c2VjcmV0\njpegPhoto:: /9j/4AAQSkY=\nphoto:: AAECAwQFBgc=\nnote:: no base64\n\ndn: cn=Bo\n"
    )
    found = read(text.encode(), "a.ldif")
    assert found.text == "dn: cn=Ada\ncn: Jörg Müller\nstreet;lang-de: Am Tor\nnote: no base64\n\ndn: cn=Bo"
    assert read_ldif(source_of("a.ldif", b"no entries"), b"no entries").text == "no entries"


@pytest.mark.parametrize(
    ("name", "written", "shown"),
    [
        ("a.yaml", r"path: 'C:\u0041bc'", ""),
        ("a.yaml", r"path: C:\u0041bc # it's", ""),
        ("a.yaml", "# it's\n" + r's: "\u0041"', 's: "A"'),
        ("a.yml", r"- it's \u0041 '" + "\n" + r"- 'it''s \u0041'", ""),
        (
            "a.yml",
            r"""- {a: "\u0041 \\u0041 \" \u0041", b: '"\u0041"'}""",
            r"""- {a: "A \\u0041 \" A", b: '"\u0041"'}""",
        ),
        ("a.yaml", "- key: |\n\n" + r'    "\u0041"' + "\n\n" + r'    "\u0041"' + "\n" + r'  n: "\u0041"', '  n: "A"'),
        ("a.yaml", "key: >-\n" + r'  "\u0041"' + "\n" + r'"\u0041": 1', '"A": 1'),
        ("a.yaml", "key: |\n" + r'next: "\u0041"', 'next: "A"'),
        ("a.yaml", r'next: "\u0041', ""),
        ("a.yaml", "html: <b>\n" + r'  n: "\u0041"', '  n: "A"'),
        ("a.toml", r"path = 'C:\u0041bc'", ""),
        ("a.toml", r"""s = "it's \u0041" # "\u0041" """.rstrip(), r"""s = "it's A" # "\u0041" """.rstrip()),
        ("a.toml", "a = '''\n" + r'"\u0041"' + "\n'''\nb = 1", ""),
        ("a.toml", r"c = '\'" + "\n" + r'd = "\u0041"', 'd = "A"'),
        ("a.toml", 'b = """\n' + r'"\u0041" \u0041' + '\n"""', 'b = """\n"A" A\n"""'),
        ("a.yaml", r's: "Ren\xE9, \U0001F600 \ud83d\ude00 \U00110000"', 's: "René, \U0001f600 \U0001f600 \\U00110000"'),
        ("a.toml", r's = "Ren\u00e9\tand \U0001F600\nWorld \\new"', r's = "René and 😀 World \\new"'),
        ("a.yaml", r's: "Hello\nWorld,\ttea\r\nand \\new 10\_km"', r's: "Hello World, tea  and \\new 10 km"'),
        ("a.yaml", r"s: Hello\nWorld \xE9", ""),
        ("a.yaml", r"""s: 'Hello\nWorld \xE9'""", ""),
        ("a.yaml", "song: Summer of '69\n" + r'by: "Ren\u00e9"' + "\nnote: it's", 'by: "René"\nnote: it\'s'),
        ("a.yaml", "song: Rock, 'n Roll\n" + r'by: "Ren\u00e9"' + "\nnote: it's", 'by: "René"\nnote: it\'s'),
        ("a.yaml", 'size: 12 " disc\n' + r'by: "Ren\u00e9"', 'by: "René"'),
        ("a.yaml", "l:\n  - a: >\n" + r'  - b: "\u0041"', '  - b: "A"'),
        ("a.yaml", "l:\n  - a: |\n" + r'    b: "\u0041"', '    b: "A"'),
        ("a.yaml", "l:\n  - |\n" + r'   "\u0041"', ""),
        ("a.yaml", "l:\n  - - a: !!str |2 # it's\n\n" + r'        "\u0041"', ""),
        ("a.yaml", r'--- "\u0041"', '--- "A"'),
        ("a.yaml", "? !!str key\n" + r': &x "\u0042"', ': &x "B"'),
        ("a.yaml", r"""{'b': "\u0041","c":"\u0041"}""", """{'b': "A","c":"A"}"""),
    ],
)
def test_codes_of_letters_stand_in_strings_of_double_quotes_alone(name, written, shown):
    text = read(written.encode(), name).text
    last = "\n".join(written.split("\n")[-1 - shown.count("\n") :])
    assert text == (written.removesuffix(last) + shown if shown else written)


def test_a_string_that_pyyaml_folds_within_a_word_is_whole():
    text = read(b's: "caf\\xE9\\\n  teria\\\n  \\ in town"', "a.yaml").text
    assert text == 's: "caf\u00e9teria in town"'


@pytest.mark.parametrize(
    ("name", "opened"), [("a.yaml", "k: '"), ("a.yaml", 'k: "'), ("a.toml", 'k = """'), ("a.toml", 'k = "')]
)
@pytest.mark.parametrize("piece", ["words ", "''", "\\n"])
def test_a_string_without_an_end_costs_little_memory(name, opened, piece):
    written = (opened + piece * (1_000_000 // len(piece))).encode()
    tracemalloc.start()
    try:
        read(written, name)
        peak_bytes = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak_bytes < 20 * len(written)


def test_a_block_of_lines_as_windows_ends_them_is_as_it_is_written():
    text = read(b'key: |\r\n\r\n  "\\u0041"\r\n\r\n  "\\u0041"\r\nnext: "\\u0041"', "a.yaml").text
    assert text == 'key: |\n\n  "\\u0041"\n\n  "\\u0041"\nnext: "A"'


@pytest.mark.parametrize("name", ["a.yaml", "a.toml"])
@pytest.mark.parametrize(
    "piece",
    [
        "'",
        '"',
        ' "',
        " '",
        '"\n',
        '"""',
        "|\n",
        "|\n ",
        "a: |\n  x\n",
        "|",
        "a: |\n  x\n\n",
        "\\",
        " \n",
        '\\"',
        '"""\\',
        '\\"""',
        "|\n\n",
        ": '",
        ",'''",
        ",''",
        "- ",
        ": ",
        ": !a ",
        "- >\n",
        '": ',
        "![",
        "!{",
        ": !",
        "&,",
        "- !",
    ],
)
def test_strings_and_blocks_by_the_hundred_thousand_are_read(name, piece):
    assert read((piece * 100_000 + "end").encode(), name).text.endswith("end")


@pytest.mark.timeout(120)
@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.jsonc", "a.json5"])
@pytest.mark.parametrize("opened", ['{"body": "', "{a: '", "{"])
@pytest.mark.parametrize("piece", ['\\"', '[{\\"id\\": 1}, ', "/* ", "/*", "//*", '"', "'", "\\", "\\'", '"\\', "*/\\"])
def test_json_that_is_cut_short_or_refused_is_read_in_one_pass(name, opened, piece):
    written = opened + piece * (300_000 // len(piece)) + "end"  # by the square of it: ten minutes
    assert read(written.encode(), name).text.endswith("end")


SECRETS = """userPassword unicodePwd sambaNTPassword sambaLMPassword sambaPasswordHistory olcRootPW rootpw dBCSPwd
ntPwdHistory supplementalCredentials krbPrincipalKey krbMKey krbExtraData userPKCS12 ms-Mcs-AdmPwd msLAPS-Password
ipaNTHash authPassword nsslapd-rootpw trustAuthIncoming msFVE-RecoveryPassword msFVE-KeyPackage ipatokenOTPkey
sambaTrustPassword olcSyncrepl olcDbIDAssertBind msDS-ManagedPassword pwdHistory sambaSecret privateKey
goFonPIN userPIN simPUK authToken recoveryCode securityAnswer walletSeed cardCVV cvc2 verificationNumber""".split()


@pytest.mark.parametrize("name", SECRETS)
@pytest.mark.parametrize("option", ["", ";binary", ";x-first;lang-de"])
def test_no_password_hash_or_key_of_a_directory_is_read(name, option):
    lines = f"{name}{option}: hunter2\n{name.upper()}{option}:: aHVudGVyMg==\n{name.lower()}{option}: hun\n ter2\n"
    assert read(f"dn: cn=Ada\n{lines}".encode(), "a.ldif").text == "dn: cn=Ada"
    assert read_ldif(source_of("a.ldif", lines.encode()), lines.encode()).text == ""


@pytest.mark.parametrize(
    "name",
    ["secretary", "description", "sshPublicKey", "keywords", "title", "potPlant", "ipaSshPubKey", "pinboard"],
)
def test_what_only_sounds_like_a_secret_is_read(name):
    assert f"{name}: Grace" in read(f"dn: cn=Ada\n{name}: Grace\n".encode(), "a.ldif").text


def test_bytes_of_utf8_that_an_export_took_for_letters_are_read_as_what_they_mean():
    message = {"sender_name": "J\u00c3\u00b6rg", "content": "Gr\u00c3\u00bc\u00c3\u009fe \u00f0\u009f\u0098\u0080"}
    told = {"messages": [message, {"sender_name": "J\u00f6rg", "content": "\u00c4rger, caf\u00e9"}]}
    text = read(json.dumps(told).encode(), "message_1.json").text
    assert "sender_name: Jörg\ncontent: Grüße 😀" in text and "content: Ärger, café" in text


def test_references_of_html_in_a_string_are_letters_and_those_of_an_address_are_not():
    text = read(json.dumps(["Zed&auml;r &lt;a&gt; &amp; b", "x?a=1&copy=2&uml"]).encode(), "a.json").text
    assert text.splitlines() == ["Zedär <a> & b", "x?a=1&copy=2&uml"]


@pytest.mark.parametrize("name", ["tsconfig.json", "a.jsonc", "a.json5", "a.code-workspace"])
def test_json_with_comments_keeps_them_and_has_letters_for_escapes(name):
    said = read(b'{\n // it\'s "Tanne\n "a": "Z\\u00e4der\\nzwei", /* Fichte */ "b": [1,],\n}', name).text
    assert '"Zäder zwei"' in said and "it's" in said and "Tanne" in said and "Fichte" in said
    assert "Zäder" in read(b"{a: 'Z\\u00e4der'}", name).text


@pytest.mark.parametrize(
    "written",
    [
        r"""{"a": "x", "b": "Ulm" "Ulm, "c": "M\u00fcller", 'd': 'K\u00f6ln'}""",
        r"""{"a": "5" nails", "c": "M\u00fcller"}""" + "\n" + r"""{"d": "K\u00f6ln"}""",
        'no value "\n' + r"""{"a": "Am \\Tor\nM\u00fcller http://e.org/K\u00f6ln"}""",
        r"""{"a": "Am\nM\u00fcller, K\u00f6ln""",
    ],
)
def test_a_quote_too_many_in_json_puts_out_no_letters(written):
    text = read(written.encode(), "a.json").text
    assert "Müller" in text and "Köln" in text and "nM" not in text


@pytest.mark.parametrize("name", ["app.arb", "a.jsonld", "a.excalidraw", "a.har"])
def test_json_under_another_name_is_an_outline_too(name):
    assert read(b'{"title": "Z\\u00e4der"}', name).text == "title: Zäder"


def test_a_command_before_its_argument_is_no_part_of_a_word_in_a_bibliography():
    entry = r"@book{k, title={{\LaTeX} und \emph{Wald}weg \href{https://e.org}{Link} \textbf{\emph{fett}}}}"
    text = read(entry.encode(), "a.bib").text
    assert "LaTeX und Waldweg https://e.org Link fett" in text


def test_posts_that_a_script_assigns_are_data():
    said = """{"tweet": {"full_text": "Le caf\\u00e9 &amp; the harbour\\nsecond line", "id": "1"}}"""
    for start, end in (("window.YTD.tweets.part0 = ", ""), ("\ufeffGrailbird.data.tweets_2013_01 = \n", ";\n")):
        document = read(f"{start}[ {said} ]{end}".encode(), "tweets.js")
        assert document.text == "tweet\n\nfull_text: Le café & the harbour\nsecond line\nid: 1", document.text
        assert document.type == "data"
    cut = read(f"window.YTD.tweets.part0 = [ {said}".encode(), "tweets.js")
    assert "Le café" in cut.text
    assert read(b"window.YTD.tweets = load()", "a.js").type == "code"
    assert read(b"config.items = [1, load()]", "a.js").type == "code"


def test_the_shorthands_of_german_latex_are_letters_where_the_document_asks_for_them():
    words = 'M"uller, Stra"se, "`Zitat"\' und Ver"-waltung \\"{o}'
    body = f"\\begin{{document}}{words}\\end{{document}}"
    german = read(f"\\documentclass{{article}}\\usepackage[ngerman]{{babel}}{body}".encode(), "a.tex").text
    assert german == "Müller, Straße, „Zitat“ und Verwaltung ö"
    assert 'M"uller' in read(f"\\documentclass{{article}}{body}".encode(), "a.tex").text


@pytest.mark.parametrize(
    ("head", "letters"),
    [
        (r"\documentclass{article}\usepackage[english,ngerman]{babel}", True),
        (r"\documentclass{article}\usepackage[main=ngerman,english]{babel}", True),
        ("\\documentclass{article}\n\\usepackage[%\n  english,\n  ngerman,\n]{babel}", True),
        (r"\documentclass[ngerman,a4paper]{article}\usepackage{babel}", True),
        (r"\documentclass{article}\usepackage{ngerman}", True),
        (r"\documentclass{article}\usepackage{polyglossia}\setdefaultlanguage[babelshorthands=true]{german}", True),
        (r"\documentclass{article}\usepackage{polyglossia}\setdefaultlanguage{german}", False),
        (r"\documentclass{article}\usepackage[ngerman,english]{babel}", False),
        (r"\documentclass{article}\usepackage[main=english,ngerman]{babel}", False),
        (r"\documentclass[ngerman]{article}\usepackage[english]{babel}", False),
        (r"\documentclass[ngerman,english]{article}\usepackage{babel}", False),
        (r"\documentclass{article}\usepackage[ngerman,shorthands=off]{babel}", False),
        (r"\documentclass{article}\usepackage[german=quotes]{csquotes}", False),
        (r"\documentclass{article}\usepackage{a4,german,isolatin1}", True),
        (r"\documentstyle[german,12pt]{article}", True),
        (r"\documentclass{article}\usepackage[main={ngerman},english]{babel}", True),
        (r"\documentclass{article}\usepackage[babelshorthands]{polyglossia}\setdefaultlanguage{german}", True),
        (r"\documentclass{article}\usepackage{polyglossia}\setmainlanguage[babelshorthands=false]{german}", False),
    ],
)
def test_the_shorthands_are_letters_where_german_is_the_main_language(head, letters):
    text = read(f'{head}\\begin{{document}}He said "also".\\end{{document}}'.encode(), "a.tex").text
    assert text == ('He said älso".' if letters else 'He said "also".')


def test_shorthands_begin_and_end_with_the_language_that_is_spoken():
    head = r"\documentclass{article}\usepackage[ngerman,english]{babel}\begin{document}"
    spoken = r'\selectlanguage{ngerman} M"uller \selectlanguage{english} said "a word", '
    within = r'\foreignlanguage{ngerman}{K"ase}, "oats" \begin{otherlanguage}{ngerman} '
    around = r'\begin{otherlanguage*}{english} "a \end{otherlanguage*} "Ol \end{otherlanguage} "u'
    text = read((head + spoken + within + around).encode(), "a.tex").text
    for words in ("Müller", 'said "a word"', "{Käse}", '"oats"', 'english} "a', "Öl", '"u'):
        assert words in text, words
    german = r'\usepackage[english,ngerman]{babel}\begin{document} M"uller \selectlanguage{english} "a word"'
    assert 'Müller \\selectlanguage{english} "a word"' in read(german.encode(), "a.tex").text


@pytest.mark.parametrize(
    "written",
    [
        '\\begin{lstlisting}[language=C]\nprint("user", "sum")\n\\end{lstlisting}',
        '\\begin{verbatim}\nprint("user", "sum")\n\\end{verbatim}',
        '\\begin{Verbatim*}\nprint("user", "sum")\n\\end{Verbatim*}',
        '\\begin{minted}{python}\nprint("user", "sum")\n\\end{minted}',
        '\\verb|print("user", "sum")|',
        '\\verb*+print("user", "sum")+',
        '\\lstinline[language=C]!print("user", "sum")!',
        '\\lstinline{print("user", "sum")}',
        '\\mintinline{python}{print("user", "sum")}',
        '\\url{print("user", "sum")}',
        '\\begin{verbatim}\nprint("user", "sum")',
    ],
)
def test_what_stands_as_typed_has_no_shorthands(written):
    head = "\\documentclass{article}\\usepackage[ngerman]{babel}\\begin{document}"
    text = read(f'{head}M"uller\n\n{written}'.encode(), "a.tex").text
    assert text.startswith("Müller") and 'print("user", "sum")' in text
    assert 'M"uller' not in read(f"{head}{written}".encode(), "a.tex").text
    assert read(f'{head}\\verb|"a"| "ahm'.encode(), "a.tex").text.endswith('|"a"| ähm')


def test_more_of_contacts_and_calendars_is_read():
    own = "X-ANDROID-CUSTOM:vnd.android.cursor.item/nickname;Spitz;1;;;"
    card = f"BEGIN:VCARD\nFN:Ada\nX-SKYPE:adal\n{own}\nEND:VCARD\n"
    assert read(card.encode(), "a.vcf").text == "Ada\nChat: adal\nSpitz"
    attached = 'ATTACH;FMTTYPE=application/pdf;FILENAME="Plan A.pdf":https://e.org/1\nATTACH:https://e.org/2\n'
    event = f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Rede\n{attached}END:VEVENT\nEND:VCALENDAR\n"
    assert read(event.encode(), "a.ics").text == "Rede\nAttached: Plan A.pdf"


def test_a_card_within_a_card_leaves_the_one_around_it_whole():
    inner = "BEGIN:VCARD\nFN:Susan Thomas\nTEL:222\nEND:VCARD"
    old = f"BEGIN:VCARD\nFN:Ada Byron\nTEL:111\nAGENT:\n{inner}\nNOTE:after it\nEND:VCARD\n"
    assert read(old.encode(), "a.vcf").text == "Susan Thomas\nPhone: 222\n\nAda Byron\nPhone: 111\nafter it"
    escaped = inner.replace("\n", "\\n")
    new = f"BEGIN:VCARD\nFN:Ada Byron\nAGENT:{escaped}\\n\nTEL:111\nEND:VCARD\n"
    assert read(new.encode(), "a.vcf").text == "Susan Thomas\nPhone: 222\n\nAda Byron\nPhone: 111"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("GENDER:O;fluid", "Gender: fluid"),
        ("TZ:Raleigh/North America", "Time zone: Raleigh/North America"),
        ("MEMBER:mailto:bob@example.org", "Member: bob@example.org"),
        ("ADR;LABEL=\"Haus ^'See^'\\nUfer 3\":;;Ufer 3;Ulm;;;", 'Address: Haus "See"\nUfer 3\nAddress: Ufer 3 Ulm'),
        ("LABEL;TYPE=home:Haus Waldrand\\nForstweg 9", "Address: Haus Waldrand\nForstweg 9"),
        ("TEL;TYPE=X-Segelboot:333", "Phone: Segelboot\nPhone: 333"),
        ("TEL;X-EVOLUTION-UI-SLOT=1:333", "Phone: 333"),
        ("X-FAVORITE-TEA:Lapsang", "Favorite tea: Lapsang"),
        ("X-ABUID:5AD380FD-B2DE\nX-ABSHOWAS:COMPANY\nX-COUNT:5", ""),
        ("PRONOUNS:xe/xir", "Pronouns: xe/xir"),
    ],
)
def test_all_that_a_contact_says_in_words_is_read(line, words):
    text = read(f"BEGIN:VCARD\nVERSION:4.0\nFN:Ada\n{line}\nEND:VCARD\n".encode(), "a.vcf").text
    assert text == "\n".join(filter(None, ("Ada", words)))


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("BEGIN:VALARM\nDESCRIPTION:Take the pills\nEND:VALARM", "Reminder: Take the pills"),
        ("BEGIN:VALARM\nDESCRIPTION:Reminder\nEND:VALARM", ""),
        ("BEGIN:VALARM\nDESCRIPTION:Choir\nEND:VALARM", ""),
        ("BEGIN:PARTICIPANT\nNAME:Marimba band\nEND:PARTICIPANT", "Marimba band"),
        ("X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-TITLE=Blue Hall:geo:48.4,9.9", "Location: Blue Hall"),
        ("BEGIN:VALARM\nDESCRIPTION:Pills", "Reminder: Pills"),  # without an end
    ],
)
def test_all_that_an_entry_of_a_calendar_says_in_words_is_read(lines, words):
    entry = f"BEGIN:VEVENT\nSUMMARY:Choir\n{lines}\nEND:VEVENT"
    text = read(f"BEGIN:VCALENDAR\n{entry}\nEND:VCALENDAR".encode(), "a.ics").text
    assert text == "\n".join(filter(None, ("Choir", words)))


def test_an_entry_that_is_cut_short_is_read():
    assert read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Choir\nLOCATION:Hall", "a.ics").text == "Choir\nLocation: Hall"


def test_a_remark_within_a_line_of_a_wiki_is_hidden_text():
    assert read(b"Ein <!-- spaeter mehr --> Wort", "a.wiki").text == "Ein Wort\n\n(hidden) spaeter mehr"


def test_subtitles_of_the_older_kind_of_timed_text_are_read():
    page = (
        '<tt xmlns="http://www.w3.org/2006/10/ttaf1"><body><div><p begin="1s"><span>Ze</span>der</p></div></body></tt>'
    )
    assert read(page.encode(), "a.dfxp").text == "Zeder"


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.xml", '<?xml version="1.0" encoding="windows-1251"?><a>'),
        ("a.unknown", "<?xml version='1.0' encoding='koi8-r'?><a>"),
        ("a.py", "# -*- coding: cp1251 -*-\n# "),
        ("a.rb", "#!/usr/bin/env ruby\n# encoding: iso-8859-5\n# "),
    ],
)
def test_a_source_is_read_in_the_character_set_that_it_names(name, head):
    charset = head.replace("coding: ", 'coding="').split('coding="')[-1].split("coding='")[-1].split("'")[0]
    charset = charset.split('"')[0].split()[0]
    assert "кедр" in read(f"{head}кедр".encode(charset), name).text


def test_letters_of_markdown_that_stand_as_references_are_letters():
    document = read(b"# Stra&szlig;e\n\ngr&ouml;&szlig;er &amp; mehr &lt;b&gt; &nbsp;\n", "a.md")
    assert document.text.startswith("# Straße\n\ngrößer &amp; mehr &lt;b&gt;")
    assert [(heading.title, heading.offset_chars) for heading in document.headings] == [("Straße", 0)]


def test_a_glob_is_no_comment_without_an_end():
    text = read(rb"""{'glob': 'src/*.ts', "b": "\u00e4rger", "c": "M\u00fcller",""", "a.json").text
    assert "ärger" in text and "Müller" in text
    text = read(rb"""{"a": 1, /* he said "no /* more */ "c": "M\u00fcller",""", "b.json").text
    assert "Müller" in text


@pytest.mark.parametrize(
    ("name", "written", "shown"),
    [
        ("a.txt", b"N\x08NA\x08AM\x08ME\x08E\n_\x08W_\x08o_\x08rd", "NAME\nWord"),  # as manual pages are printed
        ("a.txt", b"Word\x08\x08\x08\x08____ N\x08_o\x08_ten", "Word Noten"),
        ("typescript", b"$ sl\x08\x08\x1b[Kls\n", "$ ls\n"),
        ("a.log", b"\x1b]0;Title\x07Tea \x1b]8;;https://e.org/x\x1b\\Link\x1b]8;;\x1b\\", "Tea Link"),
        ("irc.log", b"<ada> \x0304red\x03 \x02bold\x02 \x0301,02Ulm\x0f", "<ada> red bold Ulm"),
        ("a.txt", b"Name\x1fOrt\x1eAda\x1fUlm", "Name Ort Ada Ulm"),
        ("a.java", rb's = "Gr\u00fc\u00dfe \\u00fc \u0041 \u2026";', r's = "Grüße \\u00fc \u0041 \u2026";'),
        ("a.js", rb"s = 'Ko\u{308}ln \u{E4}'", "s = 'Köln ä'"),
        ("a.strings", rb'"k" = "\U00e4hnlich";', '"k" = "ähnlich";'),
        ("a.py", rb's = "\U000000e4 \U00110000 \ufeed"', r's = "ä \U00110000 ﻭ"'.replace("\ufeed", "\u0648")),
        ("a.pod", b"=head1 E<auml>hnlich E<228> I<tilted> E<gt>", "=head1 ähnlich ä I<tilted> >"),
    ],
)
def test_what_printers_terminals_chats_and_programs_write_is_read_as_it_is_shown(name, written, shown):
    assert read(written, name).text == shown


@pytest.mark.parametrize("piece", ["\b", "a\b", "\x1b]", "\\u{", "\\U0000", "\\", "E<"])
def test_marks_by_the_million_are_read_in_one_pass(piece):
    assert read((piece * 300_000 + "end").encode(), "a.pl").text.endswith("end")


def test_archives_of_a_browser_say_what_is_packed_in_them():
    page = base64.b64encode(("<p>Flamingos kamen früh" + " im Jahr" * 9).encode())
    entries = [{"content": {"encoding": "base64", "text": text}} for text in (page.decode(), LETTERS, "no ä base64")]
    text = read(json.dumps({"log": entries}).encode(), "a.har").text
    assert "Flamingos kamen früh" in text and "no ä base64" in text and "PNG" not in text


def test_json_that_a_cell_of_a_notebook_gave_is_read():
    chart = {"layout": {"title": {"text": "Rye by year"}}, "data": [{"y": list(range(20))}]}
    data = {"application/vnd.plotly.v1+json": chart, "text/plain": "<Figure>"}
    outputs = [{"output_type": "display_data", "data": data}]
    cells = [{"cell_type": "code", "source": "1", "outputs": outputs}]
    text = read(json.dumps({"cells": cells}).encode(), "a.ipynb").text
    assert "text: Rye by year" in text and "(20 numbers)" in text and "<Figure>" not in text


def test_lines_of_a_song_without_a_time_belong_to_the_line_above():
    song = b"[ti:Tide]\nbefore it\n[00:01.00]one\nstill one\n\n[00:09.00][00:20.00]two\n[by:me]\n"
    assert read(song, "a.lrc").text == "Tide\nbefore it\none\nstill one\ntwo"


def test_remarks_among_captions_are_hidden_text():
    text = read(b"WEBVTT\n\nNOTE by Ada\nof Ulm\n\n00:01.000 --> 00:02.000\nOne\n\nNOTE\n", "a.vtt").text
    assert text == "(hidden) by Ada of Ulm\n\nOne"
