"""Subtitles of the older formats, and words of songs."""

from __future__ import annotations

import random

import pytest
from sources import source_of

from engine.documents.read import read_source
from engine.documents.text.cues import as_subrip
from engine.errors import UnreadableFileError, UnsupportedFileError

SAID = "The otter sleeps.\nUnder the weir.\n\nLater, it swims."
TIMES = ["00:00:01", "00:00:20"]
FORMATS = {
    "a.sub": "{1}{1}25.000\n{25}{75}{y:i}The otter sleeps.|/Under the weir.\n{500}{550}Later, it swims.\n",
    "viewer.sub": "[INFORMATION]\n[END INFORMATION]\n[COLF]&HFFFFFF,[SIZE]18\n00:00:01.00,00:00:03.00\n"
    "The otter sleeps.[br]Under the weir.\n\n00:00:20.00,00:00:22.00\nLater, it swims.\n",
    "mpl.sub": "[10][30]The otter sleeps.|/Under the weir.\n[200][220]Later, it swims.\n",
    "player.sub": "00:00:01:The otter sleeps.|Under the weir.\n00:00:20:Later, it swims.\n",
    "a.sbv": "0:00:01.000,0:00:03.000\nThe otter sleeps.\nUnder the weir.\n\n"
    "0:00:20.000,0:00:22.000\nLater, it swims.\n",
    "a.smi": "<SAMI><HEAD><STYLE><!-- P { color: white } --></STYLE></HEAD><BODY>\n<SYNC Start=1000><P Class=ENCC>"
    "The otter sleeps.<br>Under the <i>weir</i>.\n<SYNC Start=3000><P Class=ENCC>&nbsp;\n"
    "<SYNC Start=20000><P Class=ENCC>Later, it swims.\n</BODY></SAMI>",
}


def read(name, text):
    return read_source(source_of(name, text.encode()))


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_said_stands_at_its_time(name):
    document = read(name, FORMATS[name])
    assert document.text == SAID
    assert [place.label for place in document.places] == TIMES


def test_a_second_has_23_976_frames_where_the_file_does_not_say():
    assert read("a.sub", "{0}{24}One\n{23976}{24000}Two").places[-1].label == "00:16:40"


def test_a_song_has_its_title_and_its_artist_and_each_line_as_often_as_it_is_sung():
    text = (
        "[ti:The weir]\n[ar:Ada Holm]\n[by:]\n[00:12.50]<00:12.50> Slow <00:13.10> water\n[00:30.00][00:10]Oh river\n"
    )
    document = read("a.lrc", text)
    assert document.text == "The weir\nAda Holm\n\nOh river\nSlow water\nOh river"
    assert (document.title, document.author) == ("The weir", "Ada Holm")
    assert [place.label for place in document.places] == ["00:00:10", "00:00:12", "00:00:30"]


def test_what_has_no_cues_is_read_as_it_stands():
    assert read("a.sub", "no cues\n\n[ti:at all]").text.endswith("no cues\n\n[ti:at all]")
    assert as_subrip("no cues") == ""


@pytest.mark.parametrize("name", [*FORMATS, "a.lrc", "a.ass"])
def test_a_damaged_file_is_read_or_refused(name):
    text = FORMATS.get(name, "[ti:x]\n[00:01.10]One\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,D,,0,0,0,,{\\i1}Two")
    random_ = random.Random(14)
    for _ in range(300):
        at = random_.randrange(len(text))
        cut = text[:at] + random_.choice(["", "{", "]", "9" * 400, "<", ":", "\n", "--> "]) + text[at + 1 :]
        try:
            read(name, cut)
        except (UnreadableFileError, UnsupportedFileError):
            pass
