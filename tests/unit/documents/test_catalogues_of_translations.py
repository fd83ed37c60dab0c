"""Catalogues of translations: what is translated, joined, without the marks of the format."""

from __future__ import annotations

import random

from sources import source_of

from engine.documents.read import read_source
from engine.documents.text.catalogues import read_catalogue
from engine.errors import UnreadableFileError, UnsupportedFileError

PO = r"""# Translators of the weir
msgid ""
msgstr ""
"Language: de\n"
"Content-Type: text/plain; charset=CHARSET\n"

#. Shown at the gate
#: src/gate.c:12
#, fuzzy, c-format
#| msgid "Old wording"
msgctxt "gate"
msgid "The otter "
"sleeps.\nAlways."
msgstr "Der Fisch"
"otter schläft.\nStets \"tief\"."

msgid "One eel"
msgid_plural "%d eels"
msgstr[0] "Ein Aal"
msgstr[1] "%d Aale"

msgid "_Insert"
msgstr "Ein_fügen"

msgid "file_name"
msgstr "Datei"

#~ msgid "Removed"
#~ msgstr "Entfernt"
"""
TEXT = """Translators of the weir
Language: de
Content-Type: text/plain; charset=CHARSET

Shown at the gate
gate
The otter sleeps.
Always.
Der Fischotter schläft.
Stets "tief".

One eel
%d eels
Ein Aal
%d Aale

Insert
Einfügen

file_name
Datei"""


def test_messages_stand_with_their_translations():
    for charset in ("UTF-8", "ISO-8859-1"):
        document = read_source(source_of("de.po", PO.replace("CHARSET", charset).encode(charset)))
        lines = [line.rstrip() for line in document.text.split("\n")]
        assert [line for line in lines if line] == [
            line for line in TEXT.replace("CHARSET", charset).split("\n") if line
        ]
        assert document.type == "text"


def test_a_damaged_catalogue_is_read_or_refused():
    dice = random.Random(14)
    for _ in range(300):
        at = dice.randrange(len(PO))
        text = PO[:at] + dice.choice(["", '"', "\\", "#", "msgid ", "\n", "[9]"]) + PO[at + dice.randrange(9) :]
        try:
            read_catalogue(source_of("de.po", b""), text.encode())
        except (UnreadableFileError, UnsupportedFileError):
            pass


def test_a_context_says_nothing_of_the_mark_of_a_key():
    entry = b'msgctxt "menu"\nmsgid "Open _file"\nmsgstr "Datei _\xc3\xb6ffnen"\n'
    assert read_catalogue(source_of("a.po", entry), entry).text == "menu\nOpen file\nDatei \u00f6ffnen"
